/** A text table: rows in aligned columns. */
import { displayWidth, padToWidth } from './display-width.ts';

/** Aligns the cells of all rows, two spaces between columns; the last column is not padded. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => padToWidth(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
