/** A date as a news page states it: machine-readable, in Hindi or in English, with or without a time. */
import { composed } from './compose.ts';
import { DATE_LABELS } from './hindi/byline-words.ts';
import {
  DAY_PARTS,
  HALF_AND_ONE,
  HOUR_FRACTIONS,
  HOUR_WORDS,
  NAMED_DAYS,
  SPANS,
  TWO_WAY_DAYS,
} from './hindi/day-parts.ts';
import { MONTHS } from './hindi/months.ts';
import { WEEKDAYS } from './hindi/weekdays.ts';
import { matchesOf } from './matches-of.ts';
import { oneOf } from './one-of.ts';
import { OTHER_DATE_LABELS } from './other-byline-words.ts';
import { OTHER_DAY_PARTS, OTHER_HALVES } from './other-day-parts.ts';
import { OTHER_MONTHS } from './other-months.ts';
import { withoutEnd } from './trim-signs.ts';
import { weekdayAtEnd } from './weekday.ts';
import { INDIC_DIGIT, westernDigits } from './western-digits.ts';

/** Options for parsing a date. */
export interface DateOptions {
  /** When the page was fetched; without it, relative dates ("3 मिनट पहले") are not read. */
  now?: Date;
  /** Offset of a time without one. @defaultValue "+05:30" */
  zone?: string;
  /** Earlier years are rejected; dates of web pages are not before 1990. @defaultValue 1800 */
  minYear?: number;
}

/** A date, as precise as the text states it. */
export interface ParsedDate {
  /** ISO 8601 to the second, always with an offset. @example "2020-11-28T13:34:00+05:30" */
  iso: string;
  /** The smallest unit that the text states. */
  precision: 'day' | 'minute' | 'second';
}

/** A date within a text. */
export interface FoundDate extends ParsedDate {
  /** The meaning of the words before it (or "को प्रकाशित" after it). */
  label?: 'published' | 'modified';
  /** Where the date begins in the NFC form of the text. */
  index: number;
  /** Length of date and time, without the label. */
  length: number;
}

interface Day {
  year: number;
  month: number;
  day: number;
}

interface Time {
  hour: number;
  minute: number;
  second?: number;
}

interface DayHit extends Day {
  start: number;
  end: number;
}

/** For the dates of a web page: an earlier one is an error of its CMS. */
export const WEB_DATES: DateOptions = { minYear: 1990 };
/** For checking only whether and where a text contains a date, including relative ones. */
export const ANY_DATES: DateOptions = { now: new Date(0) };

type Groups = Record<string, string | undefined>;

const INDIA = '+05:30';
const MIN_YEAR = 1800;
const MAX_YEAR = 2100;
const MAX_EPOCH_LENGTH = 13;
const DAY = 86_400_000;

