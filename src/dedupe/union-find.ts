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

  /** Joins two groups. */
  join(left: number, right: number): void {
    const [one, other] = [this.find(left), this.find(right)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }
}
