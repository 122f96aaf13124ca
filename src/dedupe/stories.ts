/**
 * Groups the reports of one event by their rare words (TF-IDF). Reports come in order of publication; each joins the story whose
 * reports are most similar to it on average, unless that story is days old. Words stay on disk, the index has a fixed size.
 */
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../article.ts';
import { bodyText } from '../formats/to-text.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { signal as signalKind, text } from '../io/option-kinds.ts';
import { wordHashes } from '../text/shingles.ts';
import { type ArticleReference, type DedupeOptions, linesOf, referenceTo } from './find-duplicates.ts';
import { openSpill, type Spill } from './spill.ts';
import { UnionFind } from './union-find.ts';

/** Options for finding stories. All are optional. */
export interface StoryOptions extends Pick<DedupeOptions, 'folder' | 'signal'> {}

/** The reports of one event. */
export interface Story {
  /** Two or more, in the order of the input. */
  readonly reports: readonly ArticleReference[];
}

/** A story that may get further reports. */
interface OpenStory {
  readonly since: number;
  /** The latest reports, which are compared, newest first, each with the sum of its weights. */
  latest: readonly (readonly [report: number, sum: number])[];
}

const STORY_OPTIONS: OptionKinds<StoryOptions> = { folder: text, signal: signalKind };
const OPENING = { headline: true, standfirst: true, tables: false, captions: false, embeds: false };
/** Texts after this many characters are not part of the opening. */
const MAX_OPENING = 4000;
/** Number of words that represent a report: its headline, its standfirst and its opening paragraphs. */
const MAX_TERMS = 96;
/** Best on the half of the invented events that is for tuning: see docs/dedupe.md. */
const MIN_SIMILARITY = 0.36;
/** The square of TF-IDF. A high power leaves little to the words that all reports of a kind share. */
const POWER = 4;
/** The reports with a word are counted by its number modulo this. */
const COUNTS = 2 ** 22;
/** Maximum time between the first and the last report of a story: three days. */
const MAX_STORY_MS = 259_200_000;
/** A report is filed under its rarest words. Each slot of the index keeps the latest reports. */
const KEYS = 16;
const SLOTS = 2 ** 19;
const REPORTS_PER_SLOT = 8;
const MAX_COMPARED = 8;
/** Number of reports between two pauses, in which the process can react to signals. */
const STEP = 1000;

/**
 * Groups the reports of one event, which papers write in their own words: names, places, numbers and rare words of headline and
 * opening paragraphs within three days. A report without another of its event is in no story. All articles are read before the
 * first story is yielded; they wait in a temporary file.
 *
 * @throws as {@link withoutDuplicates} does
 * @example
 * for await (const { reports } of storyGroups(articles)) console.log(reports.map(({ headline }) => headline));
 */
export async function* storyGroups(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: StoryOptions = {},
): AsyncGenerator<Story, void, undefined> {
  checkOptions(options, STORY_OPTIONS);
  const { folder, signal } = options;
  const spill = await openSpill(folder, MAX_TERMS * Uint32Array.BYTES_PER_ELEMENT);
  try {
    const counts = new Uint32Array(COUNTS);
    const times: number[] = [];
    for await (const { line, article } of linesOf(articles)) {
      signal?.throwIfAborted();
      const terms = termsOf(bodyText(article, OPENING));
      for (const term of terms) (counts[term % COUNTS] as number) += 1;
      // An article without a date counts as published with the one before it.
      times.push(Date.parse(article.publishedAt ?? '') || (times.at(-1) ?? 0));
      spill.add(line, new Uint8Array(terms.buffer));
    }
    const stories = await grouped(times, new Stories(spill, counts), signal);
    for (const places of stories.groups())
      yield { reports: places.map((place) => referenceTo(place, spill)) };
  } finally {
    await spill.close();
  }
}

/** The different words of the beginning of a text as numbers above 0. */
function termsOf(text: string): Uint32Array {
  const terms = wordHashes(text.slice(0, MAX_OPENING)).map((hash) => hash >>> 0 || 1);
  return Uint32Array.from([...new Set(terms)].slice(0, MAX_TERMS));
}

/** Adds the reports in the order of their times. */
async function grouped(times: readonly number[], stories: Stories, signal?: AbortSignal): Promise<UnionFind> {
  const order = Int32Array.from(times.keys());
  order.sort((one, other) => (times[one] as number) - (times[other] as number));
  for (const [at, report] of order.entries()) {
    if (at % STEP === 0) await setImmediate();
    signal?.throwIfAborted();
    stories.add(report, times[report] as number);
  }
  return stories.groups;
}

class Stories {
  readonly groups: UnionFind;
  /** By report. */
  readonly #stories: OpenStory[];
  readonly #index = new Int32Array(SLOTS * REPORTS_PER_SLOT).fill(-1);
  readonly #terms = new Uint32Array(MAX_TERMS);

  constructor(
    private readonly spill: Spill,
    private readonly counts: Uint32Array,
  ) {
    this.groups = new UnionFind(spill.count);
    this.#stories = Array(spill.count);
  }

  add(report: number, time: number): void {
    const weight = (term: number): number =>
      Math.log(1 + this.spill.count / (this.counts[term % COUNTS] || 1)) ** POWER;
    const weights = new Map(this.#read(report).map((term) => [term, weight(term)]));
    const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
    const rarest = [...weights].sort(([, one], [, other]) => other - one).slice(0, KEYS);
    const filed = rarest.map(([term]) => this.#filedUnder(term));
    const near = new Set(filed.flatMap((reports) => [...reports]).map((other) => this.#stories[other]));
    let [story, highest]: [OpenStory, number] = [{ since: time, latest: [] }, MIN_SIMILARITY];
    for (const other of near) {
      if (other === undefined || other.since < time - MAX_STORY_MS) continue;
      const similarity = this.#similarity(weights, sum, other);
      if (similarity >= highest) [story, highest] = [other, similarity];
    }
    this.groups.join(story.latest[0]?.[0] ?? report, report);
    story.latest = [[report, sum] as const, ...story.latest].slice(0, MAX_COMPARED);
    this.#stories[report] = story;
    for (const reports of filed) reports.copyWithin(1, 0).set([report]);
  }

  /** The latest reports with a word in their slot of the index. */
  #filedUnder(term: number): Int32Array {
    const start = (term % SLOTS) * REPORTS_PER_SLOT;
    return this.#index.subarray(start, start + REPORTS_PER_SLOT);
  }

  #read(report: number): number[] {
    this.spill.readPrint(report, new Uint8Array(this.#terms.buffer));
    return Array.from(this.#terms).filter((term) => term !== 0);
  }

  /** The average cosine similarity of a report and those of a story. */
  #similarity(weights: ReadonlyMap<number, number>, sum: number, { latest }: OpenStory): number {
    const cosines = latest.map(([other, otherSum]) => {
      const shared = this.#read(other).reduce((part, term) => part + (weights.get(term) ?? 0), 0);
      return shared / Math.sqrt(sum * otherSum || 1);
    });
    return cosines.reduce((total, cosine) => total + cosine, 0) / latest.length;
  }
}
