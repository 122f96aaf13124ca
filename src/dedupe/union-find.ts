/** Groups that are merged pairwise: union by first member, with path halving (Tarjan and van Leeuwen 1984). */

export class UnionFind {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, index) => index);
  }

  /** The first member of a member's group. */
  find(member: number): number {
    const parents = this.#parents;
    let at = member;
    for (;;) {
      const parent = parents[at] as number;
      if (parent === at) return at;
      const next = parents[parent] as number;
      parents[at] = next;
      at = next;
    }
  }

  join(left: number, right: number): void {
    const [one, other] = [this.find(left), this.find(right)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }

  /** The members of each group of two or more, in the order of their first members. */
  groups(): Iterable<readonly number[]> {
    const count = this.#parents.length;
    const entries = Float64Array.from(this.#parents, (_, member) => this.find(member) * count + member);
    return bucketsOf(entries.sort(), count);
  }
}

/**
 * The members of each bucket with two or more, from sorted entries `bucket * range + member`. One number per entry sorts much
 * faster than pairs.
 */
export function* bucketsOf(entries: Float64Array, range: number): Generator<readonly number[]> {
  const bucketOf = (entry = -1): number => Math.floor(entry / range);
  for (let start = 0; start < entries.length; ) {
    const bucket = bucketOf(entries[start]);
    let end = start + 1;
    while (bucketOf(entries[end]) === bucket) end += 1;
    if (end > start + 1) yield Array.from(entries.subarray(start, end), (entry) => entry % range);
    start = end;
  }
}
