/** Labeled lines: each line of a flattened page with its kind, judged only by its words. */

import { LANGUAGES, wordsOf } from '../languages/packs.ts';
import type { Publisher } from '../publishers/publisher.ts';
import {
  type BoilerplateKind,
  boilerplateKind,
  isBodyLabel,
  isRelatedLabel,
  isSummaryLabel,
} from '../text/boilerplate.ts';
import { foldAll, foldForMatching } from '../text/fold-for-matching.ts';
import { oneOf } from '../text/one-of.ts';
import { parseLabelledCaption } from '../text/parse-caption.ts';
import { isShareRow } from '../text/share-row.ts';
import { endsSentence, sentences, wordCount } from '../text/words.ts';
import { isBylineRow, isDateRow, withNameRows } from './credit-row.ts';
import { signaturesOf } from './find-publisher.ts';
import { isMarkedBreadcrumb, leadingLabels } from './label-words.ts';
import type { LineKind, TextLine } from './line.ts';
import { withoutLeak } from './read-lines.ts';

const MIN_PROSE_WORDS = 5;
const MIN_TITLE_WORDS = 4;
/** This many words make a paragraph even without sentence punctuation: the dump or the page truncated it. */
const UNENDED_PROSE_WORDS = 35;
/** "यह कागज जरूरी हैं:" opens a list. */
const MIN_INTRODUCTION_WORDS = 8;
const MAX_CAPTION_WORDS = 40;
const MAX_STOP_WORDS = 40;
const MAX_WORDS_BEHIND = 6;

const KIND_OF_BOILERPLATE: Partial<Record<BoilerplateKind, LineKind>> = {
  metadata: 'metadata',
  tags: 'tags',
  credit: 'caption',
  comments: 'end',
  end: 'end',
};
const CAPTION_LABEL = /^(?:(?:(?:इमेज|वीडियो|ऑडियो)\s)?कैप्शन|(?:image|video) caption)\s?[,:]?$/iu;
const LABELLED_CAPTION = /^(?:image|video|इमेज|वीडियो|ऑडियो) (?:caption|कैप्शन|कॉपीराइट|कॉपीरइट)/iu;
const BYLINE_LABEL =
  /^(?:(?:written |edited |reported |posted |published )?by|author|agency|लेखक|रिपोर्ट)\s?[:,]?$/iu;
const MAX_NAME_WORDS = 6;

/** Between a caption and the label of its credit, where the page printed no space. */
export const GLUED_CREDIT = /(?<=[\p{L}\p{M}.।])(?=(?:फोटो|फ़ोटो|तस्वीर|photo|image)\s?:)/iu;
/** "© Agency/Name" without a year: the credit of a picture. */
const PICTURE_RIGHTS = /^©\s?(?!.*(?:\p{Nd}{4}|\.\p{Ll}{2,}|ltd|limited|rights)).{2,60}$/iu;
const STOP =
  /©|copyright\s*(?:\(c\)|\p{Nd}{4})|all rights reserved|सर्वाधिकार सुरक्षित|leave a reply|thoughts on “/iu;
