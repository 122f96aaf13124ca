/** A page has its time from when a thread begins with it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { begin, end, startClock } from '../../src/pool/page-clock.ts';

const LIMIT_MS = 1000;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the clock of a page', () => {
  test('does not run before a thread begins', () => {
    const { signal, hasBegun } = startClock(LIMIT_MS);
    vi.advanceTimersByTime(10 * LIMIT_MS);
    expect([signal.aborted, hasBegun()]).toEqual([false, false]);
  });

  test('ends the wait for a thread that never begins', () => {
    const { signal, hasBegun } = startClock(LIMIT_MS);
    vi.advanceTimersByTime(120 * LIMIT_MS);
    expect(signal.reason).toMatchObject({
      code: 'worker-failed',
      message: 'no worker thread started in 120 s',
    });
    expect(hasBegun()).toBe(false);
  });

  test('waits no longer than that for a thread, however much time a page has', () => {
    const { signal } = startClock(600 * LIMIT_MS);
    vi.advanceTimersByTime(120 * LIMIT_MS);
    expect(signal.reason).toMatchObject({ code: 'worker-failed' });
  });

  test('begins anew with each page, and names the one that is late', () => {
    const { signal, begun, place } = startClock(LIMIT_MS);
    for (const page of [0, 1, 2]) {
      begin(begun, page);
      vi.advanceTimersByTime(LIMIT_MS - 1);
    }
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.reason).toMatchObject({ code: 'timeout', message: expect.stringContaining('1 s') });
    expect(place()).toBe(2);
  });

  test('names the page that is late, though the thread goes on before it is ended', () => {
    const { signal, begun, place } = startClock(LIMIT_MS);
    begin(begun, 1);
    vi.advanceTimersByTime(LIMIT_MS);
    begin(begun, 2);
    expect(signal.aborted).toBe(true);
    expect(place()).toBe(1);
  });

  test('is over with the last page, though nobody has had time to take the results', () => {
    const { signal, begun } = startClock(LIMIT_MS);
    begin(begun, 0);
    end(begun);
    vi.advanceTimersByTime(10 * LIMIT_MS);
    expect(signal.aborted).toBe(false);
  });
});
