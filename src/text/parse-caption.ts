/** A caption: what is printed under a picture, with the credit that may stand in it. */
import { foldForMatching } from './fold-for-matching.ts';
import { CAPTION_LABELS, CREDIT_LABELS, PICTURE_KINDS } from './hindi/credit-words.ts';
import { wordCount } from './words.ts';

/** The two parts of a printed caption. */
export interface Caption {
  readonly caption?: string;
  readonly credit?: string;
}

const SPECIAL = /[.*+?^${}()|[\]\\]/gu;
const LABEL = CREDIT_LABELS.map(escaped).join('|');
/** "Photo: PTI" as a whole. */
const WHOLE = new RegExp(`^[\\s(|–—-]*(?:${LABEL})\\s*[:：,–-]\\s*(.+?)\\s*\\)?$`, 'iu');
/** "… - फोटो : अमर उजाला", "… | Photo: PTI", "… (Photo: PTI)" at the end. */
const TRAILING = new RegExp(
  `\\s*(?:[-–—|]\\s*|\\(\\s*|[.।]\\s+|\\s)(?:${LABEL})\\s*[:：–-]\\s*([^:：]{2,60}?)\\s*\\)?$`,
  'iu',
);
const CAPTION_LABEL = new RegExp(`^(?:${CAPTION_LABELS.map(escaped).join('|')})\\s*[,:：]\\s*`, 'iu');
/** Signs without which a text names no credit. */
const MAY_HOLD_CREDIT = /[:：,©–-]|\(c\)/iu;
const COPYRIGHT = /\s*(?:©|\(c\))\s*([^©]{2,60})$/iu;
const SENTENCE_MARK = /^[.।]/u;
const BRACKETS = /[()[\]]/gu;
const MOST_CREDIT_WORDS = 9;

/**
 * Splits a printed caption. Markers such as (फाइल फोटो) stay with the caption.
 *
 * @example parseCaption('नहर की सफाई करते मजदूर - फोटो : नया अख़बार')
 * // { caption: 'नहर की सफाई करते मजदूर', credit: 'नया अख़बार' }
 */
export function parseCaption(printed: string): Caption {
  const text = printed.replace(CAPTION_LABEL, '');
  if (text === '') return {};
  if (!MAY_HOLD_CREDIT.test(text) || isPictureKind(text)) return { caption: text };
  const whole = WHOLE.exec(text)?.[1];
  if (whole !== undefined && wordCount(whole) <= MOST_CREDIT_WORDS) return { credit: whole };
  return splitAt(text, TRAILING.exec(text)) ?? splitAt(text, COPYRIGHT.exec(text)) ?? { caption: text };
}

function splitAt(text: string, match: RegExpExecArray | null): Caption | undefined {
  const credit = match?.[1];
  if (
    match === null ||
    credit === undefined ||
    wordCount(credit) > MOST_CREDIT_WORDS ||
    isPictureKind(credit)
  )
    return undefined;
  const caption = text.slice(0, match.index + (SENTENCE_MARK.test(match[0].trimStart()) ? 1 : 0)).trim();
  return caption === '' ? { credit } : { caption, credit };
}

function isPictureKind(text: string): boolean {
  const folded = foldForMatching(text.replace(BRACKETS, ' ')).trim();
  return PICTURE_KINDS.some((kind) => foldForMatching(kind) === folded);
}

function escaped(label: string): string {
  return label.replace(SPECIAL, '\\$&');
}
