/** Lines of files: URLs, and articles or failures as `samachar extract` and `samachar fetch` write them. */
import { createReadStream } from 'node:fs';
import type { ArticleLine } from '../../../dedupe/index.ts';
import { mayHeal, ScrapeError, type ScrapeErrorCode } from '../../../index.ts';
import { linesOfInput, type SourceFailure, type SourceUrl, urlsOfList } from '../../../sources/index.ts';
import { ALL_CODES } from '../../fleet/error-codes.ts';
import { badLine, readRunLine } from '../../studio/report/read-run-line.ts';
import type { PageFailure, RunOutcome } from '../../studio/report/run-outcome.ts';
import { isBrokenInput, reasonOf } from '../exit.ts';
import { STDIN } from '../named-paths.ts';
import { announce } from '../terminal.ts';
import type { UrlItem } from './fetch-run.ts';

/** The outcomes in the output of a run, optionally gzipped. Blank lines are skipped; a truncated file ends with a bad one. */
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

export interface LineTally {
  /** Failures of a run, which are skipped. */
  failures: number;
  bad: number;
  /** Whether a file could not be read to its end. */
  isInputBroken: boolean;
}

/** Lines that are not articles are counted, and those that cannot be read are reported. */
export async function* articlesOf(
  files: readonly string[],
  tally: LineTally,
  isJson: boolean | undefined,
): AsyncGenerator<ArticleLine & { readonly name: string }> {
  for (const file of files)
    for await (const { line, outcome } of runLines(file)) {
      if ('article' in outcome) yield { line, article: outcome.article, name: outcome.name };
      else if ('failure' in outcome) tally.failures += 1;
      else {
        tally.bad += 1;
        tally.isInputBroken ||= isBrokenInput(outcome.error);
        announceBadLine(isJson, outcome);
      }
    }
}

export function announceBadLine(isJson: boolean | undefined, { name, error }: SourceFailure): void {
  const { code, message } = error;
  announce(isJson, { name, code, message }, `${name}: ${code} (${message})`);
}

export async function* listedUrls(file: string | undefined): AsyncGenerator<SourceUrl | SourceFailure> {
  if (file === undefined) return;
  yield* urlsOfList(file === STDIN ? process.stdin : createReadStream(file), { name: file });
}

/**
 * The URLs of a failures file, as `--failures` writes it, or of output with inline failures.
 *
 * @param codes - those to retry, or `all`; default: those that may succeed now
 * @returns URLs, and a failure for each line that is neither a failure nor an article.
 */
export async function* failedUrls(file: string, codes?: readonly string[]): AsyncGenerator<UrlItem> {
  for await (const { outcome } of runLines(file)) {
    if ('error' in outcome) yield outcome;
    else if ('failure' in outcome && outcome.url !== undefined && isWanted(outcome.failure, codes))
      yield { url: outcome.url };
  }
}

function isWanted({ code, status }: PageFailure, codes: readonly string[] | undefined): boolean {
  if (codes !== undefined) return codes.includes(ALL_CODES) || codes.includes(code);
  return mayHeal({ code: code as ScrapeErrorCode, status });
}
