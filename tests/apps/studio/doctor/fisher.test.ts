import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fisherTest } from '../../../../src/apps/studio/doctor/compare-shares.ts';

const share = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
  .map(([count, rest]) => ({ count, of: count + rest }));

describe('fisherTest', () => {
  test.each([
    ['Fisher’s tea tasting', 3, 4, 1, 4, 0.485714],
    ['a textbook example', 1, 10, 11, 14, 0.002759],
    ['all against none of eight', 8, 8, 0, 8, 0.000155],
    ['all against none of three', 3, 3, 0, 3, 0.1],
    ['equal shares', 5, 10, 5, 10, 1],
    ['no hits in either group', 0, 10, 0, 7, 1],
    ['an empty group', 0, 0, 3, 7, 1],
  ])('is right for %s', (_title, count, of, otherCount, otherOf, chance) => {
    expect(fisherTest({ count, of }, { count: otherCount, of: otherOf })).toBeCloseTo(chance, 5);
  });

  test('handles large totals quickly and without overflow', () => {
    const chance = fisherTest({ count: 50_000, of: 100_000 }, { count: 50_300, of: 100_000 });
    expect(chance).toBeGreaterThan(0.1);
    expect(chance).toBeLessThan(0.3);
    expect(fisherTest({ count: 0, of: 100_000 }, { count: 100_000, of: 100_000 })).toBe(0);
  });

  test('returns a probability that is symmetric in groups and in hits and misses', () => {
    const misses = ({ count, of }: { count: number; of: number }) => ({ count: of - count, of });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const chance = fisherTest(one, other);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(fisherTest(other, one)).toBeCloseTo(chance, 9);
        expect(fisherTest(misses(one), misses(other))).toBeCloseTo(chance, 9);
      }),
    );
  });
});
