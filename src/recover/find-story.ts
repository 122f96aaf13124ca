/** The story: the range of lines with the most running text and the least of anything else. */
import { findDates } from '../text/parse-hindi-date.ts';
import type { LineKind, TextLine } from './line.ts';

/** From its first line up to, not including, `end`. */
export interface StoryLines {
  readonly start: number;
  readonly end: number;
  /** Number of words of running text. */
  readonly words: number;
}

/** Cost of a line that is not running text: low enough for a subheading, too high for a list of links. */
const COST: Readonly<Record<Exclude<LineKind, 'prose' | 'stop'>, number>> = {
  title: 4,
  fragment: 1.5,
  menu: 3,
  metadata: 2,
  caption: 1,
  'summary-label': 0,
  'body-label': 0,
  'related-label': 6,
  tags: 25,
  boilerplate: 3,
  embed: 0,
  paywall: 15,
  end: 3,
};
const NUMBER = /^[\p{Nd}\s.,:%/+-]+$/u;
const MAX_WORDS = 60;
const MAX_SUBHEADING_WORDS = 8;
/** Maximum distance of the date row of a second article from its headline, and of its text from that. */
const ROW_REACH = 3;
/** How much longer a second article must be: then the text before it was a notice. */
const CLEARLY = 2;
/** Maximum share of dates in a row with a name. */
const MAX_COVERED = 0.8;

/**
 * Finds the story; undefined if there is no running text.
 *
 * A copyright line, the comments and the headline of a second article (a title with its own date row
 * before more text) end it.
 */
export function findStory(lines: readonly TextLine[]): StoryLines | undefined {
  const stretches = stretchesOf(lines).flatMap(({ first, end, isAnother }) => {
    const story = bestStory(lines, first, end);
    return story === undefined ? [] : [{ ...story, isAnother }];
  });
  const best = stretches.reduce<(typeof stretches)[number] | undefined>((leader, next) => {
    const needed = (leader?.score ?? 0) * (next.isAnother ? CLEARLY : 1);
    return next.score > needed ? next : leader;
  }, undefined);
  return best && { start: best.start, end: best.end, words: best.words };
}

/** Lines between two boundaries that no article crosses; `isAnother` where a second article begins. */
interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly isAnother: boolean;
}

function stretchesOf(lines: readonly TextLine[]): Stretch[] {
  const isEnd = endTest(lines);
  const borders = lines.flatMap((line, at) =>
    line.kind === 'stop' || opensAnother(lines, at) || isEnd(at) ? [at] : [],
  );
  return [0, ...borders].map((first, index) => ({
    first,
    end: borders[index] ?? lines.length,
    isAnother: index > 0 && lines[first]?.kind !== 'stop',
  }));
}

/** The run of lines with the highest total score. */
function bestStory(
  lines: readonly TextLine[],
  first: number,
  last: number,
): (StoryLines & { score: number }) | undefined {
  let best: (StoryLines & { score: number }) | undefined;
  let start = first;
  let score = 0;
  let words = 0;
  for (const [index, line] of lines.slice(first, last).entries()) {
    if (score <= 0) {
      start = first + index;
      score = 0;
      words = 0;
    }
    score += worth(line);
    if (line.kind !== 'prose') continue;
    words += line.words;
    if (score > (best?.score ?? 0)) best = { start, end: first + index + 1, words, score };
  }
  return best;
}

function worth({ kind, words, text }: TextLine): number {
  if (kind === 'prose') return Math.min(words, MAX_WORDS);
  if (kind === 'stop') return 0;
  if (isNumber(text)) return -1;
  return kind === 'title' && words <= MAX_SUBHEADING_WORDS ? -COST.fragment : -COST[kind];
}

function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Tags, the author's bio, the comments: the end of a story if most of the text is before them. */
function endTest(lines: readonly TextLine[]): (at: number) => boolean {
  const before = wordsBefore(lines);
  const stops = nextStops(lines);
  return (at) => {
    if (lines[at]?.kind !== 'end' && lines[at]?.kind !== 'tags') return false;
    const words = before[at] ?? 0;
    const behind = (before[stops[at + 1] ?? lines.length] ?? 0) - words;
    return words >= MAX_WORDS && words >= CLEARLY * behind;
  };
}

/** Words of running text before each line, and in total. */
function wordsBefore(lines: readonly TextLine[]): number[] {
  const sums = [0];
  for (const [at, { kind, words }] of lines.entries())
    sums.push((sums[at] ?? 0) + (kind === 'prose' ? words : 0));
  return sums;
}

/** For each line, the next one that no article extends across. */
function nextStops(lines: readonly TextLine[]): number[] {
  const stops: number[] = [];
  for (let at = lines.length - 1; at >= 0; at -= 1)
    stops[at] = lines[at]?.kind === 'stop' ? at : (stops[at + 1] ?? lines.length);
  return stops;
}

/**
 * A title after running text, then a row with a full date, then running text: the next article of an endless page.
 * A link in a list is preceded by the row of the previous link.
 */
function opensAnother(lines: readonly TextLine[], at: number): boolean {
  if (lines[at]?.kind !== 'title' || lines[at - 1]?.kind === 'metadata') return false;
  const behind = lines.slice(at + 1, at + 1 + ROW_REACH);
  const row = behind.findIndex(isSignedRow);
  if (row < 0 || behind.slice(0, row).some(({ kind }) => kind === 'title')) return false;
  return lines
    .slice(at + 2 + row, at + 2 + row + ROW_REACH)
    .some(({ kind, words }) => kind === 'prose' && words > ROW_REACH * 5);
}

/** A date with a label or a name next to it; links of a list have only the date. */
function isSignedRow({ kind, text }: TextLine): boolean {
  if (kind !== 'metadata') return false;
  const dates = findDates(text);
  const covered = dates.reduce((sum, { length }) => sum + length, 0);
  return (
    dates.some(({ label }) => label !== undefined) || (covered > 0 && covered < text.length * MAX_COVERED)
  );
}
