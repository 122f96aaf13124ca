import type { Article } from '../article.ts';
import { bodyText } from '../formats/to-text.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { omitUndefined } from '../io/omit-undefined.ts';
import { number, oneOf, signal as signalKind, text } from '../io/option-kinds.ts';
import { byteSimilarity, FINGERPRINT_BYTES, fingerprintBytes } from '../text/fingerprint.ts';
import { groupCopies } from './group-copies.ts';
import { openSpill, type Spill } from './spill.ts';
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

/** Below this, bands find too few pairs. */
const MIN_THRESHOLD = 0.2;
/**
 * Two papers that each change a tenth of the words have 0.36. Different reports are nearly always below 0.1: of 100,128 pairs
 * of saved articles three were above. Two were the same article saved twice, one two short reports with the same long notice.
 */
const THRESHOLD = 0.3;

const DEDUPE_OPTIONS: OptionKinds<DedupeOptions> = {
  keep: oneOf(['earliest', 'longest']),
  threshold: number('a number from 0.2 to 1', (value) => value >= MIN_THRESHOLD && value <= 1),
  folder: text,
  signal: signalKind,
};

/** An article, and the line of JSON that represents it. */
export interface ArticleLine {
  readonly line: string;
  readonly article: Article;
}

/** What identifies an article of the input. */
export interface ArticleReference {
  /** Its index in the input, from 0. */
  readonly place: number;
  /** Name of its page, if its line has one. */
  readonly name?: string;
  readonly url?: string;
  readonly headline: string;
  /** Name of the publisher. */
  readonly publisher?: string;
  readonly publishedAt?: string;
}

/** A copy. */
export interface Duplicate extends ArticleReference {
  /** Similarity of its body to that of the kept article, from 0 to 1. A copy of a copy may be below the threshold. */
  readonly similarity: number;
}

/** The copies of one report. */
export interface DuplicateGroup {
  /** The copy to keep. */
  readonly kept: ArticleReference;
  /** Copies in the order of the input. */
  readonly copies: readonly Duplicate[];
}

/**
 * Yields articles without copies of others, in input order. All articles are read before the first is yielded. They wait
 * in a temporary file, so memory does not depend on their texts.
 *
 * @throws ScrapeError `invalid-input` for wrong options; any error of the input; the system error of a full disk
 * @example
 * for await (const article of withoutDuplicates(articles, { keep: 'longest' })) console.log(article.headline);
 */
export async function* withoutDuplicates<A extends Article>(
  articles: Iterable<A> | AsyncIterable<A>,
  options: DedupeOptions = {},
): AsyncGenerator<A, void, undefined> {
  const found = await findDuplicates(linesOf(articles), options);
  try {
    for (const line of found.keptLines()) yield JSON.parse(line.toString());
  } finally {
    await found.close();
  }
}

/**
 * The groups of articles that copy each other, in the order of their first members. An article without copies is in no group.
 *
 * @throws as {@link withoutDuplicates} does
 * @example
 * for await (const { kept, copies } of duplicateGroups(articles)) console.log(kept.url, copies.length);
 */
export async function* duplicateGroups(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: DedupeOptions = {},
): AsyncGenerator<DuplicateGroup, void, undefined> {
  const found = await findDuplicates(linesOf(articles), options);
  try {
    yield* found.duplicateGroups();
  } finally {
    await found.close();
  }
}

export async function* linesOf(
  articles: Iterable<Article> | AsyncIterable<Article>,
): AsyncGenerator<ArticleLine> {
  for await (const article of articles) yield { line: JSON.stringify(article), article };
}

/** The copies among some articles. Close it in the end. */
export interface FoundDuplicates {
  /** Number of articles. */
  readonly articles: number;
  /** Number of groups of two or more. */
  readonly groups: number;
  /** Number of articles that are not kept. */
  readonly copies: number;
  /** The lines of the kept articles, in input order, each with a line feed. */
  keptLines(): Iterable<Uint8Array>;
  /** The groups of two or more, in the order of their first members. */
  duplicateGroups(): Iterable<DuplicateGroup>;
  /** Deletes the temporary files. */
  close(): Promise<void>;
}

/**
 * Finds copies in one pass over the lines of articles, for articles without copies, groups and numbers. The lines wait in a
 * temporary file, so memory does not depend on their texts.
 *
 * @throws ScrapeError `invalid-input` for wrong options; any error of the input; the system error of a full disk
 * @example
 * const found = await findDuplicates(lines.map((line) => ({ line, article: JSON.parse(line) })));
 * for (const line of found.keptLines()) appendFileSync('unique.ndjson', line);
 * await found.close();
 */
export async function findDuplicates(
  lines: Iterable<ArticleLine> | AsyncIterable<ArticleLine>,
  options: DedupeOptions = {},
): Promise<FoundDuplicates> {
  checkOptions(options, DEDUPE_OPTIONS);
  const { keep = 'earliest', threshold = THRESHOLD, folder, signal } = options;
  const spill = await openSpill(folder);
  const ranks: number[] = [];
  try {
    for await (const { line, article } of lines) {
      signal?.throwIfAborted();
      // Sites rewrite the headline and the dateline, but not the body.
      spill.add(line, fingerprintBytes(bodyText(article)));
      ranks.push(RANKS[keep](article));
    }
    const groups = await groupCopies(spill, threshold, signal);
    return foundIn(spill, groups, keptOf(ranks, groups));
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
function keptOf(ranks: readonly number[], groups: UnionFind): Int32Array {
  const kept = Int32Array.from(ranks.keys());
  for (const [place, rank] of ranks.entries()) {
    const group = groups.find(place);
    if (rank < (ranks[kept[group] as number] as number)) kept[group] = place;
  }
  return kept;
}

function foundIn(spill: Spill, groups: UnionFind, kept: Int32Array): FoundDuplicates {
  const found = [...groups.groups()];
  return {
    articles: spill.count,
    groups: found.length,
    copies: found.reduce((sum, { length }) => sum + length - 1, 0),
    *keptLines() {
      for (let place = 0; place < spill.count; place += 1)
        if (kept[groups.find(place)] === place) yield spill.readLine(place);
    },
    *duplicateGroups() {
      for (const places of found) yield groupOf(places, kept[places[0] as number] as number, spill);
    },
    close: spill.close,
  };
}

function groupOf(places: readonly number[], kept: number, spill: Spill): DuplicateGroup {
  const [print, other] = [new Uint8Array(FINGERPRINT_BYTES), new Uint8Array(FINGERPRINT_BYTES)];
  spill.readPrint(kept, print);
  const copies = places
    .filter((place) => place !== kept)
    .map((place) => {
      spill.readPrint(place, other);
      return { ...referenceTo(place, spill), similarity: byteSimilarity(print, other) };
    });
  return { kept: referenceTo(kept, spill), copies };
}

export function referenceTo(place: number, spill: Spill): ArticleReference {
  const article: Article & { readonly name?: unknown } = JSON.parse(spill.readLine(place).toString());
  const { name, url, headline, publisher, publishedAt } = article;
  const known = typeof name === 'string' ? name : undefined;
  return omitUndefined({ place, name: known, url, headline, publisher: publisher?.name, publishedAt });
}
