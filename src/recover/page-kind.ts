/** The kind of a flattened page that is not an article. */
import type { Block } from '../article.ts';
import type { PageKind } from '../errors.ts';
import { totalWords } from '../text/words.ts';
import type { TextLine } from './line.ts';

const MIN_LINES = 4;
const ERROR = /(?:^|\s)404(?:\s|$)|पेज नहीं मिला|पृष्ठ नहीं मिला|page not found|error 40[34]/iu;
const CONSENT = /कुकी|cookie|सहमति|consent/iu;
const COUNTER = /^\p{Nd}{1,3}\s?\/\s?\p{Nd}{1,3}$/u;
const VIDEO = /^(?:video|वीडियो)\s?:|बार देखा गया|\p{Nd} views$/iu;
const PRICE = /^(?:₹|rs\.?|रु\.?)\s?\p{Nd}/iu;
const MIN_SIGNS = 3;
const MIN_LINKS = 8;
const CONSENT_PARAGRAPHS = 2;
/** Phrases of a page about its own cookies. */
const OWN = /आपके|आपकी|हम |हमारे|your|we /u;
const CUT = /(?:\.{3}|…)[\s\]»]*(?:\S+ »)?$/u;
/** Maximum length of an ellipsis and a word after it. */
const CUT_LENGTH = 60;
const MIN_CUT = 4;
const MIN_TEASERS = 5;
const TEASER_WORDS = 32;

/** Classifies a page without a story. */
export function pageKind(lines: readonly TextLine[]): PageKind {
  if (lines.length < MIN_LINES) return 'empty-shell';
  const count = (pattern: RegExp): number => lines.filter(({ text }) => pattern.test(text)).length;
  if (count(ERROR) > 0) return 'error-page';
  if (count(CONSENT) >= MIN_SIGNS) return 'consent-page';
  if (count(COUNTER) >= MIN_SIGNS) return 'gallery';
  if (count(VIDEO) >= MIN_SIGNS) return 'video';
  if (count(PRICE) >= MIN_SIGNS) return 'product';
  return lines.filter(({ kind }) => kind === 'title').length >= MIN_LINKS ? 'listing' : 'other';
}

/** Whether texts that look like a body are the teasers of a listing or the notices of a consent page. */
export function isNoReport(blocks: readonly Block[]): boolean {
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const opening = paragraphs.slice(0, CONSENT_PARAGRAPHS).join(' ');
  return (
    isTeasers(blocks, paragraphs) || isCutTeasers(paragraphs) || (CONSENT.test(opening) && OWN.test(opening))
  );
}

/** Consecutive texts that end in an ellipsis. */
function isCutTeasers(paragraphs: readonly string[]): boolean {
  const cut = paragraphs.filter((text) => CUT.test(text.slice(-CUT_LENGTH))).length;
  return cut >= MIN_CUT && cut >= paragraphs.length / 2;
}

/** Every heading is followed by a short text. */
function isTeasers(blocks: readonly Block[], paragraphs: readonly string[]): boolean {
  const headings = blocks.filter(({ type }) => type === 'subheading').length;
  const words = totalWords(paragraphs);
  return (
    headings >= MIN_TEASERS && headings >= paragraphs.length * 0.8 && words < paragraphs.length * TEASER_WORDS
  );
}
