/**
 * The frame of a chart. Shapes stretch with the width of the page, in a coordinate space of 100 by 100; the labels
 * around them do not, so that they stay legible on a phone.
 */
import { element, type Markup, textElement, textMarkup } from '../../../../formats/markup.ts';
import { periodText } from '../figures.ts';
import type { PeriodReport, TimeUnit } from '../run-report.ts';

/** The names of some evenly spaced periods, including the first and the last one. @param most - two or more */
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

/** A label at a position of the chart, in percent of its width and pixels of its height. */
export interface ChartLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Away from `x`, in pixels. */
  readonly shift?: number;
}

export interface ChartFrame {
  /** Description for screen readers. */
  readonly title: string;
  readonly description: string;
  readonly height: number;
  readonly labels: readonly ChartLabel[];
  readonly shapes: readonly Markup[];
}

/** Space for the labels below, in pixels. */
const FOOT = 18;
/** With fewer points, a table is clearer than a chart. */
export const MIN_POINTS = 10;
/** Offset of the labels below the shapes, in pixels. */
export const BELOW = 13;
const DIGITS = 100;

export function chartMarkup({ title, description, height, labels, shapes }: ChartFrame): Markup {
  const space = { width: '100%', height, viewBox: '0 0 100 100', preserveAspectRatio: 'none' };
  return element(
    'svg',
    { class: 'chart', role: 'img', width: '100%', height: height + FOOT },
    textElement('title', title),
    textElement('desc', description),
    element('svg', space, ...shapes),
    ...labels.map(({ text, x, y, anchor = 'start', shift }) =>
      element('text', { x: `${rounded(x)}%`, y, dx: shift, 'text-anchor': anchor }, textMarkup(text)),
    ),
  );
}

export function gridLine(y: number): Markup {
  return element('line', { class: 'grid', x1: 0, x2: 100, y1: rounded(y), y2: rounded(y) });
}

export function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}

/** A bar from the lower edge, with a tooltip. */
export function bar(x: number, width: number, top: number, says: string, kind?: string): Markup {
  const [left, upper] = [rounded(x), rounded(top)];
  return element(
    'rect',
    { class: kind, x: left, y: upper, width: rounded(width), height: rounded(100 - upper) },
    textElement('title', says),
  );
}
