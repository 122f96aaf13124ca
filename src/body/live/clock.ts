/** Clock times of live pages, and the days on which they fall. */
import { type JsonLdNode, stringAt } from '../../html/json-ld.ts';
import type { Page } from '../../html/page.ts';
import { enText } from '../../languages/en.ts';
import { hiText } from '../../languages/hi.ts';
import { dayPartsOf } from '../../languages/packs.ts';
import { anyOf, anyWord } from '../../text/listed-words.ts';
import { findDates, parseHindiDate, WEB_DATES } from '../../text/parse-hindi-date.ts';

/** The days on which a bare clock time can fall. */
export interface Calendar {
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly zone: string;
}

/** A clock time within a text. */
export interface ClockTime {
  /** Undefined if the page states no day for it. */
  readonly iso: string | undefined;
  readonly index: number;
  /** The text without it. */
  readonly rest: string;
}

const INDIA = '+05:30';

/** Metas that state a day, as Hindi papers and common systems write them. */
const PUBLISHED_METAS = ['article:published_time', 'article:published_date', 'datepublished', 'publish-date'];

const MODIFIED_METAS = ['article:modified_time', 'article:modified_date', 'datemodified', 'og:updated_time'];

/** A system that writes UTC says nothing about the clock on the page. */
export function calendarOf(page: Page, blog: JsonLdNode | undefined): Calendar {
  const stated = (key: string, metas: readonly string[]): string | undefined => {
    const nodes = [blog, page.article].flatMap((node) => (node && stringAt(node, key)) ?? []);
    const values = [...nodes, ...metas.flatMap((name) => page.head.metas.get(name) ?? [])];
    return values.map((value) => parseHindiDate(value, WEB_DATES)?.iso).find((iso) => iso !== undefined);
  };
  const published = stated('datePublished', PUBLISHED_METAS);
  const modified = stated('dateModified', MODIFIED_METAS);
  const offset = (published ?? modified)?.slice(-6) ?? INDIA;
  return { published, modified, zone: offset === '+00:00' ? INDIA : offset };
}

const HOUR = 3_600_000;

const NO_DAY = '2000-01-01';

/** The moment of a clock time: on the first of the page's days for which it is not before the page. */
function momentOf(clock: string, { published, modified, zone }: Calendar): string | undefined {
  const days = [...new Set([published, modified].flatMap((iso) => (iso ? dayIn(iso, zone) : [])))];
  const moments = days.flatMap((day) => parseHindiDate(`${day} ${clock}`, { zone })?.iso ?? []);
  const earliest = Date.parse(published ?? modified ?? '') - HOUR;
  return moments.find((iso) => Date.parse(iso) >= earliest) ?? moments[0];
}

function dayIn(iso: string, zone: string): string {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const shift = (zone.startsWith('-') ? -minutes : minutes) * 60_000;
  return new Date(Date.parse(iso) + shift).toISOString().slice(0, 10);
}

/** The languages whose live pages print bare clock times. */
export const NEAR = [hiText, enText];

/** A cheap test for whether a text may hold a clock time. */
export const CLOCK_SIGN = new RegExp(
  `[0-9०-९]\\s?(?:[:ः]\\s?[0-9०-९]{2}|[AaPp]\\.?[Mm](?!\\p{L}))|${anyWord(NEAR, 'oclock')}`,
  'u',
);

/** Without a part of the day, an hour in words is not a time. */
const CLOCK_START = new RegExp(
  `\\p{Nd}+|${anyOf(dayPartsOf(NEAR).map(([word]) => word))}(?![\\p{L}\\p{M}])`,
  'gu',
);

const MAX_START = 40;

/** Reads the first clock time of a short text, with the text's own day or one of the page's. */
export function readClock(text: string, calendar: Calendar): ClockTime | undefined {
  if (!CLOCK_SIGN.test(text)) return undefined;
  const own = findDates(text, { zone: calendar.zone }).find(({ precision }) => precision !== 'day');
  if (own) return { iso: own.iso, index: own.index, rest: without(text, own.index, own.length) };
  for (const { index } of text.slice(0, MAX_START).matchAll(CLOCK_START)) {
    const behind = text.slice(index);
    const [found] = findDates(`${NO_DAY} ${behind}`);
    if (found === undefined || found.precision === 'day') continue;
    const length = found.length - NO_DAY.length - 1;
    return { iso: momentOf(behind.slice(0, length), calendar), index, rest: without(text, index, length) };
  }
  return undefined;
}

function without(text: string, index: number, length: number): string {
  return `${text.slice(0, index)} ${text.slice(index + length)}`;
}