const TAGGED = /^Posted in\s.{1,80}\sTagged\s/u;
/** Links that the page printed without a space after its label. */
const GLUED_RELATED = /^(?:यह|ये|इसे|इन्हें) (?:खबर )?भी (?:पढ़ें|देखें|जानें)(?=[\u0904-\u0939])/u;
const POST_SIGNATURE = /^[—–-]\s.{1,80}\(@[\p{L}\p{N}_]+\)/u;
const POST_FRAME = /^(?:View this post on Instagram|A post shared by)/iu;
const PICTURE_KIND = /[([](?:फाइल|फ़ाइल|सांकेतिक|प्रतीकात्मक|file|representational)[^()[\]]{0,20}[)\]]\s*[।.]?$/iu;
const ASKS = /[?!]["'”’)]*$/u;
/** After the first part of a headline, dots are a dash. */
const END_LABELS = new RegExp(`^(?:${oneOf(wordsOf('endingLabels', LANGUAGES))})(?![\\p{L}\\p{M}])`, 'iu');
const TITLE_END = /[?!…]["'”’)]*$|\.{3}$/u;

/** Labels the lines of a page. A line with a publisher signature ("… - India TV Hindi …") becomes its caption. */
export function labelLines(lines: readonly string[], publisher: Publisher | undefined): TextLine[] {
  const phrases = (publisher?.phrases ?? []).map((phrase) => ({
    folded: foldForMatching(phrase),
    words: wordCount(phrase),
  }));
  const signatures = signaturesOf(publisher);
  const labelled: TextLine[] = [];
  for (const text of lines) {
    const parts = isRow(text, wordCount(text)) ? [unsigned(text)] : signedParts(text, signatures);
    const alternative = parts.length === 0 ? labelled.pop() : undefined;
    if (alternative !== undefined) labelled.push({ ...alternative, kind: 'caption' });
    for (const part of parts) labelled.push({ ...part, words: wordCount(part.text) });
  }
  const captions = new Set(labelled.flatMap(({ kind, text }) => (kind === 'caption' ? [text] : [])));
  return withNameRows(
    labelled.map((line, at) =>
      captions.has(line.text) ? { ...line, kind: 'caption' } : withKind(line, labelled[at - 1], phrases),
    ),
  );
}

/** Texts that a publisher prints around its articles. */
interface PublisherPhrase {
  readonly folded: string;
  readonly words: number;
}

interface LinePart {
  readonly text: string;
  readonly kind: LineKind;
}

/** The texts on both sides of a signature, an alternative text and a caption; the text itself without a signature. */
function signedParts(text: string, signatures: readonly string[]): LinePart[] {
  for (const signature of signatures) {
    const at = signatureAt(text, signature);
    if (at === undefined) continue;
    const before = text.slice(0, at.start).trim();
    const after = withoutLeak(text.slice(at.end)).replace(LEADING_LEAK, '').trim();
    const parts: LinePart[] = [before, after]
      .filter((part) => part !== '')
      .map((part) => ({ text: part, kind: 'caption' }));
    return parts;
  }
  return [unsigned(text)];
}

function unsigned(text: string): LinePart {
  return { text, kind: 'fragment' };
}

const LEADING_LEAK = /^["'>\s]+(?:title=["']?)?["'>\s]*/u;
const SIGNATURE_BORDER = /[-–—|]\s*$/u;
const WORD_GOES_ON = /^[\p{L}\p{M}\p{N}]/u;

function signatureAt(text: string, signature: string): { start: number; end: number } | undefined {
  const at = text.toLowerCase().indexOf(signature.toLowerCase());
  if (at < 0) return undefined;
  const border = SIGNATURE_BORDER.exec(text.slice(0, at));
  const end = at + signature.length;
  if (border === null || WORD_GOES_ON.test(text.slice(end))) return undefined;
  return { start: border.index, end };
}

function withKind(
  line: TextLine,
  previous: TextLine | undefined,
  phrases: readonly PublisherPhrase[],
): TextLine {
  const isCaptioned =
    previous !== undefined && isCaptionLabel(previous.text) && line.words <= MAX_CAPTION_WORDS;
  if (isCaptioned) return { ...line, kind: 'caption' };
  const isName = previous !== undefined && isBylineLabel(previous.text) && line.words <= MAX_NAME_WORDS;
  return { ...line, kind: isName ? 'metadata' : kindOf(line.text, line.words, phrases) };
}

/** Whether a line is the label of a byline, whose name appears on the next line. */
export function isBylineLabel(text: string): boolean {
  return BYLINE_LABEL.test(text);
}

/** Whether a line is the label of a caption, which appears on the next line. */
export function isCaptionLabel(text: string): boolean {
  return CAPTION_LABEL.test(text);
}

function kindOf(text: string, words: number, phrases: readonly PublisherPhrase[]): LineKind {
  if (isStop(text, words)) return 'stop';
  if (isSummaryLabel(text)) return 'summary-label';
  if (isBodyLabel(text)) return 'body-label';
  if (isEndLabel(text, words)) return 'end';
  if (isRelatedLabel(text)) return 'related-label';
  if (POST_SIGNATURE.test(text) || POST_FRAME.test(text)) return 'embed';
  if (isPaywall(text, words)) return 'paywall';
  return phraseKind(text, words, phrases) ?? plainKind(text, words);
}

function isStop(text: string, words: number): boolean {
  return words <= MAX_STOP_WORDS && STOP.test(text) && !PICTURE_RIGHTS.test(text);
}

/** Also joined with a name: "लेखक के बारे मेंरेणु मेहरा". */
function isEndLabel(text: string, words: number): boolean {
  return words <= MAX_NAME_WORDS && END_LABELS.test(text);
}

const PAYWALLS = foldAll(wordsOf('paywallPhrases', LANGUAGES));

function isPaywall(text: string, words: number): boolean {
  if (words > MAX_STOP_WORDS) return false;
  const folded = foldForMatching(sentences(text)[0] ?? '');
  return PAYWALLS.some((phrase) => folded.includes(phrase));
}

function phraseKind(text: string, words: number, phrases: readonly PublisherPhrase[]): LineKind | undefined {
  if (isPublisherPhrase(text, words, phrases) || isShareRow(text)) return 'boilerplate';
  if (TAGGED.test(text)) return 'tags';
  if (GLUED_RELATED.test(text) && !endsSentence(text)) return 'boilerplate';
  const kind = boilerplateKind(text) ?? boilerplateKind(halfOf(text));
  if (kind !== undefined) return KIND_OF_BOILERPLATE[kind] ?? boilerplateOrMenu(text);
  if (isRow(text, words)) return 'metadata';
  return isCaption(text, words) ? 'caption' : undefined;
}

/** "होम" is a label of a menu as well as a link to it. */
function boilerplateOrMenu(text: string): LineKind {
  return leadingLabels(text).rest === '' ? 'menu' : 'boilerplate';
}

function isPublisherPhrase(text: string, words: number, phrases: readonly PublisherPhrase[]): boolean {
  if (phrases.length === 0) return false;
  const folded = foldForMatching(text);
  return phrases.some((phrase) => folded.startsWith(phrase.folded) && isWhole(phrase, words));
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
  const parts = sentences(text);
  if (parts.length > 1 && wordCount(parts[0] ?? '') >= MIN_PROSE_WORDS && !TITLE_END.test(parts[0] ?? ''))
    return true;
  return endsSentence(text) && !ASKS.test(text);
}

/** A short phrase before many words is a label that was joined to them. */
function isWhole(phrase: PublisherPhrase, words: number): boolean {
  return phrase.words >= MIN_TITLE_WORDS || words <= phrase.words + MAX_WORDS_BEHIND;
}

/** "विज्ञापनविज्ञापन": one label printed twice; empty otherwise. */
function halfOf(text: string): string {
  const half = text.slice(0, text.length / 2).trim();
  return `${half}${half}` === text || `${half} ${half}` === text ? half : '';
}

function isRow(text: string, words: number): boolean {
  return isDateRow(text, words) || isBylineRow(text, words);
}

function isCaption(text: string, words: number): boolean {
  if (words > MAX_CAPTION_WORDS) return false;
  if (PICTURE_RIGHTS.test(text) || PICTURE_KIND.test(text) || LABELLED_CAPTION.test(text)) return true;
  return parseLabelledCaption(text.replace(GLUED_CREDIT, ' ')).credit !== undefined;
}
