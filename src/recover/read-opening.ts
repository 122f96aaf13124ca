/** The opening: the lines between the headline and the first paragraph, and the position of that paragraph. */

import { labelText } from '../html/plain-text.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { agencyName } from '../text/parse-byline.ts';
import { parseLabelledCaption } from '../text/parse-caption.ts';
import { parseDateline } from '../text/parse-dateline.ts';
import { isShareRow } from '../text/share-row.ts';
import { tidyText } from '../text/tidy-text.ts';
import { endsSentence, sentences, words } from '../text/words.ts';
import { endsFinite } from './ends-finite.ts';
import type { RecoveredHeadline } from './find-headline.ts';
import type { StoryLines } from './find-story.ts';
import { GLUED_CREDIT, isCaptionLabel } from './label-lines.ts';
import { isText, type TextLine } from './line.ts';
import { hasLiveEntries, isTimeRow } from './read-live-entries.ts';

/** See the module comment. */
export interface RecoveredOpening {
  readonly shown: { standfirst?: string; caption?: string; highlights?: string[] };
  /** Index of the first line of the body. */
  readonly bodyStart: number;
  /** Confidence of the boundary between standfirst and body. */
  readonly confidence: number;
}

const REACH = 30;
const MIN_STANDFIRST_WORDS = 5;
const MIN_CAPTION_WORDS = 3;
const MAX_STANDFIRST_WORDS = 90;
const MAX_CAPTION_WORDS = 20;
const MAX_AGENCY_WORDS = 4;
const MAX_BULLET_WORDS = 22;
const MIN_BULLETS = 2;
const FIRST_PARAGRAPHS = 4;
const CREDIT_LABEL =
  /^(?:image|photo|picture|इमेज|फोटो)\s?(?:source|credit|courtesy|स्रोत|क्रेडिट|साभार)\s?[:,]\s*/iu;
