/** Counting many values in bounded memory. */
import { describe, expect, test } from 'vitest';
import { Lengths, Tally, Worst } from '../../../../src/apps/studio/report/tally.ts';

describe('a tally', () => {
  test('lists the most frequent names first, then by name', () => {
    const tally = new Tally();
    for (const name of ['b', 'c', 'a', 'c']) tally.add(name);
    expect(Object.entries(tally.toCounts())).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });

  test('keeps a hundred names and counts the others as one', () => {
    const tally = new Tally();
    for (let index = 0; index < 1000; index += 1) tally.add(`name ${index}`);
    tally.add('name 0');
    expect(tally.toCounts()).toMatchObject({ 'name 0': 2, 'name 99': 1, '(other)': 900 });
    expect(tally.counts.size).toBe(101);
  });

  test('can count names of built-in properties', () => {
    const tally = new Tally();
    for (const name of ['__proto__', 'constructor']) tally.add(name);
    expect(Object.entries(tally.toCounts())).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
    ]);
  });
});

describe('the list of worst items', () => {
  test('is sorted, and keeps the first of equal items', () => {
    const worst = new Worst<string>(3);
    const numbers = [2, 5, 5, 1, 7, 5];
    for (const [index, badness] of numbers.entries()) worst.add(badness, () => `${badness} at ${index}`);
    expect(worst.items()).toEqual(['7 at 4', '5 at 1', '5 at 2']);
  });

  test('creates no item that is not kept', () => {
    const worst = new Worst<number>(1);
    let made = 0;
    for (const badness of [3, 2, 1]) worst.add(badness, () => (made += 1));
    expect(made).toBe(1);
  });
});

describe('the approximate median', () => {
  test.each([
    { lengths: [], median: undefined },
    { lengths: [7], median: 7 },
    { lengths: [1, 2, 3, 4], median: 2 },
    { lengths: [99, 12, 50], median: 50 },
    { lengths: [414, 3, 9999], median: 410 },
    { lengths: [12_345], median: 12_000 },
  ])('of $lengths is $median', ({ lengths, median }) => {
    const kept = new Lengths();
    for (const length of lengths) kept.add(length);
    expect(kept.median()).toBe(median);
  });

  test('has bounded memory, as it keeps only two significant digits', () => {
    const kept = new Lengths();
    for (let words = 0; words < 100_000; words += 7) kept.add(words);
    expect(kept.counts.size).toBeLessThan(400);
  });
});
