/** The labels below a chart of periods. */
import { periodText } from '../figures.ts';
import type { PeriodReport, TimeUnit } from '../run-report.ts';
import { BELOW, type ChartLabel } from './chart-frame.ts';

/**
 * The names of some evenly spaced periods, including the first and the last one.
 *
 * @param most - two or more
 */
export function periodTicks(
  periods: readonly PeriodReport[],
  unit: TimeUnit,
  { most, height }: { readonly most: number; readonly height: number },
): ChartLabel[] {
  const last = periods.length - 1;
  const steps = Math.min(most - 1, last);
  const places =
    last < 1 ? [0] : Array.from({ length: steps + 1 }, (_, step) => Math.round((step * last) / steps));
  return places.flatMap((place) => {
    const start = periods[place]?.start;
    return start === undefined
      ? []
      : [{ text: periodText(start, unit), y: height + BELOW, ...positionOf(place, last) }];
  });
}

function positionOf(place: number, last: number): Pick<ChartLabel, 'x' | 'anchor'> {
  if (last > 0 && place === 0) return { x: 0, anchor: 'start' };
  if (last > 0 && place === last) return { x: 100, anchor: 'end' };
  return { x: (100 * (place + 0.5)) / (last + 1), anchor: 'middle' };
}
