/** Small charts in the rows of tables. They are hidden from screen readers, since the numbers are next to them. */
import { scaleLinear } from 'd3-scale';
import { element, type Markup } from '../../../../formats/markup.ts';
import type { Share } from '../../doctor/compare-shares.ts';
import { rounded } from './chart-frame.ts';

const BAR = 8;
const DUMBBELL = 16;
const RADIUS = 4;
/** Margin in percent, so that no point is cut off. */
const MARGIN = 3;

export interface BarPart {
  readonly count: number;
  readonly kind?: 'doubt';
}

/** A stacked bar. A bar of `most` fills the row. */
export function rowBar(parts: readonly BarPart[], most: number): Markup {
  const length = scaleLinear([0, Math.max(1, most)], [0, 100]);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { count }) => sum + count, 0));
  return element(
    'svg',
    { class: 'row-chart', 'aria-hidden': 'true', width: '100%', height: BAR },
    ...parts.map(({ count, kind }, index) =>
      element('rect', {
        class: kind,
        x: `${rounded(length(starts[index] ?? 0))}%`,
        width: `${rounded(length(count))}%`,
        height: BAR,
      }),
    ),
  );
}

/** A share before and now, on a line from 0 to 100 %: an empty point and a filled one. */
export function dumbbell(before: Share, now: Share): Markup {
  const place = scaleLinear([0, 1], [MARGIN, 100 - MARGIN]);
  const at = ({ count, of }: Share): string => `${rounded(place(of === 0 ? 0 : count / of))}%`;
  const middle = DUMBBELL / 2;
  const across = { y1: middle, y2: middle };
  return element(
    'svg',
    { class: 'row-chart points', 'aria-hidden': 'true', width: '100%', height: DUMBBELL },
    element('line', { class: 'grid', x1: `${MARGIN}%`, x2: `${100 - MARGIN}%`, ...across }),
    element('line', { class: 'way', x1: at(before), x2: at(now), ...across }),
    element('circle', { class: 'before', cx: at(before), cy: middle, r: RADIUS }),
    element('circle', { class: 'now', cx: at(now), cy: middle, r: RADIUS }),
  );
}
