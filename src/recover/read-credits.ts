/** Credits and dates of a flattened page: byline rows, date rows, dateline, agency, tags. */

import type { Author, Dateline } from '../article.ts';
import { datelineOf } from '../fields/byline.ts';
import { boilerplateKind } from '../text/boilerplate.ts';
import { type Byline, parseByline } from '../text/parse-byline.ts';
import { type ParsedDateline, parseDateline, trailingAgency } from '../text/parse-dateline.ts';
import { type FoundDate, findDates, WEB_DATES } from '../text/parse-hindi-date.ts';
import { withoutEnd } from '../text/trim-signs.ts';
import { isBylineLabel } from './label-lines.ts';
import type { TextLine } from './line.ts';

/** What the rows around a story and its paragraphs state. */
export interface RecoveredCredits {
  readonly authors: Author[];
  readonly agency?: string;
  readonly dateline?: Dateline;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
}

const PLACE_AND_TIME =
  /^(?<place>[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\s?(?:\p{Nd}{1,2}\s\S+|कुछ ही क्षण) (?:पहले|ago)$/u;
const TAG_LABEL = /^(?:tags?|keywords?|topics?|tagged|टैग्?स?|विषय)\s*[:：-]?\s*/iu;
const TAGGED = /\sTagged\s(?<tags>.+)/u;
const HASHTAG = /(?:^|\s)#\s?/u;
const MAX_TAG_CHARACTERS = 80;
const TAG_END = /[\s,|]/u;
const TAG_REACH = 30;

/** Reads credits and dates. `rows` are the lines around the headline, `body` those of the body. */
export function readCredits(
  rows: readonly TextLine[],
  body: readonly TextLine[],
  now: Date | undefined,
): RecoveredCredits {
  const paragraphs = body.flatMap(({ kind, text }) => (kind === 'prose' ? [text] : []));
  const texts = bylineRows(rows);
  const bylines = texts.map(parseByline);
  const dateline = parseDateline(paragraphs[0] ?? '');
  const agency =
    bylines.find((byline) => byline.agency)?.agency ??
    dateline?.agency ??
    trailingAgency(paragraphs.at(-1) ?? '');
  const opening = readDateline(dateline, bylines, texts);
  return {
    authors: distinct(bylines.flatMap((byline) => byline.authors)),
    ...(agency === undefined ? {} : { agency }),
    ...(opening === undefined ? {} : { dateline: opening }),
    ...readDates(
      texts.flatMap((text) => findDates(text, now === undefined ? WEB_DATES : { ...WEB_DATES, now })),
    ),
  };
}

/** Byline and date rows; a name on a separate line is joined to the label before it. */
function bylineRows(lines: readonly TextLine[]): string[] {
  const rows: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.kind !== 'metadata') continue;
    if (isBylineLabel(lines[at - 1]?.text ?? '')) rows[rows.length - 1] += ` ${line.text}`;
    else rows.push(line.text);
  }
  return rows;
}

function readDateline(
  parsed: ParsedDateline | undefined,
  bylines: readonly Byline[],
  rows: readonly string[],
): Dateline | undefined {
  if (parsed !== undefined) return datelineOf(parsed);
  const row = bylines.find(({ place }) => place !== undefined) ?? placeOfRow(rows);
  if (row?.place === undefined) return undefined;
  return { raw: row.place, place: row.place, ...(row.desk === undefined ? {} : { desk: row.desk }) };
}

/** "आगरा3 घंटे पहले": a place before the time elapsed. */
function placeOfRow(rows: readonly string[]): Pick<Byline, 'place' | 'desk'> | undefined {
  const place = rows.map((row) => PLACE_AND_TIME.exec(row)?.groups?.place).find((name) => name !== undefined);
  return place === undefined ? undefined : { place };
}

function readDates(dates: readonly FoundDate[]): Pick<RecoveredCredits, 'publishedAt' | 'modifiedAt'> {
  const labelled =
    dates.find(({ label }) => label === 'published') ?? dates.find(({ label }) => label === undefined);
  const published = labelled ?? dates[0];
  const modified = dates.find(({ label }) => label === 'modified');
  return {
    ...(published === undefined ? {} : { publishedAt: published.iso }),
    ...(modified === undefined ? {} : { modifiedAt: modified.iso }),
  };
}

function distinct(authors: readonly Author[]): Author[] {
  const names = new Set<string>();
  return authors.filter(({ name }) => !names.has(name) && names.add(name));
}

/** Reads the tags after a story: "Tags: a, b", "# a # b", "Posted in x Tagged a, b". */
export function readTags(behind: readonly TextLine[]): string[] {
  const tags = behind.slice(0, TAG_REACH).flatMap((line) => tagsOf(line));
  return [...new Set(tags)].filter((tag) => tag !== '' && tag.length <= MAX_TAG_CHARACTERS);
}

function tagsOf({ text, kind }: TextLine): string[] {
  const tagged = TAGGED.exec(text)?.groups?.tags;
  if (tagged !== undefined) return split(tagged, ',');
  if (kind !== 'tags' && boilerplateKind(text) !== 'tags') return [];
  return text.includes('#') ? split(text, HASHTAG) : split(text.replace(TAG_LABEL, ''), ',');
}

function split(text: string, mark: string | RegExp): string[] {
  return text.split(mark).map((tag) => withoutEnd(tag, TAG_END).trim());
}
