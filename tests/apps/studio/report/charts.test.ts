/** Charts: the geometry drawn for known figures. */
import { describe, expect, test } from 'vitest';
import {
  dumbbell,
  histogram,
  periodBars,
  rowBar,
  shareLine,
} from '../../../../src/apps/studio/report/charts.ts';
import type { TimeReport } from '../../../../src/apps/studio/report/field-series.ts';
import { elementsOf, textsIn } from './elements-of.ts';

const HOSTILE = '</title><script>alert(1)</script>"';

describe('the bars of a time chart', () => {
  const periods = [300, 0, 150, 75].map((articles, at) => ({
    start: `2024-0${at + 1}-01`,
    articles,
    filled: {},
  }));
  const time: TimeReport = { unit: 'month', undated: 0, outside: 0, periods };
  const svg = periodBars(time);

  test('are as high as their counts, on one baseline, evenly spaced', () => {
    const bars = elementsOf(svg, 'rect').map(({ x, y, width, height }) => [x, y, width, height].map(Number));
    expect(bars.map(([, , , height]) => height)).toEqual([100, 0, 50, 25]);
    expect(bars.map(([, y = 0, , height = 0]) => y + height)).toEqual([100, 100, 100, 100]);
    const gaps = bars.slice(1).map(([x = 0], index) => x - (bars[index]?.[0] ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 1);
    expect(bars[0]?.[0]).toBeGreaterThanOrEqual(0);
    expect((bars[3]?.[0] ?? 0) + (bars[3]?.[2] ?? 0)).toBeLessThanOrEqual(100);
  });

  test('have round numbers at the grid lines and periods below', () => {
    expect(textsIn(svg, 'text').join()).toBe('0,100,200,300,Jan 2024,Feb 2024,Mar 2024,Apr 2024');
    expect(elementsOf(svg, 'line').map(({ y1 }) => Number(y1))).toEqual([100, 66.67, 33.33, 0]);
  });

  test('have a title and a description', () => {
    expect(elementsOf(svg, 'svg')[0]).toMatchObject({ role: 'img' });
    expect(textsIn(svg, 'title')[0]).toBe('Articles by month of publication');
    expect(textsIn(svg, 'desc')).toEqual(['4 months; at most 300 articles.']);
    expect(textsIn(svg, 'title').slice(1)).toContain('Mar 2024: 150 articles');
  });

  test('are centered if there is only one period', () => {
    const [bar] = elementsOf(periodBars({ ...time, periods: periods.slice(0, 1) }), 'rect');
    expect(Number(bar?.x) + Number(bar?.width) / 2).toBeCloseTo(50, 1);
  });
});

describe('the line of a field over time', () => {
  const periods = [
    { start: '2024-01-01', articles: 10, filled: { tags: 10 } },
    { start: '2024-01-02', articles: 4, filled: { tags: 1 } },
    { start: '2024-01-03', articles: 0, filled: {} },
    { start: '2024-01-04', articles: 8, filled: {} },
    { start: '2024-01-05', articles: 2, filled: { tags: 1 } },
  ];
  const time: TimeReport = { unit: 'day', undated: 0, outside: 0, periods };

  test('follows the shares and is interrupted where there are no articles', () => {
    const [area, line] = elementsOf(shareLine('tags', time), 'path');
    expect(line?.d).toBe('M0,0L25,75M75,100L100,50');
    expect(area?.d).toBe('M0,0L25,75L25,100L0,100ZM75,100L100,50L100,100L75,100Z');
  });

  test('is described by its first and last share', () => {
    const svg = shareLine('tags', time);
    expect(textsIn(svg, 'desc')).toEqual(['100 % of the articles at first, 50.0 % at last.']);
    expect(textsIn(svg, 'text')).toEqual(['1 Jan', '5 Jan']);
  });

  test('is a point if there is only one period', () => {
    const [, line] = elementsOf(shareLine('tags', { ...time, periods: periods.slice(0, 1) }), 'path');
    expect(line?.d).toBe('M50,0Z');
  });
});

describe('a histogram', () => {
  const bins = [4, ...Array.from({ length: 8 }, () => 0), 2, 1, ...Array.from({ length: 8 }, () => 0), 8];
  const svg = histogram({ field: 'tags', articles: 15, unsure: 6, confidence: 0.61, bins });

  test('has bars scaled to the highest one, and marks those below 0.5', () => {
    const bars = elementsOf(svg, 'rect').map(({ x, height, class: kind = '' }) => `${x} ${height} ${kind}`);
    expect(bars).toEqual(['0.3 50 doubt', '45.3 25 doubt', '50.3 12.5 ', '95.3 100 ']);
  });

  test('states the mean and the share of unsure values', () => {
    expect(textsIn(svg, 'desc')).toEqual(['Mean 0.61; below 0.5: 40.0 %.']);
    expect(textsIn(svg, 'title').at(-1)).toBe('0.95 to 1.00: 8 articles');
  });
});

describe('a chart in a table row', () => {
  test('shows the parts of a bar side by side, scaled to the longest row', () => {
    const parts = elementsOf(rowBar([{ count: 30 }, { count: 10, kind: 'doubt' }], 80), 'rect');
    expect(parts.map(({ x, width, class: kind }) => [x, width, kind])).toEqual([
      ['0%', '37.5%', undefined],
      ['37.5%', '12.5%', 'doubt'],
    ]);
  });

  test('shows a bar of zero length for zero', () => {
    expect(elementsOf(rowBar([{ count: 0 }], 0), 'rect')[0]).toMatchObject({ x: '0%', width: '0%' });
  });

  test('shows a change as a line from the earlier share to the current one', () => {
    const svg = dumbbell({ count: 1, of: 4 }, { count: 3, of: 4 });
    expect(elementsOf(svg, 'circle').map(({ class: kind, cx }) => [kind, cx])).toEqual([
      ['before', '26.5%'],
      ['now', '73.5%'],
    ]);
    expect(elementsOf(svg, 'line').at(-1)).toMatchObject({ x1: '26.5%', x2: '73.5%' });
  });

  test.each([rowBar([{ count: 1 }], 1), dumbbell({ count: 0, of: 0 }, { count: 1, of: 1 })])(
    'is hidden from screen readers, since the figures are next to it',
    (svg) => {
      expect(elementsOf(svg, 'svg')[0]).toMatchObject({ 'aria-hidden': 'true' });
      expect(String(svg)).not.toContain('NaN');
    },
  );
});

test('a name with markup is shown as text', () => {
  const periods = [{ start: '2024-01-01', articles: 1, filled: {} }];
  const line = shareLine(HOSTILE, { unit: 'day', undated: 0, outside: 0, periods });
  const bars = histogram({ field: HOSTILE as 'tags', articles: 1, unsure: 0, confidence: 1, bins: [1] });
  for (const svg of [line, bars]) {
    expect(String(svg)).not.toContain('<script');
    expect(String(svg)).toContain('&lt;/title&gt;&lt;script&gt;');
  }
});
