/** Finds the copies of one report among articles, in memory that does not depend on their texts. */
import type { Article } from '../article.ts';
import { bodyText } from '../formats/to-text.ts';
import { checkOptions, type OptionKinds, optionKind } from '../io/check-options.ts';
import { oneOf, signal as signalKind, text } from '../io/option-kinds.ts';
import { byteSimilarity, FINGERPRINT_BYTES, fingerprintBytes } from '../text/fingerprint.ts';
import { groupCopies } from './group-copies.ts';
import { openSpill, type Spill } from './spill.ts';
import { MIN_THRESHOLD, THRESHOLD } from './threshold.ts';
import type { UnionFind } from './union-find.ts';

/** Options for finding duplicates. All are optional. */
export interface DedupeOptions {
  /** Which article of a group to keep: the one published first, or the one with the most words. @defaultValue "earliest" */
  readonly keep?: 'earliest' | 'longest';
  /**
   * Minimum similarity of two bodies to be copies, from 0.2 to 1, as `fingerprintSimilarity` of `samachar/text`
   * estimates it. @defaultValue 0.3
   */
  readonly threshold?: number;
  /** Folder for temporary files, which take as much space as the articles. @defaultValue the system's */
  readonly folder?: string;
  /** Aborts the search. */
  readonly signal?: AbortSignal;
}

const DEDUPE_OPTIONS: OptionKinds<DedupeOptions> = {
  keep: oneOf(['earliest', 'longest']),
  threshold: optionKind(
    'a number from 0.2 to 1',
    (value) => typeof value === 'number' && value >= MIN_THRESHOLD && value <= 1,
  ),
  folder: text,
  signal: signalKind,
};

/** An article, and the line of JSON that represents it. */
export interface ArticleLine {
  readonly line: string;
  readonly article: Article;
}

/** A group of copies: indexes in the input, in order, the kept one first. */
export interface FoundGroup {
  readonly kept: number;
  readonly copies: readonly { readonly place: number; readonly similarity: number }[];
}

/** The result of a search for duplicates. */
export type FoundDuplicates = ReturnType<typeof foundIn>;

/**
 * Finds groups of copies. The input is read once.
 *
 * @throws ScrapeError `invalid-input` for wrong options; any error of the input; the system error of a full disk
 */
export async function findDuplicates(
  lines: Iterable<ArticleLine> | AsyncIterable<ArticleLine>,
  options: DedupeOptions = {},
): Promise<FoundDuplicates> {
  checkOptions(options, DEDUPE_OPTIONS);
  const { keep = 'earliest', threshold = THRESHOLD, folder, signal } = options;
  const spill = await openSpill(folder);
  try {
    for await (const { line, article } of lines) {
      signal?.throwIfAborted();
      // Sites rewrite the headline and the dateline, but not the body.
      await spill.add({ line, print: fingerprintBytes(bodyText(article)), rank: RANKS[keep](article) });
    }
    await spill.flush();
    const groups = await groupCopies(spill, threshold, signal);
    return foundIn(spill, groups, await keptOf(spill, groups));
  } catch (error) {
    await spill.close();
    throw error;
  }
}

/** The lowest rank is kept; of equal ones the first. */
const RANKS: Readonly<Record<NonNullable<DedupeOptions['keep']>, (article: Article) => number>> = {
  earliest: ({ publishedAt }) =>
    publishedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(publishedAt),
  longest: ({ wordCount }) => -wordCount,
};

/** The kept article of each group, keyed by its first member. */
async function keptOf(spill: Spill, groups: UnionFind): Promise<Int32Array> {
  const kept = new Int32Array(spill.count);
  const lowest = new Float64Array(spill.count);
  let place = 0;
  for await (const rank of spill.ranks()) {
    const group = groups.find(place);
    if (group === place || rank < (lowest[group] as number)) {
      kept[group] = place;
      lowest[group] = rank;
    }
    place += 1;
  }
  return kept;
}

function foundIn(spill: Spill, groups: UnionFind, kept: Int32Array) {
  const { found, copies, each } = membersByGroup(groups, spill.count);
  return {
    articles: spill.count,
    /** Number of groups of two or more. */
    groups: found,
    /** Number of articles that are not kept. */
    copies,
    /** The lines of the kept articles, in input order. */
    *keptLines(): Generator<Buffer> {
      for (let place = 0; place < spill.count; place += 1)
        if (kept[groups.find(place)] === place) yield spill.readLine(place);
    },
    /** The groups of two or more, in the order of their first members. */
    *foundGroups(): Generator<FoundGroup> {
      for (const places of each()) yield groupOf(places, kept[places[0] as number] as number, spill);
    },
    /** The line of an article. */
    readLine: (place: number): Buffer => spill.readLine(place),
    /** Deletes the temporary files. */
    close: (): Promise<void> => spill.close(),
  };
}

function groupOf(places: Int32Array, kept: number, spill: Spill): FoundGroup {
  const [print, other] = [new Uint8Array(FINGERPRINT_BYTES), new Uint8Array(FINGERPRINT_BYTES)];
  spill.readPrint(kept, print);
  const copies = Array.from(
    places.filter((place) => place !== kept),
    (place) => {
      spill.readPrint(place, other);
      return { place, similarity: byteSimilarity(print, other) };
    },
  );
  return { kept, copies };
}

/** A counting sort of the members by their groups. `each` yields the members of each group of two or more. */
export function membersByGroup(groups: UnionFind, count: number) {
  const ends = new Int32Array(count + 1);
  for (let place = 0; place < count; place += 1) (ends[groups.find(place) + 1] as number) += 1;
  let [found, copies] = [0, 0];
  for (let group = 1; group <= count; group += 1) {
    const size = ends[group] as number;
    if (size > 1) {
      found += 1;
      copies += size - 1;
    }
    ends[group] = size + (ends[group - 1] as number);
  }
  return { found, copies, each: (): Generator<Int32Array> => eachGroup(groups, ends) };
}

function* eachGroup(groups: UnionFind, ends: Int32Array): Generator<Int32Array> {
  const count = ends.length - 1;
  const next = ends.slice();
  const members = new Int32Array(count);
  for (let place = 0; place < count; place += 1) {
    const group = groups.find(place);
    members[next[group] as number] = place;
    (next[group] as number) += 1;
  }
  for (let group = 0; group < count; group += 1) {
    const [start, end] = [ends[group] as number, ends[group + 1] as number];
    if (end - start > 1) yield members.subarray(start, end);
  }
}
