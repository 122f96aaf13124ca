import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, fileStore, type ScrapeItem } from '../../../index.ts';
import { pagesOfInput, type SectionOptions } from '../../../sources/index.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { readingOf } from '../reading.ts';
import { clientOptionsOf, ownHeaders } from '../run/client-options.ts';
import { fetchRun, type UrlItem } from '../run/fetch-run.ts';
import { openRevisits } from '../run/revisits.ts';
import { interleave, rememberedNewsLists, startOf, urlsOfSite } from '../run/urls-of-site.ts';
import { tell, writeOut } from '../terminal.ts';

/** The sitemap protocol allows 50 MB. */
const MAX_SITEMAP_SIZE = 64_000_000;
/** How far back the first round of a watch looks; news sitemaps cover two days. */
const NEWS_MS = 48 * 3_600_000;
const recently = (): Date => new Date(Date.now() - NEWS_MS);
/** How often a watch looks for news sitemaps again. */
const DAY_MS = 24 * 3_600_000;

/** @param now - the time that articles are revisited by, in milliseconds since 1970 */
export async function crawl(
  sites: readonly string[],
  options: Given<'crawl'>,
  signal: AbortSignal,
  wait?: WatchOptions['wait'],
  now = Date.now,
): Promise<ExitCode> {
  assertFits(options);
  const reading = await readingOf(options);
  const rules = reading.publishers;
  const own = ownHeaders(options);
  for (const site of sites) own.addSite(startOf(site, rules).url);
  const { watch: intervalMs, revisit, resume } = options;
  const isCacheable = intervalMs !== undefined && own.headersFor === undefined;
  const lists = createClient({
    ...(isCacheable && { cache: fileStore(`${resume}.lists`) }),
    ...clientOptionsOf(options, own),
    askTdmrep: false,
    maxBytes: MAX_SITEMAP_SIZE,
  });
  const fullTexts = new Map<string, ScrapeItem>();
  const get = async (url: string): Promise<Uint8Array> => {
    const { bytes } = await lists.fetch(url, { signal, isAnyType: true });
    for await (const item of options.fromFeed ? pagesOfInput(bytes) : [])
      if ('html' in item && item.url !== undefined)
        fullTexts.set(item.url, { url: item.url, html: item.html });
    return bytes;
  };
  const getSection: SectionOptions['get'] = (url, onRedirect) => lists.fetch(url, { signal, onRedirect });
  const newsLists =
    intervalMs === undefined
      ? undefined
      : rememberedNewsLists({ get, since: options.since ?? recently() }, Math.ceil(DAY_MS / intervalMs));
  const revisits = revisit && openRevisits(`${resume}.revisits`, revisit, now);
  const round = (): Promise<ExitCode> => {
    fullTexts.clear();
    const since = options.since ?? (intervalMs === undefined ? undefined : recently());
    const how = { ...options, since, rules, get, getSection, newsLists, sitemapsOf: lists.sitemapsOf };
    const urls = interleave(sites.map((site) => urlsOfSite(site, how)));
    const isGuessed = options.follow !== undefined;
    if (options.list) return list(urls);
    return fetchRun(urls, true, options, { signal, own, reading, isGuessed, fullTexts, revisits });
  };
  try {
    return await (intervalMs === undefined ? round() : watch(round, { intervalMs, signal, wait }));
  } finally {
    await lists.close();
  }
}

function assertFits({ since, until, watch, revisit, resume, follow, sections }: Given<'crawl'>): void {
  if (sections !== undefined && follow === undefined) throw new UsageError('--sections needs --follow N');
  if (since !== undefined && until !== undefined && since > until)
    throw new UsageError('--since is later than --until');
  if (revisit !== undefined && watch === undefined) throw new UsageError('--revisit needs --watch INTERVAL');
  if (watch !== undefined && resume === undefined)
    throw new UsageError('--watch needs --resume JOURNAL, which remembers the articles of earlier rounds');
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

export interface WatchOptions {
  readonly intervalMs: number;
  /** Ends the watch: immediately during a pause, otherwise after the round. */
  readonly signal: AbortSignal;
  /** Waits, and rejects when the signal is aborted; default: a timer. */
  readonly wait?: ((ms: number, signal: AbortSignal) => Promise<unknown>) | undefined;
}

/** A round without pages or with failures does not end the watch. */
export async function watch(
  round: () => Promise<ExitCode>,
  { intervalMs, signal, wait = (ms) => sleep(ms, undefined, { signal }) }: WatchOptions,
): Promise<never> {
  for (;;) {
    await round();
    signal.throwIfAborted();
    await wait(intervalMs, signal).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
  }
}