const monthNumbers = new Map(
  [MONTHS, OTHER_MONTHS].flatMap((table) =>
    table.flatMap((names, month) =>
      names.map((name) => [name.normalize('NFC').toLowerCase(), month + 1] as const),
    ),
  ),
);
const hourWords = new Map(HOUR_WORDS.map(([word, hour, minute]) => [word, { hour, minute }]));
const fractions = new Map(HOUR_FRACTIONS);
const spans = new Map(SPANS);
const counts = new Map([
  ...HOUR_WORDS.map(([word, hour, minute]) => [word, hour + minute / 60] as const),
  ...HALF_AND_ONE,
]);
const dayParts = new Map(
  [...DAY_PARTS, ...OTHER_DAY_PARTS].flatMap((part) =>
    part.words.map((word) => [word.normalize('NFC'), part]),
  ),
);
const afternoons: ReadonlySet<string> = new Set(OTHER_HALVES[1].map((word) => word.normalize('NFC')));
const labels = new Map(
  [...DATE_LABELS, ...OTHER_DATE_LABELS].flatMap(([label, words]) =>
    words.map((word) => [composed(word).toLowerCase(), label]),
  ),
);
const zoneOffsets = new Map([
  ['IST', INDIA],
  ['GMT', '+00:00'],
  ['UTC', '+00:00'],
  ['Z', '+00:00'],
  ['BST', '+01:00'],
  ['CET', '+01:00'],
  ['MEZ', '+01:00'],
  ['MESZ', '+02:00'],
  ['CEST', '+02:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
  ['NPT', '+05:45'],
  ['PKT', '+05:00'],
  ['WIB', '+07:00'],
  ['SGT', '+08:00'],
  ['HKT', '+08:00'],
  ['JST', '+09:00'],
  ['KST', '+09:00'],
  ['AEST', '+10:00'],
  ['AEDT', '+11:00'],
]);

const anyMonth = `(?<month>${oneOf([...MONTHS, ...OTHER_MONTHS].flat())})`;
const day = '(?<day>[0-9]{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>[0-9]{4})';
const weekday = oneOf(WEEKDAYS);

/** Indian order: a number pair before the year is day, month, unless that month does not exist. */
const dayShapes: readonly RegExp[] = [
  new RegExp(`${day}[\\s.,/-]{0,3}(?:(?:of|de)\\s)?${anyMonth}[\\s.,/'’-]{0,3}(?:de\\s)?${year}`, 'giu'),
  new RegExp(`${anyMonth}[\\s.-]{0,3}${day}[\\s,.-]{1,3}${year}`, 'giu'),
  new RegExp(`${year}(?<mark>[-/.])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})`, 'gu'),
  new RegExp(`(?<day>[0-9]{1,2})\\s?(?<mark>[-/.])\\s?(?<month>[0-9]{1,2})\\s?\\k<mark>\\s?${year}`, 'gu'),
];

const dayPart = oneOf([...dayParts.keys()]);
const zoneName = oneOf([...zoneOffsets.keys()]);
const zoneOffset = '[+\\-−][0-9]{1,2}:?[0-9]{2}';
const zone = `(?:\\s{0,2}\\(?(?=(?:${zoneName})(?![a-z])|${zoneOffset})(?<zone>${zoneName})?(?:\\s?(?<offset>${zoneOffset}|(?<=[CT])[+\\-−][0-9]{1,2}(?![0-9:])))?\\)?)?`;
const clock = [
  `(?:(?<before>${dayPart})\\s{1,2}(?:के\\s|को\\s|करीब\\s|लगभग\\s)?)?`,
  `(?:(?<fraction>${oneOf([...fractions.keys()])})\\s)?`,
  `(?:(?<hour>[0-9]{1,2})(?:\\s?(?<mark>[:.])\\s?(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?)?(?![0-9])`,
  `|(?<word>${oneOf([...hourWords.keys()])})(?=\\sबजे))`,
  `(?:\\s?(?<half>[AaPp]\\.?\\s?[Mm](?![a-z])\\.?|एएम|पीएम|${oneOf(OTHER_HALVES.flat())}))?`,
  `(?:\\s?(?<oclock>बजे|बजकर\\s(?<past>[0-9]{1,2})\\sमिनट))?`,
  `(?:\\s(?<after>${dayPart}))?`,
].join('');
const gap = `[\\s,|@•·/()–—-]{0,6}(?:(?:को|at|पर|T|um|à|${weekday})[\\s,|)-]{0,3}){0,2}`;

const timeAfter = new RegExp(`${gap}${clock}${zone}`, 'uy');
const timeBefore = new RegExp(
  `(?<![0-9:.])${clock}${zone}[\\s,|•·–—-]{0,4}(?:(?:को|on)\\s)?(?:(?:${weekday})[\\s,]{1,3})?$`,
  'u',
);
const zoneAfter = new RegExp(zone, 'uy');
const labelBefore = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<label>${oneOf([...labels.keys()])})(?:\\s?(?:on|at|date))?[\\s:ः|(–—-]{0,4}(?:(?:${weekday})[\\s,.]{0,3})?$`,
  'iu',
);
const labelAfter = new RegExp(`\\s?(?:को\\s|\\()(?<label>${oneOf([...labels.keys()])})`, 'iuy');
const relative = new RegExp(
  `(?:(?<![\\p{N}.,:/-])(?<count>[0-9]{1,3})|(?<![\\p{L}\\p{M}\\p{N}])(?<word>${oneOf([...counts.keys()])}))\\s?(?<span>${oneOf([...spans.keys()])})\\s?(?:पहले|पूर्व|ago)(?![\\p{L}\\p{M}])`,
  'giu',
);
/** Words of which every relative date contains one: most rows contain none. */
const relativeSign = new RegExp(
  `पहले|पूर्व|अभी|ago|now|${oneOf([...NAMED_DAYS, ...TWO_WAY_DAYS].map(([word]) => word))}`,
  'iu',
);
const justNow = /कुछ (?:ही )?क्षण पहले|अभी[- ]अभी|just now|moments? ago/iu;
const namedDays = new Map(NAMED_DAYS);
const twoWayDays = new Map(TWO_WAY_DAYS);
const namedDay = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${oneOf([...namedDays.keys(), ...twoWayDays.keys()])})(?![\\p{L}\\p{M}])`,
  'iu',
);
/** होगा, करेंगे, जाएगी: endings of the future tense only. */
const futureEnd = /[\u0947\u094b\u0902\u090f]\u0917[\u093e\u0940\u0947]$/u;
const pastEnd = /(?<![\p{L}\p{M}])(?:था|थे|थी|थीं|गया|गई|गए|गईं|गयी|गये|गयीं|हुआ|हुई|हुए|हुईं)(?:\sहैं?)?$/u;
const sentenceMark = /[।॥?!\n]/u;
const closing = /[\s.,"'\u2019\u201d)]/u;
const epoch = /^[0-9]{10}(?:[0-9]{3})?$/u;
const anyDigit = new RegExp(`[0-9${INDIC_DIGIT}]`, 'u');
const anyYear = new RegExp(`[0-9${INDIC_DIGIT}]{4}`, 'u');
const visargaColon = /(?<=[0-9])ः(?=[0-9])/gu;
const letter = /[\p{L}\p{M}]/u;
const notDigits = /[^0-9]+/gu;

/**
 * Reads the date in a text, in any form that Hindi news pages use.
 *
 * A time without a zone is interpreted in `options.zone`; a date without a time is that day's midnight.
 * Day and month as numbers are read in Indian order, and in American order if that gives no date. Undefined if there is no certain date up to the
 * year 2100; if there are several, the first counts. कल and परसों are ambiguous: a verb in the future or
 * past tense, or a label such as "अपडेटेड", decides, else they are not read. Never uses the engine's own `Date.parse`.
 *
 * @example
 * parseHindiDate('Publish Date:Sat, 28 Nov 2020 01:34 PM (IST)');
 * // { iso: '2020-11-28T13:34:00+05:30', precision: 'minute' }
 */
export function parseHindiDate(text: string, options: DateOptions = {}): ParsedDate | undefined {
  const trimmed = text.trim();
  const machine = epoch.test(trimmed) ? fromEpoch(trimmed, options.zone ?? INDIA) : undefined;
  if (machine) return machine;
  const [first] = findDates(trimmed, options);
  return first && { iso: first.iso, precision: first.precision };
}

/**
 * Finds every date in a text, in reading order, with the meaning of its label.
 *
 * @example
 * findDates('Published: 2 Jun 2023 | Updated: 3 Jun 2023 10:40 AM').map((date) => date.label);
 * // ['published', 'modified']
 */
export function findDates(text: string, options: DateOptions = {}): FoundDate[] {
  const source = composed(text);
  const plain = plainText(source);
  const found: FoundDate[] = [];
  for (const hit of anyYear.test(source) ? dayHits(source, plain, options.minYear ?? MIN_YEAR) : []) {
    const previous = found.at(-1);
    const floor = previous ? previous.index + previous.length : 0;
    if (hit.start >= floor) found.push(completed(plain, hit, floor, previous, options.zone ?? INDIA));
  }
  if (found.length === 0 && options.now)
    found.push(...relativeDates(plain, options.now, options.zone ?? INDIA));
  return found;
}

/** Keeps the length, so that offsets in the text stay valid. */
function plainText(text: string): string {
  return westernDigits(text).replace(visargaColon, ':').replaceAll('\u00a0', ' ');
}

function dayHits(source: string, plain: string, minYear: number): DayHit[] {
  const hits = dayShapes.flatMap((shape) =>
    matchesOf(shape, plain).flatMap((match) => dayHit(source, match, minYear) ?? []),
  );
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function dayHit(source: string, match: RegExpExecArray, minYear: number): DayHit | undefined {
  const groups: Groups = match.groups ?? {};
  const value = {
    year: Number(groups.year),
    month: monthNumber(groups.month ?? ''),
    day: Number(groups.day),
  };
  const start = match.index;
  if (groups.mark !== undefined && isAmerican(value, source.slice(Math.max(0, start - MAX_WEEKDAY), start)))
    [value.day, value.month] = [value.month, value.day];
  const end = start + match[0].length;
  if (!dayExists(value, minYear) || isCutOut(source, start, end, groups.mark)) return undefined;
  return { ...value, start, end };
}

/** A greater number is a day: the pair is in American order. */
const LAST_MONTH = 12;
/** Length of the longest weekday, with its comma. */
const MAX_WEEKDAY = 14;

/** Whether the second number of a pair is the day: it is not a month, or only then the date falls on the weekday before it. */
function isAmerican({ year, month, day }: Day, before: string): boolean {
  if (month > LAST_MONTH || day > LAST_MONTH) return month > LAST_MONTH;
  const weekday = weekdayAtEnd(before)?.number;
  if (weekday === undefined || weekdayOf(year, month, day) === weekday) return false;
  return weekdayOf(year, day, month) === weekday;
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function monthNumber(name: string): number {
  return monthNumbers.get(name.toLowerCase()) ?? Number(name);
}

function dayExists({ year, month, day }: Day, minYear: number): boolean {
  if (!(year >= minYear && year <= MAX_YEAR)) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether the match is part of a longer number or word. */
function isCutOut(source: string, start: number, end: number, mark: string | undefined): boolean {
  if (continues(source, start, -1) || continues(source, end, 0)) return true;
  if (mark === undefined) return false;
  const before = source.slice(Math.max(0, start - 2), start);
  const after = source.slice(end, end + 2);
  return (before.endsWith(mark) && anyDigit.test(before)) || (after.startsWith(mark) && anyDigit.test(after));
}

/** Missing spaces are not a continuation: "OnApr", "२०२१15", "2021Deepak". */
function continues(source: string, at: number, outside: -1 | 0): boolean {
  const left = source[at - 1] ?? '';
  const right = source[at] ?? '';
  const outer = outside === -1 ? left : right;
  if (anyDigit.test(left) && anyDigit.test(right)) return isWestern(left) === isWestern(right);
  if (outside === 0 || !letter.test(outer) || !letter.test(right)) return false;
  const glued = left === left.toLowerCase() && right !== right.toLowerCase();
  return !glued && isWestern(left) === isWestern(right);
}

function isWestern(character: string): boolean {
  return character.charCodeAt(0) < 0x250;
}

/** The day with its time, zone and label. */
function completed(
  plain: string,
  hit: DayHit,
  floor: number,
  previous: FoundDate | undefined,
  zoneDefault: string,
): FoundDate {
  const after = readTime(matchAt(timeAfter, plain, hit.end));
  const before = after
    ? undefined
    : readTime(timeBefore.exec(plain.slice(Math.max(floor, hit.start - 45), hit.start)));
  const start = before ? hit.start - before.length : hit.start;
  const loose = after ? undefined : matchAt(zoneAfter, plain, hit.end);
  const offset = after?.offset ?? before?.offset ?? (before && offsetOf(loose?.groups ?? {})) ?? zoneDefault;
  const end = hit.end + (after?.length ?? (before ? (loose?.[0].trimEnd().length ?? 0) : 0));
  const label = labelOf(plain, start, end, floor, previous);
  return {
    ...dated(hit, after?.time ?? before?.time, offset),
    ...(label && { label }),
    index: start,
    length: end - start,
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readTime(
  match: RegExpExecArray | null,
): { time: Time; offset?: string; length: number } | undefined {
  const groups: Groups = match?.groups ?? {};
  const time = timeOf(groups);
  if (!match || !time) return undefined;
  const offset = offsetOf(groups);
  return { time, ...(offset && { offset }), length: match[0].length };
}

function timeOf(groups: Groups): Time | undefined {
  const spoken = groups.half ?? groups.oclock ?? groups.before ?? groups.after;
  if (!spoken && (groups.minute === undefined || groups.mark === '.')) return undefined;
  const word = hourWords.get(groups.word ?? '');
  const stated = word?.hour ?? Number(groups.hour);
  const hour = hourOfDay(stated, groups);
  if (hour === undefined) return undefined;
  const minute = word?.minute || Number(groups.minute ?? groups.past ?? 0);
  return shifted({ hour, minute, ...(groups.second && { second: Number(groups.second) }) }, groups.fraction);
}

function hourOfDay(hour: number, groups: Groups): number | undefined {
  if (hour > 23) return undefined;
  if (hour > 12) return hour;
  const half = groups.half?.toLowerCase();
  if (half)
    return (hour % 12) + (half.startsWith('p') || half.startsWith('पी') || afternoons.has(half) ? 12 : 0);
  const part = dayParts.get(groups.before ?? groups.after ?? '');
  if (!part) return groups.oclock && groups.minute === undefined ? undefined : hour;
  return [hour % 12, (hour % 12) + 12].find((candidate) => within(candidate, part.from, part.to));
}

function within(hour: number, from: number, to: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

function shifted(time: Time, fraction: string | undefined): Time | undefined {
  const minutes = time.hour * 60 + time.minute + (fractions.get(fraction ?? '') ?? 0);
  if (time.minute > 59 || (time.second ?? 0) > 59 || minutes < 0) return undefined;
  return { ...time, hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

function offsetOf(groups: Groups): string | undefined {
  return normalOffset(groups.offset) ?? zoneOffsets.get(groups.zone ?? '');
}

/** "+5:30", "+0530" and "+530" as "+05:30", "+5" as "+05:00"; undefined beyond 14 hours. */
function normalOffset(offset: string | undefined): string | undefined {
  if (!offset) return undefined;
  const sign = offset.startsWith('+') ? '+' : '-';
  const figures = offset.replace(notDigits, '');
  const digits = (figures.length > 2 ? figures : `${figures}00`).padStart(4, '0');
  if (Number(digits) > 1400 || Number(digits.slice(2)) > 59) return undefined;
  return `${sign}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function labelOf(
  plain: string,
  start: number,
  end: number,
  floor: number,
  previous: FoundDate | undefined,
): FoundDate['label'] {
  const front = plain.slice(Math.max(floor, start - 40), start);
  const word = labelBefore.exec(front)?.groups?.label ?? matchAt(labelAfter, plain, end)?.groups?.label;
  if (word) return labels.get(word.toLowerCase());
  return previous && !letter.test(front) ? previous.label : undefined;
}

function dated(value: Day, time: Time | undefined, offset: string): ParsedDate {
  const date = `${value.year}-${two(value.month)}-${two(value.day)}`;
  const at = `${two(time?.hour ?? 0)}:${two(time?.minute ?? 0)}:${two(time?.second ?? 0)}`;
  const precision = time === undefined ? 'day' : time.second === undefined ? 'minute' : 'second';
  return { iso: `${date}T${at}${offset}`, precision };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function fromEpoch(digits: string, offset: string): ParsedDate | undefined {
  const milliseconds = digits.length === MAX_EPOCH_LENGTH ? Number(digits) : Number(digits) * 1000;
  const { value, time } = local(milliseconds, offset);
  return dayExists(value, MIN_YEAR) ? dated(value, time, offset) : undefined;
}

/** The local time at that offset. */
function local(milliseconds: number, offset: string): { value: Day; time: Required<Time> } {
  const date = new Date(milliseconds + minutesOf(offset) * 60_000);
  return {
    value: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    time: { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() },
  };
}

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return offset.startsWith('-') ? -minutes : minutes;
}

function relativeDates(plain: string, now: Date, offset: string): FoundDate[] {
  if (Number.isNaN(now.getTime()) || !relativeSign.test(plain)) return [];
  const ago = matchesOf(relative, plain).map((match) => backFrom(match, now, offset));
  const instant = justNow.exec(plain);
  if (instant) ago.push(place(clockOf(now.getTime(), offset), instant.index, instant[0].length));
  const named = ago.length === 0 ? namedDate(plain, now, offset) : undefined;
  return [...ago, ...(named ? [named] : [])]
    .map((found) => withLabel(plain, found))
    .sort((a, b) => a.index - b.index);
}

function backFrom(match: RegExpExecArray, now: Date, offset: string): FoundDate {
  const seconds = spans.get(match.groups?.span?.toLowerCase() ?? '') ?? 0;
  const { count = '', word = '' } = match.groups ?? {};
  const moment = now.getTime() - (counts.get(word.toLowerCase()) ?? Number(count)) * seconds * 1000;
  const parsed =
    seconds * 1000 < DAY ? clockOf(moment, offset) : dated(local(moment, offset).value, undefined, offset);
  return place(parsed, match.index, match[0].length);
}

/** आज, कल or Yesterday, alone or with a time; in the middle of a sentence it dates the event. */
function namedDate(plain: string, now: Date, offset: string): FoundDate | undefined {
  const match = namedDay.exec(plain);
  const end = match ? match.index + match[0].length : 0;
  const time = match && readTime(matchAt(timeAfter, plain, end));
  const days = match ? daysFromNow(match, plain) : undefined;
  if (!match || days === undefined || (!time && plain.slice(end).trim() !== '')) return undefined;
  const { value } = local(now.getTime() + days * DAY, offset);
  return place(
    dated(value, time?.time, time?.offset ?? offset),
    match.index,
    match[0].length + (time?.length ?? 0),
  );
}

/** कल is yesterday or tomorrow: the label before it decides, or the verb at the end of the sentence. */
function daysFromNow({ 0: word, index }: RegExpExecArray, plain: string): number | undefined {
  const distance = twoWayDays.get(word);
  if (distance === undefined) return namedDays.get(word.toLowerCase());
  const sentence = withoutEnd(plain.slice(index).split(sentenceMark)[0] ?? '', closing);
  if (labelOf(plain, index, index + word.length, 0, undefined) || pastEnd.test(sentence)) return -distance;
  return futureEnd.test(sentence) ? distance : undefined;
}

function clockOf(milliseconds: number, offset: string): ParsedDate {
  const { value, time } = local(milliseconds, offset);
  return dated(value, { hour: time.hour, minute: time.minute }, offset);
}

function place(parsed: ParsedDate, index: number, length: number): FoundDate {
  return { ...parsed, index, length };
}

function withLabel(plain: string, found: FoundDate): FoundDate {
  const label = labelOf(plain, found.index, found.index + found.length, 0, undefined);
  return label ? { ...found, label } : found;
}
