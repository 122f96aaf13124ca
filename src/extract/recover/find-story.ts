/** The story: the range of lines with the most running text and the least of anything else. */
import { findDates } from '../../text/parse-hindi-date.ts';
import { sumOf } from '../../text/tally.ts';
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
const COST = 2;
const COSTS: Readonly<Partial<Record<LineKind, number>>> = {
  title: 4,
  'related-label': 6,
  tags: 25,
  paywall: 15,
};
const MAX_WORDS = 60;
const MAX_SUBHEADING_WORDS = 8;
/** Maximum distance of a second article's date row from its headline, and of its text from the date row. */
const ROW_REACH = 3;
const MIN_PARAGRAPH_WORDS = 15;
/** How much longer a second article must be; if it is, the text before it was a notice. */
const CLEARLY = 2;
/** Maximum share of dates in a row with a name or label. */
const MAX_COVERED = 0.8;
const ENDS: ReadonlySet<LineKind> = new Set(['end', 'tags']);
const PAGE_END: TextLine = { text: '', words: 0, kind: 'stop' };

/**
 * A story ends at a copyright line, at the headline of a second article (a title with its own date row before more text),
 * and, if most of the text is before them, at tags, the author's bio and the comments.
 */
export function findStory(lines: readonly TextLine[]): StoryLines | undefined {
  const total = sumOf(lines, proseWords);
  let best: ScoredStory | undefined;
  let first = 0;
  let before = 0;
  for (const [at, line] of [...lines, PAGE_END].entries()) {
    const isEnd = ENDS.has(line.kind) && before >= MAX_WORDS && before >= CLEARLY * (total - before);
    if (line.kind === 'stop' || isEnd || opensAnother(lines, at)) {
      const story = bestStory(lines, first, at);
      if (story.score > (best?.score ?? 0) * CLEARLY) best = story;
      first = at;
    }
    before += proseWords(line);
  }
  return best;
}

function proseWords({ kind, words }: TextLine): number {
  return kind === 'prose' ? words : 0;
}

/** The run of lines with the highest total score. */
function bestStory(lines: readonly TextLine[], first: number, last: number): ScoredStory {
  let best: ScoredStory = { start: first, end: first, score: 0 };
  let start = first;
  let score = 0;
  for (const [index, line] of lines.slice(first, last).entries()) {
    if (score <= 0) {
      start = first + index;
      score = 0;
    }
    score += worth(line);
    if (line.kind === 'prose' && score > best.score) best = { start, end: first + index + 1, score };
  }
  return best;
}

function worth({ kind, words }: TextLine): number {
  if (kind === 'prose') return Math.min(words, MAX_WORDS);
  return kind === 'title' && words <= MAX_SUBHEADING_WORDS ? -COST : -(COSTS[kind] ?? COST);
}

/**
 * The next article of an endless page: a title after running text, then a row with a full date, then running text.
 * A link in a list is preceded by the row of the previous link.
 */
function opensAnother(lines: readonly TextLine[], at: number): boolean {
  if (lines[at]?.kind !== 'title' || lines[at - 1]?.kind === 'metadata') return false;
  const behind = lines.slice(at + 1, at + 1 + ROW_REACH);
  const row = behind.findIndex(isSignedRow);
  if (row < 0 || behind.slice(0, row).some(({ kind }) => kind === 'title')) return false;
  return lines
    .slice(at + 2 + row, at + 2 + row + ROW_REACH)
    .some((line) => proseWords(line) > MIN_PARAGRAPH_WORDS);
}

/** A date with a label or a name next to it; links of a list have only the date. */
function isSignedRow({ kind, text }: TextLine): boolean {
  const dates = kind === 'metadata' ? findDates(text) : [];
  const isLabelled = dates.some(({ label }) => label !== undefined);
  return isLabelled || (dates.length > 0 && sumOf(dates, ({ length }) => length) < text.length * MAX_COVERED);
}
