/** A page that kills or blocks its thread is one failed page, and the others are read. */
import { afterEach, describe, expect, test } from 'vitest';
import { ScrapeError } from '../../../src/errors.ts';
import { openWorkerPool, type WorkerPool } from '../../../src/scrape/pool/worker-pool.ts';

interface Page {
  readonly name: string;
  readonly html: string | Uint8Array;
}

interface Result {
  readonly name: string;
  readonly length: number;
}

const HARMFUL = new URL('./harmful-worker.mjs', import.meta.url);
let pool: WorkerPool<Page, Result> | undefined;

afterEach(async () => {
  await pool?.close();
  pool = undefined;
});

interface Limits {
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
  readonly worker?: URL;
  readonly settings?: unknown;
}

function open(workers: number, { timeoutMs = 500, memoryMb = 64, worker = HARMFUL, settings }: Limits = {}) {
  pool = openWorkerPool<Page, Result>({ worker, workers, timeoutMs, memoryMb, settings });
  const { read } = pool;
  return {
    ...pool,
    /** The name of a page that was read, or the code and the message of its failure. */
    tell: (name: string): Promise<string> => read(pageOf(name)).then(({ name: one }) => one, told),
  };
}

function told(error: unknown): string {
  return error instanceof ScrapeError ? `${error.code}: ${error.message}` : String(error);
}

const harms: readonly (Limits & { readonly name: string; readonly says: RegExp })[] = [
  { name: 'throw', says: /^worker-failed: .*a bug/u },
  { name: 'late-throw', says: /^worker-failed: .*a late bug/u },
  { name: 'memory', says: /^worker-failed: .*memory/u, timeoutMs: 60_000 },
  { name: 'block', says: /^timeout: .*more than 0.5 s/u },
  { name: 'exit', says: /^timeout: .*more than 0.5 s/u },
];

describe('a pool', () => {
  test.each(harms)('fails for the page "$name", and for none before and after it', async (harm) => {
    const { tell } = open(1, harm);
    const names = ['a', harm.name, 'b'];
    expect(await Promise.all(names.map(tell))).toEqual(['a', expect.stringMatching(harm.says), 'b']);
  });

  test('a page that waits for a new thread is not given to the one that ends', async () => {
    const { tell } = open(1, { timeoutMs: 300 });
    const [first, ...others] = ['first', 'slow', 'a'].map(tell);
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    // The slow page is read meanwhile, so that its result is there when this thread sees that its time is over.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
    expect(await Promise.all(others)).toEqual([expect.stringMatching(/^timeout: /u), 'a']);
  });

  test('a page that blocks one thread does not hold up the other', async () => {
    const { tell } = open(2, { timeoutMs: 5000 });
    const finished: string[] = [];
    const pages = ['block', 'a', 'b', 'c'].map(async (name) => {
      await tell(name);
      finished.push(name);
    });
    await Promise.all(pages);
    expect(finished.at(-1)).toBe('block');
    expect(finished).toHaveLength(4);
  });

  test.each(harms)('"$name" costs none of those that wait with it', async (harm) => {
    const { tell } = open(1, harm);
    const names = ['first', 'a', 'b', harm.name, 'c', 'd', harm.name, 'e'];
    expect(await Promise.all(names.map(tell))).toEqual(
      names.map((name) => (name === harm.name ? expect.stringMatching(harm.says) : name)),
    );
  });

  test.each([
    { name: 'a function', extra: () => {} },
    { name: 'values nested 20,000 levels deep', extra: nested(20_000) },
  ])('a page with $name, which cannot be sent, fails alone', async ({ extra }) => {
    const { read, tell } = open(1);
    const first = tell('first');
    const page: Page & { readonly extra: unknown } = { ...pageOf('unclonable'), extra };
    const pages = [tell('a'), read(page).then(({ name }) => name, told), tell('b'), tell('c')];
    expect(await Promise.all([first, ...pages])).toEqual([
      'first',
      'a',
      expect.stringMatching(/^invalid-input: the page cannot be sent to a worker/u),
      'b',
      'c',
    ]);
  });

  test('each page has the whole time', async () => {
    const { tell } = open(1, { timeoutMs: 1000 });
    const names = ['a', ...Array(6).fill('slow')];
    expect(await Promise.all(names.map(tell))).toEqual(names);
  });

  test('bytes that lie in a larger buffer are sent alone, and are whole for whoever has them', async () => {
    const { read } = open(1);
    const buffer = new Uint8Array(1000).fill(65);
    expect(await read({ name: 'a', html: buffer.subarray(100, 110) })).toEqual({ name: 'a', length: 10 });
    expect(buffer.byteLength).toBe(1000);
  });

  test.each([
    ['whose module is not there', { worker: new URL('./no-such-worker.mjs', import.meta.url) }, 1],
    ['whose module is not there, in several threads', { worker: new URL('./none.mjs', import.meta.url) }, 3],
    ['that has no memory to start with', { memoryMb: 2 }, 1],
  ])('%s fails for each page, and none waits for ever', async (_case, limits, workers) => {
    const { tell } = open(workers, limits);
    const failed = expect.stringMatching(/^worker-failed: /u);
    expect(await tell('a')).toEqual(failed);
    expect(await Promise.all(['b', 'c', 'd', 'e'].map(tell))).toEqual(Array(4).fill(failed));
  });

  test('whose first thread fails last fails for each page too', async () => {
    const worker = new URL('./failing-worker.mjs', import.meta.url);
    const { tell } = open(2, { worker, settings: new SharedArrayBuffer(4) });
    const failed = expect.stringMatching(/^worker-failed: .*no module/u);
    expect(await Promise.all(['a', 'b'].map(tell))).toEqual([failed, failed]);
  });

  test('closing ends threads that are at work', async () => {
    const { tell, close } = open(1, { timeoutMs: 60_000 });
    const blocked = tell('block');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await close();
    expect(await blocked).toMatch(/^worker-failed: /u);
  });

  test('that was closed before its first page has started no thread', async () => {
    const { close } = open(1, { worker: new URL('./no-such-worker.mjs', import.meta.url) });
    expect(await close()).toBeUndefined();
  });
});

function nested(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

function pageOf(name: string): Page {
  return { name, html: '<html>' };
}
