/** Copies of one report among articles, as articles without copies or as groups. */
import type { Article } from '../article.ts';
import {
  type ArticleLine,
  type DedupeOptions,
  type DuplicateGroup,
  findDuplicates,
} from './find-duplicates.ts';

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

/** Articles with their lines of JSON. */
export async function* linesOf(
  articles: Iterable<Article> | AsyncIterable<Article>,
): AsyncGenerator<ArticleLine> {
  for await (const article of articles) yield { line: JSON.stringify(article), article };
}
