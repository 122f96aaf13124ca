/** A date in any form that news pages use: machine-readable, in Hindi or in English, with or without a time. */
import type { TextWords } from '../languages/language.ts';
import { dayPartsOf, forText, numbersOf, rowsOf, TEXT_WORDS, wordsOf } from '../languages/packs.ts';
import { composed } from './compose.ts';
import { lowerCase } from './lower-case.ts';
import { matchesOf } from './matches-of.ts';
import { anyOf, oneOf } from './one-of.ts';
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

/** For the dates of a web page. An earlier date is an error of its CMS. */
export const WEB_DATES: DateOptions = { minYear: 1990 };
/** For checking only whether and where a text contains a date, including relative ones. */
export const ANY_DATES: DateOptions = { now: new Date(0) };

type Groups = Record<string, string | undefined>;

const INDIA = '+05:30';
const MIN_YEAR = 1800;
const MAX_YEAR = 2100;
const MAX_EPOCH_LENGTH = 13;
const DAY = 86_400_000;

/** Offsets of the zones that papers name. */
const zoneOffsets = new Map(
  (
    'IST+05:30 GMT+00:00 UTC+00:00 Z+00:00 BST+01:00 CET+01:00 MEZ+01:00 MESZ+02:00 CEST+02:00 EST-05:00 EDT-04:00 ' +
    'CST-06:00 CDT-05:00 PST-08:00 PDT-07:00 NPT+05:45 PKT+05:00 WIB+07:00 SGT+08:00 HKT+08:00 JST+09:00 KST+09:00 ' +
    'AEST+10:00 AEDT+11:00'
  )
    .split(' ')
    .map((zone) => [zone.slice(0, -6), zone.slice(-6)]),
);

const DAY_NUMBER = '(?<day>[0-9]{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>[0-9]{4})';
const ZONE_NAME = oneOf([...zoneOffsets.keys()]);
const ZONE_OFFSET = '[+\\-−][0-9]{1,2}:?[0-9]{2}';
const ZONE = `(?:\\s{0,2}\\(?(?=(?:${ZONE_NAME})(?![a-z])|${ZONE_OFFSET})(?<zone>${ZONE_NAME})?(?:\\s?(?<offset>${ZONE_OFFSET}|(?<=[CT])[+\\-−][0-9]{1,2}(?![0-9:])))?\\)?)?`;
const zoneAfter = new RegExp(ZONE, 'uy');

/** Indian order: a number pair before the year is day and month, unless that month does not exist. */
const NUMBER_SHAPES: readonly RegExp[] = [
  new RegExp(`${YEAR}(?<mark>[-/.])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})`, 'gu'),
  new RegExp(`(?<day>[0-9]{1,2})\\s?(?<mark>[-/.])\\s?(?<month>[0-9]{1,2})\\s?\\k<mark>\\s?${YEAR}`, 'gu'),
];

/** The words of the languages of a text, as tables and as patterns. */
const wordsFor = forText(TEXT_WORDS, (packs) => ({
  ...dayWords(packs),
  ...clockWords(packs),
  ...labelWords(packs),
  ...relativeWords(packs),
}));
type DateWords = ReturnType<typeof wordsFor>;

/** Patterns for texts in lower case, because V8 compiles so many words slowly with the flag "i". */
function dayWords(packs: readonly TextWords[]) {
  const months = new Map(rowsOf('months', packs).map(([name, at]) => [lowerKey(name), at + 1]));
  const month = `(?<month>${anyOf([...months.keys()])})`;
  const shapes = [
    new RegExp(`${DAY_NUMBER}[\\s.,/-]{0,3}(?:of\\s)?${month}[\\s.,/'’-]{0,3}${YEAR}`, 'gu'),
    new RegExp(`${month}[\\s.-]{0,3}${DAY_NUMBER}[\\s,.-]{1,3}${YEAR}`, 'gu'),
    ...NUMBER_SHAPES,
  ];
  return { months, shapes };
}

function lowerKey(word: string): string {
  return composed(word).toLowerCase();
}

function anyWeekday(packs: readonly TextWords[]): string {
  return anyOf(rowsOf('weekdays', packs).map(([name]) => name));
}

