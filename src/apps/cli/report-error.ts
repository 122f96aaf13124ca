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
  const isExpected = error instanceof UsageError || error instanceof RunError || isScrapeError(error);
  const message = isExpected ? error.message : String(error);
  const code = error instanceof UsageError ? 'usage' : (errorCode(error) ?? 'unexpected');
  const frames = isExpected ? [] : framesOf(error);
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

/** Stack frames of an unexpected error. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { message, stack = '' } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  return frames.split('\n').slice(1);
}
