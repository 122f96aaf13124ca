import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fisherTest } from '../../../../src/apps/studio/doctor/fisher.ts';

const share = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
  .map(([count, rest]) => ({ count, of: count + rest }));

describe('fisherTest', () => {
  test.each([
    ['the tea tasting of Fisher', 3, 4, 1, 4, 0.485714],
    ['a table of textbooks', 1, 10, 11, 14, 0.002759],
    ['all against none, of eight', 8, 8, 0, 8, 0.000155],
    ['all against none, of three', 3, 3, 0, 3, 0.1],
    ['the same', 5, 10, 5, 10, 1],
    ['nothing anywhere', 0, 10, 0, 7, 1],
    ['no page', 0, 0, 3, 7, 1],
  ])('%s', (_title, count, of, otherCount, otherOf, chance) => {
    expect(fisherTest({ count, of }, { count: otherCount, of: otherOf })).toBeCloseTo(chance, 5);
  });

  test('large totals neither overflow nor take long', () => {
    const chance = fisherTest({ count: 50_000, of: 100_000 }, { count: 50_300, of: 100_000 });
    expect(chance).toBeGreaterThan(0.1);
    expect(chance).toBeLessThan(0.3);
    expect(fisherTest({ count: 0, of: 100_000 }, { count: 100_000, of: 100_000 })).toBe(0);
  });

  test('is a probability, the same for both orders, and for misses instead of hits', () => {
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
