/** The kind of a flattened page that is not an article. */
import type { Block } from '../../article.ts';
import type { PageKind } from '../../errors.ts';
import { COUNTER, saysNotFound, speaksOfConsent } from '../../text/page-kind-words.ts';
import { totalWords } from '../../text/words.ts';
import type { TextLine } from './line.ts';

const MIN_LINES = 4;
const MIN_SIGNS = 3;
const OPENING_PARAGRAPHS = 2;
/** A text that ends in an ellipsis, possibly followed by a link. */
const CUT = /(?:\.{3}|…)[\s\]»]*(?:\S+ »)?$/u;
const MAX_CUT_LENGTH = 60;
const MIN_CUT = 4;
const MIN_TEASERS = 5;
const MAX_TEASER_WORDS = 32;

/** Kinds, each with the number of lines that must pass its test. The first match counts. */
const KINDS: readonly (readonly [PageKind, number, (line: TextLine) => boolean])[] = [
  ['error-page', 1, ({ text }) => saysNotFound(text)],
  ['consent-page', MIN_SIGNS, ({ text }) => speaksOfConsent(text)],
  ['gallery', MIN_SIGNS, ({ text }) => COUNTER.test(text)],
  ['listing', MIN_LINES, ({ kind }) => kind === 'title'],
];

export function pageKind(lines: readonly TextLine[]): PageKind {
  if (lines.length < MIN_LINES) return 'empty-shell';
  return KINDS.find(([, min, is]) => lines.filter(is).length >= min)?.[0] ?? 'other';
}

/** Whether texts that look like a body are the notices of a consent page, or the teasers of a listing: cut off, or each below a heading. */
export function areTeasers(blocks: readonly Block[]): boolean {
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const opening = paragraphs.slice(0, OPENING_PARAGRAPHS);
  if (opening.length > 0 && opening.every(speaksOfConsent)) return true;
  const cut = paragraphs.filter((text) => CUT.test(text.slice(-MAX_CUT_LENGTH))).length;
  if (cut >= MIN_CUT && cut >= paragraphs.length / 2) return true;
  const headings = blocks.filter(({ type }) => type === 'subheading').length;
  const isShort = totalWords(paragraphs) < paragraphs.length * MAX_TEASER_WORDS;
  return headings >= MIN_TEASERS && headings >= paragraphs.length * 0.8 && isShort;
}
