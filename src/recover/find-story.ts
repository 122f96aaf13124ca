/** The story: the stretch of lines that holds most running text for the least of anything else. */
import { findDates } from '../text/parse-date.ts';
import type { Line, LineKind } from './line.ts';

/** From its first line up to, not including, `end`. */
export interface Story {
  readonly start: number;
  readonly end: number;
  /** Words of running text in it. */
  readonly words: number;
}

/** What a line that is no running text costs. A subheading is worth it, a list of links is not. */
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
  wall: 15,
};
const NUMBER = /^[\p{Nd}\s.,:%/+-]+$/u;
const MOST_WORDS = 60;
const MOST_SUBHEADING_WORDS = 8;
/** How far behind its headline the date row of a second article stands, and its text behind that. */
const ROW_REACH = 3;

/**
 * Finds the story; undefined where there is no running text.
 *
 * A copyright line, the comments and the headline of a second article (a title with a date row of its own
 * before more text) end it.
 *
 * @example
 * findStory(lines); // { start: 41, end: 52, words: 610 }
 */
export function findStory(lines: readonly Line[]): Story | undefined {
  let best: (Story & { score: number }) | undefined;
  let start = 0;
  let score = 0;
  let words = 0;
  for (const [at, line] of lines.entries()) {
    if (score <= 0 || line.kind === 'stop' || (words > MOST_WORDS && opensAnother(lines, at))) {
      start = at;
      score = 0;
      words = 0;
    }
    score += worth(line);
    if (line.kind !== 'prose') continue;
    words += line.words;
    if (best === undefined || score > best.score) best = { start, end: at + 1, words, score };
  }
  return best && { start: best.start, end: best.end, words: best.words };
}

function worth({ kind, words, text }: Line): number {
  if (kind === 'prose') return Math.min(words, MOST_WORDS);
  if (kind === 'stop') return 0;
  if (isNumber(text)) return -1;
  return kind === 'title' && words <= MOST_SUBHEADING_WORDS ? -COST.fragment : -COST[kind];
}

function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** A title behind running text, then a row with a full date, then running text: the next article of an endless page. */
function opensAnother(lines: readonly Line[], at: number): boolean {
  if (lines[at]?.kind !== 'title') return false;
  const behind = lines.slice(at + 1, at + 1 + ROW_REACH);
  const row = behind.findIndex(({ kind, text }) => kind === 'metadata' && findDates(text).length > 0);
  if (row < 0 || behind.slice(0, row).some(({ kind }) => kind === 'title')) return false;
  return lines
    .slice(at + 2 + row, at + 2 + row + ROW_REACH)
    .some(({ kind, words }) => kind === 'prose' && words > ROW_REACH * 5);
}
