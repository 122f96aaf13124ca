/** The time limit of a page starts when a thread starts reading it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { begin, end, startClock } from '../../../src/scrape/pool/page-clock.ts';

const LIMIT_MS = 1000;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([1000, 600_000])(
  'the page clock ends the wait for a thread that never starts, with a limit of %i ms',
  (limit) => {
    const { signal } = startClock(limit);
    vi.advanceTimersByTime(119_000);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(signal.reason).toMatchObject({
      code: 'worker-failed',
      message: 'no worker thread started in 120 s',
    });
  },
);

test('the page clock starts with the page and reports a timeout', () => {
  const { signal, begun } = startClock(LIMIT_MS);
  vi.advanceTimersByTime(10 * LIMIT_MS);
  begin(begun);
  vi.advanceTimersByTime(LIMIT_MS - 1);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(LIMIT_MS);
  expect(signal.reason).toMatchObject({ code: 'timeout', message: expect.stringContaining('1 s') });
});

test('the page clock stops with the page, even if its result has not been taken yet', () => {
  const { signal, begun } = startClock(LIMIT_MS);
  begin(begun);
  end(begun);
  vi.advanceTimersByTime(10 * LIMIT_MS);
  expect(signal.aborted).toBe(false);
});
