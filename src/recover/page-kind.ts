/** What a flattened page is when it is no article. */
import type { PageKind } from '../errors.ts';
import type { Line } from './line.ts';

const FEWEST_LINES = 4;
const ERROR = /(?:^|\s)404(?:\s|$)|पेज नहीं मिला|पृष्ठ नहीं मिला|page not found|error 40[34]/iu;
const CONSENT = /कुकी|cookie|सहमति|consent/iu;
const COUNTER = /^\p{Nd}{1,3}\s?\/\s?\p{Nd}{1,3}$/u;
const VIDEO = /^(?:video|वीडियो)\s?:|बार देखा गया|\p{Nd} views$/iu;
const PRICE = /^(?:₹|rs\.?|रु\.?)\s?\p{Nd}/iu;
const FEWEST_SIGNS = 3;
const FEWEST_LINKS = 8;

/**
 * Says what a page without a story is.
 *
 * @example
 * pageKind([]); // 'empty-shell'
 */
export function pageKind(lines: readonly Line[]): PageKind {
  if (lines.length < FEWEST_LINES) return 'empty-shell';
  const count = (pattern: RegExp): number => lines.filter(({ text }) => pattern.test(text)).length;
  if (count(ERROR) > 0) return 'error-page';
  if (count(CONSENT) >= FEWEST_SIGNS) return 'consent-page';
  if (count(COUNTER) >= FEWEST_SIGNS) return 'gallery';
  if (count(VIDEO) >= FEWEST_SIGNS) return 'video';
  if (count(PRICE) >= FEWEST_SIGNS) return 'product';
  return lines.filter(({ kind }) => kind === 'title').length >= FEWEST_LINKS ? 'listing' : 'other';
}

/** Whether the running text of a page speaks of cookies rather than of news. */
export function isConsentText(texts: readonly string[]): boolean {
  return texts.filter((text) => CONSENT.test(text)).length >= texts.length / 2;
}
