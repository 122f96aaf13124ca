/**
 * The frame of a chart. Shapes stretch with the width of the page, in a coordinate space of 100 by 100; the labels
 * around them do not, so that they stay legible on a phone.
 */
import { element, type Markup, textElement, textMarkup } from '../../../../formats/markup.ts';

/** A label at a position of the chart, in percent of its width and pixels of its height. */
export interface ChartLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Away from `x`, in pixels. */
  readonly shift?: number;
}

/** The parts of a chart. */
export interface ChartFrame {
  /** Description for screen readers. */
  readonly title: string;
  readonly description: string;
  /** Height of the shapes, in pixels. */
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

/** A chart with its labels. */
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

/** A line across the chart. */
export function gridLine(y: number): Markup {
  return element('line', { class: 'grid', x1: 0, x2: 100, y1: rounded(y), y2: rounded(y) });
}

/** A coordinate, rounded to a hundredth. */
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
