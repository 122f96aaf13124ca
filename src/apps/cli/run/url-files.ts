import { createReadStream } from 'node:fs';
import { mayHeal, type ScrapeErrorCode } from '../../../index.ts';
import { type SourceFailure, type SourceUrl, urlsOfList } from '../../../sources/index.ts';
import { ALL_CODES } from '../../fleet/error-codes.ts';
import type { PageFailure } from '../../studio/report/run-outcome.ts';
import { runLines } from '../dedupe/article-lines.ts';
import type { UrlItem } from './fetch-run.ts';

export async function* listedUrls(file: string | undefined): AsyncGenerator<SourceUrl | SourceFailure> {
  if (file === undefined) return;
  yield* urlsOfList(file === '-' ? process.stdin : createReadStream(file), { name: file });
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
