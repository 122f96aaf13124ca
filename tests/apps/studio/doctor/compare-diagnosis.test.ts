import { describe, expect, test } from 'vitest';
import { compareDiagnosis } from '../../../../src/apps/studio/doctor/compare-diagnosis.ts';
import { airMonitor, airRule, diagnose, type FixturePage, fixturePage, renamed } from './fixture-pages.ts';

const times = <T>(count: number, list: readonly T[]): T[] => Array.from({ length: count }, () => list).flat();
const healthy = [airMonitor];
const byRule = (pages: readonly FixturePage[]) => diagnose(pages, { publishers: [airRule] });
const baseline = byRule(times(8, healthy));

describe('compareDiagnosis', () => {
  test('finds no change in the same pages or fewer of them', () => {
    expect(compareDiagnosis(baseline, baseline)).toEqual([]);
    expect(compareDiagnosis(byRule(healthy), baseline)).toEqual([]);
  });

  test('reports changes with the counts before and after', () => {
    const changes = compareDiagnosis(byRule(times(8, healthy.map(renamed))), baseline);
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
    const few = byRule(times(3, healthy));
    expect(compareDiagnosis(byRule(times(3, healthy.map(renamed))), few)).toEqual([]);
  });

  test('attributes one odd page among many to chance', () => {
    const mixed = byRule([...times(7, healthy), ...healthy.map(renamed)]);
    expect(compareDiagnosis(mixed, baseline)).toEqual([]);
  });

  test('also reports a newly filled field and a new layout', () => {
    const before = diagnose(times(8, [fixturePage('dainik-jagran/2020-soil-test')]));
    const after = diagnose(times(8, [fixturePage('dainik-jagran/nextjs-ropeway')]));
    const measures = compareDiagnosis(after, before).map(({ measure }) => measure);
    expect(measures).toEqual(expect.arrayContaining(['layout nextjs', 'layout 2020', 'filled highlights']));
  });

  test('ignores a publisher that only one diagnosis has', () => {
    expect(compareDiagnosis(diagnose(times(8, [fixturePage('bbc-hindi/desert-water')])), baseline)).toEqual(
      [],
    );
  });

  test('gives the same result for a stored diagnosis', () => {
    const stored = JSON.parse(JSON.stringify(baseline));
    const now = byRule(times(8, healthy.map(renamed)));
    expect(compareDiagnosis(now, stored)).toEqual(compareDiagnosis(now, baseline));
  });
});
