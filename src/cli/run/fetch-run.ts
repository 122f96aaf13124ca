/** A run over addresses. */
import { type ScrapeResult, scrapeArticles } from '../../scrape/scrape-articles.ts';
import type { SourceFailure } from '../../sources/source-item.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { FormatName } from '../formats.ts';
import type { FetchOptions, ReadOptions, WriteOptions } from '../options.ts';
import { articleOutcome, failureOutcome } from '../pool/outcome.ts';
import type { Outcome } from '../pool/page.ts';
import { runOptions } from './run-options.ts';
import { runPages } from './run-pages.ts';

/** An address, or what stands in its place. */
export type AddressItem = { readonly url: string } | SourceFailure;

/** Options of a run that fetches. */
export type FetchRunOptions = ReadOptions & WriteOptions & FetchOptions;

/** Fetches all addresses and writes their articles. The journal is that of `scrapeArticles`. */
export async function fetchRun(
  addresses: AsyncIterable<AddressItem>,
  isMany: boolean,
  options: FetchRunOptions,
  signal: AbortSignal,
): Promise<ExitCode> {
  const run = await runOptions(options, isMany);
  const { contact, concurrency, resume } = options;
  const lost: SourceFailure[] = [];
  let counts = { skipped: 0, retried: 0 };
  const results = scrapeArticles(urlsOf(addresses, lost), {
    signal,
    allowPrivateAddresses: options.private === true,
    extract: run.reading,
    onProgress: ({ skipped, retried }) => {
      counts = { skipped, retried };
    },
    ...(contact !== undefined && { contact }),
    ...(concurrency !== undefined && { concurrency }),
    ...(resume !== undefined && { journal: resume }),
  });
  const outcomes = outcomesOf(results, lost, run.format);
  return runPages({ outcomes, skipped: () => counts.skipped, retried: () => counts.retried }, run);
}

/** What is no address is kept aside, since there is nothing to fetch. */
async function* urlsOf(addresses: AsyncIterable<AddressItem>, lost: SourceFailure[]): AsyncGenerator<string> {
  for await (const item of addresses) {
    if ('error' in item) lost.push(item);
    else yield item.url;
  }
}

async function* outcomesOf(
  results: AsyncIterable<ScrapeResult>,
  lost: SourceFailure[],
  format: FormatName,
): AsyncGenerator<Outcome> {
  for await (const result of results) {
    yield outcomeOf(result, format);
    yield* lost.splice(0).map(({ name, error }) => failureOutcome({ name }, error));
  }
  yield* lost.splice(0).map(({ name, error }) => failureOutcome({ name }, error));
}

function outcomeOf(result: ScrapeResult, format: FormatName): Outcome {
  const { url } = result;
  if (!result.ok) return failureOutcome({ name: url, url }, result.error);
  return articleOutcome({ name: url, url }, result.article, format);
}
