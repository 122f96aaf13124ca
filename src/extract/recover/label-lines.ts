/** Labeled lines: each line of a flattened page with its kind, judged only by its words. */
import { LANGUAGES, unpack, wordsOf } from '../../languages/packs.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import {
  type BoilerplateKind,
  boilerplateKind,
  isBodyLabel,
  isRelatedLabel,
  isSummaryLabel,
} from '../../text/boilerplate.ts';
import { foldAll, foldForMatching } from '../../text/fold-for-matching.ts';
import { once } from '../../text/once.ts';
import { anyOf } from '../../text/one-of.ts';
import { isBylineLabel } from '../../text/parse-byline.ts';
import { type Caption, isPictureKind, parseLabelledCaption } from '../../text/parse-caption.ts';
import { isShareRow } from '../../text/share-row.ts';
import { endsSentence, sentences, wordCount } from '../../text/words.ts';
import { isBylineRow, isDateRow, withNameRows } from './credit-row.ts';
import { signaturesOf } from './find-publisher.ts';
import { isMarkedBreadcrumb, leadingLabels } from './label-words.ts';
import type { LineKind, TextLine } from './line.ts';

const MIN_PROSE_WORDS = 5;
const MIN_TITLE_WORDS = 4;
/** This many words make a paragraph even without sentence punctuation, because the dump or the page truncated it. */
const UNENDED_PROSE_WORDS = 35;
/** "यह कागज जरूरी हैं:" opens a list. */
const MIN_INTRODUCTION_WORDS = 8;
const MAX_LABELLED_WORDS = 40;
const MAX_NAME_WORDS = 6;

