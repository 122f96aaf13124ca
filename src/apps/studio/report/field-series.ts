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
/** Maximum number of periods: days, until there are too many, then months, then years; articles of further years are outside. */
const MAX_PERIODS = 1500;
/** Maximum number of periods in a chart. */
const MAX_SHOWN = 120;
/** Dates at either end are excluded if they are this few, and the others span less than half the time. */
const STRAY_SHARE = 0.005;
const DAY_MS = 86_400_000;
/** Length of the day in an ISO timestamp. */
const DAY = 10;

/** Counts articles by the day on which they were published, as their page states it. */
export class FieldSeries {
  /** By their numbers in the unit. */
  periods = new Map<number, Period>();
  unit: TimeUnit = 'day';
  undated = 0;
  outside = 0;

  add(publishedAt: string | undefined, filled: ReadonlySet<FieldName>): void {
    if (publishedAt === undefined) {
      this.undated += 1;
      return;
    }
    const number = numberOf(publishedAt, this.unit);
    const isFull = this.periods.size > MAX_PERIODS;
    if (this.unit === 'year' && isFull && !this.periods.has(number)) {
      this.outside += 1;
      return;
    }
    const period = periodOf(this.periods, number);
    period.articles += 1;
    for (const field of filled) period.filled.add(field);
    if (this.periods.size <= MAX_PERIODS || this.unit === 'year') return;
    const coarser = this.unit === 'day' ? 'month' : 'year';
    this.periods = regrouped(this.periods, this.unit, coarser);
    this.unit = coarser;
  }

  /** The series in the finest unit that fits a chart. */
  report() {
    const sorted = [...this.periods].sort(([one], [other]) => one - other);
    const within = withoutStrays(sorted);
    const unit = unitFor(within, this.unit);
    const shown = periodsBetween(regrouped(within, this.unit, unit), unit);
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
}

function periodOf(periods: Map<number, Period>, number: number): Period {
  const period = periods.get(number) ?? { articles: 0, filled: new Tally() };
  periods.set(number, period);
  return period;
}

/** The same articles by periods of a coarser unit. */
function regrouped(periods: Iterable<Numbered>, from: TimeUnit, to: TimeUnit): Map<number, Period> {
  const coarser = new Map<number, Period>();
  for (const [number, { articles, filled }] of periods) {
    const period = periodOf(coarser, numberOf(firstDay(number, from), to));
    period.articles += articles;
    for (const [field, count] of filled.counts) period.filled.add(field, count);
  }
  return coarser;
}

/** A consecutive number of the period that a date belongs to. */
function numberOf(date: string, unit: TimeUnit): number {
  if (unit === 'day') return Date.parse(date.slice(0, DAY)) / DAY_MS;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return unit === 'year' ? year : 12 * year + month - 1;
}

function firstDay(number: number, unit: TimeUnit): string {
  if (unit === 'day') return new Date(number * DAY_MS).toISOString().slice(0, DAY);
  const [year, month] = unit === 'year' ? [number, 0] : [Math.floor(number / 12), number % 12];
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
}

type Numbered = readonly [number: number, period: Period];

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
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return finest;
  const [from, to] = [first, last].map(([number]) => firstDay(number, finest)) as [string, string];
  const fits = (unit: TimeUnit): boolean => numberOf(to, unit) - numberOf(from, unit) < MAX_SHOWN;
  return UNITS.slice(UNITS.indexOf(finest)).find(fits) ?? 'year';
}

/** The last periods up to the last one with an article, including those without. */
function periodsBetween(periods: ReadonlyMap<number, Period>, unit: TimeUnit) {
  const numbers = [...periods.keys()];
  const [first = 0, last = -1] = [numbers[0], numbers.at(-1)];
  const from = Math.max(first, last - MAX_SHOWN + 1);
  return Array.from({ length: last - from + 1 }, (_, index) => {
    const { articles = 0, filled } = periods.get(from + index) ?? {};
    return { start: firstDay(from + index, unit), articles, filled: filled?.toCounts() ?? {} };
  });
}
