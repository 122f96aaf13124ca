import type { FieldName } from '../../../browser.ts';
import { Tally } from './tally.ts';

interface Period {
  articles: number;
  readonly filled: Tally;
}

/** The articles by when they were published. */
export type TimeReport = ReturnType<FieldSeries['report']>;
export type PeriodReport = TimeReport['periods'][number];

const UNITS = ['day', 'month', 'year'] as const;
export type TimeUnit = (typeof UNITS)[number];
/** How much of an ISO date names a period. */
const LENGTHS: Readonly<Record<TimeUnit, number>> = { day: 10, month: 7, year: 4 };
/** Maximum number of periods: days, until there are too many, then months, then years; articles of further years are outside. */
const MAX_PERIODS = 1500;
/** Maximum number of periods in a chart. */
const MAX_SHOWN = 120;
/** Dates at either end are excluded if they are this few, and the others span less than half the time. */
const STRAY_SHARE = 0.005;
const DAY_MS = 86_400_000;

/** Counts articles by the day on which they were published, as their page states it. */
export class FieldSeries {
  periods = new Map<string, Period>();
  unit: TimeUnit = 'day';
  undated = 0;
  outside = 0;

  add(publishedAt: string | undefined, filled: ReadonlySet<FieldName>): void {
    if (publishedAt === undefined) {
      this.undated += 1;
      return;
    }
    const date = publishedAt.slice(0, LENGTHS[this.unit]);
    if (this.unit === 'year' && this.periods.size > MAX_PERIODS && !this.periods.has(date)) {
      this.outside += 1;
      return;
    }
    const period = periodOf(this.periods, date);
    period.articles += 1;
    for (const field of filled) period.filled.add(field);
    if (this.periods.size > MAX_PERIODS && this.unit !== 'year') this.#coarsen();
  }

  /** The series in the finest unit that fits a chart. */
  report() {
    const sorted = [...this.periods]
      .map(([date, period]): Numbered => [numberOf(date, this.unit), period, date])
      .sort(([one], [other]) => one - other);
    const within = withoutStrays(sorted);
    const unit = unitFor(within, this.unit);
    const shown = periodsBetween(within, unit);
    const articles = sorted.reduce((sum, [, period]) => sum + period.articles, 0);
    const inside = shown.reduce((sum, period) => sum + period.articles, 0);
    return {
      unit,
      /** All periods without gaps, the earliest first, with the articles that have each field. */
      periods: shown,
      undated: this.undated,
      /** Articles whose date lies far from all others. */
      outside: this.outside + articles - inside,
    };
  }

  #coarsen(): void {
    this.unit = this.unit === 'day' ? 'month' : 'year';
    const finer = this.periods;
    this.periods = new Map();
    for (const [date, period] of finer) addTo(this.periods, date.slice(0, LENGTHS[this.unit]), period);
  }
}

function periodOf<Key>(periods: Map<Key, Period>, key: Key): Period {
  const period = periods.get(key) ?? { articles: 0, filled: new Tally() };
  periods.set(key, period);
  return period;
}

function addTo<Key>(periods: Map<Key, Period>, key: Key, { articles, filled }: Period): void {
  const period = periodOf(periods, key);
  period.articles += articles;
  for (const [field, count] of filled.counts) period.filled.add(field, count);
}

/** A consecutive number of the period that a date belongs to. */
function numberOf(date: string, unit: TimeUnit): number {
  if (unit === 'day') return Date.parse(date) / DAY_MS;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return unit === 'year' ? year : 12 * year + month - 1;
}

function firstDay(number: number, unit: TimeUnit): string {
  if (unit === 'day') return new Date(number * DAY_MS).toISOString().slice(0, LENGTHS.day);
  const [year, month] = unit === 'year' ? [number, 0] : [Math.floor(number / 12), number % 12];
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
}

type Numbered = readonly [number: number, period: Period, date: string];

function withoutStrays(sorted: readonly Numbered[]): readonly Numbered[] {
  const most = STRAY_SHARE * sorted.reduce((sum, [, { articles }]) => sum + articles, 0);
  const start = strayPeriods(sorted, most);
  const end = sorted.length - strayPeriods([...sorted].reverse(), most);
  const within = sorted.slice(start, end);
  return spanOf(within) < spanOf(sorted) / 2 ? within : sorted;
}

/** How many periods at the beginning have at most this many articles together. */
function strayPeriods(periods: readonly Numbered[], most: number): number {
  let left = most;
  const first = periods.findIndex(([, { articles }]) => {
    left -= articles;
    return left < 0;
  });
  return Math.max(0, first);
}

function spanOf(sorted: readonly Numbered[]): number {
  return (sorted.at(-1)?.[0] ?? 0) - (sorted[0]?.[0] ?? 0);
}

/** The finest unit, except those that are no longer counted, in which all periods can be shown. */
function unitFor(sorted: readonly Numbered[], finest: TimeUnit): TimeUnit {
  const [first, last] = [sorted[0]?.[2], sorted.at(-1)?.[2]];
  if (first === undefined || last === undefined) return finest;
  const fits = (unit: TimeUnit): boolean => numberOf(last, unit) - numberOf(first, unit) < MAX_SHOWN;
  return UNITS.slice(UNITS.indexOf(finest)).find(fits) ?? 'year';
}

/** The last periods up to the last one with an article, including those without. */
function periodsBetween(sorted: readonly Numbered[], unit: TimeUnit) {
  const periods = new Map<number, Period>();
  for (const [, period, date] of sorted) addTo(periods, numberOf(date, unit), period);
  const numbers = [...periods.keys()];
  const [first = 0, last = -1] = [numbers[0], numbers.at(-1)];
  const from = Math.max(first, last - MAX_SHOWN + 1);
  return Array.from({ length: last - from + 1 }, (_, index) => {
    const { articles = 0, filled } = periods.get(from + index) ?? {};
    return { start: firstDay(from + index, unit), articles, filled: filled?.toCounts() ?? {} };
  });
}
