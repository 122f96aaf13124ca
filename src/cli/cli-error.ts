/** Errors of the command itself; those of pages are `ScrapeError`s. */

/** The command was called with the wrong words. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The run cannot go on: what it reads from or writes to fails. */
export class RunError extends Error {
  override readonly name = 'RunError';
  /** @example "ENOSPC" */
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Somebody pressed Ctrl-C. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

/** The code that an error of Node has; `undefined` for any other. @example errorCode(error) === 'EPIPE' */
export function errorCode(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
