/** Credit rows: lines that contain only the authors or only the date of a report. */
import { classifyName, placeKind } from '../../text/classify-name.ts';
import { beginsWithLabel, parseByline } from '../../text/parse-byline.ts';
import { ANY_DATES, findDates } from '../../text/parse-hindi-date.ts';
import { endsSentence, wordCount } from '../../text/words.ts';
import type { TextLine } from './line.ts';

const MAX_ROW_WORDS = 26;
const MAX_SHORT_ROW_WORDS = 12;
const MAX_NAME_WORDS = 4;
/** Maximum distance of a row of names from the date. */
const REACH = 2;
/** A time at the start of a row, as above the entries of a live page. */
export const TIME_ROW = /^\p{Nd}{1,2}[:.]\p{Nd}{2}(?::\p{Nd}{2})?(?:\s?[ap]\.?m\.?(?=\s|$|\()|\s?\(?IST|$)/iu;
const TIME = /\p{Nd}{1,2}\s?[:.ः]\s?\p{Nd}{2}/u;
const NAME_JOINT = /\s?[,|/•:]\s?/u;

/** Whether a line is a date row, optionally with a name, a place or a topic. */
export function isDateRow(text: string, count: number): boolean {
  if (count > MAX_ROW_WORDS || endsSentence(text)) return false;
  const isShort = count <= MAX_SHORT_ROW_WORDS;
  if (isShort && TIME_ROW.test(text)) return true;
  const dates = findDates(text, isShort ? ANY_DATES : {});
  const covered = dates.reduce((sum, { length }) => sum + length, 0);
  if (dates.length === 0) return false;
  if (covered >= text.length / 2 || dates.some(({ label }) => label !== undefined)) return true;
  if (isShort && (dates[0]?.index === 0 || TIME.test(text) || beginsWithLabel(text))) return true;
  const { authors, agency, desk, place } = parseByline(text);
  return authors.length > 0 || [agency, desk, place].some((name) => name !== undefined);
}

/** Whether a line is a byline row: a byline label before names. */
export function isBylineRow(text: string, count: number): boolean {
  if (count > MAX_SHORT_ROW_WORDS || endsSentence(text) || !beginsWithLabel(text)) return false;
  return parseByline(text).authors.some(({ role }) => role !== undefined && text.startsWith(role));
}

/** Labels the names next to a date row: a line that contains only names, a desk or a place. */
export function withNameRows(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line, at) =>
    isNameLine(line) && isBesideDate(lines, at) ? { ...line, kind: 'metadata' } : line,
  );
}

function isNameLine({ kind, text, words }: TextLine): boolean {
  if ((kind !== 'fragment' && kind !== 'title') || words > 2 * MAX_NAME_WORDS) return false;
  const names = text.split(NAME_JOINT).filter((name) => name !== '');
  if (kind === 'title' && names.length < 2) return false;
  return names.every((name) => isName(name) || placeKind(name) !== undefined);
}

function isName(text: string): boolean {
  const count = wordCount(text);
  return count > 1 && count <= MAX_NAME_WORDS && classifyName(text) !== undefined;
}

function isBesideDate(lines: readonly TextLine[], at: number): boolean {
  const reach = lines[at + 1]?.kind === 'title' ? 1 : REACH;
  return lines
    .slice(Math.max(0, at - 1), at + 1 + reach)
    .some(({ kind, text }) => kind === 'metadata' && findDates(text, ANY_DATES).length > 0);
}
