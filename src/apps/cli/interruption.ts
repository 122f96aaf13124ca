/** Ctrl-C: the first one ends a run gracefully, the second one immediately. */
import { unlessAborted } from '../../fetch/on-abort.ts';
import { EXIT, InterruptedError } from './exit.ts';

/** Waits for a promise, at most until the interruption. @throws the signal's reason */
export async function unlessInterrupted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return unlessAborted(work, signal);
}

/** Listens for an interruption while a function runs. */
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
