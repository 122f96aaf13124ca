import type { TimeUnit } from './field-series.ts';

/** The smallest share shown, in percent. */
const MIN_SHARE = 0.1;
const DATE_FORMATS: Readonly<Record<TimeUnit | 'date', Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

export const countText = new Intl.NumberFormat('en').format;
export const roughText = new Intl.NumberFormat('en', { notation: 'compact' }).format;

/** A share in percent, to a tenth. Only a share of nothing is 0, and only a full one is 100. */
export function shareText(count: number, of: number): string {
  if (of === 0) return '–';
  const percent = (100 * count) / of;
  if (count === 0 || count === of) return `${percent} %`;
  if (percent < MIN_SHARE) return `< ${MIN_SHARE} %`;
  return percent > 100 - MIN_SHARE ? `> ${100 - MIN_SHARE} %` : `${percent.toFixed(1)} %`;
}

export function confidenceText(confidence: number | undefined): string {
  return confidence === undefined ? '–' : confidence.toFixed(2);
}

export function countOf(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** The period of a unit that begins on a day, or the whole date. */
export function periodText(day: string | Date, unit: TimeUnit | 'date'): string {
  const format = new Intl.DateTimeFormat('en-GB', { ...DATE_FORMATS[unit], timeZone: 'UTC' });
  return format.format(new Date(day));
}
