/** Lines that head a section, whatever their element. */
import { headingLevel } from '../html/elements.ts';
import { headingOf, isWithin, type Segment } from '../html/segment.ts';
import type { BodyContext } from './reading.ts';

/** Whether a text is a heading, or is in the box of one next to the main paragraphs: a card's box contains a kicker too. */
export function isInHeading({ box }: Segment, { features: { main } }: BodyContext): boolean {
  if (headingLevel(box.tag) > 0) return true;
  const around = headingOf(box)?.parent;
  return around !== undefined && main !== undefined && isWithin(main, around);
}

const MAX_BOLD_WORDS = 20;
/** A bare number counts views or shares. */
const LETTER = /\p{L}/u;
const SENTENCE_END = /(?<!\.)[.।॥!]["”’)]*$/u;

/** Whether a text is a short, entirely bold line that is not a sentence: a subheading, even if it is marked as a paragraph. */
export function isBoldLine({ box, text, words, chars, boldChars }: Segment): boolean {
  if (boldChars < chars || words > MAX_BOLD_WORDS || headingOf(box) !== undefined) return false;
  return LETTER.test(text) && !SENTENCE_END.test(text);
}
