import { expect, test } from 'vitest';
import { ScrapeError, type ScrapeErrorCode } from '../../src/errors.ts';
import { isTransient, mayHeal } from '../../src/fetch/retry-policy.ts';

test.each<[ScrapeErrorCode, number | undefined, boolean]>([
  ['timeout', undefined, true],
  ['robots-unavailable', undefined, true],
  ['robots-unavailable', 503, true],
  ['render-failed', undefined, true],
  ['http-status', 408, true],
  ['http-status', 425, true],
  ['http-status', 429, true],
  ['http-status', 500, true],
  ['http-status', 501, true],
  ['http-status', 522, true],
  ['http-status', undefined, true],
  ['http-status', 403, false],
  ['http-status', 404, false],
  ['http-status', 410, false],
  ['http-status', 302, false],
  ['blocked-address', undefined, false],
  ['not-an-article', undefined, false],
  ['not-html', undefined, false],
  ['invalid-url', undefined, false],
  ['constructor' as ScrapeErrorCode, undefined, false],
])('mayHeal for %s (status %s) is %s', (code, status, expected) => {
  expect(mayHeal({ code, status })).toBe(expected);
});

test('a failed robots.txt is not requested again for its page', () => {
  const cause = new ScrapeError('timeout', 'the host took too long');
  expect(isTransient(cause)).toBe(true);
  expect(isTransient(new ScrapeError('timeout', 'the host took too long', { cause }))).toBe(false);
});
