/** Rows for `test.each` that expect the same: the name of each, what it is made of, and the expectation. */
export function rowsOf<Made, Expected>(
  expected: Expected,
  made: Readonly<Record<string, Made>>,
): [name: string, made: Made, expected: Expected][] {
  return Object.entries(made).map(([name, value]) => [name, value, expected]);
}
