/** Splits lines of a flattened page at lost borders. */
import { boilerplateKind, withoutSummaryLabel } from '../../text/boilerplate.ts';
import { placeKind } from '../../text/classify-name.ts';
import { isHomeLabel } from '../../text/home-label.ts';
import { trailingAgency } from '../../text/parse-dateline.ts';
import { findDates } from '../../text/parse-hindi-date.ts';
import { sentences, wordCount } from '../../text/words.ts';
import { leadingLabels } from './label-words.ts';

const SPACE = ' ';
const MIN_SHARED = 4;
/** More words than two sentences on a page have in common by chance. */
const MIN_WITHIN = 6;
const MAX_SHARED = 45;
/** How many lines ahead the second occurrence of a headline is searched. */
const REACH = 5;
const MAX_HEAD_WORDS = 70;
const MAX_TWIN_WORDS = 160;
const MAX_COPY_LENGTH = 400;
const MAX_ROW_LENGTH = 90;
const MIN_MENU_LABELS = 4;
const MIN_PARAGRAPH_WORDS = 12;
const CUT = /\s?(?:\.{3}|…)$/u;
const FULL_STOP = /[।॥|.]["'”’)]*$/u;
const CLOSING_BRACKET = /^\s*[)\]]/u;

/**
 * Splits lines at boundaries that the text proves: a headline printed twice, labels of a menu or breadcrumb before
 * it, a date row, boilerplate after the last sentence. No word is lost.
 */
export function splitLines(lines: readonly string[]): string[] {
  const apart = splitAtRepeats(splitAtCopies(lines.flatMap(splitTwins)));
  const parts = apart.flatMap(splitLabels).flatMap(splitRow).flatMap(splitTail).flatMap(splitSummary);
  return joinPlaces(parts);
}

/** A headline printed twice within one line, possibly with its breadcrumb before it and its standfirst after it. */
function splitTwins(line: string): string[] {
  const words = line.toLowerCase().split(SPACE);
  if (words.length > MAX_TWIN_WORDS) return [line];
  for (let start = 0; start + 2 * MIN_SHARED <= words.length; start += 1) {
    const size = twinSize(words, start);
    if (size > 0) return cutAtWords(line, new Set([start, start + size, start + 2 * size]));
  }
  return [line];
}

function twinSize(words: readonly string[], start: number): number {
  for (let size = MIN_SHARED; size <= MAX_SHARED && start + 2 * size <= words.length; size += 1) {
    if (words[start] !== words[start + size]) continue;
    if (words.slice(start, start + size).every((word, at) => word === words[start + size + at])) return size;
  }
  return 0;
}

/** "होमखेतीनहर की सफाई शुरू" before "नहर की सफाई शुरू": a copy joined to its breadcrumb. */
function splitAtCopies(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    if (line.length > MAX_COPY_LENGTH) return [line];
    const starts = lines.slice(at + 1, at + REACH).map((other) => joinedCopy(line, other));
    const start = starts.find((index) => index > 0) ?? 0;
    return start > 0 ? [line.slice(0, start), line.slice(start)] : [line];
  });
}

/** The index at which the start of another line begins at the end of a line, without a space before it; 0 if there is none. */
function joinedCopy(line: string, other: string): number {
  const words = other.split(SPACE, MIN_SHARED);
  const start = words.length < MIN_SHARED ? 0 : line.lastIndexOf(words.join(SPACE));
  return start > 0 && line[start - 1] !== SPACE && other.startsWith(line.slice(start).replace(CUT, ''))
    ? start
    : 0;
}

/** The end of one line that starts a later line: a headline after its breadcrumb, or before its standfirst. */
function splitAtRepeats(lines: readonly string[]): string[] {
  const cuts = lines.map(() => new Set<number>());
  const tokens = lines.map((line) => line.toLowerCase().split(SPACE));
  for (const [first, head] of tokens.entries()) {
    if (head.length > MAX_HEAD_WORDS) continue;
    for (let second = first + 1; second < Math.min(tokens.length, first + REACH); second += 1) {
      const other = tokens[second] ?? [];
      const shared = sharedWords(head, other);
      if (shared < head.length && shared < other.length && shared < MIN_WITHIN) continue;
      cuts[first]?.add(head.length - shared);
      cuts[second]?.add(shared);
    }
  }
  return lines.flatMap((line, at) => cutAtWords(line, cuts[at] ?? new Set()));
}

