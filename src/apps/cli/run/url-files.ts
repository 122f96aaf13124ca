import { createReadStream } from 'node:fs';
import { mayHeal } from '../../../fetch/retry-policy.ts';
import type { ScrapeErrorCode } from '../../../index.ts';
import { failureOf, unreadable } from '../../../sources/failure.ts';
import { type SourceFailure, type SourceUrl, urlsOfList } from '../../../sources/index.ts';
import { textsOf } from '../../../sources/read-input.ts';
import { linesOf } from '../../../sources/read-lines.ts';
import { ALL_CODES } from '../../fleet/error-codes.ts';
import type { UrlItem } from './fetch-run.ts';

export async function* listedUrls(file: string | undefined): AsyncGenerator<SourceUrl | SourceFailure> {
  if (file === undefined) return;
  yield* urlsOfList(file === '-' ? process.stdin : createReadStream(file), { name: file });
}

/** The properties of a failure that decide whether it is retried. */
interface FailedLine {
  readonly url?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
}

const MAX_LINE_LENGTH = 1_000_000;

/**
 * The URLs of a failures file, as `--failures` writes it, or of output with inline failures.
 *
 * @param codes - those to retry, or `all`; default: those that may succeed now
 * @returns URLs, and a failure for each line that is not one.
 */
export async function* failedUrls(
  file: string,
  codes?: readonly string[],
): AsyncGenerator<UrlItem, void, undefined> {
  try {
    for await (const { number, text = '' } of linesOf(textsOf(createReadStream(file)), MAX_LINE_LENGTH)) {
      if (text.trim() === '') continue;
      const failed = parsed(text);
      if (failed === undefined) yield unreadable(`${file}:${number}`, 'the line is not a failure record');
      else if (typeof failed.url === 'string' && isWanted(failed, codes)) yield { url: failed.url };
    }
  } catch (error) {
    yield failureOf(error, file);
  }
}

function parsed(text: string): FailedLine | undefined {
  try {
    const { error, ...line } = JSON.parse(text);
    return { ...line, ...error };
  } catch {
    return undefined;
  }
}

function isWanted({ code, status }: FailedLine, codes: readonly string[] | undefined): boolean {
  if (typeof code !== 'string') return false;
  if (codes !== undefined) return codes.includes(ALL_CODES) || codes.includes(code);
  return mayHeal({ code: code as ScrapeErrorCode, status: typeof status === 'number' ? status : undefined });
}
