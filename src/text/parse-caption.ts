/** A caption: what is printed under a picture, with the credit that may stand in it. */
import { foldForMatching } from './fold-for-matching.ts';
import {
  CAPTION_LABELS,
  CREDIT_LABELS,
  CREDIT_WORDS,
  NO_CAPTIONS,
  PICTURE_KINDS,
  PICTURE_WORDS,
} from './hindi/credit-words.ts';
import { wordCount } from './words.ts';

/** The two parts of a printed caption. */
export interface Caption {
  readonly caption?: string;
  readonly credit?: string;
}

const SPECIAL = /[.*+?^${}()|[\]\\]/gu;
const THANKS = oneOf(CREDIT_WORDS);
const LABEL = `${oneOf(PICTURE_WORDS)}(?:[\\s-]${THANKS})?|${THANKS}|${oneOf(CREDIT_LABELS)}`;
/** "Photo: PTI" as a whole. */
const WHOLE = new RegExp(`^[\\s(|–—-]*(?:${LABEL})\\s?[:：,–-]\\s?(.+?)\\s?\\)?$`, 'iu');
const OPENING = new RegExp(`^[\\s(|–—-]*(?:${LABEL})\\s*[:：]\\s*\\S`, 'iu');
/** "… - फोटो : अमर उजाला", "… | Photo: PTI", "… (Photo: PTI)" at the end. */
const TRAILING = new RegExp(
  `\\s?(?:[-–—|]\\s?|\\(\\s?|[.।]\\s|।|\\s)(?:${LABEL})\\s?[:：–-]\\s?([^:：]{2,60}?)\\s?\\)?$`,
  'iu',
);
const CAPTION_LABEL = new RegExp(`^${oneOf(CAPTION_LABELS)}\\s*[,:：]\\s*`, 'iu');
/** Signs without which a text names no credit. */
const MAY_HOLD_CREDIT = /[:：,©–-]|\(c\)/iu;
const COPYRIGHT = /\s?(?:©|\(c\))\s?([^©]{2,60})$/iu;
const SENTENCE_MARK = /^[.।]/u;
const BRACKETS = /[()[\]]/gu;
const MAX_CREDIT_WORDS = 9;

/**
 * Splits a printed caption. Markers such as (फाइल फोटो) stay with the caption.
 *
 * @example parseCaption('नहर की सफाई करते मजदूर - फोटो : नया अख़बार')
 * // { caption: 'नहर की सफाई करते मजदूर', credit: 'नया अख़बार' }
 */
export function parseCaption(printed: string): Caption {
  const text = printed.replace(CAPTION_LABEL, '');
  if (text === '' || NO_CAPTIONS.includes(text)) return {};
  if (!MAY_HOLD_CREDIT.test(text) || isPictureKind(text)) return { caption: text };
  const whole = WHOLE.exec(text)?.[1];
  if (whole !== undefined && wordCount(whole) <= MAX_CREDIT_WORDS) return { credit: withoutBracket(whole) };
  return splitAt(text, TRAILING.exec(text)) ?? splitAt(text, COPYRIGHT.exec(text)) ?? { caption: text };
}

function splitAt(text: string, match: RegExpExecArray | null): Caption | undefined {
  const credit = match?.[1];
  if (match === null || credit === undefined || wordCount(credit) > MAX_CREDIT_WORDS || isPictureKind(credit))
    return undefined;
  const caption = text.slice(0, match.index + (SENTENCE_MARK.test(match[0].trimStart()) ? 1 : 0)).trim();
  const name = withoutBracket(credit);
  return caption === '' ? { credit: name } : { caption, credit: name };
}

/**
 * Whether a text opens with the label of a credit, and names one.
 *
 * @example opensCredit('फोटो: पीटीआई') // true
 */
export function opensCredit(text: string): boolean {
  return OPENING.test(text);
}

/** A name whose bracket was opened behind the label: "Photo: (PTI)". */
function withoutBracket(name: string): string {
  return name.startsWith('(') && !name.includes(')') ? name.slice(1).trim() : name;
}

function oneOf(words: readonly string[]): string {
  return `(?:${words.map(escaped).join('|')})`;
}

function isPictureKind(text: string): boolean {
  const folded = foldForMatching(text.replace(BRACKETS, ' ')).trim();
  return PICTURE_KINDS.some((kind) => foldForMatching(kind) === folded);
}

function escaped(label: string): string {
  return label.replace(SPECIAL, '\\$&');
}
