/** Common subsequences: the items that two lists share in the same order, not necessarily adjacent. */

/** An edit step from one list to another. */
export interface Edit {
  readonly kind: 'same' | 'missing' | 'extra';
  readonly item: string;
}

/** Length of the longest common subsequence. */
export function sharedLength(left: readonly string[], right: readonly string[]): number {
  const start = commonStart(left, right);
  const end = commonEnd(left, right, start);
  const middle = longestShared(left.slice(start, left.length - end), right.slice(start, right.length - end));
  return start + middle + end;
}

function commonStart(left: readonly string[], right: readonly string[]): number {
  const limit = Math.min(left.length, right.length);
  let length = 0;
  while (length < limit && left[length] === right[length]) length++;
  return length;
}

function commonEnd(left: readonly string[], right: readonly string[], start: number): number {
  const limit = Math.min(left.length, right.length) - start;
  let length = 0;
  while (length < limit && left[left.length - 1 - length] === right[right.length - 1 - length]) length++;
  return length;
}

function longestShared(left: readonly string[], right: readonly string[]): number {
  let row: Uint32Array = new Uint32Array(right.length + 1);
  for (const item of left) row = nextRow(row, item, right);
  return row[right.length] ?? 0;
}

/** One row of the length table: cell `j` is the length shared with the first `j` items of `right`. */
function nextRow(above: Uint32Array, item: string, right: readonly string[]): Uint32Array {
  const row = new Uint32Array(above.length);
  let before = 0;
  for (let j = 0; j < right.length; j++) {
    const here = item === right[j] ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, before);
    row[j + 1] = here;
    before = here;
  }
  return row;
}

/** The steps that turn one list into another, missing items before extra ones. */
export function editSteps(from: readonly string[], to: readonly string[]): Edit[] {
  const rows: Uint32Array[] = [new Uint32Array(to.length + 1)];
  for (const [index, item] of from.entries()) rows.push(nextRow(rows[index] ?? new Uint32Array(0), item, to));
  return walkBack(rows, from, to).reverse();
}

function walkBack(rows: readonly Uint32Array[], from: readonly string[], to: readonly string[]): Edit[] {
  const steps: Edit[] = [];
  let i = from.length;
  let j = to.length;
  while (i > 0 || j > 0) {
    const left = from[i - 1];
    const right = to[j - 1];
    const kind = lastStep(rows, i, j, left === right);
    steps.push({ kind, item: (kind === 'extra' ? right : left) ?? '' });
    if (kind !== 'extra') i--;
    if (kind !== 'missing') j--;
  }
  return steps;
}

function lastStep(rows: readonly Uint32Array[], i: number, j: number, equal: boolean): Edit['kind'] {
  if (i > 0 && j > 0 && equal) return 'same';
  if (i === 0) return 'extra';
  if (j === 0) return 'missing';
  return (rows[i]?.[j - 1] ?? 0) >= (rows[i - 1]?.[j] ?? 0) ? 'extra' : 'missing';
}
