/** When an article was published and modified: machine-readable dates first, then the printed ones. */
import type { Range } from '../body/live/ranges.ts';
import { isMetadataLine } from '../body/metadata-line.ts';
import { proseWords } from '../body/prose.ts';
import { elementText, holdsLittle } from '../html/element-text.ts';
import { isWork, stringAt } from '../html/json-ld.ts';
import type { Match } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { textOfRow } from '../html/row-text.ts';
import type { Element, Segment } from '../html/segment.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { byRule, firstOf, type Located, type Strategy } from '../publishers/rules/strategy.ts';
import {
  type DateOptions,
  type FoundDate,
  findDates,
  type ParsedDate,
  parseHindiDate,
  WEB_DATES,
} from '../text/parse-hindi-date.ts';
import { wordCount } from '../text/words.ts';
import { hasBylineLabel } from './byline/byline-rows.ts';

type Kind = 'published' | 'modified';

/**
 * Where each kind of date is stated: properties of schema.org, the class of microformats, and metas, most trusted first.
 * Source of the metas: Hindi papers and common content management systems.
 */
const KINDS = {
  published: {
    field: 'publishedAt',
    properties: ['datePublished', 'dateCreated'],
    className: 'published',
    metas: (
      'article:published_time, article:published_date, og:article:published_time, datepublished, ' +
      'og:published_time, publish-date, publishdate, publish_date, publication_date, pubdate, ' +
      'parsely-pub-date, sailthru.date, dc.date.issued, dcterms.created, dcterms.date, dc.date, ' +
      'date, article.published, article:published, cxenseparse:recs:publishtime, ' +
      'iso-8601-publish-date, w-published-date, published_date, publisheddate, published-date, ' +
      'article_date_original, dc.created, citation_publication_date'
    ).split(', '),
  },
  modified: {
    field: 'modifiedAt',
    properties: ['dateModified'],
    className: 'updated',
    metas: (
      'article:modified_time, article:modified_date, og:updated_time, datemodified, ' +
      'og:modified_time, last-modified, lastmod, dcterms.modified, revised, article.updated'
    ).split(', '),
  },
} as const;

export interface DateTexts {
  /** Texts around the headline. */
  readonly near: readonly Segment[];
  /** Short texts after the body. */
  readonly below: readonly Segment[];
  readonly headlineAt: number | undefined;
  /** The segments of the article, including those around its headline and below its body. */
  readonly range: Range;
}

export function findDate(
  context: ExtractionContext,
  shown: DateTexts,
  kind: Kind,
): Located<string> | undefined {
  const { field } = KINDS[kind];
  const strategies = placesOf(context, shown, kind);
  const found = firstOf(context, field, strategies, ({ iso }) => iso);
  if (found === undefined) return undefined;
  const day = found.value.precision === 'day' ? found.value : undefined;
  const earlier = day && kind === 'published' ? earlierOf(day, shown) : undefined;
  const better = earlier ?? (day && exactOf(day, strategies));
  if (better === undefined) return { ...found, value: found.value.iso };
  const { source, where, confidence, value } = better;
  context.note({ field, source, where, value: value.iso, isChosen: true });
  return { source, confidence, value: value.iso };
}

/** The earlier day on a line below the headline: a system that states days without a time states when it last generated the page. */
function earlierOf(day: ParsedDate, { near, headlineAt = 0 }: DateTexts): BetterDate | undefined {
  const lines = near.filter((segment) => segment.index > headlineAt && isMetadataLine(segment));
  const dates = lines.flatMap(({ text }) => findDates(text, WEB_DATES));
  const value = dates.find(({ label }) => label !== 'modified');
  if (value === undefined || Date.parse(value.iso) > Date.parse(day.iso) - DAY) return undefined;
  return { source: 'page', where: 'earlier day below the headline', confidence: 0.6, value };
}

type DateStrategy = Strategy<ParsedDate>;

