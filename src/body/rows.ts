/** Rows of a table of decisions: a result, and the test for it. */
type Row<Result, A, B, C> = readonly [Result, (first: A, second: B, third: C) => boolean];

/** The result of the first row that applies. Rest parameters would cost more here than most tests. */
export function firstRow<Result, A, B, C>(
  rows: readonly Row<Result, A, B, C>[],
  first: A,
  second: B,
  third: C,
): Result | undefined {
  for (const row of rows) if (row[1](first, second, third)) return row[0];
  return undefined;
}
