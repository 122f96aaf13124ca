import { scaleLinear } from 'd3-scale';
import type { Markup } from '../../../../formats/markup.ts';
import { confidenceText, countOf, shareText } from '../figures.ts';
import type { FieldReport } from '../run-report.ts';
import { UNSURE } from '../tally.ts';
import { BELOW, bar, chartMarkup, gridLine } from './chart-frame.ts';

const HEIGHT = 64;
const GAP = 0.6;

/** A bar for each step of confidence; those below one half look like a warning. */
export function histogram({ field, articles, unsure, confidence, bins }: FieldReport): Markup {
  const place = scaleLinear([0, bins.length], [0, 100]);
  const height = scaleLinear([0, Math.max(1, ...bins)], [100, 0]);
  const edge = (index: number): string => confidenceText(index / bins.length);
  return chartMarkup({
    title: `Confidence of ${field}`,
    description: `Mean ${confidenceText(confidence)}; below ${UNSURE}: ${shareText(unsure, articles)}.`,
    height: HEIGHT,
    shapes: [
      gridLine(100),
      ...bins.flatMap((count, index) => {
        if (count === 0) return [];
        const says = `${edge(index)} to ${edge(index + 1)}: ${countOf(count, 'article')}`;
        const kind = index < UNSURE * bins.length ? 'doubt' : undefined;
        return [bar(place(index) + GAP / 2, place(1) - GAP, height(count), says, kind)];
      }),
    ],
    labels: [
      { text: '0', x: 0, y: HEIGHT + BELOW },
      { text: String(UNSURE), x: 100 * UNSURE, y: HEIGHT + BELOW, anchor: 'middle' },
      { text: '1', x: 100, y: HEIGHT + BELOW, anchor: 'end' },
    ],
  });
}
