/** A page that kills or blocks its thread is one failed page, and the others are read. */
import { afterEach, describe, expect, test } from 'vitest';
import { openPagePool, type PagePool } from '../../src/cli/pool/page-pool.ts';

const worker = new URL('./harmful-worker.mjs', import.meta.url);
let pool: PagePool | undefined;

afterEach(async () => {
  await pool?.close();
  pool = undefined;
});

function open(workers: number, timeoutMs = 500): PagePool {
  pool = openPagePool({ format: 'ndjson' }, { workers, timeoutMs, memoryMb: 64, worker });
  return pool;
}

const harms = [
  { name: 'throw', code: 'worker-failed', says: /a bug/u },
  { name: 'late-throw', code: 'worker-failed', says: /a late bug/u },
  { name: 'memory', code: 'worker-failed', says: /memory/u, timeoutMs: 60_000 },
  { name: 'block', code: 'timeout', says: /more than 0.5 s/u },
  { name: 'exit', code: 'timeout', says: /more than 0.5 s/u },
] as const;

describe('a page pool', () => {
  test.each(harms)('$name is a failure with the code $code', async ({ name, code, says, ...limits }) => {
    const { read } = open(1, 'timeoutMs' in limits ? limits.timeoutMs : undefined);
    const [before, harmed, after] = await Promise.all(['a', name, 'b'].map((one) => read(pageOf(one))));
    expect(harmed).toMatchObject({
      name,
      ok: false,
      failure: { code, message: expect.stringMatching(says) },
    });
    expect([before, after]).toMatchObject([
      { name: 'a', ok: true },
      { name: 'b', ok: true },
    ]);
  });

  test('a page that blocks one thread does not hold up the other', async () => {
    const { read } = open(2, 5000);
    const finished: string[] = [];
    const pages = ['block', 'a', 'b', 'c'].map(async (name) => {
      await read(pageOf(name));
      finished.push(name);
    });
    await Promise.all(pages);
    expect(finished.at(-1)).toBe('block');
    expect(finished).toHaveLength(4);
  });

  test.each(harms)('$name costs none of those that were sent with it', async ({ name, code, ...limits }) => {
    const { read } = open(1, 'timeoutMs' in limits ? limits.timeoutMs : undefined);
    // The first page goes alone, and the others wait for it.
    const names = ['first', 'a', 'b', name, 'c', 'd', name, 'e'];
    const outcomes = await Promise.all(names.map((one) => read(pageOf(one))));
    expect(outcomes.map((outcome) => outcome.name)).toEqual(names);
    expect(outcomes.map((outcome) => (outcome.ok ? 'read' : outcome.failure.code))).toEqual(
      names.map((one) => (one === name ? code : 'read')),
    );
  });

  test('each page of a batch has the whole time', async () => {
    const { read } = open(1, 500);
    const outcomes = await Promise.all(['a', ...Array(6).fill('slow')].map((name) => read(pageOf(name))));
    expect(outcomes.map(({ ok }) => ok)).toEqual(Array(7).fill(true));
  });

  test('bytes that lie in a larger buffer are sent alone, and are whole for whoever has them', async () => {
    const { read } = open(1);
    const buffer = new Uint8Array(1000).fill(65);
    const outcome = await read({ name: 'a', html: buffer.subarray(100, 110) });
    expect(outcome).toMatchObject({ content: '10' });
    expect(buffer.byteLength).toBe(1000);
  });

  test('closing ends threads that are at work', async () => {
    const { read, close } = open(1, 60_000);
    void read(pageOf('block'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const started = performance.now();
    await close();
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

function pageOf(name: string) {
  return { name, html: '<html>' };
}