function clockWords(packs: readonly TextWords[]) {
  const hours = new Map(numbersOf('hourWords', packs));
  const fractions = new Map(numbersOf('hourFractions', packs));
  const dayParts = new Map(dayPartsOf(packs).map(([word, part]) => [composed(word), part]));
  const afternoons = new Set(wordsOf('pm', packs).map(composed));
  const dayPart = anyOf([...dayParts.keys()]);
  const weekday = anyWeekday(packs);
  const joint = anyOf(wordsOf('timeJoints', packs));
  const oclock = anyOf(wordsOf('oclock', packs));
  const clock = [
    `(?:(?<before>${dayPart})\\s{1,2}(?:${anyOf(wordsOf('aboutHours', packs))}\\s)?)?`,
    `(?:(?<fraction>${anyOf([...fractions.keys()])})\\s)?`,
    `(?:(?<hour>[0-9]{1,2})(?:\\s?(?<mark>[:.])\\s?(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?)?(?![0-9])`,
    `|(?<word>${anyOf([...hours.keys()])})(?=\\s${oclock}))`,
    `(?:\\s?(?<half>[AaPp]\\.?\\s?[Mm](?![a-z])\\.?|${anyOf([...wordsOf('am', packs), ...afternoons])}))?`,
    `(?:\\s?(?<oclock>${oclock}|${anyOf(wordsOf('pastHour', packs))}\\s(?<past>[0-9]{1,2})\\s${anyOf(wordsOf('minutes', packs))}))?`,
    `(?:\\s(?<after>${dayPart}))?`,
  ].join('');
  const gap = `[\\s,|@•·/()–—-]{0,6}(?:(?:${joint}|${weekday})[\\s,|)-]{0,3}){0,2}`;
  const timeAfter = new RegExp(`${gap}${clock}${ZONE}`, 'uy');
  const timeBefore = new RegExp(
    `(?<![0-9:.])${clock}${ZONE}[\\s,|•·–—-]{0,4}(?:${joint}\\s)?(?:${weekday}[\\s,]{1,3})?$`,
    'u',
  );
  return { hours, fractions, dayParts, afternoons, timeAfter, timeBefore };
}

function labelWords(packs: readonly TextWords[]) {
  const labels = new Map(
    (['published', 'modified'] as const).flatMap((label) =>
      wordsOf(`${label}Labels`, packs).map((word) => [lowerKey(word), label] as const),
    ),
  );
  const label = `(?<label>${anyOf([...labels.keys()])})`;
  const joint = anyOf([...wordsOf('timeJoints', packs).map(lowerKey), 'date']);
  const weekday = anyWeekday(packs).toLowerCase();
  return {
    labels,
    labelBefore: new RegExp(
      `(?<![\\p{L}\\p{M}])${label}(?:\\s?${joint})?[\\s:ः|(–—-]{0,4}(?:${weekday}[\\s,.]{0,3})?$`,
      'u',
    ),
    labelAfter: new RegExp(`\\s?(?:${joint}\\s|\\()${label}`, 'uy'),
  };
}

