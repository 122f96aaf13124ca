/**
 * The charts of a report. Shapes stretch with the width of the page, in a coordinate space of 100 by 100; the labels
 * around them do not, so that they stay legible on a phone.
 */
import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Share } from '../doctor/compare-shares.ts';
import { classOf, html, type Markup } from '../inspector/html.ts';
import type { PeriodReport, TimeReport } from './field-series.ts';
import { confidenceText, countOf, periodText, roughText, shareText } from './figures.ts';
import type { FieldReport } from './run-collector.ts';
import { UNSURE } from './tally.ts';

/** With fewer points, a table is clearer than a chart. */
export const MIN_POINTS = 10;

/** Heights of a wide chart, of a small one, of the labels below, and of the charts in rows, in pixels. */
const WIDE = 160;
const SMALL = 64;
const FOOT = 18;
const BAR = 8;
const DUMBBELL = 16;
/** Offset of the labels below the shapes, in pixels. */
const BELOW = 13;
const HALF_A_LINE = 4;
/** Distance of the words beside a line, in pixels. */
const BESIDE = -8;
const RADIUS = 4;
/** Margin in percent, so that no point is cut off. */
const MARGIN = 3;
const BIN_GAP = 0.6;
const PERIOD_GAP = 0.2;
const GRID_LINES = 3;
const SHARE_LINES = [0, 50, 100];
const DIGITS = 100;

/** @param description - for screen readers @param labels - around the shapes */
function chartMarkup(
  title: string,
  description: string,
  height: number,
  shapes: readonly Markup[],
  labels: readonly Markup[],
): Markup {
  return html`<svg class="chart" role="img" width="100%" height="${height + FOOT}">
<title>${title}</title>
<desc>${description}</desc>
<svg width="100%" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">${shapes}</svg>
${labels}
</svg>`;
}

type Anchor = 'start' | 'middle' | 'end';

/** A label at a position of the chart, in percent of its width and pixels of its height. @param dx - away from `x`, in pixels */
function label(text: string, x: number, y: number, anchor: Anchor = 'start', dx = 0): Markup {
  return html`<text x="${rounded(x)}%" y="${y}" dx="${dx}" text-anchor="${anchor}">${text}</text>`;
}

function gridLine(y: number): Markup {
  return html`<line class="grid" x1="0" x2="100" y1="${rounded(y)}" y2="${rounded(y)}" />`;
}

function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}

/** A bar from the lower edge, with a tooltip. */
function bar(left: number, length: number, top: number, says: string, kind?: string): Markup {
  const [x, y, width] = [left, top, length].map(rounded);
  const height = rounded(100 - rounded(top));
  return html`<rect${classOf(kind)} x="${x}" y="${y}" width="${width}" height="${height}"><title>${says}</title></rect>`;
}

/** The names of some evenly spaced periods, including the first and the last one. @param most - two or more */
function periodTicks({ periods, unit }: TimeReport, most: number, height: number): Markup[] {
  const last = periods.length - 1;
  const steps = Math.min(most - 1, last);
  const places = Array.from({ length: steps + 1 }, (_, step) => Math.round((step * last) / steps || 0));
  return places.map((place) =>
    label(periodText(periods[place]?.start ?? '', unit), ...positionOf(place, last, height + BELOW)),
  );
}

function positionOf(place: number, last: number, y: number): [x: number, y: number, anchor: Anchor] {
  if (last > 0 && place === 0) return [0, y, 'start'];
  if (last > 0 && place === last) return [100, y, 'end'];
  return [(100 * (place + 0.5)) / (last + 1), y, 'middle'];
}

/** A bar for each step of confidence; those below one half look like a warning. */
export function histogram({ field, articles, unsure, confidence, bins }: FieldReport): Markup {
  const place = scaleLinear([0, bins.length], [0, 100]);
  const height = scaleLinear([0, Math.max(1, ...bins)], [100, 0]);
  const edge = (index: number): string => confidenceText(index / bins.length);
  const bars = bins.map((count, index) => {
    const says = `${edge(index)} to ${edge(index + 1)}: ${countOf(count, 'article')}`;
    const kind = index < UNSURE * bins.length ? 'doubt' : undefined;
    return bar(place(index) + BIN_GAP / 2, place(1) - BIN_GAP, height(count), says, kind);
  });
  const y = SMALL + BELOW;
  return chartMarkup(
    `Confidence of ${field}`,
    `Mean ${confidenceText(confidence)}; below ${UNSURE}: ${shareText(unsure, articles)}.`,
    SMALL,
    [gridLine(100), ...bars.filter((_, index) => bins[index] !== 0)],
    [label('0', 0, y), label(String(UNSURE), 100 * UNSURE, y, 'middle'), label('1', 100, y, 'end')],
  );
}

