import type { FieldName } from '../../../browser.ts';
import { Tally } from './tally.ts';

interface Period {
  articles: number;
  readonly filled: Tally;
}

/** The articles by when they were published. */
export type TimeReport = ReturnType<FieldSeries['report']>;
export type PeriodReport = TimeReport['periods'][number];

/** Units of time, the finest first, with the length of their part of an ISO timestamp, which names a period. */
const UNITS = { day: 10, month: 7, year: 4 };
export type TimeUnit = keyof typeof UNITS;
/** Maximum number of periods: days, until there are too many, then months, then years; articles of further years are outside. */
const MAX_PERIODS = 1500;
const MAX_CHARTED_PERIODS = 120;
/** Dates at either end are excluded if they are this few, and the others span less than half the time. */
const STRAY_SHARE = 0.005;
/** What a month or a year lacks of its first day. */
const FIRST_DAY = '-01-01';
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
    const name = publishedAt.slice(0, UNITS[this.unit]);
    const isFull = this.periods.size > MAX_PERIODS;
    if (this.unit === 'year' && isFull && !this.periods.has(name)) {
      this.outside += 1;
      return;
    }
    const period = periodOf(this.periods, name);
    period.articles += 1;
    for (const field of filled) period.filled.add(field);
    if (this.periods.size <= MAX_PERIODS || this.unit === 'year') return;
    this.unit = this.unit === 'day' ? 'month' : 'year';
    this.periods = regrouped(this.periods, this.unit);
  }

  /** The series in the finest unit that fits a chart. */
  report() {
    const sorted = [...this.periods].sort(([one], [other]) => (one < other ? -1 : 1));
    const within = withoutStrays(sorted);
    const units = (Object.keys(UNITS) as TimeUnit[]).filter((unit) => UNITS[unit] <= UNITS[this.unit]);
    const [first = '', last = ''] = [within[0]?.[0], within.at(-1)?.[0]];
    const unit = units.find((one) => periodsUpTo(last, first, one).length <= MAX_CHARTED_PERIODS) ?? 'year';
    const counted = regrouped(within, unit);
    /** All periods without gaps, the earliest first, with the articles that have each field. */
    const periods = periodsUpTo(last, first, unit).map((name) => {
      const { articles = 0, filled } = counted.get(name) ?? {};
      return { start: firstDayOf(name), articles, filled: filled?.toCounts() ?? {} };
    });
    const shown = periods.slice(-MAX_CHARTED_PERIODS);
    return {
      unit,
      periods: shown,
      undated: this.undated,
      /** Articles whose date lies far from all others. */
      outside: this.outside + articlesOf(sorted.map(([, period]) => period)) - articlesOf(shown),
    };
  }
}

function articlesOf(periods: readonly Pick<Period, 'articles'>[]): number {
  return periods.reduce((sum, { articles }) => sum + articles, 0);
}

function periodOf(periods: Map<string, Period>, name: string): Period {
  const period = periods.get(name) ?? { articles: 0, filled: new Tally() };
  periods.set(name, period);
  return period;
}

/** The same articles by periods of a coarser unit. */
function regrouped(periods: Iterable<Named>, unit: TimeUnit): Map<string, Period> {
  const coarser = new Map<string, Period>();
  for (const [name, { articles, filled }] of periods) {
    const period = periodOf(coarser, name.slice(0, UNITS[unit]));
    period.articles += articles;
    for (const [field, count] of filled.counts) period.filled.add(field, count);
  }
  return coarser;
}

function firstDayOf(name: string): string {
  return (name + FIRST_DAY).slice(0, UNITS.day);
}

type Named = readonly [name: string, period: Period];

function withoutStrays(sorted: readonly Named[]): readonly Named[] {
  const most = STRAY_SHARE * articlesOf(sorted.map(([, period]) => period));
  const start = strayPeriods(sorted, most);
  const end = sorted.length - strayPeriods(sorted.toReversed(), most);
  const within = sorted.slice(start, end);
  return spanOf(within) < spanOf(sorted) / 2 ? within : sorted;
}

/** How many periods at the beginning have at most this many articles together. */
function strayPeriods(periods: readonly Named[], most: number): number {
  let left = most;
  const first = periods.findIndex(([, { articles }]) => {
    left -= articles;
    return left < 0;
  });
  return Math.max(0, first);
}

function spanOf(sorted: readonly Named[]): number {
  const [first = ['1970'], last = first] = [sorted[0], sorted.at(-1)];
  return Date.parse(firstDayOf(last[0])) - Date.parse(firstDayOf(first[0]));
}

/** The names of the last periods up to one, without gaps; at most one more than a chart shows. */
function periodsUpTo(last: string, first: string, unit: TimeUnit): string[] {
  const names: string[] = [];
  const length = UNITS[unit];
  let name = last.slice(0, length);
  while (name !== '' && name >= first.slice(0, length) && names.length <= MAX_CHARTED_PERIODS) {
    names.unshift(name);
    const dayBefore = new Date(Date.parse(firstDayOf(name)) - DAY_MS);
    name = dayBefore.toISOString().slice(0, length);
  }
  return names;
}
