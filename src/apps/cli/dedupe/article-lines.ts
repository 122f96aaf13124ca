/** Lines of articles, as `samachar extract` and `samachar fetch` write them. */
import { createReadStream } from 'node:fs';
import type { ArticleLine } from '../../../dedupe/index.ts';
import { ScrapeError } from '../../../index.ts';
import { linesOfInput, type SourceFailure } from '../../../sources/index.ts';
import { badLine, readRunLine } from '../../studio/report/read-run-line.ts';
import type { RunOutcome } from '../../studio/report/run-outcome.ts';
import { isBrokenInput, reasonOf } from '../exit.ts';
import { STDIN } from '../named-paths.ts';
import { jsonText } from '../print/plain-text.ts';
import { tell } from '../terminal.ts';

interface NamedLine extends ArticleLine {
  readonly name: string;
}

/** The outcomes in the output of a run, optionally gzipped, each with its line. Blank lines are skipped; a truncated file ends with a bad one. */
export async function* runLines(
  file: string,
): AsyncGenerator<{ line: string; outcome: RunOutcome | SourceFailure }> {
  try {
    const input = file === STDIN ? process.stdin : createReadStream(file);
    for await (const { number, text: line } of linesOfInput(input)) {
      const name = `${file}:${number}`;
      if (line === undefined) yield { line: '', outcome: badLine(name, 'the line is too long') };
      else if (line.trim() !== '') yield { line, outcome: readRunLine(line, name) };
    }
  } catch (cause) {
    const error = new ScrapeError('invalid-input', reasonOf(cause), { cause });
    yield { line: '', outcome: { name: file, error } };
  }
}

/** The number of lines that are not articles. */
export interface LineTally {
  /** Failures of a run, which are skipped. */
  failures: number;
  bad: number;
  /** Whether a file could not be read to its end. */
  isInputBroken: boolean;
}

/** The articles of files, each with its line. All other lines are counted, and those that cannot be read are reported. */
export async function* articlesOf(
  files: readonly string[],
  tally: LineTally,
  isJson: boolean | undefined,
): AsyncGenerator<NamedLine> {
  for (const file of files)
    for await (const { line, outcome } of runLines(file)) {
      if ('article' in outcome) yield { line, article: outcome.article, name: outcome.name };
      else if ('failure' in outcome) tally.failures += 1;
      else {
        tally.bad += 1;
        tally.isInputBroken ||= isBrokenInput(outcome.error);
        tell(badLineMessage(outcome, isJson));
      }
    }
}

export function badLineMessage({ name, error: { code, message } }: SourceFailure, isJson = false): string {
  return isJson ? jsonText({ name, code, message }) : `${name}: ${code} (${message})`;
}