export function periodBars(time: TimeReport): Markup {
  const { periods, unit } = time;
  const most = Math.max(1, ...periods.map(({ articles }) => articles));
  const height = scaleLinear([0, most], [100, 0]).nice(GRID_LINES);
  const starts = periods.map(({ start }) => start);
  const place = scaleBand(starts, [0, 100]).padding(PERIOD_GAP);
  const lines = height.ticks(GRID_LINES).filter(Number.isInteger);
  const bars = periods.map(({ start, articles }) => {
    const says = `${periodText(start, unit)}: ${countOf(articles, 'article')}`;
    return bar(place(start) ?? 0, place.bandwidth(), height(articles), says);
  });
  const lineY = (count: number): number => Math.round((height(count) * WIDE) / 100) + HALF_A_LINE;
  const counts = lines.map((count) => label(roughText(count), 0, lineY(count), 'end', BESIDE));
  return chartMarkup(
    `Articles by ${unit} of publication`,
    `${countOf(periods.length, unit)}; at most ${countOf(most, 'article')}.`,
    WIDE,
    [...lines.map((count) => gridLine(height(count))), ...bars],
    [...counts, ...periodTicks(time, 4, WIDE)],
  );
}

/** A line from 0 to 100 %, interrupted in periods without articles. */
export function shareLine(field: string, time: TimeReport): Markup {
  const { periods, unit } = time;
  const starts = periods.map(({ start }) => start);
  const place = scalePoint(starts, [0, 100]);
  const x = ({ start }: PeriodReport): number => place(start) ?? 0;
  const y = ({ articles, filled }: PeriodReport): number => 100 - (100 * (filled[field] ?? 0)) / articles;
  const isThere = ({ articles }: PeriodReport): boolean => articles > 0;
  const drawn = line<PeriodReport>(x, y).defined(isThere).digits(2)([...periods]);
  const below = area<PeriodReport>(x, 100, y).defined(isThere).digits(2)([...periods]);
  const path = (name: string, d: string | null): Markup => html`<path class="${name}" d="${d ?? ''}" />`;
  const some = periods.filter(isThere);
  const [first = 'none', last] = [some[0], some.at(-1)].map(
    (period) => period && shareText(period.filled[field] ?? 0, period.articles),
  );
  return chartMarkup(
    `${field} by ${unit} of publication`,
    some.length === 0 ? 'No articles.' : `${first} of the articles at first, ${last} at last.`,
    SMALL,
    [...SHARE_LINES.map(gridLine), path('area', below), path('line', drawn)],
    periodTicks(time, 2, SMALL),
  );
}

/** A small chart in the row of a table, hidden from screen readers, since the numbers are next to it. */
function rowChart(height: number, shapes: readonly Markup[]): Markup {
  return html`<svg class="row-chart" aria-hidden="true" width="100%" height="${height}">${shapes}</svg>`;
}

/** A stacked bar. A bar of `most` fills the row. */
export function rowBar(
  parts: readonly { readonly count: number; readonly kind?: 'doubt' }[],
  most: number,
): Markup {
  const length = scaleLinear([0, Math.max(1, most)], [0, 100]);
  let start = 0;
  const shapes = parts.map(({ count, kind }) => {
    const [x, width] = [start, count].map((at) => rounded(length(at)));
    start += count;
    return html`<rect${classOf(kind)} x="${x}%" width="${width}%" height="${BAR}" />`;
  });
  return rowChart(BAR, shapes);
}

/** A share before and now, on a line from 0 to 100 %: an empty point and a filled one. */
export function dumbbell(before: Share, now: Share): Markup {
  const place = scaleLinear([0, 1], [MARGIN, 100 - MARGIN]);
  const [from, to] = [before, now].map(({ count, of }) => rounded(place(of === 0 ? 0 : count / of)));
  const y = DUMBBELL / 2;
  return rowChart(DUMBBELL, [
    html`<line class="grid" x1="${MARGIN}%" x2="${100 - MARGIN}%" y1="${y}" y2="${y}" />`,
    html`<line class="way" x1="${from}%" x2="${to}%" y1="${y}" y2="${y}" />`,
    html`<circle class="before" cx="${from}%" cy="${y}" r="${RADIUS}" />`,
    html`<circle class="now" cx="${to}%" cy="${y}" r="${RADIUS}" />`,
  ]);
}
