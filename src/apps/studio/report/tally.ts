/** How often each name occurs, the commonest first. */
export type Counts = Readonly<Record<string, number>>;

const BINS = 20;
/** Below it a value is more likely wrong than right. */
export const UNSURE = 0.5;

export class Mean {
  count = 0;
  sum = 0;

  add(value: number): void {
    this.count += 1;
    this.sum += value;
  }

  value(): number | undefined {
    return this.count === 0 ? undefined : this.sum / this.count;
  }
}

export class ConfidenceBins extends Mean {
  readonly bins: number[] = Array.from({ length: BINS }, () => 0);
  unsure = 0;

  override add(confidence: number): void {
    super.add(confidence);
    const bin = Math.min(BINS - 1, Math.floor(confidence * BINS));
    this.bins[bin] = (this.bins[bin] ?? 0) + 1;
    if (confidence < UNSURE) this.unsure += 1;
  }

  /** Articles by confidence, in twenty steps of 0.05; the last one includes 1. */
  report() {
    const { count, sum, unsure, bins } = this;
    return { articles: count, confidence: sum / count, unsure, bins: [...bins] };
  }
}

/** Maximum number of external names; all others are counted as one. */
const MAX_NAMES = 100;
const OTHERS = '(other)';

export class Tally {
  readonly counts = new Map<string, number>();

  add(name: string, by = 1): void {
    const isKept = this.counts.has(name) || this.counts.size < MAX_NAMES;
    const key = isKept ? name : OTHERS;
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }

  /** The most common first, then by name, so that two runs over the same pages give the same report. */
  toCounts(): Counts {
    const sorted = [...this.counts].sort(
      ([one, many], [other, more]) => more - many || (one < other ? -1 : 1),
    );
    return Object.fromEntries(sorted);
  }
}

/** The worst few. In a tie the first one is kept. */
export class Worst<T> {
  readonly kept: { readonly badness: number; readonly item: T }[] = [];

  constructor(private readonly most: number) {}

  /** @param make - called only for items that may be kept */
  add(badness: number, make: () => T): void {
    const place = this.kept.findLastIndex((one) => one.badness >= badness) + 1;
    if (place < this.most) this.kept.splice(place, 0, { badness, item: make() });
    this.kept.length = Math.min(this.kept.length, this.most);
  }

  items(): T[] {
    return this.kept.map(({ item }) => item);
  }
}

/** Lengths of texts, to two digits, for their median: a long one may be off by one in twenty. */
export class Lengths {
  readonly counts = new Map<number, number>();
  total = 0;

  add(words: number): void {
    const rounded = Number(words.toPrecision(2));
    this.counts.set(rounded, (this.counts.get(rounded) ?? 0) + 1);
    this.total += 1;
  }

  /** The lower one of two in the middle; undefined if empty. */
  median(): number | undefined {
    let left = this.total / 2;
    for (const [words, count] of [...this.counts].sort(([one], [other]) => one - other)) {
      left -= count;
      if (left <= 0) return words;
    }
    return undefined;
  }
}
