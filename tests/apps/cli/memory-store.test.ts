import { expect, test } from 'vitest';
import { memoryStore } from '../../../src/apps/cli/run/watch.ts';
import type { StoredPage } from '../../../src/index.ts';

function pageOf(size: number): StoredPage {
  const bytes = new Uint8Array(size);
  return { status: 200, headers: {}, requestHeaders: {}, askedAt: 0, isDecoded: true, bytes };
}

test('a page is kept until it is deleted or replaced', async () => {
  const store = memoryStore(100);
  const [first, second] = [pageOf(10), pageOf(20)];
  await store.set('a', first);
  expect(await store.get('a')).toBe(first);
  await store.set('a', second);
  expect(await store.get('a')).toBe(second);
  await store.delete('a');
  expect(await store.get('a')).toBeUndefined();
  expect(await store.get('never')).toBeUndefined();
});

test('the least recently used page is dropped when the store is full', async () => {
  const store = memoryStore(100);
  for (const key of ['a', 'b']) await store.set(key, pageOf(40));
  await store.get('a');
  await store.set('c', pageOf(40));
  const kept = await Promise.all(['a', 'b', 'c'].map(async (key) => (await store.get(key)) !== undefined));
  expect(kept).toEqual([true, false, true]);
});

test('a page larger than the store is not kept and drops no other', async () => {
  const store = memoryStore(100);
  await store.set('a', pageOf(40));
  await store.set('huge', pageOf(101));
  expect(await store.get('huge')).toBeUndefined();
  expect(await store.get('a')).toBeDefined();
});
