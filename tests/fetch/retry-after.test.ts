import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRetryAfter } from '../../src/fetch/retry-policy.ts';

const NOW = Date.UTC(2026, 10, 24, 12, 0, 0);
const MINUTE = 60_000;

test.each([
  ['zero', '0', 0],
  ['surrounding white space', ' \t30 ', 30_000],
  ['IMF-fixdate', 'Tue, 24 Nov 2026 12:01:00 GMT', MINUTE],
  ['asctime', 'Tue Nov 24 12:01:00 2026', MINUTE],
  ['wrong weekday', 'Mon, 24 Nov 2026 12:01:00 GMT', MINUTE],
  ['leap day', 'Tue, 29 Feb 2028 12:00:00 GMT', Date.UTC(2028, 1, 29, 12) - NOW],
  ['RFC 850 example of RFC 9110, in the past', 'Sunday, 06-Nov-94 08:49:37 GMT', 0],
  ['asctime example of RFC 9110, in the past', 'Sun Nov  6 08:49:37 1994', 0],
  ['negative seconds', '-5', 0],
  ['huge number, capped at a safe integer', '9'.repeat(400), Number.MAX_SAFE_INTEGER],
])('parseRetryAfter reads both forms of the header: %s', (_case, value, expected) => {
  expect(parseRetryAfter(value, NOW)).toBe(expected);
});

test.each([
  ...['', ' ', 'soon', '1e3', '0x10', '--5', '120, 120', '१२०', 'Infinity', '24 Nov 2026 12:01:00 GMT'],
  'Tue, 24 Nov 2026 12:01:00',
  'Tue, 24 Nov 2026 12:01:00 +0000',
  'Tue, 00 Nov 2026 12:01:00 GMT',
  'Tue, 24 Nov 2026 12:60:00 GMT',
])('parseRetryAfter rejects %j', (value) => {
  expect(parseRetryAfter(value, NOW)).toBeUndefined();
});

const instant = fc.integer({ min: Date.UTC(1980, 0) / 1000, max: Date.UTC(2090, 0) / 1000 });

test('parseRetryAfter of an HTTP date yields the time left until then', () => {
  fc.assert(
    fc.property(instant, instant, (then, now) => {
      const value = new Date(then * 1000).toUTCString();
      expect(parseRetryAfter(value, now * 1000)).toBe(Math.max(0, (then - now) * 1000));
    }),
  );
});

test('parseRetryAfter of any string yields undefined or a non-negative time', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(parseRetryAfter(value, NOW) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
