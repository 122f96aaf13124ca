/** Drift between two reports, beyond chance. */
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../../src/apps/studio/report/compare-reports.ts';
import {
  type PublisherReport,
  RunCollector,
  type RunReport,
} from '../../../../src/apps/studio/report/run-collector.ts';
import { inventedRun, outcomeOf } from './invented-run.ts';

const BEFORE: PublisherReport = {
  id: 'naya.example',
  name: 'नया अख़बार',
  pages: 100,
  articles: 90,
  failures: { listing: 10 },
  warned: 0,
  warnings: {},
  filled: { headline: 90, tags: 60 },
  unsure: { tags: 6 },
};

describe('a comparison with an earlier report', () => {
  test('finds no change in the same pages', () => {
    expect(compareReports(reportWith(BEFORE), reportWith(BEFORE))).toEqual([]);
  });

  test.each<[string, Partial<PublisherReport>, number, number, number]>([
    ['filled tags', { filled: { headline: 90, tags: 5 }, unsure: {} }, 60, 5, 90],
    ['warning publisher-rule-stale', { warnings: { 'publisher-rule-stale': 40 } }, 0, 40, 90],
    ['unsure tags', { unsure: { tags: 50 } }, 6, 50, 60],
    ['failed timeout', { failures: { timeout: 10 } }, 0, 10, 100],
    [
      'pages that are articles',
      { articles: 40, failures: { listing: 60 }, filled: {}, unsure: {} },
      90,
      40,
      100,
    ],
  ])('reports %s', (measure, changed, before, now, of) => {
    const changes = compareReports(reportWith({ ...BEFORE, ...changed }), reportWith(BEFORE));
    const counts = { before: { count: before, of }, now: { count: now, of } };
    expect(changes).toContainEqual(
      expect.objectContaining({ publisher: 'naya.example', measure, ...counts }),
    );
  });

  test('does not report a difference that may be due to chance', () => {
    const changed = { ...BEFORE, filled: { headline: 90, tags: 52 }, unsure: { tags: 9 } };
    expect(compareReports(reportWith(changed), reportWith(BEFORE))).toEqual([]);
  });

  test('ignores a publisher that only one report has', () => {
    expect(compareReports(reportWith({ ...BEFORE, id: 'dur.example' }), reportWith(BEFORE))).toEqual([]);
  });

  test('of the halves of a synthetic run reports only the publisher that lost its tags', () => {
    const isEarly = (line: string): boolean => line < '2024-07-02';
    const changes = compareReports(
      reportOf((date) => !isEarly(date)),
      reportOf(isEarly),
    );
    expect(changes[0]).toMatchObject({ publisher: 'ganga.example', measure: 'filled tags' });
    expect(changes).toHaveLength(1);
  });
});

function reportWith(publisher: PublisherReport): RunReport {
  return { ...new RunCollector().report(), publishers: [publisher] };
}

/** A report on the articles whose date fits. */
function reportOf(fits: (date: string) => boolean): RunReport {
  const run = new RunCollector();
  for (const line of inventedRun(6000))
    if ('publishedAt' in line && fits(String(line.publishedAt))) run.add(outcomeOf(line));
  return run.report();
}
