/** The lines of a flattened page: tidied, free of markup and script, with paragraphs that were hard-wrapped at a column joined. */
import { isCode } from '../../body/code.ts';
import { looksLikeMarkup, textOfMarkup } from '../../html/markup-text.ts';
import { isShareRow } from '../../text/boilerplate.ts';
import { tidyText } from '../../text/tidy-text.ts';
import { wordCount } from '../../text/words.ts';
import { isCreditRow } from './read-credits.ts';

const LINE_BREAK = /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/u;
const HAS_MARKUP = /[<&]/u;
const STRAY_LETTER = /^\P{Nd}$/u;
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

export function readLines(text: string): string[] {
  return unwrapLines(text.split(LINE_BREAK).map(readLine)).filter((line) => {
    const isDebris = wordCount(line) === 0 || isCode({ text: line }) || STRAY_LETTER.test(line);
    return !isDebris;
  });
}

function readLine(raw: string): string {
  const line = tidyText(HAS_MARKUP.test(raw) ? textOfMarkup(raw) : raw);
  return looksLikeMarkup(line) ? tidyText(textOfMarkup(line)) : line;
}

/**
 * Joins the lines of a hard-wrapped text: a line was broken if the first word of the next one did not fit.
 * Blank lines (`''`) separate paragraphs and are kept.
 */
function unwrapLines(lines: readonly string[]): string[] {
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
    // A row of dates, names or buttons always begins a new line.
    const isOwnLine = isShareRow(next) || isCreditRow({ text: next, words: wordCount(next) });
    isOpen = line !== '' && next !== '' && isFull(line, next, width, slack) && !isOwnLine;
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
