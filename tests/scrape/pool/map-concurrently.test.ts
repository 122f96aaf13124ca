/** Maps many items at once, with few in memory, optionally in order. */
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapConcurrently } from '../../../src/scrape/pool/map-concurrently.ts';
import { gathered } from '../../sources/gathered.ts';

const never = new AbortController().signal;

test('mapConcurrently yields one result per item, optionally in order, whatever their durations', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(4), { maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      async (delays, window, isOrdered) => {
        const map = async (index: number) => {
          await sleep(delays[index] ?? 0);
          return index;
        };
        const options = { window, isOrdered, signal: never };
        const results = await gathered(mapConcurrently(Readable.from(delays.keys()), map, options));
        const expected = delays.map((_, index) => index);
        expect(isOrdered ? results : [...results].sort((left, right) => left - right)).toEqual(expected);
      },
    ),
  );
});

test.each([
  { isOrdered: true, window: 4, sizes: {}, ahead: 4 },
  { isOrdered: false, window: 4, sizes: {}, ahead: 4 },
  { isOrdered: true, window: 10, sizes: { full: 100, sizeOf: () => 60 }, ahead: 2 },
])(
  'mapConcurrently reads no further ahead than its window and size: %o',
  async ({ isOrdered, window, sizes, ahead }) => {
    let read = 0;
    const source = (async function* () {
      for (; read < 100; read += 1) yield read;
    })();
    const options = { window, isOrdered, signal: never, ...sizes };
    const results = mapConcurrently(source, async (index) => index, options);
    for (let taken = 1; taken <= 20; taken += 1) {
      expect((await results.next()).value).toBe(taken - 1);
      await sleep(1);
      expect(read).toBeLessThanOrEqual(taken + ahead);
    }
    await results.return();
  },
);

test('mapConcurrently yields what was read before its source failed, then throws the error', async () => {
  const source = (async function* () {
    yield 1;
    yield 2;
    throw new Error('torn');
  })();
  const results: number[] = [];
  const run = async () => {
    const options = { window: 8, isOrdered: true, signal: never };
    for await (const result of mapConcurrently(source, async (item) => item, options)) results.push(result);
  };
  await expect(run()).rejects.toThrow('torn');
  expect(results).toEqual([1, 2]);
});

test('mapConcurrently ends at once when it is aborted, even if its source never responds', async () => {
  const controller = new AbortController();
  const silent: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
  };
  const options = { window: 2, isOrdered: false, signal: controller.signal };
  const next = mapConcurrently(silent, async (item) => item, options).next();
  setTimeout(() => controller.abort(new Error('enough')), 5);
  await expect(next).rejects.toThrow('enough');
});

test('mapConcurrently starts no item that is read after it was aborted', async () => {
  const controller = new AbortController();
  const started: number[] = [];
  const source = (async function* () {
    yield 0;
    controller.abort(new Error('enough'));
    yield 1;
  })();
  const map = async (item: number) => started.push(item);
  const results = mapConcurrently(source, map, { window: 8, isOrdered: true, signal: controller.signal });
  await expect(results.next()).rejects.toThrow('enough');
  expect(started).toEqual([0]);
});

test('mapConcurrently closes its source when the consumer leaves', async () => {
  let isClosed = false;
  const source = (async function* () {
    try {
      for (let index = 0; ; index += 1) yield index;
    } finally {
      await sleep(5);
      isClosed = true;
    }
  })();
  const options = { window: 2, isOrdered: true, signal: never };
  const results = mapConcurrently(source, async (item) => item, options);
  await results.next();
  await sleep(1);
  await results.return();
  expect(isClosed).toBe(true);
});
