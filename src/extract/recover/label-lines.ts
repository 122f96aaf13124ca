/** Labeled lines: each line of a flattened page with its kind, judged by its words and by a label before it. */
import { labelText } from '../../html/plain-text.ts';
import { LANGUAGES, unpack, wordsOf } from '../../languages/packs.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import {
  type BoilerplateKind,
  boilerplateKind,
  isBodyLabel,
  isCaptionLabel,
  isRelatedLabel,
  isShareRow,
  isSummaryLabel,
} from '../../text/boilerplate.ts';
import { foldAll, foldForMatching } from '../../text/fold-for-matching.ts';
import { anyOf, anyWord } from '../../text/listed-words.ts';
import { once } from '../../text/once.ts';
import { isBylineLabel } from '../../text/parse-byline.ts';
import { type Caption, isPictureKind, parseLabelledCaption } from '../../text/parse-caption.ts';
import { endsSentence, sentences, wordCount } from '../../text/words.ts';
import { signaturesOf } from './find-publisher.ts';
import type { LineKind, TextLine } from './line.ts';
import { isMarkedBreadcrumb, leadingLabels } from './read-breadcrumb.ts';
import { isCreditRow, withNameRows } from './read-credits.ts';

const MIN_PROSE_WORDS = 5;
const MIN_TITLE_WORDS = 4;
/** This many words make a paragraph even without sentence punctuation, because the dump or the page truncated it. */
const UNENDED_PROSE_WORDS = 35;
/** "यह कागज जरूरी हैं:" opens a list. */
const MIN_INTRODUCTION_WORDS = 8;
/** Maximum words of a line that a label or its own words identify, and of a line that is only a label or a name. */
const [LABELLED, LABEL] = [40, 6];

