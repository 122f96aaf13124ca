/** Calls that wait for room are made together, and none waits for others to come. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inBatches } from '../../src/pool/in-batches.ts';

const limits = { atATime: 1, most: 4, full: 100, sizeOf: (size: number) => size };

/** A function whose batches are noted, and end when they are told to. */
function heldBack() {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const run = async (items: readonly number[]): Promise<number[]> => {
    batches.push([...items]);
    await new Promise<void>((resolve) => ends.push(resolve));
    return items.map((item) => -item);
  };
  const endAll = async (): Promise<void> => {
    for (let end = ends.shift(); end !== undefined; end = ends.shift()) {
      end();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  return { batches, run, endAll };
}

describe('inBatches', () => {
  test.each([
    { what: 'an item that finds room goes alone', sizes: [1], batches: [[1]] },
    { what: 'those that wait go together', sizes: [1, 2, 3], batches: [[1], [2, 3]] },
    { what: 'no more than the most', sizes: [1, 2, 3, 4, 5, 6], batches: [[1], [2, 3, 4, 5], [6]] },
    { what: 'none behind the one that fills', sizes: [1, 60, 60, 3, 4], batches: [[1], [60, 60], [3, 4]] },
    { what: 'a large one alone', sizes: [1, 500, 2], batches: [[1], [500], [2]] },
  ])('$what', async ({ sizes, batches }) => {
    const held = heldBack();
    const call = inBatches(held.run, limits);
    const results = Promise.all(sizes.map(call));
    await held.endAll();
    expect(await results).toEqual(sizes.map((size) => -size));
    expect(held.batches).toEqual(batches);
  });

  test('each of those at work has its share of what waits', async () => {
    const held = heldBack();
    const call = inBatches(held.run, { ...limits, atATime: 2 });
    const results = Promise.all([1, 2, 3, 4, 5].map(call));
    await held.endAll();
    await results;
    expect(held.batches).toEqual([[1], [2], [3, 4], [5]]);
  });

  test('every call has its own result, whatever the limits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(50), { maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 8 }),
        async (sizes, atATime, most) => {
          const run = async (items: readonly number[]) => items.map((item) => item * 2);
          const call = inBatches(run, { ...limits, atATime, most });
          expect(await Promise.all(sizes.map(call))).toEqual(sizes.map((size) => size * 2));
        },
      ),
    );
  });

  test('a batch that fails fails for its calls only', async () => {
    const run = async (items: readonly number[]) => {
      if (items.includes(2)) throw new Error('two');
      return items;
    };
    const call = inBatches(run, { ...limits, most: 1 });
    const settled = await Promise.allSettled([1, 2, 3].map(call));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
