/** Where failures are told: stderr, a file, or the output itself. */

import type { Outcome } from '../pool/page.ts';
import { jsonText } from '../print/plain-text.ts';
import { fileSink } from './byte-sink.ts';
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
      screen.say(isJson ? jsonText(lineOf(outcome)) : sentenceOf(outcome));
    },
    async close() {},
  };
}

/** In place of the article: `{ url, error }`, so that each page has its line. */
function logInline(output: Output): FailureLog {
  return {
    add({ name, url, failure }) {
      return output.write(name, `${jsonText({ name, url, error: failure })}\n`);
    },
    async close() {},
  };
}

async function logToFile(file: string, isResumed: boolean): Promise<FailureLog> {
  const sink = await fileSink(file, isResumed ? '\n' : undefined);
  return {
    add: (outcome) => sink.write(Buffer.from(`${jsonText(lineOf(outcome))}\n`)),
    close: () => sink.close(),
  };
}

function lineOf({ name, url, failure }: FailedOutcome): unknown {
  return { name, url, ...failure };
}

function sentenceOf({ name, failure: { code, kind, status, message } }: FailedOutcome): string {
  const detail = kind ?? status ?? message;
  return `${name}: ${code} (${detail})`;
}
