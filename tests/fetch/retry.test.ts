import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ScrapeError, type ScrapeErrorCode, type ScrapeErrorDetails } from '../../src/errors.ts';
import { mayHeal, type Retry, type RetryOptions, withRetries } from '../../src/fetch/retry-policy.ts';
import { asScrapeError } from '../../src/io/network-failure.ts';
import { EncodingError } from '../../src/io/read-body.ts';

const URL_ASKED = 'https://naya-akhbar.example/a';
const failed = (code: ScrapeErrorCode, details: ScrapeErrorDetails = {}): ScrapeError =>
  new ScrapeError(code, code, details);
const status = (number: number, retryAfterMs?: number): ScrapeError =>
  failed('http-status', { status: number, retryAfterMs });
const coded = (code: string): Error => Object.assign(new Error(code), { code });
const broken = (cause: unknown): ScrapeError => asScrapeError(cause, URL_ASKED);

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(1));

/** Result of attempts that fail with these errors, one each, and then succeed. No time passes. */
async function outcomeOf(errors: readonly unknown[], options: Partial<RetryOptions> = {}) {
  const sleeps: number[] = [];
  const attempts: number[] = [];
  const sleep = async (ms: number): Promise<void> => void sleeps.push(ms);
  const attempt = async (): Promise<string> => {
    attempts.push(attempts.length + 1);
    if (attempts.length <= errors.length) throw errors[attempts.length - 1];
    return 'page';
  };
  const result: unknown = await withRetries(attempt, { sleep, ...options }).catch((error: unknown) => error);
  return { result, attempts, sleeps };
}

test.each([
  ['429', status(429)],
  ['502', status(502)],
  ['503', status(503)],
  ['timeout', failed('timeout')],
  ['refused connection', broken(coded('ECONNREFUSED'))],
  ['busy name server', broken(coded('EAI_AGAIN'))],
  ['network error without a cause', failed('network')],
])('a transient error is retried: %s', async (_case, error) => {
  expect(await outcomeOf([error])).toEqual({ result: 'page', attempts: [1, 2], sleeps: [1000] });
});

