/** Rows of a table of decisions: a result, and the test for it. The first row that applies decides. */
type Test<Facts extends readonly unknown[]> = (...facts: Facts) => boolean;
type Row<Result, Facts extends readonly unknown[]> = readonly [Result, Test<Facts>];

/** The result of the first row that applies. */
export function firstRow<Result, Facts extends readonly unknown[]>(
  rows: readonly Row<Result, Facts>[],
  ...facts: Facts
): Result | undefined {
  for (const row of rows) if (row[1](...facts)) return row[0];
  return undefined;
}

/** The rows that have no exception. */
export function unless<Result, Facts extends readonly unknown[]>(
  isException: Test<Facts>,
  rows: readonly Row<Result, Facts>[],
): Row<Result, Facts>[] {
  return rows.map(([result, holds]) => [result, (...facts) => holds(...facts) && !isException(...facts)]);
}
