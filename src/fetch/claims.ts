/** Claims: if several items of a run lead to the same URL, one of them claims it and the others wait for its outcome. */

interface Owner<T> {
  readonly urls: Set<string>;
  outcome?: Promise<T>;
  waitsFor?: Owner<T> | undefined;
}

/** Claims a URL for the item in progress. Resolves with the outcome of another item that holds it, otherwise at once. */
export type Claim<T> = (url: string) => Promise<T | undefined>;

/**
 * The URLs in progress in a run. It cannot deadlock: of two items that redirect to each other, the second
 * continues on its own.
 */
export class Claims<T> {
  readonly #owners = new Map<string, Owner<T>>();

  /** Processes an item and releases its URLs at the end. */
  run(work: (claim: Claim<T>) => Promise<T>): Promise<T> {
    const owner: Owner<T> = { urls: new Set() };
    owner.outcome = work((url) => this.#claim(url, owner)).finally(() => {
      for (const url of owner.urls) this.#owners.delete(url);
    });
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
}

/** Whether an owner is the given one, or waits for it. */
function isInLine<T>(owner: Owner<T>, other: Owner<T>): boolean {
  for (let next: Owner<T> | undefined = other; next !== undefined; next = next.waitsFor)
    if (next === owner) return true;
  return false;
}
