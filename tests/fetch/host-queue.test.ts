import fc from 'fast-check';
import pLimit from 'p-limit';
import { describe, expect, test, vi } from 'vitest';
import { ScrapeError } from '../../src/errors.ts';
import { createHostQueue, type HostQueue, type HostQueueOptions } from '../../src/fetch/host-queue.ts';
import type { Clock } from '../../src/fetch/system-clock.ts';

const A = 'https://naya-akhbar.example/a';
const B = 'https://purana-akhbar.example/b';

interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A clock that starts at 0 and advances only when nothing else is left to do. */
function virtualClock() {
  const timers = new Set<{ readonly at: number; readonly ring: () => void }>();
  /** Requested duration of each sleep, in order. */
  const sleeps: number[] = [];
  let time = 0;
  const clock: Clock = {
    now: () => time,
    sleep(ms, signal) {
      sleeps.push(ms);
      return new Promise((resolve, reject) => {
        const timer = { at: time + ms, ring: resolve };
        timers.add(timer);
        const end = (): void => {
          timers.delete(timer);
          reject(signal?.reason);
        };
        if (signal?.aborted) end();
        signal?.addEventListener('abort', end);
      });
    },
  };
  /** Advances by this much, or until nothing sleeps; every timer fires at its time. */
  const pass = async (ms = Number.POSITIVE_INFINITY): Promise<void> => {
    const until = time + ms;
    for (;;) {
      await new Promise(setImmediate);
      const [next] = [...timers].sort((a, b) => a.at - b.at);
      if (next === undefined || next.at > until) break;
      timers.delete(next);
      time = Math.max(time, next.at);
      next.ring();
    }
    if (until < Number.POSITIVE_INFINITY) time = until;
  };
  return { ...clock, sleeps, pass, pending: () => timers.size };
}

/** A queue with a virtual clock and a concurrency limit, which records the tasks that ran. */
function setUp({ concurrency = 8, ...options }: Partial<HostQueueOptions> & { concurrency?: number } = {}) {
  const clock = virtualClock();
  const spans: Span[] = [];
  const limit = pLimit(concurrency);
  const bare = createHostQueue({ ...clock, ...options });
  const queue: HostQueue = {
    run: (url, task, how) => bare.run(url, task, { limit, ...how }),
    holdOff: bare.holdOff,
    waitMs: bare.waitMs,
    get hostCount() {
      return bare.hostCount;
    },
  };
  const task =
    (name: string, ms = 0) =>
    async () => {
      const start = clock.now();
      await lasting(clock, ms);
      spans.push({ name, start, end: clock.now() });
      return name;
    };
  return { clock, queue, task, spans };
}

/** Bypasses `sleep`, since the queue's own sleeps are counted. */
function lasting(clock: Clock, ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : clock.sleep(ms);
}

/** A step of a test: a task for host A unless stated otherwise, a wait, a hold of host A, or an abort of tasks named "left". */
type Step =
  | ({ readonly run: string; readonly on?: string; readonly ms?: number } & Parameters<HostQueue['run']>[2])
  | { readonly pass: number }
  | { readonly holdOff: number }
  | { readonly abort: Error };

/** One task for each of 300 other hosts. */
const others = (letter: string): Step[] =>
  Array.from({ length: 300 }, (_, n) => ({ run: 'other', on: `https://${letter}${n}.example/` }));
const [mine, yours] = [pLimit(1), pLimit(1)];
const C = 'https://third-akhbar.example/c';
const abort = new Error('enough');