test.each([
  ['401', status(401)],
  ['404', status(404)],
  ['451', status(451)],
  ['redirect without a target', status(302)],
  ['blocked', failed('blocked-address')],
  ['too large', failed('too-large')],
  ['too many redirects', failed('too-many-redirects')],
  ['unknown host as a nested cause', broken(new TypeError('fetch failed', { cause: coded('ENOTFOUND') }))],
  ['certificate of another host', broken(coded('ERR_TLS_CERT_ALTNAME_INVALID'))],
  ['self-signed certificate', broken(new TypeError('x', { cause: coded('DEPTH_ZERO_SELF_SIGNED_CERT') }))],
  ['unknown issuer', broken(new AggregateError([coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE')]))],
  ['wrong encoding', broken(new EncodingError('no gzip'))],
  ['programming error', new TypeError('undefined is not a function')],
  ['thrown string', 'text'],
  // A failed robots.txt is not requested again for its page.
  ['timeout because of another one', failed('timeout', { cause: failed('timeout') })],
])('a permanent error is thrown at once: %s', async (_case, error) => {
  expect(await outcomeOf([error])).toEqual({ result: error, attempts: [1], sleeps: [] });
});

test('failures of an earlier run may heal', () => {
  const healing = [
    ...[failed('network'), failed('timeout'), failed('robots-unavailable'), failed('render-failed')],
    failed('robots-unavailable', { status: 503 }),
    ...[408, 425, 429, 500, 501, 522].map((number) => status(number)),
    failed('http-status'),
  ];
  const lasting = [
    ...[302, 403, 404, 410].map((number) => status(number)),
    ...[failed('blocked-address'), failed('not-an-article'), failed('not-html'), failed('invalid-url')],
    ...[failed('robots-disallowed'), failed('constructor' as ScrapeErrorCode)],
  ];
  expect([...healing, ...lasting].filter(mayHeal)).toEqual(healing);
});

describe('retry delays', () => {
  test('double up to their limit', async () => {
    const errors = Array.from({ length: 8 }, () => status(500));
    const { sleeps } = await outcomeOf(errors, { retries: 8 });
    expect(sleeps).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  test('have random jitter, down to zero', async () => {
    vi.mocked(Math.random).mockReturnValueOnce(0).mockReturnValueOnce(0.25);
    const { sleeps } = await outcomeOf([status(500), status(500)]);
    expect(sleeps).toEqual([0, 500]);
  });

  test.each([
    ['longer than the back-off', 30_000],
    ['zero', 0],
    ['exactly the limit', 60_000],
  ])('follow Retry-After: %s', async (_case, retryAfterMs) => {
    expect((await outcomeOf([status(503, retryAfterMs)])).sleeps).toEqual([retryAfterMs]);
  });

  test('beyond the limit end the retries', async () => {
    const error = status(429, 60_001);
    expect(await outcomeOf([error])).toEqual({ result: error, attempts: [1], sleeps: [] });
  });

  test('are reported', async () => {
    const seen: Retry[] = [];
    const errors = [status(500), status(429, 7000)] as const;
    await outcomeOf(errors, { onRetry: (retry) => seen.push(retry) });
    expect(seen).toEqual([
      { attempt: 1, error: errors[0], waitMs: 1000 },
      { attempt: 2, error: errors[1], waitMs: 7000 },
    ]);
  });
});

describe('retrying ends', () => {
  test('with the error of the last attempt', async () => {
    const errors = [status(500), status(502), status(503), status(504)];
    const { result, attempts } = await outcomeOf(errors);
    expect(result).toBe(errors[2]);
    expect(attempts).toEqual([1, 2, 3]);
  });

  test('before the first attempt if the signal is already aborted', async () => {
    const result = new Error('enough');
    const outcome = await outcomeOf([], { signal: AbortSignal.abort(result) });
    expect(outcome).toEqual({ result, attempts: [], sleeps: [] });
  });

  test('with the attempt’s error if the signal is aborted during it', async () => {
    const controller = new AbortController();
    const error = status(500);
    const attempt = async (): Promise<never> => {
      controller.abort();
      throw error;
    };
    const sleep = (): Promise<void> => Promise.reject(new Error('must not sleep'));
    await expect(withRetries(attempt, { sleep, signal: controller.signal })).rejects.toBe(error);
  });

  test.each([
    ['the sleep rejects', (signal?: AbortSignal) => Promise.reject(signal?.reason)],
    ['the sleep resolves early', () => Promise.resolve()],
  ])('during a delay with the reason of the signal: %s', async (_case, end) => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const sleep = (_ms: number, signal?: AbortSignal): Promise<void> => {
      controller.abort(reason);
      return end(signal);
    };
    const { result, attempts } = await outcomeOf([status(500)], { sleep, signal: controller.signal });
    expect(result).toBe(reason);
    expect(attempts).toEqual([1]);
  });
});

test('property: neither attempts nor delays exceed their limits', async () => {
  const passing = fc
    .tuple(fc.constantFrom(408, 429, 500, 503), fc.option(fc.nat(80_000), { nil: undefined }))
    .map(([number, retryAfterMs]) => status(number, retryAfterMs));
  await fc.assert(
    fc.asyncProperty(fc.array(passing, { maxLength: 8 }), fc.nat(5), async (errors, retries) => {
      const { result, attempts, sleeps } = await outcomeOf(errors, { retries });
      expect(attempts.length).toBeLessThanOrEqual(retries + 1);
      expect(sleeps).toHaveLength(attempts.length - 1);
      expect(Math.max(0, ...sleeps)).toBeLessThanOrEqual(60_000);
      expect(result).toBe(attempts.length > errors.length ? 'page' : errors[attempts.length - 1]);
    }),
  );
});
