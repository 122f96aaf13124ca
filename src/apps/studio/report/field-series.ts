import type { FieldName } from '../../../browser.ts';
import { FIELD_NAMES } from './field-names.ts';
import type { Counts, PeriodReport, TimeReport, TimeUnit } from './run-report.ts';

/** Articles of one period, and how many of them have each field, in the order of the field names. */
interface Period {
  articles: number;
  readonly filled: number[];
}

/** Maximum number of periods: days, until there are too many, then months, then years; articles of further years are outside. */
const MAX_PERIODS = 1500;
/** Maximum number of periods in a chart. */
const MAX_SHOWN = 120;
const MAX_DAYS = 45;
const MAX_WEEKS = 300 / 7;
/** Dates at either end are excluded if they are this few, and the others span less than half the time. */
const STRAY_SHARE = 0.005;
const COARSER = { day: 'month', month: 'year' } as const;
const DAY_MS = 86_400_000;
const WEEK = 7;
/** 1 January 1970 was a Thursday; weeks begin with a Monday. */
const FIRST_MONDAY = 4;

/** Counts articles by the day on which they were published, as their page states it. */
export class FieldSeries {
  periods = new Map<number, Period>();
  unit: 'day' | 'month' | 'year' = 'day';
  undated = 0;
  outside = 0;

  add(publishedAt: string | undefined, filled: ReadonlySet<FieldName>): void {
    if (publishedAt === undefined) {
      this.undated += 1;
      return;
    }
    const key = keyOf(dayOf(publishedAt.slice(0, 'YYYY-MM-DD'.length)), this.unit);
    if (this.unit === 'year' && this.periods.size > MAX_PERIODS && !this.periods.has(key)) {
      this.outside += 1;
      return;
    }
    addTo(this.periods, key, {
      articles: 1,
      filled: FIELD_NAMES.map((field) => (filled.has(field) ? 1 : 0)),
    });
    if (this.periods.size > MAX_PERIODS && this.unit !== 'year') this.#coarsen(COARSER[this.unit]);
  }

  /** The series in the unit that fits its length. */
  report(): TimeReport {
    const { undated } = this;
    const days = [...this.periods].map(([key, period]): [number, Period] => [
      firstDay(key, this.unit),
      period,
    ]);
    const sorted = days.sort(([one], [other]) => one - other);
    const within = withoutStrays(sorted);
    const unit = unitFor(within, this.unit);
    const shown = periodsBetween(within, unit).slice(-MAX_SHOWN);
    const articles = sorted.reduce((sum, [, period]) => sum + period.articles, 0);
    const inside = shown.reduce((sum, period) => sum + period.articles, 0);
    return { unit, periods: shown, undated, outside: this.outside + articles - inside };
  }

  #coarsen(unit: 'month' | 'year'): void {
    const coarser = new Map<number, Period>();
    for (const [key, period] of this.periods) addTo(coarser, keyOf(firstDay(key, this.unit), unit), period);
    this.periods = coarser;
    this.unit = unit;
  }
}

function addTo(periods: Map<number, Period>, key: number, more: Period): void {
  const known = periods.get(key);
  if (known === undefined) {
    periods.set(key, { articles: more.articles, filled: [...more.filled] });
    return;
  }
  known.articles += more.articles;
  for (const [index, count] of more.filled.entries())
    known.filled[index] = (known.filled[index] ?? 0) + count;
}

/** Days since 1970. */
function dayOf(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

function dateOf(day: number): Date {
  return new Date(day * DAY_MS);
}

/** A consecutive number of the period of a day. */
function keyOf(day: number, unit: TimeUnit): number {
  if (unit === 'day') return day;
  if (unit === 'week') return Math.floor((day - FIRST_MONDAY) / WEEK);
  const date = dateOf(day);
  return unit === 'year' ? date.getUTCFullYear() : 12 * date.getUTCFullYear() + date.getUTCMonth();
}

function firstDay(key: number, unit: TimeUnit): number {
  if (unit === 'day') return key;
  if (unit === 'week') return key * WEEK + FIRST_MONDAY;
  const [year, month] = unit === 'year' ? [key, 0] : [Math.floor(key / 12), key % 12];
  return dayOf(`${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`);
}

type Dated = readonly (readonly [number, Period])[];

function withoutStrays(sorted: Dated): Dated {
  const most = STRAY_SHARE * sorted.reduce((sum, [, { articles }]) => sum + articles, 0);
  const start = strayPeriods(sorted, most);
  const end = sorted.length - strayPeriods([...sorted].reverse(), most);
  const within = sorted.slice(start, end);
  return spanOf(within) < spanOf(sorted) / 2 ? within : sorted;
}

/** How many periods at the beginning have at most this many articles together. */
function strayPeriods(periods: Dated, most: number): number {
  let left = most;
  return Math.max(
    0,
    periods.findIndex(([, { articles }]) => {
      left -= articles;
      return left < 0;
    }),
  );
}

function spanOf(sorted: Dated): number {
  return (sorted.at(-1)?.[0] ?? 0) - (sorted[0]?.[0] ?? 0);
}

function unitFor(sorted: Dated, finest: 'day' | 'month' | 'year'): TimeUnit {
  const days = spanOf(sorted) + 1;
  if (finest === 'year' || days > (MAX_SHOWN * 365) / 12) return 'year';
  if (finest === 'month' || days > MAX_WEEKS * WEEK) return 'month';
  return days > MAX_DAYS ? 'week' : 'day';
}

/** All periods from the first to the last one, including those without an article. */
function periodsBetween(sorted: Dated, unit: TimeUnit): PeriodReport[] {
  const periods = new Map<number, Period>();
  for (const [day, period] of sorted) addTo(periods, keyOf(day, unit), period);
  const keys = [...periods.keys()];
  const [first = 0, last = -1] = [keys[0], keys.at(-1)];
  const from = Math.max(first, last - MAX_SHOWN + 1);
  return Array.from({ length: last - from + 1 }, (_, index) => {
    const { articles, filled } = periods.get(from + index) ?? { articles: 0, filled: [] };
    const start = dateOf(firstDay(from + index, unit))
      .toISOString()
      .slice(0, 'YYYY-MM-DD'.length);
    return { start, articles, filled: countsOf(filled) };
  });
}

function countsOf(filled: readonly number[]): Counts {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((field, index) => (filled[index] ? [[field, filled[index]]] : [])),
  );
}
