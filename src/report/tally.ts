/** Counts, means and the worst few: what is kept of many pages does not grow with them. */
import type { Counts } from './run-report.ts';

/** Names that come from outside are kept up to this many; the others are counted as one. */
const MAX_NAMES = 100;
const OTHERS = '(other)';

/** How often each name occurs. */
export class Tally {
  readonly counts = new Map<string, number>();

  add(name: string, by = 1): void {
    const isKept = this.counts.has(name) || this.counts.size < MAX_NAMES;
    const key = isKept ? name : OTHERS;
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }

  /** The commonest first, then by name, so that two runs of the same pages say the same. */
  toCounts(): Counts {
    const sorted = [...this.counts].sort(([one, many], [other, more]) => more - many || order(one, other));
    return Object.fromEntries(sorted);
  }
}

function order(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** A mean of numbers that come one after the other. */
export class Mean {
  count = 0;
  sum = 0;

  add(value: number): void {
    this.count += 1;
    this.sum += value;
  }

  /** Undefined where there is nothing. */
  value(): number | undefined {
    return this.count === 0 ? undefined : this.sum / this.count;
  }
}

/** The few that are worst. Of two that are alike, the first one stays. */
export class Worst<T> {
  readonly kept: { readonly badness: number; readonly item: T }[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** @param make - is called only for what is kept */
  add(badness: number, make: () => T): void {
    const place = this.kept.findLastIndex((one) => one.badness >= badness) + 1;
    if (place >= this.#most) return;
    this.kept.splice(place, 0, { badness, item: make() });
    this.kept.length = Math.min(this.kept.length, this.#most);
  }

  /** The worst first. */
  items(): T[] {
    return this.kept.map(({ item }) => item);
  }
}

/** Up to this many words each length is counted for itself, above it in steps that grow. */
const EXACT = 100;

/** Lengths of texts, to two digits, for their median: a long one may be off by one in twenty. */
export class Lengths {
  readonly counts = new Map<number, number>();
  total = 0;

  add(words: number): void {
    const rounded = toTwoDigits(words);
    this.counts.set(rounded, (this.counts.get(rounded) ?? 0) + 1);
    this.total += 1;
  }

  /** The lower one of two in the middle; undefined where there is nothing. */
  median(): number | undefined {
    let left = this.total / 2;
    for (const [words, count] of [...this.counts].sort(([one], [other]) => one - other)) {
      left -= count;
      if (left <= 0) return words;
    }
    return undefined;
  }
}

function toTwoDigits(words: number): number {
  if (words < EXACT) return words;
  const step = 10 ** (Math.floor(Math.log10(words)) - 1);
  return Math.round(words / step) * step;
}
