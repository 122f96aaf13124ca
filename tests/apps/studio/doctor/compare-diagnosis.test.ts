import { describe, expect, test } from 'vitest';
import { compareDiagnosis } from '../../../../src/apps/studio/doctor/findings.ts';
import { airMonitor, airRule, diagnose, fixturePage, multiplied, renamed } from './fixture-pages.ts';

const byRule = (...pages: Parameters<typeof diagnose>[0]) => diagnose(pages, [airRule]);
const eight = (name: string) => multiplied(diagnose([fixturePage(name)]), 8);
const [healthy, redesigned] = [byRule(airMonitor), byRule(renamed(airMonitor))];
const baseline = multiplied(healthy, 8);

describe('compareDiagnosis', () => {
  test('finds no change in the same pages or fewer of them', () => {
    expect(compareDiagnosis(baseline, baseline)).toEqual([]);
    expect(compareDiagnosis(healthy, baseline)).toEqual([]);
  });

  test('reports changes with the counts before and after', () => {
    const changes = compareDiagnosis(multiplied(redesigned, 8), baseline);
    expect(changes).toContainEqual({
      publisher: 'republic-bharat',
      measure: 'body css .storytext matched',
      before: { count: 8, of: 8 },
      now: { count: 0, of: 8 },
      chance: expect.closeTo(0.000155, 5),
    });
    expect(changes.map(({ measure }) => measure)).not.toContain('breadcrumb css #breadcrumb a matched');
  });

  test('finds no change with only three pages', () => {
    expect(compareDiagnosis(multiplied(redesigned, 3), multiplied(healthy, 3))).toEqual([]);
  });

  test('attributes one odd page among many to chance', () => {
    const mixed = byRule(...Array.from({ length: 7 }, () => airMonitor), renamed(airMonitor));
    expect(compareDiagnosis(mixed, baseline)).toEqual([]);
  });

  test('also reports a newly filled field and a new layout', () => {
    const changes = compareDiagnosis(
      eight('dainik-jagran/nextjs-ropeway'),
      eight('dainik-jagran/2020-soil-test'),
    );
    expect(changes.map(({ measure }) => measure)).toEqual(
      expect.arrayContaining(['layout nextjs', 'layout 2020', 'filled highlights']),
    );
  });

  test('ignores a publisher that only one diagnosis has', () => {
    expect(compareDiagnosis(eight('bbc-hindi/desert-water'), baseline)).toEqual([]);
  });
});
