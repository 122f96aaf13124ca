const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** Columns that a text takes, one for each letter, digit, punctuation mark and spacing vowel. */
export function displayWidth(text: string): number {
  return [...text.normalize('NFC').replace(ZERO_WIDTH, '')].length;
}

export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function countsText(counts: Readonly<Record<string, number>>): string {
  const texts = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return texts.join(', ');
}

/** Aligns the cells of all rows, two spaces between columns; the last column is not padded. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const padded = rows.map((row) => row.map((cell, column) => padToWidth(cell, widths[column] ?? 0)));
  return padded.map((cells) => cells.join('  ').trimEnd());
}
