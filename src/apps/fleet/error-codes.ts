import type { ScrapeErrorCode } from '../../index.ts';

/** The compiler checks that the list is complete. */
export const ERROR_CODES: readonly string[] = Object.keys({
  'not-an-article': true,
  'language-refused': true,
  'invalid-article': true,
  'invalid-input': true,
  'invalid-url': true,
  'invalid-publisher': true,
  'too-large': true,
  'robots-disallowed': true,
  'robots-unavailable': true,
  'blocked-address': true,
  network: true,
  timeout: true,
  aborted: true,
  'http-status': true,
  'too-many-redirects': true,
  'not-html': true,
  'render-failed': true,
  'worker-failed': true,
} satisfies Readonly<Record<ScrapeErrorCode, true>>);
export const ALL_CODES = 'all';
