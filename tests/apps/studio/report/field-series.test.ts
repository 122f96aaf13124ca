/** Fields over time: the periods, and dates outside of them. */
import { describe, expect, test } from 'vitest';
import { FieldSeries, type TimeReport } from '../../../../src/apps/studio/report/field-series.ts';

test.each([
  { last: '2024-01-01', unit: 'day', periods: 1 },
  { last: '2024-04-29', unit: 'day', periods: 120 },
  { last: '2024-04-30', unit: 'month', periods: 4 },
  { last: '2033-12-31', unit: 'month', periods: 120 },
  { last: '2034-01-01', unit: 'year', periods: 11 },
])('dates from 2024-01-01 to $last give $periods periods of a $unit', ({ last, unit, periods }) => {
  const report = seriesOf(['2024-01-01', last]);
  expect([report.unit, report.periods.length]).toEqual([unit, periods]);
  expect(report.periods[0]?.start).toBe('2024-01-01');
});

describe('periods', () => {
  test('contain the articles of their days with their fields, and may be empty', () => {
    const series = new FieldSeries();
    series.add('2024-03-01T23:59:00+05:30', new Set(['headline', 'tags']));
    series.add('2024-03-01T00:00:00+05:30', new Set(['headline']));
    series.add('2024-03-03T08:00:00Z', new Set(['tags']));
    series.add(undefined, new Set(['headline']));
    expect(series.report()).toEqual({
      unit: 'day',
      undated: 1,
      outside: 0,
      periods: [
        { start: '2024-03-01', articles: 2, filled: { headline: 2, tags: 1 } },
        { start: '2024-03-02', articles: 0, filled: {} },
        { start: '2024-03-03', articles: 1, filled: { tags: 1 } },
      ],
    });
  });

  test('exclude a few outlying dates, which are reported instead', () => {
    const days = Array.from({ length: 1000 }, (_, index) => `2024-03-${10 + (index % 20)}`);
    const report = seriesOf(['1970-01-01', ...days, '2099-12-31']);
    expect(report).toMatchObject({ unit: 'day', outside: 2 });
    expect(report.periods).toHaveLength(20);
    expect(report.periods.reduce((sum, { articles }) => sum + articles, 0)).toBe(1000);
  });

  test('stay few with many dates, as days become months and months become years', () => {
    const series = new FieldSeries();
    let most = 0;
    for (let day = 0; day < 40_000; day += 1) {
      const date = new Date(Date.UTC(1900, 0, 1) + day * 86_400_000).toISOString();
      series.add(date, new Set(['headline']));
      most = Math.max(most, series.periods.size);
    }
    expect(most).toBeLessThanOrEqual(1501);
    const report = series.report();
    expect(report.unit).toBe('year');
    expect(report.periods[0]).toEqual({ start: '1900-01-01', articles: 365, filled: { headline: 365 } });
    expect(report.periods.reduce((sum, { articles }) => sum + articles, 0)).toBe(40_000);
  });

  test('do not exist without a date', () => {
    expect(new FieldSeries().report()).toEqual({ unit: 'day', periods: [], undated: 0, outside: 0 });
  });
});

function seriesOf(days: readonly string[]): TimeReport {
  const series = new FieldSeries();
  for (const day of days) series.add(`${day}T12:00:00+05:30`, new Set(['headline']));
  return series.report();
}
