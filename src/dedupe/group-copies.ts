/**
 * Groups near-duplicates by their fingerprints: banded locality-sensitive hashing (Leskovec, Rajaraman and Ullman, chapter 3).
 * The fingerprints stay on disk; each band is a pass over them. Memory: four bytes per article, and the keys of a part of a band.
 */
import { BAND_BYTES, byteSimilarity, FINGERPRINT_BYTES } from '../text/fingerprint.ts';
import type { Spill } from './spill.ts';
import { bucketsOf, UnionFind } from './union-find.ts';

const BANDS = FINGERPRINT_BYTES / BAND_BYTES;
/** A band with more articles is read in parts, one pass each. */
const MAX_KEYS = 4_000_000;
/** A key and an index in one sortable number: 24 and 29 bits fit into 53. */
const INDEX_RANGE = 2 ** 29;
/** Maximum number of groups to compare an article with per shared key. A common phrase may give thousands the same key. */
const MAX_LEADERS = 64;

/**
 * Joins all pairs with a similarity of at least the threshold that share the key of a band.
 *
 * @param maxKeys - number of keys that are sorted at a time
 * @throws the signal's reason
 */
export async function groupCopies(
  source: Spill,
  threshold: number,
  signal?: AbortSignal,
  maxKeys = MAX_KEYS,
): Promise<UnionFind> {
  const groups = new UnionFind(source.count);
  const parts = Math.max(1, Math.ceil(source.count / maxKeys));
  const joiner = new BucketJoiner(source, groups, threshold);
  for (let band = 0; band < BANDS; band += 1)
    for (let part = 0; part < parts; part += 1) {
      signal?.throwIfAborted();
      const keys = await sortedKeys(source, band, part, parts);
      for (const members of bucketsOf(keys, INDEX_RANGE)) joiner.join(members);
    }
  return groups;
}

/** The keys of a band with their articles, ordered by key. */
async function sortedKeys(source: Spill, band: number, part: number, parts: number) {
  let keys = new Float64Array(Math.ceil(source.count / parts));
  let size = 0;
  let index = 0;
  for await (const piece of source.prints())
    for (let at = 0; at < piece.length; at += FINGERPRINT_BYTES, index += 1) {
      const key = piece.readUIntBE(at + band * BAND_BYTES, BAND_BYTES);
      // An article without a fingerprint has only zeros.
      if (key === 0 || key % parts !== part) continue;
      if (size === keys.length) keys = grown(keys);
      keys[size] = key * INDEX_RANGE + index;
      size += 1;
    }
  return keys.subarray(0, size).sort();
}

/** Copies share their keys, so a part may get more than its share. */
function grown(keys: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * keys.length + 1);
  larger.set(keys);
  return larger;
}

/** Joins the members of buckets: each is compared with one member of each group in its bucket. */
class BucketJoiner {
  readonly #print = new Uint8Array(FINGERPRINT_BYTES);
  /** The first members of the groups of a bucket, and their fingerprints at the same indexes. */
  readonly #leaders: number[] = [];
  readonly #prints = Array.from({ length: MAX_LEADERS }, () => new Uint8Array(FINGERPRINT_BYTES));

  constructor(
    private readonly source: Spill,
    private readonly groups: UnionFind,
    private readonly threshold: number,
  ) {}

  join([first = 0, ...others]: readonly number[]): void {
    if (others.every((member) => this.#isJoined(first, member))) return;
    this.#leaders.length = 0;
    this.#lead(first);
    for (const member of others) this.#joinMember(member);
  }

  #joinMember(member: number): void {
    if (this.#leaders.some((leader) => this.#isJoined(leader, member))) return;
    this.source.readPrint(member, this.#print);
    const alike = this.#leaders.filter(
      (_, at) => byteSimilarity(this.#prints[at] as Uint8Array, this.#print) >= this.threshold,
    );
    for (const leader of alike) this.groups.join(leader, member);
    if (alike.length === 0) this.#lead(member);
  }

  #lead(member: number): void {
    const print = this.#prints[this.#leaders.length];
    if (print === undefined) return;
    this.source.readPrint(member, print);
    this.#leaders.push(member);
  }

  #isJoined(one: number, other: number): boolean {
    return this.groups.find(one) === this.groups.find(other);
  }
}
