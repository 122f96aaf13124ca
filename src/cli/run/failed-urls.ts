/** Addresses that an earlier run could not get. */
import { createReadStream } from 'node:fs';
import { ALL_CODES } from '../../arguments/error-codes.ts';
import type { ScrapeErrorCode } from '../../errors.ts';
import { mayHeal } from '../../fetch/retry-policy.ts';
import { failureOf, unreadable } from '../../sources/failure.ts';
import { textsOf } from '../../sources/read-input.ts';
import { linesOf } from '../../sources/read-lines.ts';
import type { UrlItem } from './fetch-run.ts';

/** What of a failure says whether it is tried again. */
interface FailedLine {
  readonly url?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
}

const MAX_LINE_LENGTH = 1_000_000;

/**
 * The addresses of a file of failures, as `--failures` writes it, or of lines where they stand among articles.
 *
 * @param codes - those to try again, `all` for every one; default: those that may have healed
 * @returns addresses, and a failure for each line that is none.
 * @example
 * for await (const item of failedAddresses('failures.ndjson')) if ('url' in item) console.log(item.url);
 */
export async function* failedUrls(
  file: string,
  codes?: readonly string[],
): AsyncGenerator<UrlItem, void, undefined> {
  try {
    for await (const { number, text = '' } of linesOf(textsOf(createReadStream(file)), MAX_LINE_LENGTH)) {
      if (text.trim() === '') continue;
      const failed = parsed(text);
      if (failed === undefined) yield unreadable(`${file}:${number}`, 'the line is no failure of a run');
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
