/** The headline of a flattened page: printed twice, between the trail and the story. */
import { foldForMatching } from '../text/fold-for-matching.ts';
import { devanagariShare } from '../text/words.ts';
import type { Story } from './find-story.ts';
import { isHomeLabel, TRAIL_MARK } from './label-words.ts';
import { isText, type Line } from './line.ts';

/** The headline and the lines that print it, the last of them being the one before the story. */
export interface Headline {
  readonly text: string;
  readonly at: number;
  readonly isRepeated: boolean;
  readonly confidence: number;
}

const LOOK_BACK = 25;
const LOOK_AHEAD = 12;
const FEWEST_WORDS = 3;
const MOST_WORDS = 45;
const FULL_STOP = /[।॥|][\s"'”’)]*$/u;
const CUT = /\s*(?:\.{3}|…)$/u;
const FEWEST_CUT = 12;

/**
 * Finds the headline around the start of a story; undefined where no line looks like one.
 *
 * Evidence, strongest first: printed twice; a trail in front of it; a date row behind it; words; no sentence
 * mark; no running text between it and the story's start.
 *
 * @example
 * findHeadline(lines, story)?.text; // 'नहर की सफाई शुरू, किसानों को राहत'
 */
export function findHeadline(lines: readonly Line[], story: Story): Headline | undefined {
  const prints = printsOf(lines);
  const first = Math.max(0, story.start - LOOK_BACK);
  const last = Math.min(lines.length, story.end, story.start + LOOK_AHEAD);
  const isHindi = devanagariShare(lines.slice(story.start, story.end).map(({ text }) => text).join(' ')) > 0.5;
  let best: { at: number; score: number } | undefined;
  for (let at = first; at < last; at += 1) {
    const score = scoreOf(lines, at, story, prints, isHindi);
    if (score !== undefined && (best === undefined || score > best.score)) best = { at, score };
  }
  return best === undefined ? undefined : headlineAt(lines, best.at, best.score, prints);
}

function headlineAt(lines: readonly Line[], found: number, score: number, prints: Prints): Headline {
  const key = foldForMatching(lines[found]?.text ?? '');
  const at = lines.findLastIndex((line, index) => index <= found + LOOK_AHEAD / 2 && foldForMatching(line.text) === key);
  const isRepeated = (prints.get(key)?.length ?? 0) > 1;
  const text = lines[at]?.text ?? '';
  return { text, at, isRepeated, confidence: isRepeated ? 0.93 : score >= 3 ? 0.85 : 0.6 };
}

type Prints = ReadonlyMap<string, readonly number[]>;

function printsOf(lines: readonly Line[]): Prints {
  const prints = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    if (line.words < FEWEST_WORDS || line.words > MOST_WORDS) continue;
    const key = foldForMatching(line.text);
    prints.set(key, [...(prints.get(key) ?? []), at]);
  }
  return prints;
}

function scoreOf(lines: readonly Line[], at: number, story: Story, prints: Prints, isHindi: boolean): number | undefined {
  const line = lines[at];
  if (line === undefined || !isCandidate(line)) return undefined;
  return (
    repeatScore(lines, at, prints) +
    neighbourScore(lines, at) +
    wordScore(line, isHindi) -
    distanceCost(lines, at, story)
  );
}

function isCandidate(line: Line): boolean {
  if (line.words < FEWEST_WORDS || line.words > MOST_WORDS) return false;
  return line.kind === 'title' || line.kind === 'prose' || line.kind === 'fragment';
}

function repeatScore(lines: readonly Line[], at: number, prints: Prints): number {
  const text = lines[at]?.text ?? '';
  const all = prints.get(foldForMatching(text)) ?? [];
  if (all.some((other) => other !== at && Math.abs(other - at) <= LOOK_AHEAD)) return 5;
  if (hasCutCopy(lines, at)) return 4;
  return all.length > 1 ? 3 : 0;
}

/** A shorter print that ends in dots, as trails and titles have it. */
function hasCutCopy(lines: readonly Line[], at: number): boolean {
  const key = foldForMatching(lines[at]?.text ?? '');
  return lines.slice(Math.max(0, at - LOOK_AHEAD), at).some(({ text }) => {
    const part = text.split(TRAIL_MARK).at(-1) ?? text;
    return CUT.test(part) && part.length > FEWEST_CUT && key.startsWith(foldForMatching(part.replace(CUT, '')));
  });
}

function neighbourScore(lines: readonly Line[], at: number): number {
  const before = lines.slice(Math.max(0, at - 5), at);
  const behind = lines.slice(at + 1, at + 6);
  const nextText = behind.findIndex(({ kind, words }) => (kind === 'prose' || kind === 'title') && words > FEWEST_WORDS);
  const row = behind.findIndex(({ kind }) => kind === 'metadata');
  const isDated = row >= 0 && (nextText < 0 || row <= nextText + 1);
  return (before.some(isTrail) ? 2 : 0) + (isDated ? 2 : 0) + (before.at(-1)?.kind === 'title' ? -1 : 0);
}

function isTrail({ text, kind }: Line): boolean {
  if (kind === 'prose') return false;
  const first = text.split(TRAIL_MARK)[0] ?? '';
  return isHomeLabel(first) || (TRAIL_MARK.test(text) && kind !== 'metadata') || /^⁄/u.test(text);
}

function wordScore(line: Line, isHindi: boolean): number {
  const isForeign = isHindi && devanagariShare(line.text) < 0.2;
  const length = line.words >= 6 && line.words <= 30 ? 1.5 : line.words >= 4 ? 0.5 : -1;
  return length - (FULL_STOP.test(line.text) ? 3 : 0) - (line.kind === 'prose' ? 1 : 0) - (isForeign ? 3 : 0);
}

/** Each line between, and above all running text, makes it less likely. */
function distanceCost(lines: readonly Line[], at: number, story: Story): number {
  const between = lines.slice(Math.min(at, story.start), Math.max(at, story.start));
  const prose = lines.slice(story.start, at).filter(({ kind, words }) => kind === 'prose' && words > 12).length;
  const texts = between.filter(isText).length;
  return texts * 0.2 + prose * 2.5;
}
