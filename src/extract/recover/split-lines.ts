import { boilerplateKind, isHomeLabel, withoutSummaryLabel } from '../../text/boilerplate.ts';
import { placeKind } from '../../text/classify-name.ts';
import { trailingAgency } from '../../text/parse-dateline.ts';
import { findDates } from '../../text/parse-hindi-date.ts';
import { CUT, sentences, wordCount } from '../../text/words.ts';
import { leadingLabels } from './read-breadcrumb.ts';

const SPACE = ' ';
const MIN_SHARED = 4;
/** More characters than two sentences on a page have in common by chance. */
const MIN_WITHIN = 30;
/** How many lines ahead the second occurrence of a headline is searched. */
const REACH = 5;
/** A longer line is a paragraph. */
const MAX_TWIN_LENGTH = 1000;
const MAX_ROW_LENGTH = 90;
const MIN_PARAGRAPH_WORDS = 12;
const FULL_STOP = /[।॥|.]["'”’)]*$/u;

/** What may have been joined to the start or end of a line. */
const SPLITS = [splitTwins, splitLabels, splitRow, splitTail, splitSummary];

/**
 * Splits lines at lost boundaries that the text proves: a headline printed twice, labels of a menu or breadcrumb before
 * it, a date row, boilerplate after the last sentence. No word is lost.
 */
export function splitLines(lines: readonly string[]): string[] {
  return joinPlaces(SPLITS.reduce((parts, split) => parts.flatMap(split), splitAtRepeats(lines)));
}

/** A headline printed twice within one line, possibly with its breadcrumb before it and its standfirst after it. */
function splitTwins(line: string): string[] {
  const text = line.length > MAX_TWIN_LENGTH ? '' : line.toLowerCase();
  for (let at = text.indexOf(SPACE); at >= 0; at = text.indexOf(SPACE, at + 1)) {
    const { length } = sharedEnd(text.slice(0, at), text.slice(at + 1));
    if (length > 0) return cutAt(line, [at - length, at, at + 1 + length]);
  }
  return [line];
}

/**
 * The end of one line that starts a later line: a headline after its breadcrumb, even without a space between them, or before its
 * standfirst. The first line may be truncated.
 */
function splitAtRepeats(lines: readonly string[]): string[] {
  const cuts = lines.map((): number[] => []);
  const texts = lines.map((line) => line.toLowerCase());
  for (const [first, text] of texts.entries()) {
    const head = text.replace(CUT, '');
    for (let second = first + 1; second < Math.min(lines.length, first + REACH); second += 1) {
      const length = provenLength(head, texts[second] ?? '');
      if (length > 0) cuts[first]?.push(head.length - length);
      if (head === text) cuts[second]?.push(length);
    }
  }
  return lines.flatMap((line, at) => cutAt(line, cuts[at] ?? []));
}

/** Length of a shared end that is not shared by chance. */
function provenLength(head: string, other: string): number {
  const { length } = sharedEnd(head, other);
  const isWithin = length < head.length && length < other.length;
  return isWithin && length < MIN_WITHIN ? 0 : length;
}

/** The end of one text that starts another; empty if it has fewer than four words, or ends a sentence within the other. */
function sharedEnd(head: string, other: string): string {
  const words = other.split(SPACE, MIN_SHARED);
  const start = words.length < MIN_SHARED ? -1 : head.lastIndexOf(words.join(SPACE));
  const shared = start < 0 ? '' : head.slice(start);
  const isWhole = shared === other || (other.startsWith(`${shared} `) && !FULL_STOP.test(shared));
  return isWhole ? shared : '';
}

function cutAt(line: string, cuts: readonly number[]): string[] {
  const borders = [...new Set([0, ...cuts, line.length])].sort((a, b) => a - b);
  const parts = borders.slice(1).map((end, at) => line.slice(borders[at], end).trim());
  return parts.filter((part) => part !== '');
}

/** A breadcrumb from the root on before other words. */
function splitLabels(line: string): string[] {
  const { labels, rest } = leadingLabels(line);
  const isBreadcrumb = labels.length > 1 && isHomeLabel(labels[0] ?? '');
  return isBreadcrumb && wordCount(rest) >= MIN_SHARED ? [labels.join(SPACE), rest] : [line];
}

/** "Updated: 22 मार्च 2018, 10:15 AM नई दिल्ली: …": a date row before a paragraph. */
function splitRow(line: string): string[] {
  if (wordCount(line) < MIN_PARAGRAPH_WORDS) return [line];
  const last = findDates(line.slice(0, MAX_ROW_LENGTH * 2)).findLast(({ index }) => index < MAX_ROW_LENGTH);
  if (last === undefined) return [line];
  const end = last.index + last.length;
  const [row, rest] = [line.slice(0, end), line.slice(end).trim()];
  return boilerplateKind(row) === 'metadata' && wordCount(rest) >= MIN_PARAGRAPH_WORDS ? [row, rest] : [line];
}

/** Boilerplate after the last sentence of a paragraph, sentence by sentence from the end. */
function splitTail(line: string): string[] {
  if (wordCount(line) < MIN_PARAGRAPH_WORDS || boilerplateKind(line) !== undefined) return [line];
  const parts = sentences(line);
  const end = parts.findLastIndex((part, at) => at === 0 || boilerplateKind(part) === undefined) + 1;
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
  return lines.flatMap((line, at) => {
    if (opensNext(line, lines[at + 1])) return [];
    const place = lines[at - 1] ?? '';
    return opensNext(place, line) ? [`${place} ${line}`] : [line];
  });
}

function opensNext(line: string, next = ''): boolean {
  return line.endsWith(':') && placeKind(line) === 'city' && wordCount(next) >= MIN_PARAGRAPH_WORDS;
}
