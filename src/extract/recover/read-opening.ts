/** The opening: the lines between the headline and the first paragraph, and the position of that paragraph. */
import type { Article } from '../../article.ts';
import { isShareRow } from '../../text/boilerplate.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { parseDateline } from '../../text/parse-dateline.ts';
import { wordOverlap } from '../../text/word-overlap.ts';
import { endsSentence, sentences } from '../../text/words.ts';
import type { RecoveredHeadline } from './find-headline.ts';
import type { StoryLines } from './find-story.ts';
import { bareCaption } from './label-lines.ts';
import { endsFinite, isText, type TextLine } from './line.ts';
import { firstEntry } from './read-body.ts';

/** Empty values are dropped at the end. */
export interface RecoveredOpening extends Required<Pick<Article, 'standfirst' | 'caption' | 'highlights'>> {
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
const BULLET = /^[•●▪■◆*–-]\s+/u;

/** A line is the standfirst if a date row, a caption, a label or the dateline of the next paragraph separates it from the body. */
export function readOpening(
  lines: readonly TextLine[],
  headline: RecoveredHeadline,
  story: StoryLines,
): RecoveredOpening {
  const from = headline.at + 1;
  const border = findBorder(lines.slice(from, Math.min(firstEntry(lines, from, story.end), from + REACH)));
  const draft: OpeningDraft = {
    headline: foldForMatching(headline.text),
    standfirst: '',
    caption: '',
    guess: '',
    highlights: [],
    isBelowRow: false,
    isAboveText: false,
  };
  const bodyStart = readFront(lines, from, from + border.at, draft);
  const { standfirst, caption, guess, highlights } = draft;
  const { confidence } = border;
  return { standfirst, caption: caption || guess, highlights, bodyStart, confidence };
}

/** The latest possible start of the body. */
function findBorder(front: readonly TextLine[]): { at: number; confidence: number } {
  const label = front.findIndex(({ kind }) => kind === 'body-label');
  if (label >= 0) return { at: label + 1, confidence: 0.9 };
  const prose = front.flatMap(({ kind }, at) => (kind === 'prose' ? [at] : []));
  const opensReport = (at: number): boolean => parseDateline(front[at]?.text ?? '') !== undefined;
  const dated = prose.slice(0, FIRST_PARAGRAPHS).find(opensReport);
  if (dated !== undefined) return { at: dated, confidence: 0.88 };
  // A caption that ends in a full stop, before at least two texts.
  const [top = 0, next] = prose;
  const isLooseCaption = prose.length > 2 && next === top + 1 && isCaptionLike(front[top] as TextLine);
  const [first = front.length, second] = prose.slice(isLooseCaption ? 1 : 0);
  const isApart = second !== undefined && isStandfirst(front, first, second);
  return { at: isApart ? second : first, confidence: 0.75 };
}

/**
 * Whether the first text is a standfirst: a label is above it, a row or a caption is between it and the second text, or it
 * summarizes the text after it. Below another row, a caption may be that of a picture in the body.
 */
function isStandfirst(front: readonly TextLine[], first: number, second: number): boolean {
  const line = front[first];
  if (line === undefined || line.words > MAX_STANDFIRST_WORDS) return false;
  const above = front.slice(0, first).map(({ kind }) => kind);
  const isBelowRow = above.includes('metadata') || above.includes('caption');
  const isBorder = (other: TextLine): boolean =>
    other.kind === 'metadata' ||
    (isBelowRow ? isShareRow(other.text) : other.kind === 'caption' || isCaptionLike(other));
  if (above.includes('summary-label') || front.slice(first + 1, second).some(isBorder)) return true;
  const [next, third] = front.slice(second).filter(({ kind }) => kind === 'prose');
  return next !== undefined && third !== undefined && isSummary(line, next, third);
}

/** A standfirst summarizes the next paragraphs, of which the first is longer. */
function isSummary(line: TextLine, next: TextLine, third: TextLine): boolean {
  return line.words < next.words && wordOverlap(line.text, `${next.text} ${third.text}`) >= MIN_SUMMARIZED;
}

interface OpeningDraft {
  /** The folded headline. */
  readonly headline: string;
  standfirst: string;
  caption: string;
  /** A caption recognized only by its position and the lack of a verb. */
  guess: string;
  highlights: string[];
  isBelowRow: boolean;
  /** Whether the next line is a paragraph. */
  isAboveText: boolean;
}

type Role = 'highlights' | 'caption' | 'standfirst' | 'guess' | 'body' | 'none';

/** What a line above the border is. The first match counts. */
const ROLES: readonly (readonly [Role, (line: TextLine, draft: OpeningDraft) => boolean])[] = [
  ['none', ({ text }, { headline }) => foldForMatching(text) === headline],
  ['highlights', ({ kind }) => kind === 'summary-label'],
  ['caption', ({ kind }) => kind === 'caption'],
  ['none', (line) => !isText(line)],
  ['standfirst', canBeStandfirst],
  ['guess', (line, { guess }) => guess === '' && line.words >= MIN_CAPTION_WORDS && isCaptionLike(line)],
  ['body', ({ kind }) => kind === 'prose'],
];

/** Assigns lines to fields. Returns the index of the text that fits none and so starts the body. */
function readFront(lines: readonly TextLine[], from: number, end: number, draft: OpeningDraft): number {
  for (let at = from; at < end; at += 1) {
    const line = lines[at] as TextLine;
    draft.isAboveText = lines[at + 1]?.kind === 'prose';
    const role = ROLES.find(([, is]) => is(line, draft))?.[0];
    if (role === 'body') return at;
    if (role === 'standfirst') draft.standfirst = line.text;
    if (role === 'caption' || role === 'guess') draft[role] ||= bareCaption(line.text);
    if (role === 'highlights') {
      const bullets = bulletsOf(lines.slice(at + 1, end));
      draft.highlights = [...draft.highlights, ...bullets];
      at += bullets.length;
    }
    draft.isBelowRow ||= line.kind === 'metadata';
  }
  return end;
}

/** A caption is set apart by a row above it, or ends in a full stop as the paragraph after it does. */
function canBeStandfirst(line: TextLine, { standfirst, isBelowRow, isAboveText }: OpeningDraft): boolean {
  const isLong = line.words >= MIN_STANDFIRST_WORDS && line.words <= MAX_STANDFIRST_WORDS;
  const isApart = isBelowRow || (line.kind === 'prose' && isAboveText);
  return standfirst === '' && isLong && !(isApart && isCaptionLike(line));
}

/** The bullets after a label; a single text after it is the standfirst. */
function bulletsOf(behind: readonly TextLine[]): string[] {
  const end = behind.findIndex(
    (line) => !isText(line) || line.words > MAX_BULLET_WORDS || sentences(line.text).length > 1,
  );
  const bullets = end < 0 ? behind : behind.slice(0, end);
  return bullets.length < MIN_BULLETS ? [] : bullets.map(({ text }) => text.replace(BULLET, ''));
}

/** A short line without a finite verb, as is typical of captions; in scripts other than Devanagari, without sentence punctuation. */
function isCaptionLike({ text, words }: TextLine): boolean {
  if (words > MAX_CAPTION_WORDS || sentences(text).length > 1) return false;
  return DEVANAGARI.test(text) ? !endsFinite(text) : !endsSentence(text);
}
