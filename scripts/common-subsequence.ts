/** Length of the longest common subsequence: the items that two lists share in the same order, not necessarily adjacent. */
export function sharedLength(left: readonly string[], right: readonly string[]): number {
  const limit = Math.min(left.length, right.length);
  let start = 0;
  while (start < limit && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < limit - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const columns = right.slice(start, right.length - end);
  let row: Uint32Array = new Uint32Array(columns.length + 1);
  for (const item of left.slice(start, left.length - end)) row = nextRow(row, item, columns);
  return start + end + (row.at(-1) ?? 0);
}

/** One row of the length table: cell `j` is the length shared with the first `j` items of `columns`. */
function nextRow(above: Uint32Array, item: string, columns: readonly string[]): Uint32Array {
  const row = new Uint32Array(above.length);
  let before = 0;
  for (let j = 0; j < columns.length; j++) {
    const here = item === columns[j] ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, before);
    row[j + 1] = here;
    before = here;
  }
  return row;
}
