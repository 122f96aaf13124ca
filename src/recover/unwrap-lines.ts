/** Unwraps lines: joins paragraphs that were hard-wrapped at a column. */

import { isShareRow } from '../text/share-row.ts';
import { wordCount } from '../text/words.ts';
import { isBylineRow, isDateRow } from './credit-row.ts';

const NARROWEST = 40;
const MAX_WIDTH = 140;
/** Minimum share of the width of lines that count as full. */
const LONG = 0.6;
/** Among long lines of an unwrapped text, one in ten is full by chance. */
const MIN_FULL_SHARE = 0.5;
const SENTENCE_MARK = /[।॥|.!?]/u;
const MIN_FULL_LINES = 4;
/** If blank lines separate the blocks, two adjacent lines were one. */
const MIN_FULL_IN_BLOCKS = 3;
/** Many lines reach the width; a longer one is a URL or a word without a space. */
const NEIGHBOURS = 2;
const SPREAD = 6;
/** Characters that tidying removes from or adds to a line; the one or two longest lines may be outliers as well. */
const SLACK = 3;
/** If blank lines separate the blocks, a nearly full line was broken too. */
const SLACK_IN_BLOCKS = 8;
const MAX_WIDER = 4;
const MARKS_WITHOUT_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200d]/gu;

/** How tools measure a line: stored characters, or displayed columns. */
const MEASURES: readonly ((text: string) => number)[] = [
  (text) => text.length,
  (text) => text.replace(MARKS_WITHOUT_WIDTH, '').length,
];

/**
 * Joins the lines of a hard-wrapped text; a text whose lines are blocks is returned unchanged.
 *
 * A line was broken if the first word of the next line did not fit. Blank lines (`''`) separate
 * paragraphs and are kept.
 */
export function unwrapLines(lines: readonly string[]): string[] {
  const slack = lines.includes('') ? SLACK_IN_BLOCKS : 0;
  for (const measure of MEASURES) {
    const width = wrapWidth(lines, measure);
    if (width !== undefined) return joined(lines, (line, next) => isFull(line, next, width, measure, slack));
  }
  return [...lines];
}

function wrapWidth(lines: readonly string[], measure: (text: string) => number): number | undefined {
  const lengths = lines.map(measure).sort((a, b) => b - a);
  const width = lengths.find((length, at) => (lengths[at + NEIGHBOURS] ?? 0) >= length - SPREAD) ?? 0;
  const wider = lengths.filter((length) => length > width).length;
  if (width < NARROWEST || width > MAX_WIDTH || wider > MAX_WIDER) return undefined;
  const long = lines.filter(
    (line, at) => isProse(line, lines[at + 1]) && measure(line) >= width * LONG,
  ).length;
  const full = lines.filter(
    (line, at) => isProse(line, lines[at + 1]) && isFull(line, lines[at + 1] ?? '', width, measure),
  ).length;
  const fewest = lines.includes('') ? MIN_FULL_IN_BLOCKS : MIN_FULL_LINES;
  return full >= fewest && full >= long * MIN_FULL_SHARE ? width : undefined;
}

/** Two lines with a sentence mark in them: menus and lists of links give no information. */
function isProse(line: string, next: string | undefined): boolean {
  return goesOn(line, next) && (SENTENCE_MARK.test(line) || SENTENCE_MARK.test(next ?? ''));
}

function goesOn(line: string, next: string | undefined): boolean {
  return line !== '' && next !== undefined && next !== '';
}

function isFull(
  line: string,
  next: string,
  width: number,
  measure: (text: string) => number,
  slack = 0,
): boolean {
  const space = next.indexOf(' ');
  const word = space < 0 ? next : next.slice(0, space);
  const length = measure(line);
  return length <= width + SLACK && length + 1 + measure(word) > width - slack;
}

/** A row of dates, names or buttons always begins a new line. */
function isOwnLine(line: string): boolean {
  const count = wordCount(line);
  return isDateRow(line, count) || isBylineRow(line, count) || isShareRow(line);
}

function joined(lines: readonly string[], isBroken: (line: string, next: string) => boolean): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    if (open) blocks[blocks.length - 1] += ` ${line}`;
    else blocks.push(line);
    const next = lines[at + 1] ?? '';
    open = goesOn(line, next) && isBroken(line, next) && !isOwnLine(next);
  }
  return blocks;
}