function relativeWords(packs: readonly TextWords[]) {
  const spans = new Map(numbersOf('spans', packs));
  const counts = new Map([...numbersOf('hourWords', packs), ...numbersOf('counts', packs)]);
  const namedDays = new Map(numbersOf('namedDays', packs));
  const twoWayDays = new Map(numbersOf('twoWayDays', packs));
  const ago = wordsOf('ago', packs);
  const justNow = wordsOf('justNow', packs);
  const days = [...namedDays.keys(), ...twoWayDays.keys()];
  return {
    spans,
    counts,
    namedDays,
    twoWayDays,
    relative: new RegExp(
      `(?:(?<![\\p{N}.,:/-])(?<count>[0-9]{1,3})|(?<![\\p{L}\\p{M}\\p{N}])(?<word>${anyOf([...counts.keys()])}))\\s?(?<span>${anyOf([...spans.keys()])})\\s?${anyOf(ago)}(?![\\p{L}\\p{M}])`,
      'gu',
    ),
    /** Every relative date contains one of these words: most rows contain none. */
    relativeSign: new RegExp(anyOf([...ago, ...justNow, ...days]), 'u'),
    justNow: new RegExp(anyOf(justNow), 'u'),
    namedDay: new RegExp(`(?<![\\p{L}\\p{M}])${anyOf(days)}(?![\\p{L}\\p{M}])`, 'u'),
    pastEnd: new RegExp(`(?<![\\p{L}\\p{M}])${anyOf(wordsOf('pastVerbs', packs))}$`, 'u'),
    futureEnd: new RegExp(`${anyOf(wordsOf('futureEndings', packs))}$`, 'u'),
  };
}

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
 * past tense, or a label such as "अपडेटेड", decides; otherwise they are not read. Never uses the engine's own `Date.parse`.
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
    if (hit.start >= floor) found.push(completed(plain, hit, floor, options.zone ?? INDIA));
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
  const lower = lowerCase(plain);
  const { shapes, months } = wordsFor(plain);
  const hits = shapes.flatMap((shape) =>
    matchesOf(shape, lower).flatMap((match) => dayHit(source, match, months, minYear) ?? []),
  );
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function dayHit(
  source: string,
  match: RegExpExecArray,
  months: ReadonlyMap<string, number>,
  minYear: number,
): DayHit | undefined {
  const groups: Groups = match.groups ?? {};
  const value = {
    year: Number(groups.year),
    month: months.get(groups.month ?? '') ?? Number(groups.month),
    day: Number(groups.day),
  };
  const start = match.index;
  if (groups.mark !== undefined && isAmerican(value, source.slice(Math.max(0, start - MAX_WEEKDAY), start)))
    [value.day, value.month] = [value.month, value.day];
  const end = start + match[0].length;
  if (!dayExists(value, minYear) || isCutOut(source, start, end)) return undefined;
  return { ...value, start, end };
}

/** A greater number is a day, so the pair is in American order. */
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