test.each<[string, Parameters<typeof setUp>[0], Step[], string[]]>([
  [
    'a host runs its tasks one by one, in order, with a gap from end to start',
    {},
    ['1', '2', '3'].map((run) => ({ run, ms: 200 })),
    ['1 at 0', '2 at 1700', '3 at 3400'],
  ],
  [
    'a host keeps its gap before a later task',
    {},
    [{ run: '1' }, { pass: 1000 }, { run: '2' }, { pass: 9000 }, { run: '3' }],
    ['1 at 0', '2 at 1500', '3 at 10000'],
  ],
  [
    'a host keeps the larger gap of two tasks',
    {},
    [
      ...[{ run: 'usual' }, { run: 'slow', gapMs: 5000 }, { run: 'usual' }],
      ...[1, 2].map(() => ({ run: 'quick', gapMs: 0 })),
    ],
    ['usual at 0', 'slow at 5000', 'usual at 10000', 'quick at 11500', 'quick at 11500'],
  ],
  [
    'hosts share the limit, and a host that waits for its gap takes no slot',
    { concurrency: 1, gapMs: 1000 },
    [A, A, B, B].map((on, at) => ({ run: `${at}`, on, ms: 10 })),
    ['0 at 0', '2 at 10', '1 at 1010', '3 at 1020'],
  ],
  [
    'urgent tasks run before all others, in order',
    { gapMs: 1000 },
    [
      ...[{ run: '1' }, { run: '2' }, { pass: 0 }],
      ...['urgent', 'urgent too'].map((run) => ({ run, isUrgent: true })),
    ],
    ['1 at 0', 'urgent at 1000', 'urgent too at 2000', '2 at 3000'],
  ],
  [
    'two callers with their own limits share the gap of a host',
    { gapMs: 1000 },
    [
      { run: 'mine', ms: 10, limit: mine },
      { run: 'yours', ms: 10, limit: yours },
    ],
    ['mine at 0', 'yours at 1010'],
  ],
  [
    'two callers with their own limits do not take each other’s slots',
    {},
    [
      { run: 'mine', ms: 500, limit: mine },
      { run: 'mine too', on: B, ms: 10, limit: mine },
      { run: 'yours', on: C, ms: 10, limit: yours },
    ],
    ['yours at 0', 'mine at 0', 'mine too at 500'],
  ],
  [
    'holdOff delays a host and no other',
    {},
    [{ holdOff: 7000 }, { run: 'a' }, { run: 'b', on: B }],
    ['b at 0', 'a at 7000'],
  ],
  [
    'holdOff extends a running wait and never shortens it',
    {},
    [{ run: '1' }, { run: '2' }, { pass: 1000 }, ...[4000, 10, -10].map((holdOff) => ({ holdOff }))],
    ['1 at 0', '2 at 5000'],
  ],
  [
    'holdOff counts while a task waits for a slot',
    { concurrency: 1 },
    [{ run: 'b', on: B, ms: 100 }, { run: 'a' }, { pass: 50 }, { holdOff: 1000 }],
    ['b at 0', 'a at 1050'],
  ],
  [
    'holdOff for longer than a timer allows sleeps in parts',
    {},
    [{ holdOff: 2 ** 32 }, { run: 'a' }],
    [`a at ${2 ** 32}`],
  ],
  [
    'several hosts take turns: a long queue without a gap does not hold up another host',
    { concurrency: 1, gapMs: 0 },
    [...Array(50).fill({ run: 'a', ms: 10 }), { run: 'b', on: B, ms: 10 }],
    ['a at 0', 'b at 10', ...Array.from({ length: 49 }, (_, at) => `a at ${20 + at * 10}`)],
  ],
  [
    'an idle host is forgotten among many others, but not while its task runs',
    {},
    [{ run: 'long', ms: 100_000 }, ...others('h'), { pass: 50_000 }, { run: 'next' }],
    [...Array(300).fill('other at 0'), 'long at 0', 'next at 101500'],
  ],
  [
    'an idle host is forgotten among many others, but not while it is held off',
    {},
    [{ holdOff: 1_000_000 }, ...others('h'), { pass: 50_000 }, ...others('i'), { run: 'a' }],
    [...Array(300).fill('other at 0'), ...Array(300).fill('other at 50000'), 'a at 1000000'],
  ],
  [
    'an aborted task behind another one is removed at once',
    {},
    [{ run: '1', ms: 100 }, { run: '2' }, { run: 'left' }, { run: '3' }, { pass: 0 }, { abort }],
    ['1 at 0', '2 at 1600', '3 at 3100'],
  ],
  [
    'an aborted task is removed at once during its gap',
    {},
    [{ run: '1' }, { run: 'left' }, { run: '2' }, { pass: 500 }, { abort }],
    ['1 at 0', '2 at 1500'],
  ],
  [
    'an aborted task that waits for a slot is removed',
    { concurrency: 1 },
    [{ run: 'b', on: B, ms: 100 }, { run: 'left' }, { pass: 50 }, { abort }, { run: 'a' }],
    ['b at 0', 'a at 100'],
  ],
  [
    'an aborted slow task lets the next one keep its own, shorter gap',
    { gapMs: 100 },
    [{ run: '1' }, { run: 'left', gapMs: 60_000 }, { run: '2' }, { pass: 10 }, { abort }],
    ['1 at 0', '2 at 100'],
  ],
])('%s', async (_title, options, steps, starts) => {
  const { clock, queue, task, spans } = setUp(options);
  const controller = new AbortController();
  let left: Promise<unknown> | undefined;
  for (const step of steps) {
    if ('pass' in step) await clock.pass(step.pass);
    else if ('holdOff' in step) queue.holdOff(A, step.holdOff);
    else if ('abort' in step) {
      const now = clock.now();
      controller.abort(step.abort);
      await expect(left).rejects.toBe(step.abort);
      expect(clock.now()).toBe(now);
    } else if (step.run === 'left') {
      const { run, on: _, ms: __, ...how } = step;
      left = queue.run(A, task(run), { ...how, signal: controller.signal });
    } else {
      const { run, on = A, ms, ...how } = step;
      void queue.run(on, task(run, ms), how);
    }
  }
  await clock.pass();
  expect(startsOf(spans)).toEqual(starts);
  expect(Math.max(...clock.sleeps)).toBeLessThan(2 ** 31);
});

