import { describe, expect, test } from 'vitest';
import { exponentOf, faultOf, type Growth, growthOf } from '../../scripts/growth/growth.ts';
import { SUBJECTS } from '../../scripts/growth/subjects.ts';

const OPTIONS = { smallest: 8, largest: 64, farthest: 512, floorMs: 1, ceilingMs: 1e9, runs: 1 };
const MEGABYTE = 1024 * 1024;
const construct = { name: 'क', make: (size: number) => 'क'.repeat(size) };

describe('the growth exponent', () => {
  test.each<[string, number, (size: number) => number]>([
    ['is 1 for linear growth', 1, (size) => size],
    ['is 2 for quadratic growth', 2, (size) => size ** 2],
    ['is 3 for cubic growth', 3, (size) => size ** 3],
    ['ignores small sizes, where constant costs hide it', 1.57, (size) => 100 + size ** 2],
  ])('%s', (_, expected, msOf) => {
    expect(growthOf(construct, ({ length }) => msOf(length), OPTIONS).exponent).toBeCloseTo(expected, 1);
  });

  test('is unknown for fewer than three sizes', () => {
    expect(exponentOf([1, 2].map((size) => ({ size, ms: size })))).toBeUndefined();
  });
});

describe('a construct is measured', () => {
  const sizesOf = (options: Partial<typeof OPTIONS>): number[] => {
    const sizes: number[] = [];
    const measure = ({ length }: string): number => sizes.push(length) && length;
    growthOf(construct, measure, { ...OPTIONS, ...options });
    return sizes;
  };
  test.each<[string, Partial<typeof OPTIONS>, number[]]>([
    ['in doubled sizes', {}, [8, 16, 32, 64]],
    ['in larger sizes if it is fast, until three timings count', { floorMs: 40 }, [8, 16, 32, 64, 128, 256]],
    ['up to the maximum size', { floorMs: 1000 }, [8, 16, 32, 64, 128, 256, 512]],
    ['until one size takes too long', { ceilingMs: 10 }, [8, 16]],
    ['several times per size', { runs: 2, largest: 16 }, [8, 8, 16, 16, 32, 32]],
  ])('%s', (_, options, expected) => {
    expect(sizesOf(options)).toEqual(expected);
  });

  test('by the fastest run of each size', () => {
    let runs = 0;
    const measure = ({ length }: string): number => length * (runs++ % 2 === 0 ? 1 : 9);
    expect(growthOf(construct, measure, { ...OPTIONS, runs: 2 }).last).toEqual({ size: 64, ms: 64 });
  });

  test('and the requested size is reported, however far the sizes went', () => {
    expect(growthOf(construct, () => 0, OPTIONS).last.size).toBe(64);
  });
});

describe('a growth fault', () => {
  const [FAST, SLOW, STEEP] = [
    { size: 64, ms: 500 },
    { size: 64, ms: 1500 },
    { size: MEGABYTE, ms: 500 },
  ];
  test.each<[string, Growth['exponent'], Growth['last'], string, string | undefined, boolean?]>([
    ['not reported for linear growth', 1, FAST, 'article', undefined],
    ['not reported for very fast input', undefined, FAST, 'text', undefined],
    ['not reported for a page that is not an article', 1, FAST, 'not-an-article', undefined],
    ['not reported for a quick refusal', 2, FAST, 'too-large', undefined],
    ['reported for a slow refusal', 2, SLOW, 'too-large', 'it took 1500 ms to be refused'],
    ['reported for steep growth', 1.4, STEEP, 'text', 'it grows with an exponent of 1.40: 64 s for 32 MB'],
    ['not reported if the largest page is cheap', 1.6, { size: 4 * MEGABYTE, ms: 100 }, 'article', undefined],
    ['reported for abandoned input', 1, { size: 16, ms: 30_000 }, 'text', '16 characters took 30000 ms'],
    ['reported for a refused sound page', 1, FAST, 'too-large', 'it is sound but gave too-large', true],
  ])('is %s', (_, exponent, last, outcome, expected, isHarmless = false) => {
    expect(faultOf({ exponent, last }, outcome, isHarmless, 64)).toBe(expected);
  });
});

test('at least 60 hostile and 10 sound constructs are measured, each with a unique name', () => {
  const sound = SUBJECTS.filter(({ isHarmless }) => isHarmless);
  expect(sound.length).toBeGreaterThanOrEqual(10);
  expect(SUBJECTS.length - sound.length).toBeGreaterThanOrEqual(60);
  expect(new Set(SUBJECTS.map(({ name }) => name)).size).toBe(SUBJECTS.length);
});

test.each(SUBJECTS.map(({ name, make }) => [name, make] as const))('%s grows with its size', (_, make) => {
  const [small, large] = [make(4096).length, make(65_536).length];
  expect(large - small).toBeGreaterThan(65_536 / 4);
  expect(large).toBeLessThan(65_536 * 4);
});
