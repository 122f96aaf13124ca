/** The headline of a flattened page: printed twice, between the breadcrumb and the story. */
import { isOrganization } from '../../text/classify-name.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { isHomeLabel } from '../../text/home-label.ts';
import { parseDateline } from '../../text/parse-dateline.ts';
import { devanagariShare, sentences } from '../../text/words.ts';
import { TIME_ROW } from './credit-row.ts';
import type { StoryLines } from './find-story.ts';
import { BREADCRUMB_MARK, breadcrumbParts, isLabel } from './label-words.ts';
import { isText, type TextLine } from './line.ts';

/** The headline, and its last occurrence before the story. If it was joined with running text, it is the first sentence, which the story keeps. */
export interface RecoveredHeadline {
  readonly text: string;
  readonly at: number;
  readonly confidence: number;
}

const LOOK_BACK = 25;
const LOOK_AHEAD = 12;
const BREADCRUMB_REACH = 5;
const ROW_REACH = 7;
const MIN_WORDS = 3;
/** A headline that occurs only once needs more words. */
const MIN_WORDS_ONCE = 4;
const MAX_WORDS = 45;
/** After this much running text a headline belongs to a second article, and using it would lose the text. */
const MAX_WORDS_BEFORE = 60;
const MIN_PARAGRAPH_WORDS = 12;
const MIN_TITLE_WORDS = 5;
const SURE_SCORE = 3;
/** A dot after a Devanagari letter is a danda; three dots are not. */
const FULL_STOP = /(?:[।॥|]|[\p{L}\p{M}]\.)[\s"'”’)]*$/u;
const CUT = /\s?(?:\.{3}|…)$/u;
const MIN_CUT = 12;

/** The lines around a story, and where each text was printed. */
interface Search {
  readonly lines: readonly TextLine[];
  readonly story: StoryLines;
  readonly prints: ReadonlyMap<string, readonly number[]>;
  readonly isHindi: boolean;
}

/**
 * Finds the headline around the start of a story; undefined if no line looks like one.
 *
 * Features, strongest first: printed twice; a breadcrumb before it; a date row after it; words; no sentence
 * mark; no running text between it and the story's start.
 */
export function findHeadline(lines: readonly TextLine[], story: StoryLines): RecoveredHeadline | undefined {
  const body = lines.slice(story.start, story.end).map(({ text }) => text);
  const search = { lines, story, prints: printsOf(lines), isHindi: devanagariShare(body.join(' ')) > 0.5 };
  const first = Math.max(0, story.start - LOOK_BACK);
  const last = Math.min(lines.length, story.end, story.start + LOOK_AHEAD);
  let best: { at: number; score: number } | undefined;
  for (let at = first; at < last; at += 1) {
    const line = lines[at];
    if (line === undefined || !isCandidate(line, at, search)) continue;
    const score = scoreOf(line, at, search);
    if (best === undefined || score > best.score) best = { at, score };
  }
  return best && headlineAt(search, best.at, best.score);
}

function headlineAt({ lines, prints }: Search, found: number, score: number): RecoveredHeadline | undefined {
  const key = foldForMatching(lines[found]?.text ?? '');
  const at = prints.get(key)?.findLast((one) => one <= found + LOOK_AHEAD / 2) ?? found;
  const isRepeated = (prints.get(key)?.length ?? 0) > 1;
  const { text = '', kind } = lines[at] ?? {};
  const [first = ''] = sentences(text);
  const isJoined = kind === 'prose' && !isRepeated && (score < SURE_SCORE || first !== text);
  if (isJoined) return { text: first, at: at - 1, confidence: 0.3 };
  return { text, at, confidence: isRepeated ? 0.93 : score >= SURE_SCORE ? 0.85 : 0.6 };
}

function printsOf(lines: readonly TextLine[]): Map<string, number[]> {
  const prints = new Map<string, number[]>();
  for (const [at, { words, text }] of lines.entries()) {
    if (words < MIN_WORDS || words > MAX_WORDS) continue;
    const key = foldForMatching(text);
    const known = prints.get(key);
    if (known === undefined) prints.set(key, [at]);
    else known.push(at);
  }
  return prints;
}

function isCandidate(line: TextLine, at: number, { lines, story, prints }: Search): boolean {
  const isRepeated = (prints.get(foldForMatching(line.text))?.length ?? 0) > 1;
  if (!isText(line) || line.words < (isRepeated ? MIN_WORDS : MIN_WORDS_ONCE) || line.words > MAX_WORDS)
    return false;
  const isProse = line.kind === 'prose';
  if (isBreadcrumb(line) || (isProse && parseDateline(line.text) !== undefined)) return false;
  const before = lines.slice(story.start, at).filter(({ kind }) => kind === 'prose');
  return before.reduce((sum, { words }) => sum + words, 0) <= (isProse ? 0 : MAX_WORDS_BEFORE);
}

function scoreOf(line: TextLine, at: number, search: Search): number {
  const { lines } = search;
  const before = lines.slice(Math.max(0, at - BREADCRUMB_REACH), at);
  return (
    repeatScore(at, search) +
    breadcrumbScore(before) +
    (isDated(lines, at) ? 2 : 0) -
    (isTimeRow(before.at(-1)) || isOfSummary(before) ? SURE_SCORE : 0) -
    (isTitle(before.at(-1)) ? 1 : 0) +
    wordScore(line, search.isHindi) -
    distanceCost(at, search)
  );
}

/** A breadcrumb is before it; another text in between reduces the score. */
function breadcrumbScore(before: readonly TextLine[]): number {
  const at = before.findLastIndex(isBreadcrumb);
  return at < 0 ? 0 : before.slice(at).some(({ kind }) => kind === 'prose') ? 1 : 2;
}

function repeatScore(at: number, { lines, prints }: Search): number {
  const key = foldForMatching(lines[at]?.text ?? '');
  const all = prints.get(key) ?? [];
  if (all.some((other) => other !== at && Math.abs(other - at) <= LOOK_AHEAD)) return 5;
  const isCut = lines.slice(Math.max(0, at - LOOK_AHEAD), at).some(({ text }) => isCutCopy(text, key));
  if (isCut) return 4;
  return all.length > 1 ? 3 : 0;
}

/** A shorter copy that ends with an ellipsis, as in breadcrumbs and titles. */
function isCutCopy(text: string, key: string): boolean {
  const part = text.split(BREADCRUMB_MARK).at(-1) ?? text;
  return CUT.test(part) && part.length > MIN_CUT && key.startsWith(foldForMatching(part.replace(CUT, '')));
}

/** A title above a headline makes the headline a standfirst; a shorter one is the name of a section. */
function isTitle(line: TextLine | undefined): boolean {
  return line?.kind === 'title' && line.words > MIN_TITLE_WORDS;
}

/** The time of a live entry. */
function isTimeRow(line: TextLine | undefined): boolean {
  return line?.kind === 'metadata' && TIME_ROW.test(line.text);
}

/** A date row is after it, with at most a standfirst and a caption in between. */
function isDated(lines: readonly TextLine[], at: number): boolean {
  const behind = lines.slice(at + 1, at + ROW_REACH);
  const row = behind.findIndex(
    (line) => line.kind === 'summary-label' || (line.kind === 'metadata' && !isTimeRow(line)),
  );
  const between = behind.slice(0, Math.max(0, row)).filter(({ words }) => words > MIN_WORDS);
  const count = (wanted: TextLine['kind']): number => between.filter(({ kind }) => kind === wanted).length;
  return row >= 0 && count('prose') <= 1 && count('title') <= 1;
}

/** Whether all texts before are bullets after the label of a summary. */
function isOfSummary(before: readonly TextLine[]): boolean {
  const label = before.findLastIndex(({ kind }) => kind === 'summary-label');
  return label >= 0 && before.slice(label + 1).every(isText);
}

function isBreadcrumb({ text, kind }: TextLine): boolean {
  if (kind === 'prose') return false;
  const [first = '', ...others] = breadcrumbParts(text);
  if (isHomeLabel(first)) return true;
  return others.length > 0 && kind !== 'metadata' && (isOrganization(first) || isLabel(first));
}

function wordScore(line: TextLine, isHindi: boolean): number {
  const isForeign = isHindi && devanagariShare(line.text) < 0.2;
  const length = line.words >= 6 && line.words <= 30 ? 1.5 : line.words >= 4 ? 0.5 : -1;
  return length - (FULL_STOP.test(line.text) ? 3 : 0) - (line.kind === 'prose' ? 1 : 0) - (isForeign ? 3 : 0);
}

/** Each line in between makes it less likely, and so does running text above it. */
function distanceCost(at: number, { lines, story }: Search): number {
  const between = lines.slice(Math.min(at, story.start), Math.max(at, story.start)).filter(isText);
  const prose = lines
    .slice(story.start, at)
    .filter(({ kind, words }) => kind === 'prose' && words > MIN_PARAGRAPH_WORDS);
  return between.length * 0.2 + prose.length * 2.5;
}