const startsOf = (spans: readonly Span[]): string[] => spans.map(({ name, start }) => `${name} at ${start}`);

describe('one host', () => {
  test('needs no timer without a gap', async () => {
    const { clock, queue, task, spans } = setUp({ gapMs: 0 });
    for (const name of ['1', '2', '3']) void queue.run(A, task(name));
    await clock.pass();
    expect(spans.map(({ name }) => name)).toEqual(['1', '2', '3']);
    expect(clock.sleeps).toEqual([]);
  });

  test.each([
    ['the scheme does not matter', 'http://naya-akhbar.example/b', true],
    ['case does not matter', 'https://NAYA-Akhbar.example/', true],
    ['the default port may be omitted', 'https://naya-akhbar.example:443/', true],
    ['another port is another host', 'https://naya-akhbar.example:8443/', false],
    ['a subdomain is another host', 'https://up.naya-akhbar.example/', false],
  ])('is identified by name and port: %s', async (_case, url, isSame) => {
    const { clock, queue, task, spans } = setUp();
    void queue.run(A, task('1'));
    void queue.run(url, task('2'));
    await clock.pass();
    expect(spans[1]?.start).toBe(isSame ? 1500 : 0);
  });

  test('must be given in the URL', async () => {
    const { queue, task } = setUp();
    await expect(queue.run('no address', task('1'))).rejects.toMatchObject({ code: 'invalid-url' });
    expect(() => queue.holdOff('no address', 1)).toThrow(ScrapeError);
  });
});

test('an urgent task does not wait for the slot that another task waits for', async () => {
  const { clock, queue, task, spans } = setUp({ gapMs: 0 });
  let isFree = false;
  let tell = (): void => {};
  const room = {
    isFree: () => isFree,
    freed: () =>
      new Promise<void>((resolve) => {
        tell = resolve;
      }),
  };
  void queue.run(A, task('large'), { slot: room });
  await clock.pass();
  void queue.run(A, task('urgent'), { isUrgent: true });
  await clock.pass();
  expect(spans.map(({ name }) => name)).toEqual(['urgent']);
  isFree = true;
  tell();
  await clock.pass();
  expect(spans.map(({ name }) => name)).toEqual(['urgent', 'large']);
});

test('holdOff within a task delays the next one even without a gap', async () => {
  const { clock, queue, task, spans } = setUp({ gapMs: 0 });
  void queue.run(A, async () => queue.holdOff(A, 3000));
  void queue.run(A, task('next'));
  await clock.pass();
  expect(startsOf(spans)).toEqual(['next at 3000']);
});

