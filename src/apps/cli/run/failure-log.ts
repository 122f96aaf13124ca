import type { ScrapeError } from '../../../index.ts';
import type { WriteOptions } from '../options.ts';
import { jsonText } from '../print/plain-text.ts';
import { announce } from '../terminal.ts';
import type { OnRange } from './byte-sink.ts';
import { type Output, openFile, type RunEnd } from './output.ts';
import type { RunOutcome } from './run-outcome.ts';

/** Value of `--failures` that writes them among the articles. */
export const INLINE = 'inline';

export interface FailureLog {
  /** @param onRange - called with its byte range in the output, if it is written there */
  add(outcome: FailedOutcome, onRange?: OnRange): Promise<void>;
  /** @returns where the failures are, if not in their target file */
  close?(end: RunEnd): Promise<string | undefined>;
}

export type FailedOutcome = Extract<RunOutcome, { readonly error: ScrapeError }>;

/** Failures are reported on stderr, in a file, or in the output itself. */
export async function openFailureLog(options: WriteOptions, output: Output): Promise<FailureLog> {
  const { failures: to, jsonErrors } = options;
  // In place of the article, so that each page has its line.
  if (to === INLINE)
    return {
      add: ({ name, source, url, error, revised }, onRange) =>
        output.write(name, `${jsonText({ name: source, url, error, ...revised })}\n`, onRange),
    };
  if (to === undefined)
    return { add: async (outcome) => announce(jsonErrors, lineOf(outcome), sentenceOf(outcome)) };
  const { sink } = await openFile(to, options, '\n');
  return {
    add: (outcome) => sink.write(Buffer.from(`${jsonText(lineOf(outcome))}\n`)),
    // A complete run without failures writes an empty file.
    close: ({ isComplete }) => sink.close(isComplete ? 'commit' : sink.length > 0 ? 'keep' : 'discard'),
  };
}

function lineOf({ name, url, error, revised }: FailedOutcome): unknown {
  return { name, url, ...error.toJSON(), ...revised };
}

function sentenceOf({ name, error: { code, kind, status, message }, revised }: FailedOutcome): string {
  const detail = kind ?? status ?? message;
  return `${name}: ${revised?.changes.kind ?? code} (${detail})`;
}
