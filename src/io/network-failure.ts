import { ScrapeError, type ScrapeErrorCode } from '../errors.ts';
import { EncodingError, TooLargeError } from './read-body.ts';

/** A host name did not resolve to a public address. */
export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
}

/** Names the remedy, for users of the library and of the command. */
export const PRIVATE_HOST =
  'the host has no public IP address: to allow it, set allowPrivateAddresses, or --private on the command line';

const MAX_CAUSES = 8;
const TIMEOUT_CODES: ReadonlySet<string> = new Set(
  'UND_ERR_CONNECT_TIMEOUT UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT ETIMEDOUT'.split(' '),
);
const MESSAGES: Readonly<Partial<Record<ScrapeErrorCode, string>>> = {
  'blocked-address': PRIVATE_HOST,
  'too-large': 'the page exceeds the size limit',
  timeout: 'the request timed out',
  aborted: 'the request was aborted by the caller',
};

/**
 * Any error of a request as a {@link ScrapeError}, with the error itself as its cause.
 *
 * @param signal - the caller's own: aborting it gives `aborted`, a time limit gives `timeout`
 */
export function asScrapeError(error: unknown, url: string, signal?: AbortSignal): ScrapeError {
  if (error instanceof ScrapeError) return error;
  const code = signal?.aborted ? 'aborted' : codeOf(causesOf(error));
  return new ScrapeError(code, MESSAGES[code] ?? messageOf(error), { url, cause: error });
}

/** An error and the errors below it, including those of an `AggregateError`, nearest first. */
export function causesOf(error: unknown): unknown[] {
  const causes = [error];
  for (let at = 0; at < causes.length && causes.length < MAX_CAUSES; at += 1) {
    const one = causes[at];
    if (one instanceof AggregateError) causes.push(...one.errors);
    if (one instanceof Error && one.cause !== undefined) causes.push(one.cause);
  }
  return causes;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function codeOf(causes: readonly unknown[]): ScrapeErrorCode {
  if (causes.some((error) => error instanceof BlockedAddressError)) return 'blocked-address';
  if (causes.some((error) => error instanceof TooLargeError)) return 'too-large';
  if (causes.some((error) => error instanceof EncodingError)) return 'network';
  return causes.some(isTimeout) ? 'timeout' : 'network';
}

function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'TimeoutError' || TIMEOUT_CODES.has(String((error as NodeJS.ErrnoException).code));
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'the connection failed';
}