describe('a signal', () => {
  const reason = new Error('enough');

  test('that is already aborted starts nothing and leaves nothing behind', async () => {
    const { queue, task, spans } = setUp();
    await expect(queue.run(A, task('1'), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(spans).toEqual([]);
    expect(queue.hostCount).toBe(0);
  });

  test('of the only task leaves no timer', async () => {
    const { clock, queue, task } = setUp();
    const controller = new AbortController();
    queue.holdOff(A, 3_600_000);
    const left = queue.run(A, task('left'), { signal: controller.signal });
    await clock.pass(10);
    expect(clock.pending()).toBe(1);
    controller.abort(reason);
    await expect(left).rejects.toBe(reason);
    expect(clock.pending()).toBe(0);
  });

  test('does not end a running task by itself', async () => {
    const { clock, queue, task } = setUp();
    const controller = new AbortController();
    const running = queue.run(A, task('1', 100), { signal: controller.signal });
    await clock.pass(50);
    controller.abort(reason);
    await clock.pass();
    expect(await running).toBe('1');
  });

  test('shared by many tasks gets a single listener', async () => {
    const { queue, task } = setUp();
    const controller = new AbortController();
    const listening = vi.spyOn(controller.signal, 'addEventListener');
    const left = Array.from({ length: 500 }, () => queue.run(A, task('x'), { signal: controller.signal }));
    controller.abort(reason);
    const ends = await Promise.allSettled(left);
    expect(ends).toEqual(Array(500).fill({ status: 'rejected', reason }));
    expect(listening).toHaveBeenCalledOnce();
  });
});

describe('an idle host is forgotten', () => {
  test('at once without a gap', async () => {
    const { clock, queue, task } = setUp({ gapMs: 0 });
    void queue.run(A, task('1'));
    expect(queue.hostCount).toBe(1);
    await clock.pass();
    expect(queue.hostCount).toBe(0);
  });

  test('after its gap, even among 100,000 hosts', async () => {
    let time = 0;
    const queue = createHostQueue({ now: () => time, sleep: async () => {} });
    let most = 0;
    for (let n = 0; n < 100_000; n += 1) {
      await queue.run(`https://h${n}.example/`, async () => n);
      time += 100;
      most = Math.max(most, queue.hostCount);
    }
    expect(most).toBeLessThanOrEqual(64);
  });
});

describe('properties', () => {
  const job = fc.record({
    host: fc.nat(4),
    arrivesAt: fc.nat(3000),
    ms: fc.nat(800),
    fails: fc.boolean(),
    gapMs: fc.option(fc.nat(2000), { nil: undefined }),
    abortsAt: fc.option(fc.nat(6000), { nil: undefined, freq: 4 }),
  });
  const limits = fc.record({ concurrency: fc.integer({ min: 1, max: 4 }), gapMs: fc.nat(1000) });

  test('random tasks run once each, one at a time and with a gap per host, within the overall limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(job, { maxLength: 25 }), limits, async (jobs, { concurrency, gapMs }) => {
        const { clock, queue } = setUp({ concurrency, gapMs });
        const ran: { host: number; start: number; end: number; gapMs: number; index: number }[] = [];
        let running = 0;
        let most = 0;
        const ends = jobs.map(async ({ host, arrivesAt, ms, fails, gapMs: own, abortsAt }, index) => {
          await lasting(clock, arrivesAt);
          const controller = new AbortController();
          if (abortsAt !== undefined) void clock.sleep(abortsAt).then(() => controller.abort(index));
          const task = async (): Promise<number> => {
            const start = clock.now();
            running += 1;
            most = Math.max(most, running);
            await lasting(clock, ms);
            running -= 1;
            ran.push({ host, start, end: clock.now(), gapMs: own ?? gapMs, index });
            if (fails) throw index;
            return index;
          };
          const options = { signal: controller.signal, ...(own === undefined ? {} : { gapMs: own }) };
          return queue.run(`https://h${host}.example/`, task, options).catch((error: unknown) => error);
        });
        await clock.pass();
        expect(await Promise.all(ends)).toEqual(jobs.map((_job, index) => index));
        expect(most).toBeLessThanOrEqual(concurrency);
        expect(new Set(ran.map(({ index }) => index)).size).toBe(ran.length);
        const lost = jobs.filter(
          ({ abortsAt }, index) => abortsAt === undefined && !ran.some((r) => r.index === index),
        );
        expect(lost).toEqual([]);
        for (let host = 0; host <= 4; host += 1) {
          const line = ran.filter((span) => span.host === host);
          line.slice(1).forEach((span, at) => {
            const before = line[at];
            const gap = before && before.end + before.gapMs;
            expect(span.start).toBeGreaterThanOrEqual(gap ?? 0);
          });
        }
      }),
    );
  });

  test('a slow host delays no other while a slot is free', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 1000, max: 90_000 }), { minLength: 1, maxLength: 8 }),
        async (quick, slow) => {
          const alone = setUp({ concurrency: 2 });
          const together = setUp({ concurrency: 2 });
          for (const ms of slow) void together.queue.run(B, together.task('slow', ms), { gapMs: 30_000 });
          for (const { queue, task } of [alone, together])
            for (const ms of quick) void queue.run(A, task('quick', ms));
          await alone.clock.pass();
          await together.clock.pass();
          expect(together.spans.filter(({ name }) => name === 'quick')).toEqual(alone.spans);
        },
      ),
      { numRuns: 50 },
    );
  });
});