function dayExists({ year, month, day }: Day, minYear: number): boolean {
  if (!(year >= minYear && year <= MAX_YEAR)) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether the match is part of a longer number or word. */
function isCutOut(source: string, start: number, end: number): boolean {
  return continues(source, start, -1) || continues(source, end, 0);
}

/** Text after a missing space is not a continuation: "OnApr", "२०२१15", "2021Deepak". */
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
function completed(plain: string, hit: DayHit, floor: number, zoneDefault: string): FoundDate {
  const { timeAfter, timeBefore } = wordsFor(plain);
  const after = readTime(matchAt(timeAfter, plain, hit.end));
  const before = after
    ? undefined
    : readTime(timeBefore.exec(plain.slice(Math.max(floor, hit.start - 45), hit.start)));
  const start = before ? hit.start - before.length : hit.start;
  const loose = after ? undefined : matchAt(zoneAfter, plain, hit.end);
  const offset = after?.offset ?? before?.offset ?? (before && offsetOf(loose?.groups ?? {})) ?? zoneDefault;
  const end = hit.end + (after?.length ?? (before ? (loose?.[0].trimEnd().length ?? 0) : 0));
  const label = labelOf(plain, start, end, floor);
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
  const time = match ? timeOf(groups, wordsFor(match.input)) : undefined;
  if (!match || !time) return undefined;
  const offset = offsetOf(groups);
  return { time, ...(offset && { offset }), length: match[0].length };
}

function timeOf(groups: Groups, words: DateWords): Time | undefined {
  const spoken = groups.half ?? groups.oclock ?? groups.before ?? groups.after;
  if (!spoken && (groups.minute === undefined || groups.mark === '.')) return undefined;
  const hours = words.hours.get(groups.word ?? '') ?? Number(groups.hour);
  const hour = hourOfDay(Math.floor(hours), groups, words);
  if (hour === undefined) return undefined;
  const minute = (hours % 1) * 60 || Number(groups.minute ?? groups.past ?? 0);
  const time = { hour, minute, ...(groups.second && { second: Number(groups.second) }) };
  return shifted(time, words.fractions.get(groups.fraction ?? '') ?? 0);
}

function hourOfDay(hour: number, groups: Groups, { afternoons, dayParts }: DateWords): number | undefined {
  if (hour > 23) return undefined;
  if (hour > 12) return hour;
  const half = groups.half?.toLowerCase();
  if (half) return (hour % 12) + (half.startsWith('p') || afternoons.has(half) ? 12 : 0);
  const part = dayParts.get(groups.before ?? groups.after ?? '');
  if (!part) return groups.oclock && groups.minute === undefined ? undefined : hour;
  return [hour % 12, (hour % 12) + 12].find((candidate) => within(candidate, part.from, part.to));
}

function within(hour: number, from: number, to: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

function shifted(time: Time, fraction: number): Time | undefined {
  const minutes = time.hour * 60 + time.minute + fraction;
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

/** Number of characters next to a date to search for its label. */
const MAX_LABEL = 40;

function labelOf(plain: string, start: number, end: number, floor = 0): FoundDate['label'] {
  // Lower-casing the whole text for each date would be quadratic.
  const front = lowerCase(plain.slice(Math.max(floor, start - MAX_LABEL), start));
  const { labels, labelAfter, labelBefore } = wordsFor(plain);
  const behind = lowerCase(plain.slice(end, end + MAX_LABEL));
  const word = labelBefore.exec(front)?.groups?.label ?? matchAt(labelAfter, behind, 0)?.groups?.label;
  return word === undefined ? undefined : labels.get(word);
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
  const words = wordsFor(plain);
  const lower = lowerCase(plain);
  if (Number.isNaN(now.getTime()) || !words.relativeSign.test(lower)) return [];
  const ago = matchesOf(words.relative, lower).map((match) => backFrom(match, words, now, offset));
  const instant = words.justNow.exec(lower);
  if (instant) ago.push(place(clockOf(now.getTime(), offset), instant.index, instant[0].length));
  const named = ago.length === 0 ? namedDate(plain, lower, now, offset) : undefined;
  return [...ago, ...(named ? [named] : [])]
    .map((found) => withLabel(plain, found))
    .sort((a, b) => a.index - b.index);
}

function backFrom(match: RegExpExecArray, words: DateWords, now: Date, offset: string): FoundDate {
  const { count, word = '', span = '' } = match.groups ?? {};
  const milliseconds = (words.spans.get(span) ?? 0) * 1000;
  const moment = now.getTime() - (words.counts.get(word) ?? Number(count)) * milliseconds;
  const parsed =
    milliseconds < DAY ? clockOf(moment, offset) : dated(local(moment, offset).value, undefined, offset);
  return place(parsed, match.index, match[0].length);
}

/** आज, कल or Yesterday, alone or with a time; in the middle of a sentence it dates the event. */
function namedDate(plain: string, lower: string, now: Date, offset: string): FoundDate | undefined {
  const words = wordsFor(plain);
  const match = words.namedDay.exec(lower);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  const time = readTime(matchAt(words.timeAfter, plain, end));
  const days = daysFromNow(match, plain, words);
  if (days === undefined || (!time && plain.slice(end).trim() !== '')) return undefined;
  const { value } = local(now.getTime() + days * DAY, offset);
  const parsed = dated(value, time?.time, time?.offset ?? offset);
  return place(parsed, match.index, match[0].length + (time?.length ?? 0));
}

/** कल is yesterday or tomorrow: the label before it decides, or the verb at the end of the sentence. */
function daysFromNow(match: RegExpExecArray, plain: string, words: DateWords): number | undefined {
  const { 0: word, index } = match;
  const distance = words.twoWayDays.get(word);
  if (distance === undefined) return words.namedDays.get(word);
  const sentence = withoutEnd(plain.slice(index).split(sentenceMark)[0] ?? '', closing);
  if (labelOf(plain, index, index + word.length) || words.pastEnd.test(sentence)) return -distance;
  return words.futureEnd.test(sentence) ? distance : undefined;
}

function clockOf(milliseconds: number, offset: string): ParsedDate {
  const { value, time } = local(milliseconds, offset);
  return dated(value, { hour: time.hour, minute: time.minute }, offset);
}

function place(parsed: ParsedDate, index: number, length: number): FoundDate {
  return { ...parsed, index, length };
}

function withLabel(plain: string, found: FoundDate): FoundDate {
  const label = labelOf(plain, found.index, found.index + found.length);
  return label ? { ...found, label } : found;
}
