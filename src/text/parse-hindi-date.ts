/** A date in any form that news pages use: machine-readable, in Hindi or in English, with or without a time. */
import type { TextWords } from '../languages/language.ts';
import { dayPartsOf, forText, numbersOf, rowsOf, TEXT_WORDS, wordsOf } from '../languages/packs.ts';
import { composed } from './compose.ts';
import { anyOf, anyWord } from './listed-words.ts';
import { lowerCase } from './lower-case.ts';
import { matchesOf } from './matches-of.ts';
import { withoutEnd } from './trim-signs.ts';
import { LOCAL_DIGIT, westernDigits } from './western-digits.ts';

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

/** A day in a text, as its midnight in milliseconds. */
interface DayHit {
  midnight: number;
  start: number;
  end: number;
}

/** A time in a text, in milliseconds after midnight. */
interface Time extends Pick<ParsedDate, 'precision'> {
  clock: number;
  offset: string | undefined;
  length: number;
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
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
const UNITS = { day: DAY, minute: MINUTE, second: SECOND };

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
const ZONE_NAME = anyOf([...zoneOffsets.keys()]);
const ZONE_OFFSET = '[+\\-−][0-9]{1,2}:?[0-9]{2}';
const ZONE = `(?:\\s{0,2}\\(?(?=(?:${ZONE_NAME})(?![a-z])|${ZONE_OFFSET})(?<zone>${ZONE_NAME})?(?:\\s?(?<offset>${ZONE_OFFSET}|(?<=[CT])[+\\-−][0-9]{1,2}(?![0-9:])))?\\)?)?`;
const zoneAfter = new RegExp(ZONE, 'uy');

/** Indian order: a number pair before the year is day and month, unless that month does not exist. */
const NUMBER_SHAPES: readonly RegExp[] = [
  new RegExp(`${YEAR}(?<mark>[-/.])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})`, 'gu'),
  new RegExp(`(?<day>[0-9]{1,2})\\s?(?<mark>[-/.])\\s?(?<month>[0-9]{1,2})\\s?\\k<mark>\\s?${YEAR}`, 'gu'),
];

const wordsFor = forText(TEXT_WORDS, (packs) => ({
  ...dayWords(packs),
  ...weekdayWords(packs),
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

function weekdayWords(packs: readonly TextWords[]) {
  const weekdays = new Map(rowsOf('weekdays', packs).map(([name, number]) => [name.toLowerCase(), number]));
  const name = `(?<name>${anyOf([...weekdays.keys()])})`;
  return { weekdays, weekdayEnd: new RegExp(`(?<![\\p{L}\\p{M}])${name}[\\s,.]{0,3}$`, 'u') };
}

function clockWords(packs: readonly TextWords[]) {
  const hours = new Map(numbersOf('hourWords', packs));
  const fractions = new Map(numbersOf('hourFractions', packs));
  const dayParts = new Map(dayPartsOf(packs).map(([word, part]) => [composed(word), part]));
  const afternoons = new Set(wordsOf(packs, 'pm').map(composed));
  const dayPart = anyOf([...dayParts.keys()]);
  const weekday = anyWeekday(packs);
  const joint = anyWord(packs, 'timeJoints');
  const oclock = anyWord(packs, 'oclock');
  const clock = [
    `(?:(?<before>${dayPart})\\s{1,2}(?:${anyWord(packs, 'aboutHours')}\\s)?)?`,
    `(?:(?<fraction>${anyOf([...fractions.keys()])})\\s)?`,
    `(?:(?<hour>[0-9]{1,2})(?:(?:\\s?(?<mark>[:.])\\s?|(?=[0-9]{2}\\shrs))(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?)?(?![0-9])`,
    `|(?<word>${anyOf([...hours.keys()])})(?=\\s${oclock}))`,
    `(?:\\s?(?<half>[AaPp]\\.?\\s?[Mm](?![a-z])\\.?|${anyOf([...wordsOf(packs, 'am'), ...afternoons])}))?`,
    `(?:\\s?(?<oclock>${oclock}|${anyWord(packs, 'pastHour')}\\s(?<past>[0-9]{1,2})\\s${anyWord(packs, 'minutes')}))?`,
    `(?:\\s(?<after>${dayPart}))?`,
  ].join('');
  const gap = `[\\s,:|@•·/()[–—-]{0,6}(?:(?:${joint}|${weekday})[\\s,|)-]{0,3})*`;
  const timeAfter = new RegExp(`${gap}${clock}${ZONE}`, 'uy');
  const timeBefore = new RegExp(
    `(?<![0-9:.])${clock}${ZONE}[\\s,|•·–—-]{0,4}(?:${joint}\\s)?(?:${weekday}[\\s,]{1,3})?$`,
    'u',
  );
  return { hours, fractions, dayParts, afternoons, timeAfter, timeBefore };
}

function labelWords(packs: readonly TextWords[]) {
  const labels = new Map<string, 'published' | 'modified'>();
  for (const word of wordsOf(packs, 'publishedLabels')) labels.set(lowerKey(word), 'published');
  for (const word of wordsOf(packs, 'modifiedLabels')) labels.set(lowerKey(word), 'modified');
  const label = `(?<label>${anyOf([...labels.keys()])})`;
  const joint = anyOf([...wordsOf(packs, 'timeJoints').map(lowerKey), 'date']);
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
  const ago = wordsOf(packs, 'ago');
  const justNow = wordsOf(packs, 'justNow');
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
    pastEnd: new RegExp(`(?<![\\p{L}\\p{M}])${anyWord(packs, 'pastVerbs')}$`, 'u'),
    futureEnd: new RegExp(`${anyWord(packs, 'futureEndings')}$`, 'u'),
  };
}

const sentenceMark = /[।॥?!\n]/u;
const closing = /[\s.,"'\u2019\u201d)]/u;
const epoch = /^[0-9]{10}(?:[0-9]{3})?$/u;
const anyDigit = new RegExp(`[0-9${LOCAL_DIGIT}]`, 'u');
const anyYear = new RegExp(`[0-9${LOCAL_DIGIT}]{4}`, 'u');
const visargaColon = /(?<=[0-9])ः(?=[0-9])/gu;
const letter = /[\p{L}\p{M}]/u;
const newWord = /\P{Lu}\p{Lu}/u;
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
  const { zone = INDIA, minYear = MIN_YEAR, now } = options;
  const hasYear = anyYear.test(source);
  if (!hasYear && now === undefined) return [];
  // The length stays the same, so that offsets in the text are valid.
  const plain = westernDigits(source).replace(visargaColon, ':').replaceAll('\u00a0', ' ');
  const found: FoundDate[] = [];
  let floor = 0;
  for (const hit of hasYear ? dayHits(source, plain, minYear) : []) {
    if (hit.start < floor) continue;
    const date = completed(plain, hit, floor, zone);
    found.push(date);
    floor = date.index + date.length;
  }
  return found.length > 0 || now === undefined ? found : relativeDates(plain, now.getTime(), zone);
}

function dayHits(source: string, plain: string, minYear: number): DayHit[] {
  const lower = lowerCase(plain);
  const { shapes, months } = wordsFor(plain);
  const matches = shapes.flatMap((shape) => matchesOf(shape, lower));
  const hits = matches.flatMap((match): DayHit[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const midnight = midnightOf(match, months, source);
    if (midnight === undefined || !isBetween(midnight, minYear)) return [];
    return isCutOut(source, start, end) ? [] : [{ midnight, start, end }];
  });
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Length of the longest weekday, with its comma. */
const MAX_WEEKDAY = 14;

/** Two numbers are in American order if that gives the only day, or the only one that falls on the weekday before them. */
function midnightOf(
  { groups = {}, index }: RegExpExecArray,
  months: ReadonlyMap<string, number>,
  source: string,
): number | undefined {
  const [year, day] = [Number(groups.year), Number(groups.day)];
  const month = months.get(groups.month ?? '') ?? Number(groups.month);
  const american = groups.mark === undefined ? [] : realDate(year, day, month);
  const days = [...realDate(year, month, day), ...american];
  const before = source.slice(Math.max(0, index - MAX_WEEKDAY), index);
  const weekday = days.length > 1 ? weekdayAtEnd(before)?.number : undefined;
  return (days.find((date) => date.getUTCDay() === weekday) ?? days[0])?.getTime();
}

/** Finds the weekday at the end of a text: its number from Sunday (0) on, and where its name begins. */
export function weekdayAtEnd(text: string): { number: number; index: number } | undefined {
  const { weekdayEnd, weekdays } = wordsFor(text);
  const match = weekdayEnd.exec(lowerCase(text));
  const number = weekdays.get(match?.groups?.name ?? '');
  return match && number !== undefined ? { number, index: match.index } : undefined;
}

/** A day, if it exists. */
function realDate(year: number, month: number, day: number): Date[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return `${parts}` === `${[year, month, day]}` ? [date] : [];
}

function isBetween(milliseconds: number, minYear: number): boolean {
  const year = new Date(milliseconds).getUTCFullYear();
  return year >= minYear && year <= MAX_YEAR;
}

/** Whether the match is part of a longer number or word. Text after a missing space is not: "OnApr", "२०२१15", "2021Deepak". */
function isCutOut(source: string, start: number, end: number): boolean {
  if (isWithin(anyDigit, source, start) || isWithin(anyDigit, source, end)) return true;
  return isWithin(letter, source, start) && !newWord.test(source.slice(start - 1, start + 1));
}

/** Whether characters of one kind and script are on both sides of a place. */
function isWithin(kind: RegExp, source: string, place: number): boolean {
  const [left = '', right = ''] = [source[place - 1], source[place]];
  return kind.test(left) && kind.test(right) && isWestern(left) === isWestern(right);
}

function isWestern(character: string): boolean {
  return character.charCodeAt(0) < 0x250;
}

/** The day with its time, zone and label. */
function completed(plain: string, { midnight, start, end }: DayHit, floor: number, zone: string): FoundDate {
  const { timeAfter, timeBefore } = wordsFor(plain);
  const after = readTime(matchAt(timeAfter, plain, end));
  const before = after
    ? undefined
    : readTime(timeBefore.exec(plain.slice(Math.max(floor, start - 45), start)));
  const loose = before && matchAt(zoneAfter, plain, end);
  const { clock, precision, offset } = after ?? before ?? NO_TIME;
  const parsed = dated(midnight + clock, precision, offset ?? offsetOf(loose?.groups ?? {}) ?? zone);
  const length = after?.length ?? loose?.[0].trimEnd().length ?? 0;
  return found(plain, parsed, start - (before?.length ?? 0), end + length, floor);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const NO_TIME: Time = { clock: 0, precision: 'day', offset: undefined, length: 0 };

function readTime(match: RegExpExecArray | null): Time | undefined {
  const groups: Groups = match?.groups ?? {};
  const clock = match === null ? undefined : clockOf(groups, wordsFor(match.input));
  if (match === null || clock === undefined) return undefined;
  const precision = groups.second === undefined ? 'minute' : 'second';
  return { clock, precision, offset: offsetOf(groups), length: match[0].length };
}

function clockOf(groups: Groups, words: DateWords): number | undefined {
  const { word = '', minute, past = 0, second = 0, fraction = '' } = groups;
  const spoken = groups.half ?? groups.oclock ?? groups.before ?? groups.after;
  if (!spoken && (minute === undefined || groups.mark === '.')) return undefined;
  const hours = words.hours.get(word) ?? Number(groups.hour);
  const minutes = (hours % 1) * 60 || Number(minute ?? past);
  if (minutes > 59 || Number(second) > 59) return undefined;
  const delay = words.fractions.get(fraction) ?? 0;
  const hour = hourOfDay(Math.floor(hours), groups, words) ?? Number.NaN;
  const clock = hour * HOUR + (minutes + delay) * MINUTE + Number(second) * SECOND;
  return clock >= 0 ? clock : undefined;
}

function hourOfDay(hour: number, groups: Groups, { afternoons, dayParts }: DateWords): number | undefined {
  if (hour > 23) return undefined;
  if (hour > 12) return hour;
  const half = groups.half?.toLowerCase();
  if (half) return (hour % 12) + (half.startsWith('p') || afternoons.has(half) ? 12 : 0);
  const part = dayParts.get(groups.before ?? groups.after ?? '');
  if (!part) return groups.minute === undefined ? undefined : hour;
  return [hour % 12, (hour % 12) + 12].find((candidate) => within(candidate, part.from, part.to));
}

function within(hour: number, from: number, to: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
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

function labelOf(plain: string, start: number, end: number, floor: number): FoundDate['label'] {
  // Lower-casing the whole text for each date would be quadratic.
  const front = lowerCase(plain.slice(Math.max(floor, start - MAX_LABEL), start));
  const { labels, labelAfter, labelBefore } = wordsFor(plain);
  const behind = lowerCase(plain.slice(end, end + MAX_LABEL));
  const word = labelBefore.exec(front)?.groups?.label ?? matchAt(labelAfter, behind, 0)?.groups?.label;
  return labels.get(word ?? '');
}

/** A text without the label of a date at its end. */
export function withoutDateLabel(text: string): string {
  const front = text.trimEnd();
  return front.slice(0, wordsFor(text).labelBefore.exec(lowerCase(front))?.index);
}

function found(plain: string, parsed: ParsedDate, start: number, end: number, floor = 0): FoundDate {
  const label = labelOf(plain, start, end, floor);
  return { ...parsed, ...(label && { label }), index: start, length: end - start };
}

/** A date and time of a place, as the milliseconds that they would be in UTC, with the offset of the place. */
function dated(local: number, precision: ParsedDate['precision'], offset: string): ParsedDate {
  const start = Math.floor(local / UNITS[precision]) * UNITS[precision];
  return { iso: `${new Date(start).toISOString().slice(0, 19)}${offset}`, precision };
}

function fromEpoch(digits: string, offset: string): ParsedDate | undefined {
  const seconds = Number(digits) / (digits.length === MAX_EPOCH_LENGTH ? 1000 : 1);
  const local = seconds * SECOND + millisecondsOf(offset);
  return isBetween(local, MIN_YEAR) ? dated(local, 'second', offset) : undefined;
}

function millisecondsOf(offset: string): number {
  return -Date.parse(`1970-01-01T00:00${offset}`);
}

function relativeDates(plain: string, now: number, offset: string): FoundDate[] {
  const words = wordsFor(plain);
  const lower = lowerCase(plain);
  const local = now + millisecondsOf(offset);
  if (!isBetween(local, MIN_YEAR) || !words.relativeSign.test(lower)) return [];
  const ago = matchesOf(words.relative, lower).map((match) => {
    const { count, word = '', span = '' } = match.groups ?? {};
    const unit = (words.spans.get(span) ?? 0) * SECOND;
    const moment = local - (words.counts.get(word) ?? Number(count)) * unit;
    return foundAt(plain, dated(moment, unit < DAY ? 'minute' : 'day', offset), match);
  });
  const instant = words.justNow.exec(lower);
  if (instant) ago.push(foundAt(plain, dated(local, 'minute', offset), instant));
  return ago.length > 0 ? ago.sort((a, b) => a.index - b.index) : namedDates(plain, lower, local, offset);
}

function foundAt(plain: string, parsed: ParsedDate, { 0: match, index }: RegExpExecArray): FoundDate {
  return found(plain, parsed, index, index + match.length);
}

/** आज, कल or Yesterday, alone or with a time; in the middle of a sentence it dates the event. */
function namedDates(plain: string, lower: string, local: number, zone: string): FoundDate[] {
  const words = wordsFor(plain);
  const match = words.namedDay.exec(lower);
  if (!match) return [];
  const end = match.index + match[0].length;
  const time = readTime(matchAt(words.timeAfter, plain, end));
  const days = daysFromNow(match, plain);
  if (days === undefined || (!time && plain.slice(end).trim() !== '')) return [];
  const { clock, precision, offset = zone, length } = time ?? NO_TIME;
  const midnight = Math.floor(local / DAY) * DAY;
  const parsed = dated(midnight + days * DAY + clock, precision, offset);
  return [found(plain, parsed, match.index, end + length)];
}

/** कल is yesterday or tomorrow: the label before it decides, or the verb at the end of the sentence. */
function daysFromNow({ 0: word, index }: RegExpExecArray, plain: string): number | undefined {
  const words = wordsFor(plain);
  const distance = words.twoWayDays.get(word);
  if (distance === undefined) return words.namedDays.get(word);
  const sentence = withoutEnd(plain.slice(index).split(sentenceMark)[0] ?? '', closing);
  if (labelOf(plain, index, index + word.length, 0) || words.pastEnd.test(sentence)) return -distance;
  return words.futureEnd.test(sentence) ? distance : undefined;
}