const KIND_OF_BOILERPLATE: Partial<Record<BoilerplateKind, LineKind>> = {
  metadata: 'metadata',
  tags: 'tags',
  credit: 'caption',
  comments: 'end',
  end: 'end',
};
/** "© Agency/Name" without a year is the credit of a picture. */
const STOP = /(?:©|copyright).{0,60}\p{Nd}{4}|all rights reserved|सर्वाधिकार सुरक्षित/iu;
/** "— रेणु (@renu) May 4, 2025". */
const POST_SIGNATURE = /^[—–-]\s.{1,80}\(@[\p{L}\p{N}_]+\)/u;
const TAGGED = /^Posted in\s.{1,80}\sTagged\s/u;
const IN_BRACKETS = /[([]([^()[\]]{2,40})[)\]]\s*[।.]?$/u;
const ASKS = /[?!]["'”’)]*$/u;
/** After the first part of a headline, dots stand for a dash. */
const TITLE_END = /[?!…]["'”’)]*$|\.{3}$/u;
const endLabels = once(
  () => new RegExp(`^${anyOf(wordsOf('endingLabels', LANGUAGES))}(?![\\p{L}\\p{M}])`, 'iu'),
);
const captionLabels = once(
  () => new RegExp(`^${anyOf(wordsOf('captionLabels', LANGUAGES))}(?![\\p{L}\\p{M}])`, 'iu'),
);
const gluedCredit = once(
  () => new RegExp(`(?<=[\\p{L}\\p{M}.।])(?=${anyOf(wordsOf('pictureWords', LANGUAGES))}\\s?:)`, 'iu'),
);
/** Related links that the page printed without a space after their label. */
const gluedRelated = once(() => {
  const labels = LANGUAGES.flatMap(({ boilerplate }) => unpack(boilerplate?.['related opening']));
  return new RegExp(`^${anyOf(labels)}(?=[\\u0904-\\u0939])`, 'u');
});
const paywalls = once(() => foldAll(wordsOf('paywallPhrases', LANGUAGES)));

/** Labels the lines of a page. Both sides of a publisher's signature ("… - India TV Hindi …") are captions. */
export function labelLines(lines: readonly string[], publisher: Publisher | undefined): TextLine[] {
  const phrases = foldAll(publisher?.phrases ?? []);
  const signatures = signaturesOf(publisher);
  const labelled: TextLine[] = [];
  for (const text of lines) {
    const words = wordCount(text);
    const captions = isRow(text, words) ? undefined : signedCaptions(text, signatures);
    const previous = labelled.at(-1)?.text ?? '';
    if (captions === undefined)
      labelled.push({ text, words, kind: kindAfter(previous, words) ?? kindOf(text, words, phrases) });
    // Only a signature; the text above it is the alternative text of the picture.
    else if (captions.length === 0) labelled.splice(-1, 1, captionLine(previous));
    else labelled.push(...captions.map(captionLine));
  }
  const shown = new Set(labelled.flatMap(({ kind, text }) => (kind === 'caption' ? [text] : [])));
  return withNameRows(labelled.map((line) => (shown.has(line.text) ? { ...line, kind: 'caption' } : line)));
}

function captionLine(text: string): TextLine {
  return { text, words: wordCount(text), kind: 'caption' };
}

const SIGNATURE_BORDER = /[-–—|]\s*$/u;
/** The attribute of a torn tag that leaked with its closing bracket. */
const LEAK = /^["'>\s]*(?:title=)?["'>\s]*/u;
const WORD_GOES_ON = /^[\p{L}\p{M}\p{N}]/u;

/** The texts on both sides of a signature, an alternative text and a caption; undefined without a signature. */
function signedCaptions(text: string, signatures: readonly string[]): string[] | undefined {
  for (const signature of signatures) {
    const at = text.toLowerCase().indexOf(signature.toLowerCase());
    const border = at < 0 ? null : SIGNATURE_BORDER.exec(text.slice(0, at));
    const after = text.slice(at + signature.length);
    if (border === null || WORD_GOES_ON.test(after)) continue;
    return [text.slice(0, border.index), after.replace(LEAK, '')]
      .map((part) => part.trim())
      .filter((part) => wordCount(part) > 0);
  }
  return undefined;
}

/** What a label on a separate line says about the next line. */
function kindAfter(label: string, words: number): LineKind | undefined {
  if (isCaptionLabel(label) && words <= MAX_LABELLED_WORDS) return 'caption';
  return isBylineLabel(label) && words <= MAX_NAME_WORDS ? 'metadata' : undefined;
}

/** Whether a line is the label of a caption, which appears on the next line. */
export function isCaptionLabel(text: string): boolean {
  return captionLabels().test(text) && wordCount(text.replace(captionLabels(), '')) === 0;
}

/** Kinds recognized by the words of a line, each with the maximum number of words of such a line. The first match counts. */
const KINDS: readonly (readonly [LineKind, number, (text: string) => boolean])[] = [
  ['stop', MAX_LABELLED_WORDS, (text) => STOP.test(text)],
  ['embed', MAX_LABELLED_WORDS, (text) => POST_SIGNATURE.test(text)],
  ['tags', MAX_LABELLED_WORDS, (text) => TAGGED.test(text)],
  ['summary-label', MAX_NAME_WORDS, isSummaryLabel],
  ['body-label', MAX_NAME_WORDS, isBodyLabel],
  ['end', MAX_NAME_WORDS, (text) => endLabels().test(text)],
  ['related-label', MAX_LABELLED_WORDS, isRelatedLabel],
  ['paywall', MAX_LABELLED_WORDS, isPaywall],
  ['boilerplate', MAX_LABELLED_WORDS, (text) => isShareRow(text) || isGluedLink(text)],
];

function kindOf(text: string, words: number, phrases: readonly string[]): LineKind {
  const known = KINDS.find(([, maxWords, is]) => words <= maxWords && is(text))?.[0];
  if (known !== undefined) return known;
  if (isPublisherPhrase(text, words, phrases)) return 'boilerplate';
  const kind = boilerplateKind(text) ?? boilerplateKind(halfOf(text));
  if (kind !== undefined) return KIND_OF_BOILERPLATE[kind] ?? boilerplateOrMenu(text);
  if (isRow(text, words)) return 'metadata';
  return words <= MAX_LABELLED_WORDS && isCaption(text) ? 'caption' : plainKind(text, words);
}

/** "विज्ञापनविज्ञापन": one label printed twice; empty otherwise. */
function halfOf(text: string): string {
  const half = text.slice(0, text.length / 2);
  return `${half}${half}` === text ? half : '';
}

function isGluedLink(text: string): boolean {
  return gluedRelated().test(text) && !endsSentence(text);
}

function isPaywall(text: string): boolean {
  const folded = foldForMatching(sentences(text)[0] ?? '');
  return paywalls().some((phrase) => folded.includes(phrase));
}

/** A short phrase before many words is a label that was joined to them. */
function isPublisherPhrase(text: string, words: number, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return false;
  const folded = foldForMatching(text);
  return phrases.some((phrase) => {
    const count = wordCount(phrase);
    return folded.startsWith(phrase) && (count >= MIN_TITLE_WORDS || words <= count + MAX_NAME_WORDS);
  });
}

/** "होम" is a menu label as well as a link to the home page. */
function boilerplateOrMenu(text: string): LineKind {
  return leadingLabels(text).rest === '' ? 'menu' : 'boilerplate';
}

function isRow(text: string, words: number): boolean {
  return isDateRow(text, words) || isBylineRow(text, words);
}

function isCaption(text: string): boolean {
  const { caption, credit } = captionOf(text);
  return credit !== undefined || caption !== text || isPictureKind(IN_BRACKETS.exec(text)?.[1] ?? '');
}

/** The parts of a caption, even if its credit was joined to it: "…का दृश्यफोटो: भाषा". */
export function captionOf(text: string): Caption {
  return parseLabelledCaption(text.replace(gluedCredit(), ' '));
}

function plainKind(text: string, words: number): LineKind {
  if (isMarkedBreadcrumb(text)) return 'menu';
  if (isProse(text, words)) return 'prose';
  if (leadingLabels(text).rest === '') return 'menu';
  return words >= MIN_TITLE_WORDS ? 'title' : 'fragment';
}

function isProse(text: string, words: number): boolean {
  if (words < MIN_PROSE_WORDS) return false;
  if (words >= UNENDED_PROSE_WORDS || (words >= MIN_INTRODUCTION_WORDS && text.endsWith(':'))) return true;
  const [first = '', ...others] = sentences(text);
  if (others.length > 0 && wordCount(first) >= MIN_PROSE_WORDS && !TITLE_END.test(first)) return true;
  return endsSentence(text) && !ASKS.test(text);
}
