/** Credits of a flattened page: the rows with authors and dates, the dateline, the agency, the tags. */
import type { Article, Dateline } from '../../article.ts';
import { datelineOf } from '../../fields/byline.ts';
import { tagsIn } from '../../fields/tags.ts';
import { classifyName, placeKind } from '../../text/classify-name.ts';
import { type Byline, beginsWithLabel, isBylineLabel, parseByline } from '../../text/parse-byline.ts';
import { parseDateline, trailingAgency } from '../../text/parse-dateline.ts';
import { ANY_DATES, type FoundDate, findDates, WEB_DATES } from '../../text/parse-hindi-date.ts';
import { sumOf } from '../../text/tally.ts';
import { endsSentence, wordCount } from '../../text/words.ts';
import type { TextLine } from './line.ts';

type RecoveredDates = Pick<Article, 'publishedAt' | 'modifiedAt'>;
type RecoveredCredits = Pick<Article, 'authors' | 'agency' | 'dateline'> & RecoveredDates;

const MAX_ROW_WORDS = 26;
const MAX_SHORT_ROW_WORDS = 12;
const MAX_NAME_WORDS = 4;
/** Maximum distance of a row of names from the date. */
const REACH = 2;
/** A time at the start of a row, as above the entries of a live page. */
export const TIME_ROW = /^\p{Nd}{1,2}[:.]\p{Nd}{2}(?::\p{Nd}{2})?(?:\s?[ap]\.?m\.?(?=\s|$|\()|\s?\(?IST|$)/iu;
/** The space between two tags that are printed as `#tag`. */
const HASH_BETWEEN = /\s(?=#)/u;
const NAME_JOINT = /\s?[,|/•:]\s?/u;

const TAG_REACH = 30;

/** `rows` are the lines around the headline, `body` those of the body. */
export function readCredits(
  rows: readonly TextLine[],
  body: readonly TextLine[],
  now: Date | undefined,
): RecoveredCredits {
  const paragraphs = body.flatMap(({ kind, text }) => (kind === 'prose' ? [text] : []));
  const texts = bylineRows(rows);
  const bylines = texts.map(parseByline);
  const parsed = parseDateline(paragraphs[0] ?? '');
  const named = bylines.find(({ agency }) => agency !== undefined) ?? parsed;
  const agency = named?.agency ?? trailingAgency(paragraphs.at(-1) ?? '');
  const dateline = parsed === undefined ? placeOf(bylines) : datelineOf(parsed);
  const authors = new Map(bylines.flatMap((byline) => byline.authors).map((author) => [author.name, author]));
  return {
    authors: [...authors.values()],
    ...(agency === undefined ? {} : { agency }),
    ...(dateline === undefined ? {} : { dateline }),
    ...readDates(texts, now),
  };
}

/** Byline and date rows; a name on a separate line is joined to the label before it. */
function bylineRows(lines: readonly TextLine[]): string[] {
  const rows: string[] = [];
  for (const [at, { kind, text }] of lines.entries()) {
    if (kind !== 'metadata') continue;
    if (isBylineLabel(lines[at - 1]?.text ?? '')) rows[rows.length - 1] += ` ${text}`;
    else rows.push(text);
  }
  return rows;
}

function placeOf(bylines: readonly Byline[]): Dateline | undefined {
  const { place, desk } = bylines.find((byline) => byline.place !== undefined) ?? {};
  return place === undefined ? undefined : { raw: place, place, ...(desk === undefined ? {} : { desk }) };
}

function readDates(rows: readonly string[], now: Date | undefined): RecoveredDates {
  const options = now === undefined ? WEB_DATES : { ...WEB_DATES, now };
  const dates = rows.flatMap((row) => findDates(row, options));
  const labelled = (wanted?: 'published' | 'modified'): string | undefined =>
    dates.find(({ label }) => label === wanted)?.iso;
  const publishedAt = labelled('published') ?? labelled() ?? dates[0]?.iso;
  const modifiedAt = labelled('modified');
  return { ...(publishedAt && { publishedAt }), ...(modifiedAt && { modifiedAt }) };
}

/** Reads the tags after a story: "Tags: a, b", "# a # b". */
export function readTags(behind: readonly TextLine[]): string[] {
  const rows = behind.slice(0, TAG_REACH).filter(({ kind }) => kind === 'tags');
  return tagsIn({ texts: rows.flatMap(({ text }) => text.split(HASH_BETWEEN)) });
}

/** Whether a line is a byline row, or a date row, optionally with a name, a place or a topic. */
export function isCreditRow({ text, words }: Pick<TextLine, 'text' | 'words'>): boolean {
  if (words > MAX_ROW_WORDS || endsSentence(text)) return false;
  const isShort = words <= MAX_SHORT_ROW_WORDS;
  if (isShort && (TIME_ROW.test(text) || beginsWithRole(text))) return true;
  const dates = findDates(text, isShort ? ANY_DATES : {});
  if (dates.length === 0) return false;
  const isTelling = ({ label, precision, index }: FoundDate): boolean =>
    label !== undefined || (isShort && (precision !== 'day' || index === 0));
  return (
    dates.some(isTelling) ||
    sumOf(dates, ({ length }) => length) >= text.length / 2 ||
    (isShort && beginsWithLabel(text)) ||
    namesSomebody(text)
  );
}

function namesSomebody(text: string): boolean {
  const { authors, agency, desk, place } = parseByline(text);
  return authors.length > 0 || (agency ?? desk ?? place) !== undefined;
}

function beginsWithRole(text: string): boolean {
  const isRole = (role = ''): boolean => role !== '' && text.startsWith(role);
  return beginsWithLabel(text) && parseByline(text).authors.some(({ role }) => isRole(role));
}

/** Labels the names next to a date row: a line that contains only names, a desk or a place. */
export function withNameRows(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line, at) => {
    const reach = lines[at + 1]?.kind === 'title' ? 1 : REACH;
    const around = lines.slice(Math.max(0, at - 1), at + 1 + reach);
    return isNameLine(line) && around.some(isDated) ? { ...line, kind: 'metadata' } : line;
  });
}

function isDated({ kind, text }: TextLine): boolean {
  return kind === 'metadata' && findDates(text, ANY_DATES).length > 0;
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
