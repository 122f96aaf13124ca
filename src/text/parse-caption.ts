/** A caption: the text under a picture, with a credit in it, if any. */
import type { PageList } from '../languages/language.ts';
import { forText, LANGUAGES } from '../languages/packs.ts';
import { agencyName, classifyName } from './classify-name.ts';
import { anyWord, foldedTest } from './listed-words.ts';
import { wordCount } from './words.ts';

export interface Caption {
  readonly caption?: string;
  readonly credit?: string;
}

/** Without the flag `u`: with it, V8 takes twice as long to compile many words for any case. */
const labelsFor = forText(LANGUAGES, (packs) => {
  const words = (...lists: PageList[]): string => anyWord(packs, ...lists);
  const label = `(?:${words('pictureWords', 'creditWords')}(?:[\\s-]${words('creditWords')}){0,2}|${words('creditLabels', 'makerLabels')})`;
  return {
    /** Matches a whole text such as "Photo: PTI". */
    whole: new RegExp(`^[\\s(|–—-]*${label}\\s?(?:[:：ः,،、，/–-]|[.]{3}|…)\\s?(.+?)\\s?\\)?$`, 'i'),
    /** "Image credit:" without a name after it. */
    alone: new RegExp(`^[\\s(|–—-]*${label}[\\s.…:：ः,-]*$`, 'i'),
    opening: new RegExp(`^[\\s(|–—-]*${label}\\s*[:：ः/]\\s*\\S`, 'i'),
    /** "… - फोटो : अमर उजाला", "… | Photo: PTI", "… (Photo: PTI)" at the end. */
    trailing: new RegExp(
      `\\s?(?:[-–—|/]\\s?|[([]\\s?|[.।]\\s|।|\\s)${label}\\s?(?:[:：ः]\\s?|[–-]\\s)([^:：]{2,60}?)\\s?[)\\]]?$`,
      'i',
    ),
    /** "… — Picture by Amit Rao": before a name, "by" needs no colon. */
    made: new RegExp(`(?:\\s[-–—|(/]|[।.!?])\\s?${words('makerLabels')}\\s([^:：()]{2,60}?)\\s?\\)?$`, 'i'),
    archive: new RegExp(`(?:^|\\s)${words('archiveWords')}$`, 'i'),
    caption: new RegExp(`^${words('captionLabels')}\\s*[,:：،、，]\\s*`, 'i'),
  };
});
/** A template's placeholder for a missing text. */
const NO_CAPTIONS = ['null', 'undefined', 'NaN', 'None'];
/** A credit after a sign: a copyright or a camera. */
const SIGNED = /\s?(?:©|📷|📸|\(c\))\s?([^©📷📸]{2,60})$/iu;
const SENTENCE_MARK = /^\s?[.।]/u;
const BRACKETS = /[()[\]]/gu;
const MAX_CREDIT_WORDS = 9;

