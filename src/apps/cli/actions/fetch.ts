import { resolve } from 'node:path';
import { ALL_CODES, ERROR_CODES } from '../../fleet/error-codes.ts';
import type { Given } from '../commands.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import { assertReadable } from '../named-paths.ts';
import { didYouMean } from '../near-name.ts';
import { type OwnHeaders, ownHeaders } from '../run/client-options.ts';
import { fetchRun, type UrlItem } from '../run/fetch-run.ts';
import { failedUrls, listedUrls } from '../run/file-lines.ts';

export async function fetchUrls(
  urls: readonly string[],
  options: Given<'fetch'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  assertFits(urls, options);
  const isMany = urls.length > 1 || (options.urls ?? options.retryFailures) !== undefined;
  const own = ownHeaders(options);
  return fetchRun(named(urlsOf(urls, options), own), isMany, options, { signal, own });
}

/** Listing a URL counts as naming its site. */
async function* named(items: AsyncIterable<UrlItem>, { addSite }: OwnHeaders): AsyncGenerator<UrlItem> {
  for await (const item of items) {
    if (!('error' in item)) addSite(item.url);
    yield item;
  }
}

function assertFits(given: readonly string[], options: Given<'fetch'>): void {
  const { urls, retryFailures, retryCodes, failures } = options;
  if (given.length === 0 && (urls ?? retryFailures) === undefined)
    throw new UsageError('no URL given and no --urls');
  if (retryCodes !== undefined && retryFailures === undefined)
    throw new UsageError('--retry-codes needs --retry-failures');
  const codes = [...ERROR_CODES, ALL_CODES];
  const unknown = retryCodes?.find((code) => !codes.includes(code));
  if (unknown !== undefined)
    throw new UsageError(`--retry-codes: unknown error code "${unknown}"${didYouMean(unknown, codes)}`);
  if (retryFailures !== undefined && failures !== undefined && resolve(failures) === resolve(retryFailures))
    throw new UsageError('--failures would overwrite the file that --retry-failures reads');
  assertReadable(urls, '--urls');
  assertReadable(retryFailures, '--retry-failures');
}

async function* urlsOf(
  urls: readonly string[],
  { urls: list, retryFailures, retryCodes }: Given<'fetch'>,
): AsyncGenerator<UrlItem> {
  for (const url of urls) yield { url };
  yield* listedUrls(list);
  if (retryFailures !== undefined) yield* failedUrls(retryFailures, retryCodes);
}
