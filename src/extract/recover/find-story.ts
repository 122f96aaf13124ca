/** The story: the range of lines with the most running text and the least of anything else. */
import { findDates } from '../../text/parse-hindi-date.ts';
import type { LineKind, TextLine } from './line.ts';

/** The lines of a story, from its first line up to, but not including, `end`. */
export interface StoryLines {
  readonly start: number;
  readonly end: number;
}

interface ScoredStory extends StoryLines {
  readonly score: number;
}

/** Cost of a line that is not running text: low enough for a subheading, too high for a list of links. */
const COST: Readonly<Record<Exclude<LineKind, 'prose'>, number>> = {
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
  stop: 0,
};
const NUMBER = /^[\p{Nd}\s.,:%/+-]+$/u;
const MAX_WORDS = 60;
const MAX_SUBHEADING_WORDS = 8;
/** Maximum distance of a second article's date row from its headline, and of its text from the date row. */
const ROW_REACH = 3;
const MIN_PARAGRAPH_WORDS = 15;
/** How much longer a second article must be; if it is, the text before it was a notice. */
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
  const isEnd = endTest(lines);
  let best: ScoredStory | undefined;
  let first = 0;
  let factor = 1;
  for (let at = 1; at <= lines.length; at += 1) {
    const isStop = at === lines.length || lines[at]?.kind === 'stop';
    if (!isStop && !isEnd(at) && !opensAnother(lines, at)) continue;
    const story = bestStory(lines, first, at);
    if (story.score > (best?.score ?? 0) * factor) best = story;
    first = at;
    factor = isStop ? 1 : CLEARLY;
  }
  return best;
}

/** The run of lines with the highest total score. */
function bestStory(lines: readonly TextLine[], first: number, last: number): ScoredStory {
  let best: ScoredStory = { start: first, end: first, score: 0 };
  let start = first;
  let score = 0;
  for (let at = first; at < last; at += 1) {
    if (score <= 0) {
      start = at;
      score = 0;
    }
    const line = lines[at];
    if (line === undefined) continue;
    score += worth(line);
    if (line.kind === 'prose' && score > best.score) best = { start, end: at + 1, score };
  }
  return best;
}

function worth({ kind, words, text }: TextLine): number {
  if (kind === 'prose') return Math.min(words, MAX_WORDS);
  if (NUMBER.test(text)) return -1;
  return kind === 'title' && words <= MAX_SUBHEADING_WORDS ? -COST.fragment : -COST[kind];
}

/** Tags, the author's bio and the comments end a story if most of the text is before them. */
function endTest(lines: readonly TextLine[]): (at: number) => boolean {
  const before = [0];
  for (const [at, { kind, words }] of lines.entries())
    before.push((before[at] ?? 0) + (kind === 'prose' ? words : 0));
  const total = before.at(-1) ?? 0;
  return (at) => {
    const words = before[at] ?? 0;
    const isLabel = lines[at]?.kind === 'end' || lines[at]?.kind === 'tags';
    return isLabel && words >= MAX_WORDS && words >= CLEARLY * (total - words);
  };
}

/**
 * The next article of an endless page: a title after running text, then a row with a full date, then running text.
 * A link in a list is preceded by the row of the previous link.
 */
function opensAnother(lines: readonly TextLine[], at: number): boolean {
  if (lines[at]?.kind !== 'title' || lines[at - 1]?.kind === 'metadata') return false;
  const row = lines.slice(at + 1, at + 1 + ROW_REACH).findIndex(isSignedRow);
  const behind = at + 1 + row;
  if (row < 0 || lines.slice(at + 1, behind).some(({ kind }) => kind === 'title')) return false;
  return lines
    .slice(behind + 1, behind + 1 + ROW_REACH)
    .some(({ kind, words }) => kind === 'prose' && words > MIN_PARAGRAPH_WORDS);
}

/** A date with a label or a name next to it; links of a list have only the date. */
function isSignedRow({ kind, text }: TextLine): boolean {
  const dates = kind === 'metadata' ? findDates(text) : [];
  const covered = dates.reduce((sum, { length }) => sum + length, 0);
  return (
    dates.some(({ label }) => label !== undefined) || (covered > 0 && covered < text.length * MAX_COVERED)
  );
}
