/** When an article was published and changed: machine dates first, the printed ones where there are none. */
import { proseWords } from '../body/prose.ts';
import { stringAt, typesOf } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { textOfRow } from '../html/row-text.ts';
import type { Segment } from '../html/segment.ts';
import {
  type DateOptions,
  type FoundDate,
  findDates,
  type ParsedDate,
  parseHindiDate,
  WEB_DATES,
} from '../text/parse-hindi-date.ts';
import { wordCount } from '../text/words.ts';
import { hasBylineLabel } from './byline-rows.ts';
import { type ExtractionContext, firstOf, type Located, type Strategy } from './extraction-context.ts';

type Kind = 'published' | 'modified';

/** Metas by field, most trusted first. Seen on Hindi papers and in the habits of common systems. */
const METAS: Record<Kind, readonly string[]> = {
  published: [
    'article:published_time',
    'article:published_date',
    'og:article:published_time',
    'datepublished',
    'og:published_time',
    'publish-date',
    'publishdate',
    'publish_date',
    'publication_date',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'date',
    'article.published',
    'article:published',
    'cxenseparse:recs:publishtime',
    'iso-8601-publish-date',
  ],
  modified: [
    'article:modified_time',
    'article:modified_date',
    'og:updated_time',
    'datemodified',
    'og:modified_time',
    'last-modified',
    'lastmod',
    'dcterms.modified',
    'revised',
    'article.updated',
  ],
};
const JSON_LD: Record<Kind, readonly string[]> = {
  published: ['datePublished', 'dateCreated'],
  modified: ['dateModified'],
};

/** Both dates of a page. */
export interface Dates {
  readonly publishedAt?: Located<string>;
  readonly modifiedAt?: Located<string>;
}

const FIELDS = { published: 'publishedAt', modified: 'modifiedAt' } as const;

/** Reads both dates. `near` are the texts around the headline, `below` the short ones behind the body. */
export function findDatesOf(context: ExtractionContext, shown: DateTexts): Dates {
  const publishedAt = findDate(context, shown, 'published');
  const modifiedAt = findDate(context, shown, 'modified');
  return { ...(publishedAt ? { publishedAt } : {}), ...(modifiedAt ? { modifiedAt } : {}) };
}

/** Texts that may print a date. */
export interface DateTexts {
  readonly near: readonly Segment[];
  readonly below: readonly Segment[];
  /** Index of the first segment of the headline. */
  readonly headlineAt: number | undefined;
}

function findDate(context: ExtractionContext, shown: DateTexts, kind: Kind): Located<string> | undefined {
  const field = FIELDS[kind];
  const strategies = placesOf(context, shown, kind);
  const found = firstOf(context, field, strategies, ({ iso }) => iso);
  if (found === undefined) return undefined;
  const exact = found.value.precision === 'day' ? exactOf(found.value, strategies) : undefined;
  if (exact === undefined) return { ...found, value: found.value.iso };
  context.note({ field, source: exact.source, where: exact.where, value: exact.value.iso });
  return { source: exact.source, confidence: exact.confidence, value: exact.value.iso };
}

interface ExactDate extends Located<ParsedDate> {
  readonly where: string;
}

/** The first of all places that states a time of the same day. */
function exactOf(day: ParsedDate, strategies: readonly Strategy<ParsedDate>[]): ExactDate | undefined {
  for (const { source, where, confidence, read } of strategies) {
    const value = read();
    if (value !== undefined && isMoreExact(value, day)) return { source, where, confidence, value };
  }
  return undefined;
}

const DAY = 86_400_000;

function isOfDay(moment: ParsedDate, day: ParsedDate): boolean {
  const since = Date.parse(moment.iso) - Date.parse(day.iso);
  return since >= 0 && since < DAY;
}

function placesOf(context: ExtractionContext, shown: DateTexts, kind: Kind): Strategy<ParsedDate>[] {
  const { page, rule, now } = context;
  const options = now === undefined ? WEB_DATES : { ...WEB_DATES, now };
  const field = FIELDS[kind];
  const firstDate = (texts: readonly (string | undefined)[]): ParsedDate | undefined =>
    texts
      .map((text) => (text === undefined ? undefined : parseHindiDate(text, options)))
      .find((date) => date !== undefined);
  const fromRule = rule.find(field, ({ texts }) => {
    if (firstDate(texts) === undefined) return 'it holds no date that can be read';
    const isLong = texts.some((text) => wordCount(text) > MAX_ROW_WORDS);
    return isLong ? 'it is longer than a row with a date' : undefined;
  });
  const metas = METAS[kind].flatMap((name) => page.head.metas.get(name) ?? []);
  return [
    {
      source: 'publisher-rule',
      where: rule.where(field),
      confidence: 0.95,
      read: () => firstDate(fromRule?.texts ?? []),
    },
    {
      source: 'json-ld',
      where: JSON_LD[kind].join(', '),
      confidence: 0.96,
      read: () => firstDate(linkedDates(page, kind)),
    },
    { source: 'meta', where: METAS[kind][0] ?? kind, confidence: 0.85, read: () => firstDate(metas) },
    {
      source: 'page',
      where: 'time element',
      confidence: 0.9,
      read: () => (kind === 'published' ? timeNear(page, shown.near) : undefined),
    },
    {
      source: 'page',
      where: 'printed near the headline',
      confidence: 0.5,
      read: () => printedDate(shown, kind, options),
    },
  ];
}

