/** What `samachar crawl` does. */
import { type Client, createClient } from '../../fetch/client.ts';
import { UsageError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { FetchOptions, ReadOptions, RequestOptions, WorkerOptions, WriteOptions } from '../options.ts';
import { knownPublishers } from '../publishers-file.ts';
import { clientOptionsOf } from '../run/client-options.ts';
import { fetchRun, type UrlItem } from '../run/fetch-run.ts';
import { ownHeaders } from '../run/own-headers.ts';
import { urlFilter } from '../run/url-filter.ts';
import { type SiteOptions, startUrlOf, urlsOfSite } from '../run/urls-of-site.ts';
import { tell, writeOut } from '../terminal.ts';

/** Options of the subcommand. */
export interface CrawlOptions extends ReadOptions, WriteOptions, FetchOptions, RequestOptions, WorkerOptions {
  readonly since?: Date;
  readonly until?: Date;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly limit?: number;
  readonly list?: boolean;
}

/** The protocol of sitemaps allows 50 MB. */
const MAX_SITEMAP_SIZE = 64_000_000;

/** Finds the pages of a site and writes their articles. @returns the exit code */
export async function crawl(site: string, options: CrawlOptions, signal: AbortSignal): Promise<ExitCode> {
  assertFits(options);
  const rules = await knownPublishers(options.publishers);
  const own = ownHeaders(options);
  own.addSite(startUrlOf(site, rules));
  const client = createClient({
    ...clientOptionsOf(options, own),
    askTdmrep: false,
    maxBytes: MAX_SITEMAP_SIZE,
  });
  try {
    const urls = urlsOf(site, { ...options, rules }, client, signal);
    return await (options.list ? list(urls) : fetchRun(urls, true, options, { signal, own }));
  } finally {
    await client.close();
  }
}

function assertFits({ since, until }: CrawlOptions): void {
  if (since !== undefined && until !== undefined && since > until)
    throw new UsageError('--since is later than --until');
}

function urlsOf(
  site: string,
  { since, limit, rules, ...conditions }: CrawlOptions & Pick<SiteOptions, 'rules'>,
  client: Client,
  signal: AbortSignal,
): AsyncIterable<UrlItem> {
  return urlsOfSite(site, {
    rules,
    sitemapsOf: (url) => client.sitemapsOf(url),
    get: async (url) => (await client.fetch(url, { signal, isAnyType: true })).bytes,
    isWanted: urlFilter(conditions),
    ...(since && { since }),
    ...(limit && { limit }),
  });
}

async function list(urls: AsyncIterable<UrlItem>): Promise<ExitCode> {
  let [found, lost] = [0, 0];
  for await (const item of urls) {
    if ('error' in item) tell(`${item.name}: ${item.error.code} (${item.error.message})`);
    else await writeOut(`${item.url}\n`);
    if ('error' in item) lost += 1;
    else found += 1;
  }
  if (found === 0) return EXIT.nothing;
  return lost === 0 ? EXIT.done : EXIT.someFailed;
}
