import { scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { element, type Markup } from '../../../../formats/markup.ts';
import { shareText } from '../figures.ts';
import type { PeriodReport, TimeReport } from '../run-report.ts';
import { chartMarkup, gridLine, periodTicks } from './chart-frame.ts';

const HEIGHT = 64;
const LINES = [0, 50, 100];

/** A line from 0 to 100 %, interrupted in periods without articles. */
export function shareLine(field: string, { periods, unit }: TimeReport): Markup {
  const place = scalePoint(
    periods.map(({ start }) => start),
    [0, 100],
  );
  const x = ({ start }: PeriodReport): number => place(start) ?? 0;
  const y = ({ articles, filled }: PeriodReport): number => 100 - (100 * (filled[field] ?? 0)) / articles;
  const isThere = ({ articles }: PeriodReport): boolean => articles > 0;
  const drawn = line<PeriodReport>(x, y).defined(isThere).digits(2)([...periods]);
  const filled = area<PeriodReport>(x, 100, y).defined(isThere).digits(2)([...periods]);
  return chartMarkup({
    title: `${field} by ${unit} of publication`,
    description: descriptionOf(field, periods.filter(isThere)),
    height: HEIGHT,
    shapes: [
      ...LINES.map(gridLine),
      element('path', { class: 'area', d: filled ?? '' }),
      element('path', { class: 'line', d: drawn ?? '' }),
    ],
    labels: periodTicks(periods, unit, { most: 2, height: HEIGHT }),
  });
}

function descriptionOf(field: string, periods: readonly PeriodReport[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return 'No articles.';
  const [from, to] = [first, last].map(({ filled, articles }) => shareText(filled[field] ?? 0, articles));
  return `${from} of the articles at first, ${to} at last.`;
}
