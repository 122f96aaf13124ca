/** Distinguishes pull quotes and their speakers from text of the article. */
import { ancestorsOf, type Box, closest, isWithin, type Segment } from '../html/segment.ts';
import { withoutEnd, withoutStart } from '../text/trim-signs.ts';
import type { BoxFeatures } from './candidates.ts';
import type { BodyContext } from './reading.ts';

const QUOTE_NAMES = / (?:quote|quotes|blockquote|pullquote) /u;
const CITE_NAMES = / (?:attribution|cite|citation|source|author|speaker) /u;
const CITE_BOXES: ReadonlySet<string> = new Set(['cite', 'footer', 'figcaption']);
/** A quote and its speaker. A box with more segments is not a pull quote. */
const MAX_SEGMENTS = 4;

/** Whether a text is in a quote below the root: in its element, its figure, or a small box with such a class name. */
export function isQuoted({ box }: Segment, { root, features }: BodyContext): boolean {
  const isQuote = (up: Box): boolean =>
    up.tag === 'blockquote' || up.isQuoteFigure || isQuoteBox(up, features);
  const quote = closest(box, isQuote);
  return quote !== undefined && quote !== root && isWithin(quote, root);
}

function isQuoteBox({ tag, names, index, first, end }: Box, { prose }: BoxFeatures): boolean {
  return tag === 'div' && end - first <= MAX_SEGMENTS && QUOTE_NAMES.test(names) && (prose[index] ?? 0) > 0;
}

/** The outermost box of a possible pull quote: a figure, a small table, or a box with such a class name. */
export function pullQuoteOf({ box }: Segment, features: BoxFeatures): Box | undefined {
  return ancestorsOf(box).findLast((up) => {
    if (up.end - up.first > MAX_SEGMENTS) return false;
    return up.isQuoteFigure || up.tag === 'table' || isQuoteBox(up, features);
  });
}

export function isInBlockquote(box: Box): boolean {
  return closest(box, ['blockquote']) !== undefined;
}

const QUOTED = /^["„“”«'‘]([^"„“”»]{12,})["“”»]/u;
const BEFORE_QUOTE = /["„“”«»'‘’\s]/u;
const BEHIND_QUOTE = /["„“”«»'‘’\s.।…!?]/u;

/** The words of a quote without quotation marks and without the name after them. */
export function quotedWords(text: string): string {
  return withoutEnd(withoutStart(QUOTED.exec(text)?.[1] ?? text, BEFORE_QUOTE), BEHIND_QUOTE);
}

/** Whether the class names of a text's box mark it as the speaker of a quote. */
export function isCiteBox({ tag, names }: Box): boolean {
  return CITE_BOXES.has(tag) || CITE_NAMES.test(names);
}
