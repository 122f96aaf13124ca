import { CommanderError } from 'commander';
import {
  EXIT,
  type ExitCode,
  errorCode,
  InterruptedError,
  isScrapeError,
  RunError,
  UsageError,
} from './exit.ts';
import { messageLines, tell } from './terminal.ts';

/**
 * Reports an error on stderr, as a readable line or as JSON, and returns its exit code. A reader that
 * has closed the pipe is not an error.
 */
export function reportError(error: unknown, isJson: boolean): ExitCode {
  if (error instanceof CommanderError) return reportMisuse(error, isJson);
  if (errorCode(error) === 'EPIPE') return EXIT.done;
  if (error instanceof InterruptedError) return EXIT.interrupted;
  const { code, message } = wordsOf(error);
  const frames = framesOf(error);
  const value = { code, message, ...(frames.length > 0 && { frames }) };
  tell(...messageLines(isJson, value, `samachar: ${message}`, ...frames));
  return error instanceof UsageError ? EXIT.usage : EXIT.nothing;
}

/** Commander has already printed the readable form. */
function reportMisuse({ exitCode, code, message }: CommanderError, isJson: boolean): ExitCode {
  if (exitCode === 0) return EXIT.done;
  if (code !== 'commander.help') tell(...messageLines(isJson, { code: 'usage', message }));
  return EXIT.usage;
}

function wordsOf(error: unknown): { code: string; message: string } {
  if (error instanceof UsageError) return { code: 'usage', message: error.message };
  if (error instanceof RunError || isScrapeError(error)) return { code: error.code, message: error.message };
  return { code: errorCode(error) ?? 'unexpected', message: String(error) };
}

/** Stack frames of an unexpected error. */
function framesOf(error: unknown): string[] {
  if (!isUnexpected(error)) return [];
  const { message, stack = '' } = error;
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .slice(1);
}

function isUnexpected(error: unknown): error is Error {
  const isKnown = error instanceof UsageError || error instanceof RunError || isScrapeError(error);
  return error instanceof Error && !isKnown;
}
