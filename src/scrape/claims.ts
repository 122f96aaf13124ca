/** Claims: an address that several items of a run lead to belongs to one of them, and the others wait for its outcome. */

/** Whoever works on an item, with the addresses that it was first to come to. */
interface Owner<T> {
  readonly urls: Set<string>;
  outcome?: Promise<T>;
  waitsFor?: Owner<T> | undefined;
}

/**
 * Takes an address for the item that is worked on. Resolves at once where the address is its own, now or already; else
 * with the outcome of the item that has it, when that is there.
 */
export type Claim<T> = (url: string) => Promise<T | undefined>;

/**
 * The addresses that a run is at work on. Nobody waits in a circle: of two items that redirect to each other the second
 * goes on by itself.
 *
 * @example
 * const claims = new Claims<Outcome>();
 * await claims.run(async (claim) => (await claim(url)) ?? fetchIt(url));
 */
export class Claims<T> {
  readonly #owners = new Map<string, Owner<T>>();

  /** Works on an item, whose addresses are free again at its end. */
  run(work: (claim: Claim<T>) => Promise<T>): Promise<T> {
    const owner: Owner<T> = { urls: new Set() };
    owner.outcome = work((url) => this.#claim(url, owner)).finally(() => this.#release(owner));
    return owner.outcome;
  }

  async #claim(url: string, owner: Owner<T>): Promise<T | undefined> {
    const other = this.#owners.get(url);
    if (other === undefined) {
      this.#owners.set(url, owner);
      owner.urls.add(url);
    }
    if (other === undefined || isInLine(owner, other)) return undefined;
    owner.waitsFor = other;
    try {
      return await other.outcome;
    } finally {
      owner.waitsFor = undefined;
    }
  }

  #release({ urls }: Owner<T>): void {
    for (const url of urls) this.#owners.delete(url);
  }
}

/** Whether an owner is another one, or one that this waits for. */
function isInLine<T>(owner: Owner<T>, other: Owner<T>): boolean {
  for (let next: Owner<T> | undefined = other; next !== undefined; next = next.waitsFor)
    if (next === owner) return true;
  return false;
}
