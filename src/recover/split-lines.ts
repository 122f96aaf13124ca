/** Splits lines in which two blocks of the page were joined, where the page itself shows the boundary. */

import { boilerplateKind, isSummaryLabel } from '../text/boilerplate.ts';
import { placeKind } from '../text/classify-name.ts';
import { isHomeLabel } from '../text/home-label.ts';
import { parseDateline, trailingAgency } from '../text/parse-dateline.ts';
import { findDates } from '../text/parse-hindi-date.ts';
import { sentences, wordCount } from '../text/words.ts';
import { leadingLabels } from './label-words.ts';

const SPACE = ' ';
const MIN_SHARED = 4;
/** More words than two sentences of a page share by chance. */
const MIN_WITHIN = 6;
const MAX_SHARED = 45;
/** How many lines ahead the second occurrence of a headline is searched. */
const REACH = 5;
const MAX_HEAD_WORDS = 70;
const MAX_ROW_LENGTH = 90;
const MIN_MENU_LABELS = 4;
const MAX_CAPTION_WORDS = 35;
const MIN_PARAGRAPH_WORDS = 12;
const MAX_LABEL_LENGTH = 30;
const MAX_COPY_LENGTH = 400;
const CUT = /\s?(?:\.{3}|…)$/u;
const MAX_TWIN_WORDS = 160;
const SHARE_TAIL =
  /(?<!\s(?:facebook|twitter|whatsapp|telegram|email|linkedin))(?:\s(?:facebook|twitter|whatsapp|telegram|email|linkedin))+$/iu;
const FULL_STOP = /[।॥|.]["'”’)]*$/u;
const SENTENCE_END = /[।॥.!?]/u;
const PLACE_END = /\s?[,:ः।(]/u;
const CLOSING_BRACKET = /^\s*[)\]]/u;
const STARTS_WITH_MARK = /^[|»:–—-]\s/u;

/**
 * Splits lines at boundaries that the text proves: a headline printed twice, labels of a menu or breadcrumb before
 * of it, a date row, a dateline, boilerplate after the last sentence. No word is lost.
 */
export function splitLines(lines: readonly string[]): string[] {
  const apart = splitAtRepeats(splitAtCopies(lines.flatMap(splitTwins)))
    .flatMap(splitShareRow)
    .flatMap(splitLabels)
    .flatMap(splitRow)
    .flatMap(splitTail)
    .flatMap(splitSummary);
  return splitAtDateline(joinPlaces(apart));
}

/** A headline printed twice within one line, perhaps with its breadcrumb before and its standfirst after. */
function splitTwins(line: string): string[] {
  const words = line.toLowerCase().split(SPACE);
  if (words.length < 2 * MIN_SHARED || words.length > MAX_TWIN_WORDS) return [line];
  for (let start = 0; start + 2 * MIN_SHARED <= words.length; start += 1) {
    const size = twinSize(words, start);
    if (size > 0)
      return cutAtWords(
        line,
        new Set([start, start + size, start + 2 * size].filter((at) => at > 0 && at < words.length)),
      );
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

/** Share buttons after a headline: "नहर की सफाई शुरू Facebook Twitter". */
function splitShareRow(line: string): string[] {
  const at = SHARE_TAIL.exec(line)?.index;
  return at === undefined || at === 0 ? [line] : [line.slice(0, at), line.slice(at).trim()];
}

/** "होमखेतीनहर की सफाई शुरू", "Home खेती नहर की सफाई…" before "नहर की सफाई शुरू": a copy joined to its breadcrumb, or truncated. */
function splitAtCopies(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    if (line.length > MAX_COPY_LENGTH) return [line];
    const index = lines.slice(at + 1, at + REACH).map((other) => copyWithin(line, other));
    const border = index.find((one) => one > 0);
    return border === undefined ? [line] : [line.slice(0, border).trim(), line.slice(border)];
  });
}

/** Start of the first words of a text at the end of a line; 0 if the line does not end with them. */
function copyWithin(line: string, other: string): number {
  const words = other.split(SPACE, MIN_SHARED);
  const index = words.length < MIN_SHARED ? -1 : line.lastIndexOf(words.join(SPACE));
  if (index <= 0) return 0;
  const copy = line.slice(index).replace(CUT, '');
  return other.startsWith(copy) && (copy === other || CUT.test(line) || line[index - 1] !== SPACE)
    ? index
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
      cut(cuts, first, second, head.length, other.length, sharedWords(head, other));
      cutPrefix(cuts, first, head, other);
    }
  }
  return lines.flatMap((line, at) => cutAtWords(line, cuts[at] ?? new Set()));
}

function cut(
  cuts: readonly Set<number>[],
  first: number,
  second: number,
  head: number,
  other: number,
  shared: number,
): void {
  if (shared === 0 || (shared < head && shared < other && shared < MIN_WITHIN)) return;
  if (shared < head) cuts[first]?.add(head - shared);
  if (shared < other) cuts[second]?.add(shared);
}

/** "नहर की सफाई शुरू | नया अख़बार" before "नहर की सफाई शुरू". */
function cutPrefix(
  cuts: readonly Set<number>[],
  first: number,
  head: readonly string[],
  other: readonly string[],
): void {
  const size = other.length;
  if (size < MIN_SHARED || size >= head.length || !other.every((word, at) => word === head[at])) return;
  if (STARTS_WITH_MARK.test(head.slice(size).join(SPACE))) cuts[first]?.add(size);
}