/** "© Agency/Name" without a year is the credit of a picture. */
const STOP = new RegExp(
  `(?:©|${anyWord(LANGUAGES, 'copyrightWords')}).{0,60}\\p{Nd}{4}|${anyWord(LANGUAGES, 'rightsReserved')}`,
  'iu',
);
/** "— रेणु (@renu) May 4, 2025". */
const POST_SIGNATURE = /^[—–-]\s.{1,80}\(@[\p{L}\p{N}_]+\)/u;
const IN_BRACKETS = /[([]([^()[\]]{2,40})[)\]]\s*[।.]?$/u;
/** The bracket of a removed credit. */
const OPEN_BRACKET = /\s?\([^()\s]{0,12}$/u;
const ASKS = /[?!]["'”’)]*$/u;
/** After the first part of a headline, dots stand for a dash. */
const TITLE_END = /[?!…]["'”’)]*$|\.{3}$/u;
const endLabels = once(() => new RegExp(`^${anyWord(LANGUAGES, 'endingLabels')}(?![\\p{L}\\p{M}])`, 'iu'));
const gluedCredit = once(
  () => new RegExp(`(?<=[\\p{L}\\p{M}.।])(?=${anyWord(LANGUAGES, 'pictureWords')}\\s?:)`, 'iu'),
);
/** Related links that the page printed without a space after their label. */
const gluedRelated = once(() => {
  const labels = LANGUAGES.flatMap(({ boilerplate }) => unpack(boilerplate?.['related opening']));
  return new RegExp(`^${anyOf(labels)}(?=[\\u0904-\\u0939])`, 'u');
});
const paywalls = once(() => foldAll(wordsOf(LANGUAGES, 'paywallPhrases')));

interface UnlabelledLine extends Pick<TextLine, 'text' | 'words'> {
  readonly previous: string;
  readonly boilerplate: BoilerplateKind | undefined;
  /** Folded phrases that only this publisher prints. */
  readonly phrases: readonly string[];
}

/** The tests of each kind, with the maximum number of words of a line that passes. The first match counts. */
const KINDS: readonly (readonly [LineKind, number, (line: UnlabelledLine) => boolean])[] = [
  ['caption', LABELLED, ({ previous }) => isCaptionLabel(previous)],
  ['metadata', LABEL, ({ previous }) => isBylineLabel(previous)],
  ['stop', LABELLED, ({ text }) => STOP.test(text)],
  ['embed', LABELLED, ({ text }) => POST_SIGNATURE.test(text)],
  ['tags', Infinity, ({ boilerplate }) => boilerplate === 'tags'],
  ['summary-label', LABEL, ({ text }) => isSummaryLabel(text)],
  ['body-label', LABEL, ({ text }) => isBodyLabel(text)],
  ['end', LABEL, ({ text }) => endLabels().test(text)],
  ['related-label', LABELLED, ({ text }) => isRelatedLabel(text)],
  ['paywall', LABELLED, ({ text }) => asksForPayment(text)],
  ['boilerplate', LABELLED, ({ text }) => isShareRow(text) || isGluedLink(text)],
  ['boilerplate', LABELLED, opensWithPhrase],
  ['metadata', Infinity, ({ boilerplate }) => boilerplate === 'metadata'],
  ['caption', Infinity, ({ boilerplate }) => boilerplate === 'credit'],
  ['end', Infinity, ({ boilerplate }) => boilerplate === 'comments' || boilerplate === 'end'],
  ['boilerplate', Infinity, ({ boilerplate }) => boilerplate !== undefined],
  ['metadata', Infinity, isCreditRow],
  ['caption', LABELLED, ({ text }) => isCaption(text)],
  ['menu', Infinity, ({ text }) => isMarkedBreadcrumb(text)],
  ['prose', Infinity, isProse],
  ['menu', Infinity, ({ text }) => leadingLabels(text).rest === ''],
  ['title', Infinity, ({ words }) => words >= MIN_TITLE_WORDS],
];

/** Both sides of a publisher's signature ("… - India TV Hindi …") are captions. */
export function labelLines(lines: readonly string[], publisher: Publisher | undefined): TextLine[] {
  const phrases = foldAll(publisher?.phrases ?? []);
  const signatures = signaturesOf(publisher);
  const labelled: TextLine[] = [];
  for (const text of lines) {
    const words = wordCount(text);
    const previous = labelled.at(-1)?.text ?? '';
    const captions = isCreditRow({ text, words }) ? undefined : signedCaptions(text, signatures);
    const boilerplate = boilerplateKind(text) ?? boilerplateKind(halfOf(text));
    if (captions === undefined)
      labelled.push({ text, words, kind: kindOf({ text, words, previous, boilerplate, phrases }) });
    // Only a signature; the text above it is the alternative text of the picture.
    else if (captions.length === 0) labelled.splice(-1, 1, captionLine(previous));
    else labelled.push(...captions.map(captionLine));
  }
  return withNameRows(labelled);
}

function kindOf(line: UnlabelledLine): LineKind {
  return KINDS.find(([, maxWords, is]) => line.words <= maxWords && is(line))?.[0] ?? 'fragment';
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

/** "विज्ञापनविज्ञापन": one label printed twice; empty otherwise. */
function halfOf(text: string): string {
  const half = text.slice(0, text.length / 2);
  return `${half}${half}` === text ? half : '';
}

function isGluedLink(text: string): boolean {
  return gluedRelated().test(text) && !endsSentence(text);
}

function asksForPayment(text: string): boolean {
  const folded = foldForMatching(sentences(text)[0] ?? '');
  return paywalls().some((phrase) => folded.includes(phrase));
}

function opensWithPhrase({ text, phrases }: UnlabelledLine): boolean {
  const folded = phrases.length > 0 ? foldForMatching(text) : '';
  return phrases.some((phrase) => folded.startsWith(phrase));
}

function isCaption(text: string): boolean {
  const { caption, credit } = captionOf(text);
  return credit !== undefined || caption !== text || isPictureKind(IN_BRACKETS.exec(text)?.[1] ?? '');
}

/** The parts of a caption, even if its credit was joined to it: "…का दृश्यफोटो: भाषा". */
function captionOf(text: string): Caption {
  return parseLabelledCaption(text.replace(gluedCredit(), ' '));
}

/** A caption without its label and its credit; empty if there is nothing else. */
export function bareCaption(text: string): string {
  return labelText(captionOf(text).caption?.replace(OPEN_BRACKET, '') ?? '');
}

function isProse({ text, words }: UnlabelledLine): boolean {
  if (words < MIN_PROSE_WORDS) return false;
  if (words >= UNENDED_PROSE_WORDS || (words >= MIN_INTRODUCTION_WORDS && text.endsWith(':'))) return true;
  const [first = '', ...others] = sentences(text);
  if (others.length > 0 && wordCount(first) >= MIN_PROSE_WORDS && !TITLE_END.test(first)) return true;
  return endsSentence(text) && !ASKS.test(text);
}
