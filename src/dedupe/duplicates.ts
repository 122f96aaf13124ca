/** Copies of one report among articles, as articles without copies or as groups. */
import type { Article } from '../article.ts';
import {
  type ArticleLine,
  type DedupeOptions,
  type FoundDuplicates,
  findDuplicates,
} from './find-duplicates.ts';

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
    yield* groupsIn(found);
  } finally {
    await found.close();
  }
}

/** Turns groups of indexes into groups of articles. */
export function* groupsIn(found: FoundDuplicates): Generator<DuplicateGroup> {
  for (const { kept, copies } of found.foundGroups())
    yield {
      kept: referenceTo(kept, found),
      copies: copies.map(({ place, similarity }) => ({ ...referenceTo(place, found), similarity })),
    };
}

/** What identifies the article at an index. */
export function referenceTo(place: number, found: Pick<FoundDuplicates, 'readLine'>): ArticleReference {
  const article: Article & { readonly name?: unknown } = JSON.parse(found.readLine(place).toString());
  const { name, url, headline, publisher, publishedAt } = article;
  return {
    place,
    ...(typeof name === 'string' && { name }),
    ...(url !== undefined && { url }),
    headline,
    ...(publisher !== undefined && { publisher: publisher.name }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

/** Articles with their lines of JSON. */
export async function* linesOf(
  articles: Iterable<Article> | AsyncIterable<Article>,
): AsyncGenerator<ArticleLine> {
  for await (const article of articles) yield { line: JSON.stringify(article), article };
}
