/** A page that kills or blocks its thread fails alone; the others are read. */
import { afterEach, expect, test } from 'vitest';
import { ScrapeError } from '../../../src/errors.ts';
import { WorkerPool, type WorkerPoolOptions } from '../../../src/scrape/pool/worker-pool.ts';

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

const QUICK = { worker: HARMFUL, timeoutMs: 500, memoryMb: 64 };

function open(workers: number, limits: Partial<WorkerPoolOptions> = {}) {
  const opened = new WorkerPool<Page, Result>({ ...QUICK, ...limits, workers });
  pool = opened;
  return {
    read: (page: Page): Promise<Result> => opened.read(page),
    close: (): Promise<void> => opened.close(),
    /** Returns the name of a page that was read, or the code and message of its error. */
    tell: (name: string): Promise<string> => opened.read(pageOf(name)).then(({ name: one }) => one, told),
  };
}

function told(error: unknown): string {
  return error instanceof ScrapeError ? `${error.code}: ${error.message}` : String(error);
}

const harms: readonly (Partial<WorkerPoolOptions> & { readonly name: string; readonly says: RegExp })[] = [
  { name: 'throw', says: /^worker-failed: .*a bug/u },
  { name: 'late-throw', says: /^worker-failed: .*a late bug/u },
  { name: 'memory', says: /^worker-failed: .*memory/u, timeoutMs: 60_000 },
  { name: 'block', says: /^timeout: .*more than 0.5 s/u },
  { name: 'exit', says: /^timeout: .*more than 0.5 s/u },
];

test('a worker pool does not give a waiting page to a thread that is being terminated', async () => {
  const { tell } = open(1, { timeoutMs: 300 });
  const [first, ...others] = ['first', 'slow', 'a'].map(tell);
  await first;
  await new Promise((resolve) => setImmediate(resolve));
  // The slow page finishes meanwhile, so its result has arrived when this thread notices the timeout.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
  expect(await Promise.all(others)).toEqual([expect.stringMatching(/^timeout: /u), 'a']);
});

test('a worker pool reads other pages while one page blocks a thread', async () => {
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

test.each(harms)(
  'fails only for the page "$name", not for those before it or waiting behind it',
  async (harm) => {
    const { tell } = open(1, harm);
    const names = ['first', 'a', 'b', harm.name, 'c', 'd', harm.name, 'e'];
    expect(await Promise.all(names.map(tell))).toEqual(
      names.map((name) => (name === harm.name ? expect.stringMatching(harm.says) : name)),
    );
  },
);

test.each([
  { name: 'a function', extra: () => {} },
  { name: 'values nested 20,000 levels deep', extra: JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) },
])('a worker pool fails only for a page with $name, which cannot be sent', async ({ extra }) => {
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

test('a worker pool gives each page the full time limit', async () => {
  const { tell } = open(1, { timeoutMs: 1000 });
  const names = ['a', ...Array(6).fill('slow')];
  expect(await Promise.all(names.map(tell))).toEqual(names);
});

test('a worker pool copies only the viewed part of a larger buffer and leaves the original intact', async () => {
  const { read } = open(1);
  const buffer = new Uint8Array(1000).fill(65);
  expect(await read({ name: 'a', html: buffer.subarray(100, 110) })).toEqual({ name: 'a', length: 10 });
  expect(buffer.byteLength).toBe(1000);
});

test.each([
  ['with a missing module', { worker: new URL('./no-such-worker.mjs', import.meta.url) }, 1],
  ['with a missing module in several threads', { worker: new URL('./none.mjs', import.meta.url) }, 3],
  ['without enough memory to start', { memoryMb: 2 }, 1],
])('a worker pool %s fails for every page without hanging', async (_case, limits, workers) => {
  const { tell } = open(workers, limits);
  const failed = expect.stringMatching(/^worker-failed: /u);
  expect(await tell('a')).toEqual(failed);
  expect(await Promise.all(['b', 'c', 'd', 'e'].map(tell))).toEqual(Array(4).fill(failed));
});

test('a worker pool fails for every page even if its first thread fails last', async () => {
  const worker = new URL('./failing-worker.mjs', import.meta.url);
  const { tell } = open(2, { worker, settings: new SharedArrayBuffer(4) });
  const failed = expect.stringMatching(/^worker-failed: .*no module/u);
  expect(await Promise.all(['a', 'b'].map(tell))).toEqual([failed, failed]);
});

test('a worker pool terminates busy threads when it is closed', async () => {
  const { tell, close } = open(1, { timeoutMs: 60_000 });
  const blocked = tell('block');
  await new Promise((resolve) => setTimeout(resolve, 200));
  await close();
  expect(await blocked).toMatch(/^worker-failed: /u);
});

test('a worker pool starts no thread if it is closed before its first page', async () => {
  const { close } = open(1, { worker: new URL('./no-such-worker.mjs', import.meta.url) });
  expect(await close()).toBeUndefined();
});

function pageOf(name: string): Page {
  return { name, html: '<html>' };
}
