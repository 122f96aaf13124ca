/** Unwraps lines: joins paragraphs that were hard-wrapped at a column. */
import { isShareRow } from '../../text/share-row.ts';
import { wordCount } from '../../text/words.ts';
import { isBylineRow, isDateRow } from './credit-row.ts';

const MIN_WIDTH = 40;
const MAX_WIDTH = 140;
/** Minimum share of the width of lines that count as full. */
const LONG = 0.6;
/** In an unwrapped text, one in ten long lines is full by chance. */
const MIN_FULL_SHARE = 0.5;
const MIN_FULL_LINES = 4;
/** If blank lines separate the blocks, two adjacent lines were one, so a nearly full line was broken too. */
const MIN_FULL_IN_BLOCKS = 3;
const SLACK_IN_BLOCKS = 8;
/** Many lines reach the width; a longer one is a URL or a word without a space. */
const NEIGHBORS = 2;
const SPREAD = 6;
const MAX_WIDER = 4;
/** Characters that tidying removes from or adds to a line. */
const SLACK = 3;
const SENTENCE_MARK = /[।॥|.!?]/u;

/**
 * Joins the lines of a hard-wrapped text; a text whose lines are blocks is returned unchanged.
 *
 * A line was broken if the first word of the next line did not fit. Blank lines (`''`) separate
 * paragraphs and are kept.
 */
export function unwrapLines(lines: readonly string[]): string[] {
  const hasBlanks = lines.includes('');
  const width = wrapWidth(lines, hasBlanks ? MIN_FULL_IN_BLOCKS : MIN_FULL_LINES);
  if (width === undefined) return [...lines];
  const slack = hasBlanks ? SLACK_IN_BLOCKS : 0;
  const blocks: string[] = [];
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    if (isOpen) blocks[blocks.length - 1] += ` ${line}`;
    else blocks.push(line);
    const next = lines[at + 1] ?? '';
    isOpen = line !== '' && next !== '' && isFull(line, next, width, slack) && !isOwnLine(next);
  }
  return blocks;
}

function wrapWidth(lines: readonly string[], minFull: number): number | undefined {
  const lengths = lines.map(({ length }) => length).sort((a, b) => b - a);
  const width = lengths.find((length, at) => (lengths[at + NEIGHBORS] ?? 0) >= length - SPREAD) ?? 0;
  const wider = lengths.filter((length) => length > width).length;
  if (width < MIN_WIDTH || width > MAX_WIDTH || wider > MAX_WIDER) return undefined;
  const prose = lines.flatMap((line, at): [string, string][] => {
    const next = lines[at + 1] ?? '';
    return line !== '' && next !== '' && SENTENCE_MARK.test(line + next) ? [[line, next]] : [];
  });
  const long = prose.filter(([line]) => line.length >= width * LONG).length;
  const full = prose.filter(([line, next]) => isFull(line, next, width)).length;
  return full >= minFull && full >= long * MIN_FULL_SHARE ? width : undefined;
}

function isFull(line: string, next: string, width: number, slack = 0): boolean {
  const [word = ''] = next.split(' ', 1);
  return line.length <= width + SLACK && line.length + 1 + word.length > width - slack;
}

/** A row of dates, names or buttons always begins a new line. */
function isOwnLine(line: string): boolean {
  const count = wordCount(line);
  return isDateRow(line, count) || isBylineRow(line, count) || isShareRow(line);
}