/** Number of words that end the first line and start the second; 0 if they end a sentence within the second. */
function sharedWords(head: readonly string[], other: readonly string[]): number {
  for (let size = Math.min(head.length, other.length, MAX_SHARED); size >= MIN_SHARED; size -= 1) {
    if (head[head.length - size] !== other[0]) continue;
    if (!other.slice(0, size).every((word, at) => word === head[head.length - size + at])) continue;
    const isSentence = FULL_STOP.test(other[size - 1] ?? '');
    return isSentence && size < other.length ? 0 : size;
  }
  return 0;
}

function cutAtWords(line: string, cuts: ReadonlySet<number>): string[] {
  if (cuts.size === 0) return [line];
  const words = line.split(SPACE);
  const borders = [0, ...[...cuts].sort((a, b) => a - b), words.length];
  return borders.slice(1).map((end, at) => words.slice(borders[at], end).join(SPACE));
}

/** A menu, or a breadcrumb from the root on, before other words. */
function splitLabels(line: string): string[] {
  const { labels, rest } = leadingLabels(line);
  const [root, ...others] = labels;
  if (root === undefined || wordCount(rest) < MIN_SHARED) return [line];
  const isBreadcrumb = isHomeLabel(root) && others.length > 0;
  return isBreadcrumb || labels.length >= MIN_MENU_LABELS ? [labels.join(SPACE), rest] : [line];
}

/** "Updated: 22 मार्च 2018, 10:15 AM नई दिल्ली: …": a date row before a paragraph. */
function splitRow(line: string): string[] {
  if (wordCount(line) < MIN_PARAGRAPH_WORDS) return [line];
  const last = findDates(line.slice(0, MAX_ROW_LENGTH * 2)).findLast(({ index }) => index < MAX_ROW_LENGTH);
  if (last === undefined) return [line];
  const end = last.index + last.length;
  const closed = end + (CLOSING_BRACKET.exec(line.slice(end))?.[0].length ?? 0);
  const row = line.slice(0, closed);
  const rest = line.slice(closed).trim();
  if (boilerplateKind(row) !== 'metadata' || wordCount(rest) < MIN_PARAGRAPH_WORDS) return [line];
  return [row, rest];
}

/** Boilerplate after the last sentence of a paragraph, sentence by sentence from the end. */
function splitTail(line: string): string[] {
  if (wordCount(line) < MIN_PARAGRAPH_WORDS || boilerplateKind(line) !== undefined) return [line];
  const parts = sentences(line);
  let end = parts.length;
  while (end > 1 && isBoilerplate(parts.slice(end - 1))) end -= 1;
  const tail = parts.slice(end).join(SPACE);
  return tail === '' || trailingAgency(line) !== undefined
    ? [line]
    : [line.slice(0, line.length - tail.length).trim(), tail];
}

/** "संक्षेप: नहर की सफाई …": the label of a summary before its text. */
function splitSummary(line: string): string[] {
  const colon = line.slice(0, MAX_LABEL_LENGTH).indexOf(':');
  if (colon <= 0 || !isSummaryLabel(line.slice(0, colon))) return [line];
  return [line.slice(0, colon), line.slice(colon + 1).trim()].filter((part) => part !== '');
}

/** "पटना:" on a separate line before the paragraph that it starts. */
function joinPlaces(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((joined, line) => {
    const last = joined.at(-1) ?? '';
    const isPlace = last.endsWith(':') && placeKind(last.slice(0, -1).trim()) === 'city';
    if (isPlace && wordCount(line) >= MIN_PARAGRAPH_WORDS) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
    return joined;
  }, []);
}

/** A tail that ends like boilerplate may still start with a sentence of the report. */
function isBoilerplate([first = '', ...others]: readonly string[]): boolean {
  return (
    boilerplateKind(first) !== undefined && boilerplateKind([first, ...others].join(SPACE)) !== undefined
  );
}

/** A caption or standfirst before the first paragraph of the report; only if no line starts with a dateline. */
function splitAtDateline(lines: readonly string[]): string[] {
  if (lines.some((line) => parseDateline(line) !== undefined && wordCount(line) >= MIN_PARAGRAPH_WORDS))
    return [...lines];
  for (const [at, line] of lines.entries()) {
    const index = datelineWithin(line);
    if (index === undefined) continue;
    return [...lines.slice(0, at), line.slice(0, index).trim(), line.slice(index), ...lines.slice(at + 1)];
  }
  return [...lines];
}

function datelineWithin(line: string): number | undefined {
  if (wordCount(line) < MIN_PARAGRAPH_WORDS) return undefined;
  let index = line.indexOf(SPACE) + 1;
  for (let word = 1; index > 0 && word <= MAX_CAPTION_WORDS; word += 1) {
    const isBehindSentence = SENTENCE_END.test(line.slice(index - 3, index));
    if (
      (isBehindSentence || startsWithLabel(line, index)) &&
      opensReport(line.slice(index), isBehindSentence)
    )
      return index;
    index = line.indexOf(SPACE, index) + 1;
  }
  return undefined;
}

function startsWithLabel(line: string, index: number): boolean {
  return leadingLabels(line.slice(index, index + MAX_ROW_LENGTH).replace(PLACE_END, ' ')).labels.length > 0;
}

/** Within a sentence, a city before a danda is only its last word. */
function opensReport(text: string, isBehindSentence: boolean): boolean {
  const dateline = parseDateline(text.slice(0, 400));
  if (dateline?.place === undefined || wordCount(dateline.rest) < MIN_PARAGRAPH_WORDS) return false;
  const staffed = dateline.agency !== undefined || dateline.desk !== undefined || dateline.date !== undefined;
  if (staffed) return true;
  return placeKind(dateline.place) === 'city' && (isBehindSentence || dateline.raw.endsWith(':'));
}
