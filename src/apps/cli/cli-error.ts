/** Errors of the command itself; those of pages are `ScrapeError`s. */
import type { ScrapeError } from '../../index.ts';
import { causesOf } from '../../io/network-failure.ts';

/** Usage error: unknown or contradictory arguments. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The run cannot continue: its input or output fails. */
export class RunError extends Error {
  override readonly name = 'RunError';
  /** Code of the system or of a ScrapeError, such as `ENOSPC`. */
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The user pressed Ctrl-C. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

/** The code of a Node error; `undefined` for any other error. */
export function errorCode(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** Recognized by name, since its class would load the engine with every command. */
export function isScrapeError(error: unknown): error is ScrapeError {
  return error instanceof Error && error.name === 'ScrapeError';
}

/** Whether an input broke while it was read, as on a damaged disk. Reading a folder as a file does not count. */
export function isBrokenInput(error: unknown): boolean {
  if (!isScrapeError(error) || error.code !== 'invalid-input') return false;
  return causesOf(error).some(
    (cause) => (cause as NodeJS.ErrnoException | null)?.syscall === 'read' && errorCode(cause) !== 'EISDIR',
  );
}
