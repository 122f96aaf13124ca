/** Numbers and dates as people read them. */
import type { TimeUnit } from './run-report.ts';

const COUNT = new Intl.NumberFormat('en');
/** In tenths of a percent. */
const MIN_SHARE = 0.1;
const ROUGH = new Intl.NumberFormat('en', { notation: 'compact' });
const DATE_FORMATS: Readonly<Record<TimeUnit, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

/** @example countText(9412); // "9,412" */
export function countText(count: number): string {
  return COUNT.format(count);
}

/** A short form of a count. @example roughText(12_000); // "12K" */
export function roughText(count: number): string {
  return ROUGH.format(count);
}

/**
 * A share in percent, to a tenth; only none is 0 and only all is 100.
 *
 * @example
 * shareText(9, 1000); // "0.9 %"
 * shareText(9996, 10_000); // "> 99.9 %"
 */
export function shareText(count: number, of: number): string {
  if (of === 0) return '–';
  const percent = (100 * count) / of;
  if (count === 0 || count === of) return `${percent} %`;
  if (percent < MIN_SHARE) return `< ${MIN_SHARE} %`;
  return percent > 100 - MIN_SHARE ? `> ${100 - MIN_SHARE} %` : `${percent.toFixed(1)} %`;
}

/** @example confidenceText(0.8666); // "0.87" */
export function confidenceText(confidence: number | undefined): string {
  return confidence === undefined ? '–' : confidence.toFixed(2);
}

/** @example countOf(1, 'article'); // "1 article" */
export function countOf(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** The name of a period. @example periodText('2026-11-01', 'month'); // "Nov 2026" */
export function periodText(start: string, unit: TimeUnit): string {
  return dateText(start, DATE_FORMATS[unit]);
}

/** The whole date. @example dayText('2026-11-25'); // "25 November 2026" */
export function dayText(day: string): string {
  return dateText(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

function dateText(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(day));
}
