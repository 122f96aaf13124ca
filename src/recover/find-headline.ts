/** The headline of a flattened page: printed twice, between the breadcrumb and the story. */

import { isOrganization } from '../text/classify-name.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { isHomeLabel } from '../text/home-label.ts';
import { parseDateline } from '../text/parse-dateline.ts';
import { devanagariShare, sentences } from '../text/words.ts';
import type { StoryLines } from './find-story.ts';
import { BREADCRUMB_MARK, breadcrumbParts, isLabel } from './label-words.ts';
import { isText, type TextLine } from './line.ts';

/** The headline, and its last occurrence before the story. If it was joined with running text, it is the first sentence, which the story keeps. */
export interface RecoveredHeadline {
  readonly text: string;
  /** Whether the first part of the headline was a separate element: the space after its colon is missing. */
  readonly kicker?: string;
  readonly at: number;
  readonly isRepeated: boolean;
  readonly confidence: number;
}

const LOOK_BACK = 25;
const LOOK_AHEAD = 12;
const MIN_WORDS = 3;
/** Confidence of a headline that occurs once. */
const MIN_WORDS_ONCE = 4;
const MAX_WORDS = 45;
/** A shorter title above a headline is the name of a section. */
const MIN_TITLE_WORDS = 5;
const ROW_REACH = 7;
const GLUED_KICKER = /^(?<kicker>[^:]{4,80}):(?=[\u0904-\u0939'"‘“])/u;
const SURE_SCORE = 3;
/** A dot after a Devanagari letter is a danda; three dots are not. */
const FULL_STOP = /(?:[।॥|]|[\p{L}\p{M}]\.)[\s"'”’)]*$/u;
const TIME_ROW = /^\p{Nd}{1,2}[:.]\p{Nd}{2}/u;
const CUT = /\s?(?:\.{3}|…)$/u;
const MIN_CUT = 12;
const MAX_WORDS_BEFORE = 60;

/**
 * Finds the headline around the start of a story; undefined if no line looks like one.
 *
 * Features, strongest first: printed twice; a breadcrumb before it; a date row after it; words; no sentence
 * mark; no running text between it and the story's start.
 */
export function findHeadline(lines: readonly TextLine[], story: StoryLines): RecoveredHeadline | undefined {
  const prints = printsOf(lines);
  const first = Math.max(0, story.start - LOOK_BACK);
  const last = Math.min(lines.length, story.end, story.start + LOOK_AHEAD);
  const isHindi =
    devanagariShare(
      lines
        .slice(story.start, story.end)
        .map(({ text }) => text)
        .join(' '),
    ) > 0.5;
  let best: { at: number; score: number } | undefined;
  for (let at = first; at < last; at += 1) {
    const score = scoreOf(lines, at, story, prints, isHindi);
    if (score !== undefined && (best === undefined || score > best.score)) best = { at, score };
  }
  if (best !== undefined) return headlineAt(lines, best.at, best.score, prints);
  const nearest = nearestLine(lines, story);
  return nearest === undefined ? undefined : headlineAt(lines, nearest, 0, prints);
}

/** If the headline was joined with other text: the last long line before the story. */
function nearestLine(lines: readonly TextLine[], story: StoryLines): number | undefined {
  const first = Math.max(0, story.start - LOOK_BACK);
  const isLong = ({ kind, words }: TextLine): boolean =>
    words > MIN_WORDS_ONCE && (isText({ kind } as TextLine) || kind === 'metadata');
  const at = lines.slice(first, story.start).findLastIndex(isLong);
  return at < 0 ? undefined : first + at;
}

function headlineAt(
  lines: readonly TextLine[],
  found: number,
  score: number,
  prints: Prints,
): RecoveredHeadline {
  const key = foldForMatching(lines[found]?.text ?? '');
  const at = lines.findLastIndex(
    (line, index) => index <= found + LOOK_AHEAD / 2 && foldForMatching(line.text) === key,
  );
  const isRepeated = (prints.get(key)?.length ?? 0) > 1;
  const line = lines[at];
  const isGlued =
    line?.kind === 'prose' && !isRepeated && (score < SURE_SCORE || sentences(line.text).length > 1);
  const printed = (isGlued ? sentences(line.text)[0] : line?.text) ?? '';
  const kicker = GLUED_KICKER.exec(printed)?.groups?.kicker;
  return {
    text: kicker === undefined ? printed : `${kicker}: ${printed.slice(kicker.length + 1)}`,
    ...(kicker === undefined ? {} : { kicker }),
    at: isGlued ? at - 1 : at,
    isRepeated,
    confidence: confidenceOf(isRepeated, isGlued, score),
  };
}

function confidenceOf(isRepeated: boolean, isGlued: boolean, score: number): number {
  if (isRepeated) return 0.93;
  if (isGlued) return 0.3;
  return score >= SURE_SCORE ? 0.85 : 0.6;
}

type Prints = ReadonlyMap<string, readonly number[]>;

function printsOf(lines: readonly TextLine[]): Prints {
  const prints = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    if (line.words < MIN_WORDS || line.words > MAX_WORDS) continue;
    const key = foldForMatching(line.text);
    const known = prints.get(key);
    if (known === undefined) prints.set(key, [at]);
    else known.push(at);
  }
  return prints;
}

function scoreOf(
  lines: readonly TextLine[],
  at: number,
  story: StoryLines,
  prints: Prints,
  isHindi: boolean,
): number | undefined {
  const line = lines[at];
  const isRepeated = line !== undefined && (prints.get(foldForMatching(line.text))?.length ?? 0) > 1;
  if (line === undefined || !isCandidate(line, isRepeated) || isBreadcrumb(line)) return undefined;
  if (isDeepInStory(lines, at, story)) return undefined;
  return (
    repeatScore(lines, at, prints) +
    neighbourScore(lines, at) +
    wordScore(line, isHindi) -
    distanceCost(lines, at, story)
  );
}

function isCandidate(line: TextLine, isRepeated: boolean): boolean {
  if (line.kind === 'prose' && parseDateline(line.text) !== undefined) return false;
  if (line.words < (isRepeated ? MIN_WORDS : MIN_WORDS_ONCE) || line.words > MAX_WORDS) return false;
  return line.kind === 'title' || line.kind === 'prose' || line.kind === 'fragment';
}

function repeatScore(lines: readonly TextLine[], at: number, prints: Prints): number {
  const text = lines[at]?.text ?? '';
  const all = prints.get(foldForMatching(text)) ?? [];
  if (all.some((other) => other !== at && Math.abs(other - at) <= LOOK_AHEAD)) return 5;
  if (hasCutCopy(lines, at)) return 4;
  return all.length > 1 ? 3 : 0;
}

/** A shorter copy that ends with an ellipsis, as in breadcrumbs and titles. */
function hasCutCopy(lines: readonly TextLine[], at: number): boolean {
  const key = foldForMatching(lines[at]?.text ?? '');
  return lines.slice(Math.max(0, at - LOOK_AHEAD), at).some(({ text }) => {
    const part = text.split(BREADCRUMB_MARK).at(-1) ?? text;
    return CUT.test(part) && part.length > MIN_CUT && key.startsWith(foldForMatching(part.replace(CUT, '')));
  });
}

function neighbourScore(lines: readonly TextLine[], at: number): number {
  const before = lines.slice(Math.max(0, at - 5), at);
  const last = before.at(-1);
  const isBehindTitle = last?.kind === 'title' && last.words > MIN_TITLE_WORDS && !isBreadcrumb(last);
  return (
    breadcrumbScore(before) +
    (isDated(lines, at) ? 2 : 0) -
    (isTimeRow(last) ? SURE_SCORE : 0) -
    (isBehindTitle ? 1 : 0) -
    (isOfSummary(before) ? SURE_SCORE : 0)
  );
}

/** A breadcrumb before it; scores less with another text in between. */
function breadcrumbScore(before: readonly TextLine[]): number {
  const breadcrumb = before.findLastIndex(isBreadcrumb);
  if (breadcrumb < 0) return 0;
  const isParted = before.slice(breadcrumb + 1).some(({ kind }) => kind === 'prose');
  return isParted ? 1 : 2;
}

/** The time of a live entry. */
function isTimeRow(line: TextLine | undefined): boolean {
  return line?.kind === 'metadata' && TIME_ROW.test(line.text);
}

/** A date row after it, with at most a standfirst and a caption in between. */
function isDated(lines: readonly TextLine[], at: number): boolean {
  const behind = lines.slice(at + 1, at + ROW_REACH);
  const row = behind.findIndex(
    (line) => line.kind === 'summary-label' || (line.kind === 'metadata' && !isTimeRow(line)),
  );
  const between = behind.slice(0, Math.max(0, row)).filter(({ words }) => words > MIN_WORDS);
  const count = (wanted: TextLine['kind']): number => between.filter(({ kind }) => kind === wanted).length;
  return row >= 0 && count('prose') <= 1 && count('title') <= 1;
}

/** Only texts after the label of a summary: its bullets. */
function isOfSummary(before: readonly TextLine[]): boolean {
  const label = before.findLastIndex(({ kind }) => kind === 'summary-label');
  return label >= 0 && before.slice(label + 1).every(isText);
}

function isBreadcrumb({ text, kind }: TextLine): boolean {
  if (kind === 'prose') return false;
  const [first = '', ...others] = breadcrumbParts(text);
  return (
    isHomeLabel(first) ||
    (others.length > 0 && kind !== 'metadata' && isOrganization(first)) ||
    (BREADCRUMB_MARK.test(text) && kind !== 'metadata' && isLabel(first)) ||
    text.startsWith('⁄')
  );
}

function wordScore(line: TextLine, isHindi: boolean): number {
  const isForeign = isHindi && devanagariShare(line.text) < 0.2;
  const length = line.words >= 6 && line.words <= 30 ? 1.5 : line.words >= 4 ? 0.5 : -1;
  return length - (FULL_STOP.test(line.text) ? 3 : 0) - (line.kind === 'prose' ? 1 : 0) - (isForeign ? 3 : 0);
}

/** After this much running text a headline belongs to a second article; using it would lose the text. */
function isDeepInStory(lines: readonly TextLine[], at: number, story: StoryLines): boolean {
  const before = lines.slice(story.start, at).filter(({ kind }) => kind === 'prose');
  const isText = lines[at]?.kind === 'prose';
  return before.reduce((sum, { words }) => sum + words, 0) > (isText ? 0 : MAX_WORDS_BEFORE);
}

/** Each line between, and above all running text, makes it less likely. */
function distanceCost(lines: readonly TextLine[], at: number, story: StoryLines): number {
  const between = lines.slice(Math.min(at, story.start), Math.max(at, story.start));
  const prose = lines
    .slice(story.start, at)
    .filter(({ kind, words }) => kind === 'prose' && words > 12).length;
  const texts = between.filter(isText).length;
  return texts * 0.2 + prose * 2.5;
}
