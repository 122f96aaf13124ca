import { hash, randomBytes } from 'node:crypto';

/** A random key, so that nobody can construct URLs with colliding hashes. */
const SALT = randomBytes(16).toString('hex');
const EMPTY = 0n;
const FIRST_SLOTS = 1024;
/** The table doubles when a larger share of it is in use. */
const FULLEST = 2 / 3;

/**
 * A set of 64-bit hashes instead of URLs: 12 to 24 bytes each, however long the URL is. The probability that two of
 * ten million URLs share a hash, and are confused, is 3 in a million.
 */
export class UrlSet {
  #slots = new BigUint64Array(FIRST_SLOTS);
  #size = 0;

  has(url: string): boolean {
    const key = keyOf(url);
    return this.#slots[slotOf(key, this.#slots)] === key;
  }

  /** @returns whether the URL is new. */
  add(url: string): boolean {
    const key = keyOf(url);
    const slot = slotOf(key, this.#slots);
    if (this.#slots[slot] === key) return false;
    this.#slots[slot] = key;
    this.#size += 1;
    if (this.#size > this.#slots.length * FULLEST) this.#slots = doubled(this.#slots);
    return true;
  }
}

function keyOf(url: string): bigint {
  const key = hash('sha256', SALT + url, 'buffer').readBigUInt64LE();
  return key === EMPTY ? 1n : key;
}

/** The slot of a key, or the slot where it would be inserted (linear probing). */
function slotOf(key: bigint, slots: BigUint64Array): number {
  let slot = Number(key % BigInt(slots.length));
  while (slots[slot] !== EMPTY && slots[slot] !== key) slot = (slot + 1) % slots.length;
  return slot;
}

function doubled(slots: BigUint64Array): BigUint64Array<ArrayBuffer> {
  const larger = new BigUint64Array(slots.length * 2);
  for (const key of slots) if (key !== EMPTY) larger[slotOf(key, larger)] = key;
  return larger;
}
