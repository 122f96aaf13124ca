/**
 * Groups the reports of one event by their rare words (TF-IDF). Reports come in order of publication; each joins the story whose
 * reports are most similar to it on average, unless that story is days old. Words stay on disk, the index has a fixed size.
 */
import { setImmediate } from 'node:timers/promises';
import { wordHashes } from '../text/shingles.ts';
import type { Spill } from './spill.ts';
import { UnionFind } from './union-find.ts';

/** Number of words that represent a report: its headline, its standfirst and its opening paragraphs. */
const MAX_TERMS = 96;
export const TERM_BYTES = MAX_TERMS * Uint32Array.BYTES_PER_ELEMENT;
/** Best on the half of the invented events that is for tuning: see docs/dedupe.md. */
const MIN_SIMILARITY = 0.36;
const POWER = 4;
/** Maximum time between the first and the last report of a story: three days. */
const MAX_STORY_MS = 259_200_000;
/** A report is filed under its rarest words. Each slot of the index keeps the latest reports. */
const KEYS = 16;
const SLOTS = 2 ** 19;
const REPORTS_PER_SLOT = 8;
/** Number of the latest reports of a story that are compared. */
const MAX_COMPARED = 8;
const NONE = -1;
/** Number of reports between two pauses, in which the process can react to signals. */
const STEP = 1000;
/** Texts after this many characters are not part of the opening. */
const OPENING = 4000;

/** The different words of the beginning of a text as numbers above 0. */
export function storyTerms(text: string): Uint32Array {
  const terms = wordHashes(text.slice(0, OPENING)).map((hash) => hash >>> 0 || 1);
  return Uint32Array.from([...new Set(terms)].slice(0, MAX_TERMS));
}

/** The number of reports with a word, for sets of words that share a number in rare cases. */
export class TermCounts {
  readonly #counts = new Uint32Array(2 ** 22);
  #reports = 0;

  add(terms: Uint32Array): void {
    this.#reports += 1;
    for (const term of terms) (this.#counts[term % this.#counts.length] as number) += 1;
  }

  /** The square of a word's TF-IDF. A high power leaves little to the words that all reports of a kind share. */
  weight(term: number): number {
    return Math.log(1 + this.#reports / (this.#counts[term % this.#counts.length] || 1)) ** POWER;
  }
}

/**
 * Joins the reports of each story. The ranks of the spill are times, its prints the words.
 *
 * @throws the signal's reason
 */
export async function groupStories(
  spill: Spill,
  counts: TermCounts,
  signal?: AbortSignal,
): Promise<UnionFind> {
  const times = new Float64Array(spill.count);
  let filled = 0;
  for await (const time of spill.ranks()) times[filled++] = time;
  const order = Int32Array.from(times.keys());
  order.sort((one, other) => (times[one] as number) - (times[other] as number));
  const stories = new Stories(spill, counts, times);
  for (const [at, report] of order.entries()) {
    if (at % STEP === 0) await setImmediate();
    signal?.throwIfAborted();
    stories.add(report);
  }
  return stories.groups;
}

class Stories {
  readonly groups: UnionFind;
  readonly #spill: Spill;
  readonly #counts: TermCounts;
  readonly #times: Float64Array;
  /** By report: the first report of its story, the one before it in its story, and the sum of its weights. */
  readonly #firsts: Int32Array;
  readonly #previous: Int32Array;
  readonly #sums: Float64Array;
  /** The latest report of a story, by its first one. */
  readonly #latest: Int32Array;
  readonly #index = new Int32Array(SLOTS * REPORTS_PER_SLOT).fill(NONE);
  readonly #filed = new Uint32Array(SLOTS);
  readonly #terms = new Uint32Array(MAX_TERMS);

  constructor(spill: Spill, counts: TermCounts, times: Float64Array) {
    this.groups = new UnionFind(spill.count);
    this.#spill = spill;
    this.#counts = counts;
    this.#times = times;
    this.#firsts = new Int32Array(spill.count);
    this.#previous = new Int32Array(spill.count).fill(NONE);
    this.#sums = new Float64Array(spill.count);
    this.#latest = new Int32Array(spill.count);
  }

  add(report: number): void {
    const weights = new Map(this.#read(report).map((term) => [term, this.#counts.weight(term)]));
    this.#sums[report] = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const rarest = [...weights].sort(([, one], [, other]) => other - one).slice(0, KEYS);
    const slots = rarest.map(([term]) => term % SLOTS);
    const story = this.#storyOf(report, weights, slots) ?? report;
    if (story !== report) this.#previous[report] = this.#latest[story] as number;
    this.#firsts[report] = story;
    this.#latest[story] = report;
    this.groups.join(story, report);
    for (const slot of slots) {
      const turn = (this.#filed[slot] as number)++ % REPORTS_PER_SLOT;
      this.#index[slot * REPORTS_PER_SLOT + turn] = report;
    }
  }

  #read(report: number): number[] {
    this.#spill.readPrint(report, new Uint8Array(this.#terms.buffer));
    return Array.from(this.#terms).filter((term) => term !== 0);
  }

  /** The first report of the most similar story, if there is a similar one. */
  #storyOf(report: number, weights: ReadonlyMap<number, number>, slots: readonly number[]) {
    const since = (this.#times[report] as number) - MAX_STORY_MS;
    const filed = slots.flatMap((slot) =>
      Array.from(this.#index.subarray(slot * REPORTS_PER_SLOT, (slot + 1) * REPORTS_PER_SLOT)),
    );
    const near = new Set(
      filed.filter((other) => other !== NONE).map((other) => this.#firsts[other] as number),
    );
    let best: number | undefined;
    let highest = MIN_SIMILARITY;
    for (const story of near) {
      if ((this.#times[story] as number) < since) continue;
      const similarity = this.#similarity(report, weights, story);
      if (similarity < highest) continue;
      best = story;
      highest = similarity;
    }
    return best;
  }

  /** The average cosine similarity of a report and the latest reports of a story. */
  #similarity(report: number, weights: ReadonlyMap<number, number>, story: number): number {
    let [sum, compared] = [0, 0];
    for (
      let member = this.#latest[story] as number;
      member !== NONE && compared < MAX_COMPARED;
      member = this.#previous[member] as number
    ) {
      const shared = this.#read(member).reduce((total, term) => total + (weights.get(term) ?? 0), 0);
      sum += shared / Math.sqrt((this.#sums[report] as number) * (this.#sums[member] as number) || 1);
      compared += 1;
    }
    return sum / compared;
  }
}
