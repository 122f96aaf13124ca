/** The opening: the lines between the headline and the first paragraph, and the position of that paragraph. */
import { labelText } from '../../html/plain-text.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { parseDateline } from '../../text/parse-dateline.ts';
import { isShareRow } from '../../text/share-row.ts';
import { wordOverlap } from '../../text/word-overlap.ts';
import { endsSentence, sentences, words } from '../../text/words.ts';
import { endsFinite } from './build-body.ts';
import type { RecoveredHeadline } from './find-headline.ts';
import type { StoryLines } from './find-story.ts';
import { captionOf, isCaptionLabel } from './label-lines.ts';
import { isText, type TextLine } from './line.ts';
import { firstEntry } from './read-live-entries.ts';

export interface RecoveredOpening {
  readonly shown: { standfirst?: string; caption?: string; highlights?: string[] };
  /** Index of the first line of the body. */
  readonly bodyStart: number;
  /** Confidence of the boundary between standfirst and body. */
  readonly confidence: number;
}

const REACH = 30;
const MIN_STANDFIRST_WORDS = 5;
const MAX_STANDFIRST_WORDS = 90;
const MIN_CAPTION_WORDS = 3;
const MAX_CAPTION_WORDS = 20;
const MAX_BULLET_WORDS = 22;
const MIN_BULLETS = 2;
const FIRST_PARAGRAPHS = 4;
/** Share of a standfirst's words that the next paragraphs repeat: one opening paragraph in twenty does so by chance. */
const MIN_SUMMARIZED = 0.55;
const DEVANAGARI = /[\u0900-\u097f]/u;
/** The bracket of a removed credit. */
const OPEN_BRACKET = /\s?\([^()\s]{0,12}$/u;
const BULLET = /^[•●▪■◆*–-]\s+/u;

interface OpeningDraft {
  standfirst?: string;
  caption?: string;
  /** A caption recognized only by its position and the lack of a verb. */
  guess?: string;
  readonly bullets: string[];
}

/**
 * Reads the opening. A line is the standfirst if a date row, a caption, a label or the dateline of the
 * first paragraph separates it from the body; otherwise it is the first paragraph.
 */
export function readOpening(
  lines: readonly TextLine[],
  headline: RecoveredHeadline,
  story: StoryLines,
): RecoveredOpening {
  const from = headline.at + 1;
  const border = findBorder(lines, from, firstEntry(lines, from, story.end), story.end);
  const draft: OpeningDraft = { bullets: [] };
  const bodyStart = readFront(lines, headline, border.at, draft);
  const { standfirst, caption = draft.guess, bullets } = draft;
  const shown = {
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(caption === undefined ? {} : { caption }),
    ...(bullets.length === 0 ? {} : { highlights: bullets }),
  };
  return { shown, bodyStart, confidence: border.confidence };
}

/** The latest possible start of the body. */
function findBorder(
  lines: readonly TextLine[],
  from: number,
  end: number,
  storyEnd: number,
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
  const second = next ?? (end < storyEnd ? front.length : undefined);
  const paragraphs = [next, third].flatMap((at) => front[at ?? -1]?.text ?? []);
  const isStandfirst =
    second !== undefined && (isSetApart(front, first, second) || isSummary(front[first], paragraphs));
  return { at: from + (isStandfirst ? second : first), confidence: 0.75 };
}

/** A caption that ends in a full stop, before at least two texts. */
function isLooseCaption(front: readonly TextLine[], [first = 0, second, third]: readonly number[]): boolean {
  return third !== undefined && second === first + 1 && isCaptionLike(front[first]);
}

/** A standfirst summarizes the next paragraphs, of which the first is longer. */
function isSummary(line: TextLine | undefined, paragraphs: readonly string[]): boolean {
  if (line === undefined || paragraphs.length < 2 || line.words > MAX_STANDFIRST_WORDS) return false;
  if (line.words >= words(paragraphs[0] ?? '').length) return false;
  return wordOverlap(line.text, paragraphs.join(' ')) >= MIN_SUMMARIZED;
}

/** Whether a row, a caption or a label appears between the first and the second text, and none before the first. */
function isSetApart(front: readonly TextLine[], first: number, second: number): boolean {
  const line = front[first];
  const before = front.slice(0, first);
  const between = front.slice(first + 1, second);
  if (line === undefined) return false;
  if (isCaptionLike(line) || before.some(({ kind }) => kind === 'summary-label')) return true;
  if (line.words > MAX_STANDFIRST_WORDS) return false;
  if (before.some(isRowOrCaption))
    return between.some(({ kind, text }) => kind === 'metadata' || isShareRow(text));
  return between.some((other) => isRowOrCaption(other) || isCaptionLike(other));
}

function isRowOrCaption({ kind }: TextLine): boolean {
  return kind === 'metadata' || kind === 'caption';
}

/** Assigns the lines before the boundary to fields; a text that fits none starts the body. */
function readFront(
  lines: readonly TextLine[],
  headline: RecoveredHeadline,
  border: number,
  draft: OpeningDraft,
): number {
  const key = foldForMatching(headline.text);
  let isRowSeen = false;
  for (let at = headline.at + 1; at < border; at += 1) {
    const line = lines[at];
    if (line === undefined || foldForMatching(line.text) === key) continue;
    if (line.kind === 'summary-label') at = readSummary(lines, at, border, draft);
    else if (line.kind === 'caption') addCaption(line.text, draft, 'caption');
    else if (isText(line) && !place(line, isRowSeen, lines[at + 1]?.kind === 'prose', draft)) return at;
    isRowSeen ||= line.kind === 'metadata';
  }
  return border;
}

/** Reads the bullets after a label; a single text after it is the standfirst. @returns the index of the last one */
function readSummary(lines: readonly TextLine[], label: number, border: number, draft: OpeningDraft): number {
  const behind = lines.slice(label + 1, border);
  const end = behind.findIndex((line) => !isBullet(line));
  const bullets = end < 0 ? behind : behind.slice(0, end);
  if (bullets.length < MIN_BULLETS) return label;
  draft.bullets.push(...bullets.map(({ text }) => text.replace(BULLET, '')));
  return label + bullets.length;
}

function isBullet(line: TextLine): boolean {
  return isText(line) && line.words <= MAX_BULLET_WORDS && sentences(line.text).length === 1;
}

/** Assigns a text to its field. Returns false if it belongs to the body. */
function place(line: TextLine, isRowSeen: boolean, isTextBehind: boolean, draft: OpeningDraft): boolean {
  const field = fieldOf(line, isRowSeen, isTextBehind, draft);
  if (field === 'standfirst') draft.standfirst = line.text;
  if (field === 'guess') addCaption(line.text, draft, 'guess');
  return field !== 'body';
}

function fieldOf(
  line: TextLine,
  isRowSeen: boolean,
  isTextBehind: boolean,
  { standfirst, caption, guess }: OpeningDraft,
): 'standfirst' | 'guess' | 'body' | undefined {
  const isProse = line.kind === 'prose';
  const isCaption = isCaptionLike(line);
  const hasNoCaption = caption === undefined && guess === undefined;
  const isLong = line.words >= MIN_STANDFIRST_WORDS && line.words <= MAX_STANDFIRST_WORDS;
  const isApart = isRowSeen || (isProse && isTextBehind);
  if (standfirst === undefined && hasNoCaption && isLong && !(isCaption && isApart)) return 'standfirst';
  if (isCaption && line.words >= MIN_CAPTION_WORDS && guess === undefined) return 'guess';
  if (!isProse) return undefined;
  return standfirst === undefined ? 'standfirst' : 'body';
}

function isShortSentence({ text, words: count }: TextLine): boolean {
  return count <= MAX_CAPTION_WORDS && sentences(text).length === 1;
}

/** Adds a caption without its credit. Only the first caption counts. */
function addCaption(text: string, draft: OpeningDraft, field: 'caption' | 'guess'): void {
  const caption = isCaptionLabel(text)
    ? ''
    : labelText(captionOf(text).caption?.replace(OPEN_BRACKET, '') ?? '');
  if (caption !== '') draft[field] ??= caption;
}

/** A short line without a finite verb, as is typical of captions; in scripts other than Devanagari, without sentence punctuation. */
function isCaptionLike(line: TextLine | undefined): boolean {
  if (line === undefined || !isShortSentence(line)) return false;
  return DEVANAGARI.test(line.text) ? !endsFinite(line.text) : !endsSentence(line.text);
}