/** What the JSON-LD says of the article; where it describes none with a date, of the page. */
function linkedDates({ article, jsonLd }: Page, kind: Kind): (string | undefined)[] {
  const pages = jsonLd.filter((node) => typesOf(node).some((type) => PAGE_TYPES.has(type)));
  const nodes = article === undefined ? pages : [article, ...pages];
  return nodes.flatMap((node) => JSON_LD[kind].map((key) => stringAt(node, key)));
}

const PAGE_TYPES: ReadonlySet<string> = new Set(['WebPage', 'ItemPage']);

/** The first `<time>` near the headline. */
function timeNear(page: Page, near: readonly Segment[]): ParsedDate | undefined {
  const [first, last] = [near[0]?.index ?? 0, near.at(-1)?.index ?? 0];
  const times = page.times.filter((time) => time.segment >= first - 1 && time.segment <= last);
  return times
    .map(({ datetime, text }, at) => parseHindiDate(datetime, WEB_DATES) ?? dateOf(text, times[at + 1]?.text))
    .find((date) => date !== undefined);
}

/** A printed date; with the clock that stands in an element of its own behind it. */
function dateOf(text: string, next: string | undefined): ParsedDate | undefined {
  const date = parseHindiDate(text, WEB_DATES);
  if (date?.precision !== 'day' || next === undefined || !CLOCK.test(next)) return date;
  const timed = parseHindiDate(`${text} ${next}`, WEB_DATES);
  return timed !== undefined && isMoreExact(timed, date) ? timed : date;
}

const CLOCK = /^\p{Nd}{1,2}[:.]\p{Nd}{2}/u;
const MAX_ROW_WORDS = 30;

/** A sentence dates what it tells of, not itself. */
function isRow(segment: Segment): boolean {
  return segment.words <= MAX_ROW_WORDS && proseWords(segment) === 0;
}

/** A date behind the headline comes before one above it, which may be that of the day on which the page was asked for. */
function printedDate(
  { near, below, headlineAt = 0 }: DateTexts,
  kind: Kind,
  options: DateOptions,
): FoundDate | undefined {
  const labelled = (dates: readonly FoundDate[]): FoundDate | undefined =>
    dates.find((date) => date.label === kind);
  const [behind, above] = [
    near.filter(({ index }) => index > headlineAt),
    near.filter(({ index }) => index < headlineAt),
  ];
  const dates = [...datesIn(behind, options), ...datesIn(above, options)];
  const plain = kind === 'published' ? dates.find((date) => date.label === undefined) : undefined;
  const signed = labelled(datesIn(below.filter(hasBylineLabel), options));
  const found = labelled(dates) ?? plain ?? signed;
  if (found === undefined) return kind === 'published' ? dates[0] : undefined;
  return signed !== undefined && isMoreExact(signed, found) ? signed : found;
}

function isMoreExact(moment: ParsedDate, day: ParsedDate): boolean {
  return day.precision === 'day' && moment.precision !== 'day' && isOfDay(moment, day);
}

const DIGIT = /\p{Nd}/u;
const MAX_WORDS_OF_LABEL = 3;
const RELATIVE_WORDS = 8;

/** Dates of the rows; a label alone on its line belongs to the line behind it. */
function datesIn(rows: readonly Segment[], options: DateOptions): FoundDate[] {
  return rows.flatMap((segment, at) => {
    if (!isRow(segment) || !(DIGIT.test(segment.text) || segment.words <= RELATIVE_WORDS)) return [];
    const before = rows[at - 1];
    const isLabel =
      before !== undefined && before.words <= MAX_WORDS_OF_LABEL && before.boilerplate === 'metadata';
    return findDates(`${isLabel ? `${before.text} ` : ''}${textOfRow(segment, ' ')}`, options);
  });
}
