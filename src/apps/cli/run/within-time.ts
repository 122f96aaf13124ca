/** Stops a function in this thread if it takes too long. */
import { runInNewContext } from 'node:vm';
import { errorCode } from '../cli-error.ts';

const TIMEOUT_CODE = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * What a function returns, or undefined if it was stopped, even within a loop or a regular expression.
 *
 * @throws whatever the function throws
 */
export function withinTime<T>(run: () => T, timeoutMs: number): T | undefined {
  try {
    return runInNewContext('run()', { run }, { timeout: Math.ceil(timeoutMs) });
  } catch (error) {
    if (errorCode(error) === TIMEOUT_CODE) return undefined;
    throw error;
  }
}
