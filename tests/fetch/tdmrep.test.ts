import { expect, test } from 'vitest';
import { createTdmrep } from '../../src/fetch/site-files.ts';

const HOUR = 60 * 60 * 1000;
const URL_OF_ARTICLE = 'https://akhbar.example/desh/1';

/** A host with a changeable status, an adjustable clock and a count of the requests. */
function setUp(cacheMs?: number) {
  const world = { status: 200, time: 0, asked: 0 };
  const tdmrepOf = createTdmrep({
    fetchText: async () => {
      world.asked += 1;
      return { status: world.status, body: `[${world.asked}]` };
    },
    now: () => world.time,
    ...(cacheMs !== undefined && { cacheMs }),
  });
  return { world, ask: () => tdmrepOf(URL_OF_ARTICLE) };
}

test.each([
  ['a day', undefined, 24],
  ['the configured time', 12 * HOUR, 12],
])('a file is cached for %s', async (_case, cacheMs, hours) => {
  const { world, ask } = setUp(cacheMs);
  expect(await ask()).toBe('[1]');
  world.time = hours * HOUR - 1;
  expect(await ask()).toBe('[1]');
  world.time = hours * HOUR;
  expect(await ask()).toBe('[2]');
});

test('a failing host is requested again after ten minutes', async () => {
  const { world, ask } = setUp();
  world.status = 503;
  expect(await ask()).toBeUndefined();
  world.status = 200;
  world.time = HOUR / 6 - 1;
  expect(await ask()).toBeUndefined();
  world.time = HOUR / 6;
  expect(await ask()).toBe('[2]');
});
