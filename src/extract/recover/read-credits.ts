/** Credits and dates of a flattened page: byline rows, date rows, dateline, agency, tags. */
import type { Author, Dateline } from '../../article.ts';
import { datelineOf } from '../../fields/byline.ts';
import { boilerplateKind } from '../../text/boilerplate.ts';
import { type Byline, isBylineLabel, parseByline } from '../../text/parse-byline.ts';
import { parseDateline, trailingAgency } from '../../text/parse-dateline.ts';
import { findDates, WEB_DATES } from '../../text/parse-hindi-date.ts';
import { withoutEdges } from '../../text/trim-signs.ts';
import type { TextLine } from './line.ts';

/** The information in the rows around a story and in its paragraphs. */
export interface RecoveredCredits {
  readonly authors: Author[];
  readonly agency?: string;
  readonly dateline?: Dateline;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
}

/** "Tags:", "Posted in News Tagged". */
const TAG_LABEL = /^(?:[^:#,]{2,30}[:：]|[^,]{2,80}\sTagged\s)/u;
const TAG_JOINT = /,|(?:^|\s)#/u;
const TAG_EDGE = /[\s,|]/u;
const MAX_TAG_LENGTH = 80;
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

function readDates(
  rows: readonly string[],
  now: Date | undefined,
): Pick<RecoveredCredits, 'publishedAt' | 'modifiedAt'> {
  const dates = rows.flatMap((row) =>
    findDates(row, { ...WEB_DATES, ...(now === undefined ? {} : { now }) }),
  );
  const labelled = (wanted?: 'published' | 'modified'): string | undefined =>
    dates.find(({ label }) => label === wanted)?.iso;
  const publishedAt = labelled('published') ?? labelled() ?? dates[0]?.iso;
  const modifiedAt = labelled('modified');
  return { ...(publishedAt && { publishedAt }), ...(modifiedAt && { modifiedAt }) };
}

/** Reads the tags after a story: "Tags: a, b", "# a # b". */
export function readTags(behind: readonly TextLine[]): string[] {
  const rows = behind
    .slice(0, TAG_REACH)
    .filter(({ kind, text }) => kind === 'tags' || boilerplateKind(text) === 'tags');
  const tags = rows.flatMap(({ text }) => text.replace(TAG_LABEL, '').split(TAG_JOINT));
  const tidy = tags.map((tag) => withoutEdges(tag, TAG_EDGE));
  return [...new Set(tidy)].filter((tag) => tag !== '' && tag.length <= MAX_TAG_LENGTH);
}
