/** The kind of a flattened page that is not an article. */
import type { Block } from '../../article.ts';
import type { PageKind } from '../../errors.ts';
import { saysNotFound, speaksOfConsent } from '../../text/page-kind-words.ts';
import { totalWords } from '../../text/words.ts';
import type { TextLine } from './line.ts';

const MIN_LINES = 4;
const MIN_SIGNS = 3;
const COUNTER = /^\p{Nd}{1,3}\s?\/\s?\p{Nd}{1,3}$/u;
const OPENING_PARAGRAPHS = 2;
/** A text that ends in an ellipsis, possibly followed by a link. */
const CUT = /(?:\.{3}|…)[\s\]»]*(?:\S+ »)?$/u;
const MAX_CUT_LENGTH = 60;
const MIN_CUT = 4;
const MIN_TEASERS = 5;
const MAX_TEASER_WORDS = 32;

/** Classifies a page without a story. */
export function pageKind(lines: readonly TextLine[]): PageKind {
  if (lines.length < MIN_LINES) return 'empty-shell';
  const count = (test: (text: string) => boolean): number => lines.filter(({ text }) => test(text)).length;
  if (count(saysNotFound) > 0) return 'error-page';
  if (count(speaksOfConsent) >= MIN_SIGNS) return 'consent-page';
  if (count((text) => COUNTER.test(text)) >= MIN_SIGNS) return 'gallery';
  return lines.filter(({ kind }) => kind === 'title').length >= MIN_LINES ? 'listing' : 'other';
}

/** Whether texts that look like a body are the teasers of a listing or the notices of a consent page. */
export function isNoReport(blocks: readonly Block[]): boolean {
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const opening = paragraphs.slice(0, OPENING_PARAGRAPHS);
  const isConsent = opening.length > 0 && opening.every(speaksOfConsent);
  return isConsent || isTeasers(blocks, paragraphs) || isCutTeasers(paragraphs);
}

/** Consecutive texts that end in an ellipsis. */
function isCutTeasers(paragraphs: readonly string[]): boolean {
  const cut = paragraphs.filter((text) => CUT.test(text.slice(-MAX_CUT_LENGTH))).length;
  return cut >= MIN_CUT && cut >= paragraphs.length / 2;
}

/** Whether every heading is followed by a short text. */
function isTeasers(blocks: readonly Block[], paragraphs: readonly string[]): boolean {
  const headings = blocks.filter(({ type }) => type === 'subheading').length;
  const isShort = totalWords(paragraphs) < paragraphs.length * MAX_TEASER_WORDS;
  return headings >= MIN_TEASERS && headings >= paragraphs.length * 0.8 && isShort;
}
