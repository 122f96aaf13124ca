/** A page has its time from when a thread begins with it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { begin, end, startClock } from '../../../src/scrape/pool/page-clock.ts';

const LIMIT_MS = 1000;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the clock of a page', () => {
  test('does not run before a thread begins', () => {
    const { signal } = startClock(LIMIT_MS);
    vi.advanceTimersByTime(10 * LIMIT_MS);
    expect(signal.aborted).toBe(false);
  });

  test('ends the wait for a thread that never begins', () => {
    const { signal } = startClock(LIMIT_MS);
    vi.advanceTimersByTime(120 * LIMIT_MS);
    expect(signal.reason).toMatchObject({
      code: 'worker-failed',
      message: 'no worker thread started in 120 s',
    });
  });

  test('waits no longer than that for a thread, however much time a page has', () => {
    const { signal } = startClock(600 * LIMIT_MS);
    vi.advanceTimersByTime(120 * LIMIT_MS);
    expect(signal.reason).toMatchObject({ code: 'worker-failed' });
  });

  test('begins with the page, and says that it is late', () => {
    const { signal, begun } = startClock(LIMIT_MS);
    vi.advanceTimersByTime(10 * LIMIT_MS);
    begin(begun);
    vi.advanceTimersByTime(LIMIT_MS - 1);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(LIMIT_MS);
    expect(signal.reason).toMatchObject({ code: 'timeout', message: expect.stringContaining('1 s') });
  });

  test('is over with the page, though nobody has had time to take its result', () => {
    const { signal, begun } = startClock(LIMIT_MS);
    begin(begun);
    end(begun);
    vi.advanceTimersByTime(10 * LIMIT_MS);
    expect(signal.aborted).toBe(false);
  });
});
