/** Read errors, as items in place of what could not be read. */
import { ScrapeError } from '../errors.ts';
import { TooLargeError } from '../io/read-body.ts';
import type { SourceFailure } from './source-item.ts';

/** An error of any kind as a {@link SourceFailure}. */
export function failureOf(error: unknown, name: string, url?: string): SourceFailure {
  if (error instanceof ScrapeError) return { name, error };
  const code = error instanceof TooLargeError ? 'too-large' : 'invalid-input';
  const message = error instanceof Error ? error.message : String(error);
  return { name, error: new ScrapeError(code, message, { url, cause: error }) };
}

/** A {@link SourceFailure} with the code `invalid-input`. */
export function unreadable(name: string, message: string, url?: string): SourceFailure {
  return { name, error: new ScrapeError('invalid-input', message, { url }) };
}

/** A {@link SourceFailure} with the code `too-large`. */
export function tooLarge(name: string, maxBytes: number, url?: string): SourceFailure {
  return { name, error: new ScrapeError('too-large', `more than ${maxBytes} bytes`, { url }) };
}
