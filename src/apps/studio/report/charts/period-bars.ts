import { scaleBand, scaleLinear } from 'd3-scale';
import type { Markup } from '../../../../formats/markup.ts';
import { countOf, periodText, roughText } from '../figures.ts';
import type { TimeReport } from '../run-report.ts';
import { bar, chartMarkup, gridLine, periodTicks } from './chart-frame.ts';

const HEIGHT = 160;
const LINES = 3;
const GAP = 0.2;
const MAX_NAMES = 4;
/** Size of the words next to a line, in pixels. */
const BESIDE = -8;
const HALF_A_LINE = 4;

export function periodBars({ periods, unit }: TimeReport): Markup {
  const most = Math.max(1, ...periods.map(({ articles }) => articles));
  const height = scaleLinear([0, most], [100, 0]).nice(LINES);
  const place = scaleBand(
    periods.map(({ start }) => start),
    [0, 100],
  ).padding(GAP);
  const lines = height.ticks(LINES).filter(Number.isInteger);
  return chartMarkup({
    title: `Articles by ${unit} of publication`,
    description: `${countOf(periods.length, unit)}; at most ${countOf(most, 'article')}.`,
    height: HEIGHT,
    shapes: [
      ...lines.map((count) => gridLine(height(count))),
      ...periods.map(({ start, articles }) =>
        bar(
          place(start) ?? 0,
          place.bandwidth(),
          height(articles),
          `${periodText(start, unit)}: ${countOf(articles, 'article')}`,
        ),
      ),
    ],
    labels: [
      ...lines.map((count) => ({
        text: roughText(count),
        x: 0,
        y: Math.round((height(count) * HEIGHT) / 100) + HALF_A_LINE,
        anchor: 'end' as const,
        shift: BESIDE,
      })),
      ...periodTicks(periods, unit, { most: MAX_NAMES, height: HEIGHT }),
    ],
  });
}
