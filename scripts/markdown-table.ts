/** Writes and reads Markdown tables. */

/** The lines of a table, with columns of equal width. The first row is the header. */
export function markdownTable(rows: readonly (readonly string[])[]): string[] {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}

/** The rows of the table between `<!-- NAME -->` and `<!-- /NAME -->`, the header first; empty if there is no such table. */
export function markedTable(markdown: string, name: string): string[][] {
  const [, text = ''] = markdown.split(`<!-- ${name} -->`);
  const [table = ''] = text.split(`<!-- /${name} -->`);
  const lines = table.split('\n').filter((line) => line.startsWith('|'));
  const [header, , ...body] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return header === undefined ? [] : [header, ...body];
}
