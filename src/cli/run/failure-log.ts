/** Where failures are told: stderr, a file, or the output itself. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { RunError } from '../cli-error.ts';
import type { Outcome } from '../pool/page.ts';
import type { Output } from './output.ts';
import type { Screen } from './screen.ts';

/** Somebody who is told of each page that gave no article. */
export interface FailureLog {
  add(outcome: FailedOutcome): Promise<void>;
  close(): Promise<void>;
}

/** A page that gave no article. */
export type FailedOutcome = Extract<Outcome, { ok: false }>;

/** The name that stands for the output itself instead of a file. */
export const INLINE = 'inline';

/** What a failure log is opened with. */
export interface FailureLogOptions {
  /** A file, or `inline`; default: stderr. */
  readonly to?: string | undefined;
  readonly isJson: boolean;
  readonly isResumed: boolean;
  readonly output: Output;
  readonly screen: Screen;
}

/** Opens the log. @throws RunError when its file cannot be written. */
export async function openFailureLog(options: FailureLogOptions): Promise<FailureLog> {
  const { to, isJson, isResumed, output, screen } = options;
  if (to === INLINE) return logInline(output);
  if (to !== undefined) return logToFile(to, isResumed);
  return {
    async add(outcome) {
      screen.say(isJson ? JSON.stringify(lineOf(outcome)) : sentenceOf(outcome));
    },
    async close() {},
  };
}

/** In place of the article: `{ url, error }`, so that each page has its line. */
function logInline(output: Output): FailureLog {
  return {
    add({ name, url, failure }) {
      return output.write(name, `${JSON.stringify({ name, url, error: failure })}\n`);
    },
    async close() {},
  };
}

async function logToFile(file: string, isResumed: boolean): Promise<FailureLog> {
  const stream = createWriteStream(file, { flags: isResumed ? 'a' : 'w' });
  let error: unknown;
  stream.on('error', (cause) => {
    error = cause;
  });
  const check = (): void => {
    if (error === undefined) return;
    const code = String((error as NodeJS.ErrnoException).code);
    throw new RunError(code, `${file} cannot be written: ${String(error)}`, error);
  };
  await once(stream, 'open').catch(check);
  return {
    add: (outcome) =>
      new Promise<void>((resolve) => {
        stream.write(`${JSON.stringify(lineOf(outcome))}\n`, () => resolve());
      }).then(check),
    close: () => new Promise<void>((resolve) => stream.end(resolve)),
  };
}

function lineOf({ name, url, failure }: FailedOutcome): unknown {
  return { name, url, ...failure };
}

function sentenceOf({ name, failure: { code, kind, status, message } }: FailedOutcome): string {
  const detail = kind ?? status ?? message;
  return `${name}: ${code} (${detail})`;
}