/** Number of words that end the first line and start the second; 0 if they end a sentence within the second. */
function sharedWords(head: readonly string[], other: readonly string[]): number {
  for (let size = Math.min(head.length, other.length, MAX_SHARED); size >= MIN_SHARED; size -= 1) {
    if (!other.slice(0, size).every((word, at) => word === head[head.length - size + at])) continue;
    const isSentence = FULL_STOP.test(other[size - 1] ?? '');
    return isSentence && size < other.length ? 0 : size;
  }
  return 0;
}

/** The parts of a line between words, without empty ones. */
function cutAtWords(line: string, cuts: ReadonlySet<number>): string[] {
  if (cuts.size === 0) return [line];
  const words = line.split(SPACE);
  const borders = [...new Set([0, ...cuts, words.length])].sort((a, b) => a - b);
  return borders.slice(1).map((end, at) => words.slice(borders[at], end).join(SPACE));
}

/** A menu, or a breadcrumb from the root on, before other words. */
function splitLabels(line: string): string[] {
  const { labels, rest } = leadingLabels(line);
  const isBreadcrumb = labels.length > 1 && isHomeLabel(labels[0] ?? '');
  if (wordCount(rest) < MIN_SHARED || !(isBreadcrumb || labels.length >= MIN_MENU_LABELS)) return [line];
  return [labels.join(SPACE), rest];
}

/** "Updated: 22 मार्च 2018, 10:15 AM नई दिल्ली: …": a date row before a paragraph. */
function splitRow(line: string): string[] {
  if (wordCount(line) < MIN_PARAGRAPH_WORDS) return [line];
  const last = findDates(line.slice(0, MAX_ROW_LENGTH * 2)).findLast(({ index }) => index < MAX_ROW_LENGTH);
  if (last === undefined) return [line];
  const end = last.index + last.length;
  const closed = end + (CLOSING_BRACKET.exec(line.slice(end))?.[0].length ?? 0);
  const [row, rest] = [line.slice(0, closed), line.slice(closed).trim()];
  return boilerplateKind(row) === 'metadata' && wordCount(rest) >= MIN_PARAGRAPH_WORDS ? [row, rest] : [line];
}

/** Boilerplate after the last sentence of a paragraph, sentence by sentence from the end. */
function splitTail(line: string): string[] {
  if (wordCount(line) < MIN_PARAGRAPH_WORDS || boilerplateKind(line) !== undefined) return [line];
  const parts = sentences(line);
  let end = parts.length;
  while (end > 1 && boilerplateKind(parts[end - 1] ?? '') !== undefined) end -= 1;
  const tail = parts.slice(end).join(SPACE);
  if (tail === '' || trailingAgency(line) !== undefined) return [line];
  return [line.slice(0, line.length - tail.length).trim(), tail];
}

/** "संक्षेप: नहर की सफाई …": the label of a summary before its text. */
function splitSummary(line: string): string[] {
  const rest = withoutSummaryLabel(line);
  return rest === line ? [line] : [line.slice(0, line.indexOf(rest)), rest];
}

/** "पटना:" on a separate line before the paragraph that it starts. */
function joinPlaces(lines: readonly string[]): string[] {
  const isPlace = (line = ''): boolean => line.endsWith(':') && placeKind(line) === 'city';
  return lines.flatMap((line, at) => {
    if (isPlace(line) && isParagraph(lines[at + 1] ?? '')) return [];
    return isPlace(lines[at - 1]) && isParagraph(line) ? [`${lines[at - 1]} ${line}`] : [line];
  });
}

function isParagraph(line: string): boolean {
  return wordCount(line) >= MIN_PARAGRAPH_WORDS;
}