const LATIN_BEFORE_DEVANAGARI = /(?<=[a-z])(?=[\u0904-\u0939])/iu;
/** The bracket of a removed credit. */
const OPEN_BRACKET = /\s?\([^()\s]{0,12}$/u;
/** Shorter words are function words. */
const MIN_LETTERS = 3;
const MIN_SUMMARIZED = 0.45;
const DEVANAGARI = /[\u0900-\u097f]/u;
const BULLET = /^[•●▪■◆*–-]\s+/u;

interface OpeningDraft {
  standfirst: string[];
  captions: string[];
  /** Captions that are only recognized by their position and the lack of a verb. */
  guesses: string[];
  bullets: string[];
}

/**
 * Reads the opening. A line is the standfirst when a date row, a caption, a label or the dateline of the
 * first paragraph separates it from the body; else it is the first paragraph.
 */
export function readOpening(
  lines: readonly TextLine[],
  headline: RecoveredHeadline,
  story: StoryLines,
): RecoveredOpening {
  const border = findBorder(lines, headline.at + 1, firstEntry(lines, headline.at + 1, story.end));
  const draft: OpeningDraft = { standfirst: [], captions: [], guesses: [], bullets: [] };
  const bodyStart = readFront(lines, headline, border.at, draft);
  const standfirst = draft.standfirst.join(' ');
  const caption = draft.captions[0] ?? draft.guesses[0];
  const shown = {
    ...(standfirst === '' ? {} : { standfirst }),
    ...(caption === undefined ? {} : { caption }),
    ...(draft.bullets.length === 0 ? {} : { highlights: draft.bullets }),
  };
  return { shown, bodyStart, confidence: border.confidence };
}

/** The row of a live page's first entry; the end if there is none. */
function firstEntry(lines: readonly TextLine[], from: number, end: number): number {
  const behind = lines.slice(from, end);
  const entry = hasLiveEntries(behind) ? behind.findIndex(isTimeRow) : -1;
  return entry < 0 ? end : from + entry;
}

function isEntry(line: TextLine | undefined): boolean {
  return line !== undefined && isTimeRow(line);
}

/** The latest possible start of the body. */
function findBorder(
  lines: readonly TextLine[],
  from: number,
  end: number,
): { at: number; confidence: number } {
  const front = lines.slice(from, Math.min(end, from + REACH));
  const label = front.findIndex(({ kind }) => kind === 'body-label');
  if (label >= 0) return { at: from + label + 1, confidence: 0.9 };
  const prose = front.flatMap(({ kind }, at) => (kind === 'prose' ? [at] : []));
  const dated = prose
    .slice(0, FIRST_PARAGRAPHS)
    .find((at) => parseDateline(front[at]?.text ?? '') !== undefined);
  if (dated !== undefined) return { at: from + dated, confidence: 0.88 };
  const [first = front.length, next, third] = prose.slice(isLooseCaption(front, prose) ? 1 : 0);
  const second = next ?? (isEntry(lines[end]) ? front.length : undefined);
  const paragraphs = [next, third].flatMap((at) => front[at ?? -1]?.text ?? []);
  if (second !== undefined && (isSetApart(front, first, second) || isSummary(front[first], paragraphs)))
    return { at: from + second, confidence: 0.75 };
  return { at: from + first, confidence: 0.75 };
}

/** A caption that ends in a full stop, before at least two texts. */
function isLooseCaption(front: readonly TextLine[], [first = 0, second, third]: readonly number[]): boolean {
  const line = front[first];
  const isApart = third !== undefined && second === first + 1;
  return line !== undefined && isApart && isCaptionLike(line.text, line.words);
}

/** A standfirst summarizes the next paragraphs: one opening paragraph in twenty does so by chance. */
function isSummary(line: TextLine | undefined, paragraphs: readonly string[]): boolean {
  if (line === undefined || paragraphs.length < 2 || line.words > MAX_STANDFIRST_WORDS) return false;
  if (line.words >= words(paragraphs[0] ?? '').length) return false;
  const said = new Set(longWords(line.text));
  const again = new Set(paragraphs.flatMap(longWords));
  return [...said].filter((word) => again.has(word)).length >= said.size * MIN_SUMMARIZED;
}

function longWords(text: string): string[] {
  return words(foldForMatching(text)).filter(({ length }) => length >= MIN_LETTERS);
}

/** Whether a row, a caption or a label appears between the first and the second text, and none before the first. */
function isSetApart(front: readonly TextLine[], first: number, second: number): boolean {
  const parts = ({ kind, text, words: count }: TextLine): boolean =>
    kind === 'metadata' || kind === 'caption' || kind === 'summary-label' || isCaptionLike(text, count);
  const line = front[first];
  if (line === undefined) return false;
  const before = front.slice(0, first).some(({ kind }) => kind === 'metadata' || kind === 'caption');
  if (
    isCaptionLike(line.text, line.words) ||
    front.slice(0, first).some(({ kind }) => kind === 'summary-label')
  )
    return true;
  if (line.words > MAX_STANDFIRST_WORDS) return false;
  const between = front.slice(first + 1, second);
  return before
    ? between.some(({ kind, text }) => kind === 'metadata' || isShareRow(text))
    : between.some(parts);
}

/** Assigns the lines before the boundary to fields; a text that fits none starts the body. */
function readFront(
  lines: readonly TextLine[],
  headline: RecoveredHeadline,
  border: number,
  draft: OpeningDraft,
): number {
  let isRowSeen = false;
  for (let at = headline.at + 1; at < border; at += 1) {
    const line = lines[at];
    if (line === undefined || isRepeat(line, headline)) continue;
    if (line.kind === 'summary-label') at = readSummary(lines, at, border, draft);
    else if (line.kind === 'caption') addCaption(line.text, draft.captions);
    else if (isText(line) && !place(line, isRowSeen, lines[at + 1]?.kind === 'prose', draft)) return at;
    isRowSeen ||= line.kind === 'metadata';
  }
  return border;
}

/** Reads the bullets after a label; a single text after it is the standfirst. @returns the index of the last one */
function readSummary(lines: readonly TextLine[], label: number, border: number, draft: OpeningDraft): number {
  const end = bulletsEnd(lines, label + 1, border);
  const bullets = lines.slice(label + 1, end);
  if (bullets.length < MIN_BULLETS) return label;
  draft.bullets.push(...bullets.map(({ text }) => text.replace(BULLET, '')));
  return end - 1;
}

function isRepeat(line: TextLine, headline: RecoveredHeadline): boolean {
  return foldForMatching(line.text) === foldForMatching(headline.text);
}

/** End of the bullets after a label: short lines of one sentence or none. */
function bulletsEnd(lines: readonly TextLine[], from: number, border: number): number {
  const end = lines.slice(from, border).findIndex((line) => !isBullet(line));
  return end < 0 ? border : from + end;
}

function isBullet(line: TextLine): boolean {
  return isText(line) && line.words <= MAX_BULLET_WORDS && sentences(line.text).length === 1;
}

/** Assigns a text to its field; false if it belongs to the body. */
function place(line: TextLine, isRowSeen: boolean, isTextBehind: boolean, draft: OpeningDraft): boolean {
  const isCaption = isCaptionLike(line.text, line.words);
  const isGuess = isCaption && (isRowSeen || (line.kind === 'prose' && isTextBehind));
  if (isFirstStandfirst(line, draft) && !isGuess) draft.standfirst.push(line.text);
  else if (isCaption && line.words >= MIN_CAPTION_WORDS && draft.guesses.length === 0)
    addCaption(line.text, draft.guesses);
  else if (line.kind === 'prose' && draft.standfirst.length === 0) draft.standfirst.push(line.text);
  else if (isRowSeen && isCaptionSentence(line) && hasNoCaption(draft)) addCaption(line.text, draft.guesses);
  else return line.kind !== 'prose';
  return true;
}

function isFirstStandfirst({ words: count }: TextLine, draft: OpeningDraft): boolean {
  const isStandfirst = count >= MIN_STANDFIRST_WORDS && count <= MAX_STANDFIRST_WORDS;
  return isStandfirst && draft.standfirst.length === 0 && hasNoCaption(draft);
}

function hasNoCaption({ captions, guesses }: OpeningDraft): boolean {
  return captions.length + guesses.length === 0;
}

/** After a standfirst and a row, and before the boundary, one short sentence is also a caption. */
function isCaptionSentence({ kind, text, words: count }: TextLine): boolean {
  return kind === 'prose' && count <= MAX_CAPTION_WORDS && sentences(text).length === 1;
}

function addCaption(text: string, captions: string[]): void {
  const caption = labelText(captionOf(text)?.replace(OPEN_BRACKET, '') ?? '');
  if (caption !== '' && !captions.includes(caption)) captions.push(caption);
}

/**
 * A caption without its credit. In "Image Source : PTI नहर की सफाई" only the agency's name shows where
 * the credit ends.
 */
function captionOf(text: string): string | undefined {
  if (isCaptionLabel(text)) return undefined;
  const label = CREDIT_LABEL.exec(text)?.[0];
  const parts = text
    .slice(label?.length ?? 0)
    .replace(LATIN_BEFORE_DEVANAGARI, ' ')
    .split(' ');
  for (let size = Math.min(MAX_AGENCY_WORDS, parts.length - 1); label !== undefined && size > 0; size -= 1) {
    if (agencyName(parts.slice(0, size).join(' ')) !== undefined)
      return tidyText(parts.slice(size).join(' '));
  }
  return parseLabelledCaption(text.replace(GLUED_CREDIT, ' ')).caption;
}

/** A short line without a finite verb, as captions are; in other scripts than Devanagari, without sentence punctuation. */
function isCaptionLike(text: string, count: number): boolean {
  if (count > MAX_CAPTION_WORDS || sentences(text).length > 1) return false;
  return DEVANAGARI.test(text) ? !endsFinite(text) : !endsSentence(text);
}