/** A text without any of these characters has no labeled credit. */
const MAY_HOLD_LABEL = /[:：ः/,،、，©📷📸–—….-]|\(c\)|\sby\s/iu;
/** "(सांकेतिक फोटो: India Today)": the kind of the picture and its source. */
const KIND_WITH_CREDIT = /\(([^()]{2,40}?)\s?[:：]\s?([^()]{2,60})\)$/u;
/** A possible credit without a label: in brackets, after a bar, a dash or a slash, or after the last sentence. */
const UNLABELLED: readonly RegExp[] = [
  /\s?[([]([^()[\]]{2,60})[)\]]$/u,
  /\s?\|\s?([^|]{2,60})$/u,
  /\s[/–—-]+\s?([^–—]{2,60})$/u,
  /(?<=[।.!?”"])\s?([^।!?]{2,60})$/u,
];

/**
 * Splits a printed caption. Markers such as (फाइल फोटो) stay with the caption. A credit without a label is recognized by its
 * name: an agency, an archive, or a name that `isSource` accepts.
 */
export function parseCaption(printed: string, isSource: (name: string) => boolean = () => false): Caption {
  const labelled = parseLabelledCaption(printed);
  const { caption = '', credit } = labelled;
  if (credit !== undefined || caption === '' || isPictureKind(caption)) return labelled;
  return splitUnlabelled(caption, isSource) ?? labelled;
}

/** Splits a printed caption at a credit with a label. For texts that may not be a caption at all. */
export function parseLabelledCaption(printed: string): Caption {
  const text = printed.replace(labelsFor(printed).caption, '');
  if (text === '' || NO_CAPTIONS.includes(text)) return {};
  if (!MAY_HOLD_LABEL.test(text) || isPictureKind(text)) return { caption: text };
  const { whole: wholeLabel, trailing, made } = labelsFor(text);
  const whole = wholeLabel.exec(text)?.[1];
  if (whole !== undefined && wordCount(whole) <= MAX_CREDIT_WORDS) return { credit: withoutBracket(whole) };
  return (
    splitKind(text) ??
    splitAt(text, trailing.exec(text)) ??
    splitAt(text, made.exec(text)) ??
    splitAt(text, SIGNED.exec(text)) ?? { caption: text }
  );
}

function splitKind(text: string): Caption | undefined {
  const match = KIND_WITH_CREDIT.exec(text);
  const [, kind = '', credit = ''] = match ?? [];
  if (match === null || !isPictureKind(kind)) return undefined;
  return { caption: `${text.slice(0, match.index)}(${kind})`, credit };
}

function splitUnlabelled(text: string, isSource: (name: string) => boolean): Caption | undefined {
  if (namesSource(text, isSource)) return { credit: text };
  for (const pattern of UNLABELLED) {
    const match = pattern.exec(text);
    const name = match?.[1]?.trim();
    if (match === null || name === undefined || match.index === 0 || isPictureKind(name)) continue;
    if (namesSource(name, isSource)) return { caption: text.slice(0, match.index).trim(), credit: name };
  }
  return undefined;
}

const MAX_SOURCE_WORDS = 6;
const SOURCE_JOINT = /\s?\/+\s?|\svia\s/iu;

/** An agency that is not in the tables: "SIPA", "AAP". */
const CAPITALS = /^\p{Lu}{2,6}$/u;

/** Whether a text is only the name of a picture source: an agency or archive, or a person joined with one. */
function namesSource(text: string, isSource: (name: string) => boolean): boolean {
  if (wordCount(text) > MAX_SOURCE_WORDS) return false;
  const parts = text.split(SOURCE_JOINT).filter((part) => part !== '');
  const { archive } = labelsFor(text);
  const isKnown = (part: string): boolean =>
    isSource(part) || archive.test(part) || isSourceWord(part) || agencyName(part) !== undefined;
  if (!parts.some((part) => isKnown(part) || (parts.length > 1 && CAPITALS.test(part)))) return false;
  return parts.every((part) => isKnown(part) || CAPITALS.test(part) || classifyName(part) !== undefined);
}

const isSourceWord = foldedTest(LANGUAGES, 'pictureSources');

function splitAt(text: string, match: RegExpExecArray | null): Caption | undefined {
  const credit = match?.[1];
  if (match === null || credit === undefined || wordCount(credit) > MAX_CREDIT_WORDS || isPictureKind(credit))
    return undefined;
  const caption = text.slice(0, match.index + (SENTENCE_MARK.exec(match[0])?.[0].length ?? 0)).trim();
  const name = withoutBracket(credit);
  return caption === '' ? { credit: name } : { caption, credit: name };
}

const isKind = foldedTest(LANGUAGES, 'pictureKinds');

/** Whether a text only names the kind of a picture. */
export function isPictureKind(text: string): boolean {
  return isKind(text.replace(BRACKETS, ' '));
}

/** Whether a text is the label of a credit in another element. */
export function isCreditLabel(text: string): boolean {
  return labelsFor(text).alone.test(text);
}

/** Whether a text starts with the label of a credit and names one. */
export function opensCredit(text: string): boolean {
  return labelsFor(text).opening.test(text);
}

/** A name whose opening bracket is after the label: "Photo: (PTI)". */
function withoutBracket(name: string): string {
  return name.startsWith('(') && !name.includes(')') ? name.slice(1).trim() : name;
}