interface BetterDate extends Located<ParsedDate> {
  readonly where: string;
}

/** The first source that states a time on the same day. */
function exactOf(day: ParsedDate, strategies: readonly DateStrategy[]): BetterDate | undefined {
  for (const [source, where, confidence, read] of strategies) {
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

function placesOf(context: ExtractionContext, shown: DateTexts, kind: Kind): DateStrategy[] {
  const { page, now } = context;
  const options = now === undefined ? WEB_DATES : { ...WEB_DATES, now };
  const { field, properties, metas } = KINDS[kind];
  const firstDate = (texts: readonly string[]): ParsedDate | undefined =>
    texts.map((text) => parseHindiDate(text, options)).find((date) => date !== undefined);
  const rejection = (date: ParsedDate | undefined, { texts }: Match): string | undefined => {
    if (date === undefined) return 'it contains no readable date';
    const isLong = texts.some((text) => wordCount(text) > MAX_ROW_WORDS);
    return isLong ? 'it is too long for a date row' : undefined;
  };
  const inMetas = metas.flatMap((name) => page.head.metas.get(name) ?? []);
  const timeElement: DateStrategy = ['page', 'time element', 0.9, () => timeNear(page, shown.near, options)];
  const daysAlone: readonly DateStrategy[] = [
    ['url', 'day in the address', 0.5, () => dayInUrl(page.url)],
    // Many pages print only the day of the last update.
    ['page', 'day of an update', 0.5, () => dayOfUpdate(shown, options), true],
  ];
  return [
    ...byRule(context, field, 0.95, ({ texts }) => firstDate(texts), rejection),
    ['json-ld', properties.join(', '), 0.96, () => firstDate(linkedDates(page, properties))],
    ['meta', metas[0] ?? kind, 0.85, () => firstDate(inMetas)],
    ['microdata', properties[0], 0.85, () => firstDate(markedDates(page, kind, shown.range))],
    ...(kind === 'published' ? [timeElement] : []),
    ['page', 'printed near the headline', 0.5, () => printedDate(shown, kind, options)],
    ...(kind === 'published' ? daysAlone : []),
  ];
}

/** "/2023/12/20/", or "-2023-12-20" and "-20-12-2023" at the end. */
const DAY_IN_URL =
  /\/((?:19|20)[0-9]{2}\/[0-9]{1,2}\/[0-9]{1,2})\/|[-/]((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})\/?$|-([0-9]{2}-[0-9]{2}-20[0-9]{2})\/?$/u;
const MAX_URL_LENGTH = 1000;

function dayInUrl(url: string | undefined): ParsedDate | undefined {
  const [path = ''] = (url ?? '').slice(0, MAX_URL_LENGTH).split('?');
  const found = DAY_IN_URL.exec(path);
  const day = found?.[1] ?? found?.[2] ?? found?.[3];
  return day === undefined ? undefined : parseHindiDate(day, WEB_DATES);
}

/** The date of the article in the JSON-LD; if it has none, that of the page or another work. */
function linkedDates({ article, jsonLd }: Page, properties: readonly string[]): string[] {
  const pages = jsonLd.filter(isWork);
  const nodes = article === undefined ? pages : [article, ...pages];
  return nodes.flatMap((node) => properties.flatMap((key) => stringAt(node, key) ?? []));
}

/** Dates in marked elements of the article: Blogger prints a time of day, and has the full date in the title attribute. */
function markedDates(page: Page, kind: Kind, { from, to }: Range): string[] {
  const { properties, className } = KINDS[kind];
  const isMarked = ({ name, attribs }: Element): boolean =>
    attribs.itemprop === properties[0] || (name === 'abbr' && attribs.class === className);
  const marked = page.stating.filter((element) => element.name !== 'meta' && isMarked(element));
  return marked.flatMap((element) => {
    const box = page.boxOf(element);
    if (box === undefined || box.end < from || box.first > to) return [];
    const { content, datetime, title } = element.attribs;
    return content ?? datetime ?? title ?? (holdsLittle(element) ? elementText(element) : []);
  });
}

/** The first `<time>` near the headline that no label calls the moment of an update. */
function timeNear(page: Page, near: readonly Segment[], options: DateOptions): ParsedDate | undefined {
  const [first, last] = [near[0]?.index ?? 0, near.at(-1)?.index ?? 0];
  const times = page.times.filter((time) => time.segment >= first - 1 && time.segment <= last);
  const printed = datesIn(near, options);
  return times
    .map(({ datetime, text }) => parseHindiDate(datetime, WEB_DATES) ?? parseHindiDate(text, WEB_DATES))
    .find((date) => date !== undefined && !isUpdate(date, printed));
}

function isUpdate(date: ParsedDate, printed: readonly FoundDate[]): boolean {
  const same = printed.filter((one) =>
    one.precision === 'day' ? isOfDay(date, one) : minuteOf(one) === minuteOf(date),
  );
  return same.length > 0 && same.every(({ label }) => label === 'modified');
}

function minuteOf({ iso }: ParsedDate): number {
  return Math.floor(Date.parse(iso) / 60_000);
}

const MAX_ROW_WORDS = 30;

/** A date within a sentence is that of an event, not of the article. */
function isRow(segment: Segment): boolean {
  return segment.words <= MAX_ROW_WORDS && (hasBylineLabel(segment) || proseWords(segment) === 0);
}

/** A date after the headline is preferred to one above it, which may be the day of the request. */
function printedDate(
  { near, below, headlineAt = 0 }: DateTexts,
  kind: Kind,
  options: DateOptions,
): FoundDate | undefined {
  const labelled = (dates: readonly FoundDate[]): FoundDate | undefined =>
    dates.find((date) => date.label === kind);
  const behind = near.filter(({ index }) => index > headlineAt);
  const above = near.filter(({ index }) => index < headlineAt);
  const dates = [...datesIn(behind, options), ...datesIn(above, options)];
  const plain = kind === 'published' ? dates.find((date) => date.label === undefined) : undefined;
  const closing = labelled(datesIn(below, options));
  const found =
    labelled(dates) ?? plain ?? closing ?? (kind === 'published' ? daySigned(below, options) : undefined);
  if (found === undefined) return undefined;
  return closing !== undefined && isMoreExact(closing, found) ? closing : found;
}

/** The first printed day, if only an update is printed. */
function dayOfUpdate({ near }: DateTexts, options: DateOptions): FoundDate | undefined {
  const [first] = datesIn(near, options);
  return first?.precision === 'day' ? first : undefined;
}

/** The day on a separate line right after the byline, where a page signs its texts at the end. */
function daySigned(below: readonly Segment[], options: DateOptions): FoundDate | undefined {
  const days = below.filter((_, at) => below.slice(at - 1, at).some(hasBylineLabel)).filter(isMetadataLine);
  return datesIn(days, options).find(({ label }) => label === undefined);
}

function isMoreExact(moment: ParsedDate, day: ParsedDate): boolean {
  return day.precision === 'day' && moment.precision !== 'day' && isOfDay(moment, day);
}

const DIGIT = /\p{Nd}/u;
const MAX_WORDS_OF_LABEL = 3;
const RELATIVE_WORDS = 8;

/** Dates in the rows. A label on a separate line belongs to the line after it. */
function datesIn(rows: readonly Segment[], options: DateOptions): FoundDate[] {
  return rows.flatMap((segment, at) => {
    if (!isRow(segment) || !(DIGIT.test(segment.text) || segment.words <= RELATIVE_WORDS)) return [];
    const before = rows[at - 1];
    const isLabel =
      before !== undefined && before.words <= MAX_WORDS_OF_LABEL && before.boilerplate === 'metadata';
    const row = `${isLabel ? `${before.text} ` : ''}${textOfRow(segment, ' ')}`;
    return findDates(row, options);
  });
}
