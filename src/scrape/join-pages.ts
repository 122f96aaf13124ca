import type { Article, Block } from '../article.ts';
import { textsOf } from '../body/assemble.ts';
import { LANGUAGES } from '../languages/packs.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { anyWord } from '../text/listed-words.ts';
import { totalWords } from '../text/words.ts';

/** How publishers mark the page number in a headline: "… - 2", "… (पृष्ठ 2)", "… | Page 2 of 3". */
const PAGE_MARK = new RegExp(
  `(?<![\\s([|:–—-])[\\s([|:–—-]+${anyWord(LANGUAGES, 'partWords')}?\\s?[0-9०-९]{1,2}(?:\\s?${anyWord(LANGUAGES, 'outOf')}\\s?[0-9]{1,2})?[)\\]]?$`,
  'iu',
);

/** Whether a page has the same headline, except for the page number. With another one it is another article, whatever its URL. */
export function continues(first: Article, next: Article): boolean {
  const titleOf = ({ headline }: Article): string => foldForMatching(headline.replace(PAGE_MARK, ''));
  return titleOf(first) === titleOf(next);
}

/**
 * The article of all pages: the fields of the first, the bodies one after the other. Blocks that a later page repeats from an
 * earlier one (its first paragraph, a lead image, a table of contents) appear once.
 */
export function joinPages([first, ...rest]: readonly [Article, ...Article[]]): Article {
  if (rest.length === 0) return first;
  const seen = new Set(first.body.map(blockKey));
  const body = [...first.body];
  for (const block of rest.flatMap((page) => page.body)) {
    const key = blockKey(block);
    if (!seen.has(key)) body.push(block);
    seen.add(key);
  }
  const warnings = new Map([first, ...rest].flatMap((page) => page.warnings.map((one) => [one.code, one])));
  const notes = [first, ...rest].flatMap((page) => page.notes ?? []);
  return {
    ...first,
    body,
    ...(notes.length > 0 && { notes }),
    wordCount: totalWords(textsOf(body)),
    isTruncated: rest.at(-1)?.isTruncated ?? first.isTruncated,
    warnings: [...warnings.values()],
  };
}

/** A block without its marks: a link back to the first page is not another text. */
function blockKey(block: Block): string {
  return JSON.stringify(block, (key, value) => (key.toLowerCase().endsWith('marks') ? undefined : value));
}
