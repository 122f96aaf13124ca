/** How the command ends: its exit codes and its own errors. Errors of pages are `ScrapeError`s. */
import type { ScrapeError } from '../../index.ts';

/** Exit codes of the command; docs/cli.md and the help have the same list. */
export const EXIT = {
  /** Success. A reader that stops early (`| head`) also counts as success. */
  done: 0,
  /** Some pages, perhaps all, gave no article. */
  someFailed: 1,
  usage: 2,
  /** Nothing processed: no page was found, or the run was aborted, for example by a full disk. */
  nothing: 3,
  /** An input broke while it was read, for example on a damaged disk; the output is incomplete. */
  inputBroken: 4,
  /** 128 plus the number of SIGINT; also used for SIGTERM. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The run cannot continue: its input or output fails. */
export class RunError extends Error {
  override readonly name = 'RunError';

  /** @param code - of the system or of a ScrapeError, such as `ENOSPC` */
  constructor(
    readonly code: string,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

export function errorCode(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** Loads a module that needs optional packages. @throws UsageError with the advice if one is not installed */
export async function needing<T>(advice: string, load: () => Promise<T>): Promise<T> {
  return load().catch((cause: unknown) => {
    throw errorCode(cause) === 'ERR_MODULE_NOT_FOUND' ? new UsageError(advice, { cause }) : cause;
  });
}

/** Starts a server. @throws RunError with the reason if it cannot listen */
export async function listening<T>(where: string, start: () => Promise<T>): Promise<T> {
  return start().catch((cause: unknown) => {
    const code = errorCode(cause) ?? 'unexpected';
    throw new RunError(code, `cannot listen on ${where}: ${code}`, cause);
  });
}

/** Recognized by name, since its class would load the engine with every command. */
export function isScrapeError(error: unknown): error is ScrapeError {
  return error instanceof Error && error.name === 'ScrapeError';
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether an input broke while it was read, as on a damaged disk. Reading a folder as a file does not count. */
export function isBrokenInput(error: unknown): boolean {
  if (!isScrapeError(error) || error.code !== 'invalid-input') return false;
  for (let { cause } = error as Error; cause instanceof Error; { cause } = cause)
    if ('syscall' in cause && cause.syscall === 'read') return errorCode(cause) !== 'EISDIR';
  return false;
}

/** Listens for Ctrl-C while a function runs: the first one ends it gracefully, the second one immediately. */
export async function interruptible<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort(new InterruptedError('interrupted'));
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.on(name, interrupt);
  try {
    return await run(controller.signal);
  } finally {
    for (const name of signals) process.off(name, interrupt);
  }
}
