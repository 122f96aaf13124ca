/** The body in the JSON-LD, for pages whose HTML contains little or none of it. */
import type { Paragraph } from '../article.ts';
import { tidyText } from '../text/tidy-text.ts';
import { totalWords, wordCount } from '../text/words.ts';
import { stringAt } from './json-ld.ts';
import { looksLikeMarkup, splitMarkup } from './markup-text.ts';
import type { Page } from './page.ts';

const MIN_WORDS = 60;
/** The visible body is kept unless it has less than this share of the words in the JSON-LD. */
const MIN_SHOWN = 0.4;
const LINE_BREAKS = /[\r\n]+/u;

/** Paragraphs of `articleBody` if it has far more words than the texts that are shown; otherwise undefined. */
export function bodyInsteadOf(page: Page, shown: readonly string[]): Paragraph[] | undefined {
  const stated = page.article && stringAt(page.article, 'articleBody');
  const chars = shown.reduce((sum, { length }) => sum + length, 0);
  if (stated === undefined || chars >= stated.length) return undefined;
  const words = wordCount(stated);
  if (words < MIN_WORDS || totalWords(shown) >= words * MIN_SHOWN) return undefined;
  const texts = looksLikeMarkup(stated) ? splitMarkup(stated) : stated.split(LINE_BREAKS).map(tidyText);
  return texts.filter((text) => text !== '').map((text) => ({ type: 'paragraph', text }));
}
