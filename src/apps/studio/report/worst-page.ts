import { warningCodes } from './publisher-tally.ts';
import type { ArticlePage, FailedPage, RunOutcome, WorstPage } from './run-outcome.ts';

/** A page may state any text as its headline. */
const MAX_TEXT_LENGTH = 200;
const MAX_URL_LENGTH = 2000;

export function readPage(page: ArticlePage, publisher: string, confidence: number | undefined): WorstPage {
  const { article } = page;
  return {
    ...placeOf(page, page.url ?? article.url ?? article.canonicalUrl),
    publisher,
    headline: cut(article.headline),
    warnings: warningCodes(article),
    words: article.wordCount,
    ...(confidence !== undefined && { confidence }),
  };
}

export function failedPage(page: FailedPage, publisher: string): WorstPage {
  const { code, kind, message } = page.failure;
  return { ...placeOf(page, page.url), publisher, code: kind ?? code, message: cut(message) };
}

/** Interleaves several lists: all first items, then all second ones. */
export function byTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

function placeOf(
  { name, target }: RunOutcome,
  url: string | undefined,
): Pick<WorstPage, 'name' | 'url' | 'target'> {
  const isShort = url !== undefined && url.length <= MAX_URL_LENGTH;
  return { name, ...(isShort && { url }), ...(target !== undefined && { target }) };
}

function cut(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  return `${[...text].slice(0, MAX_TEXT_LENGTH).join('')}…`;
}
