import {
  type PageKind,
  type ScrapeItem,
  type ScrapeOptions,
  type ScrapeProgress,
  type ScrapeResult,
  scrapeArticles,
} from '../../../index.ts';
import type { SourceFailure } from '../../../sources/index.ts';
import type { ExitCode } from '../exit.ts';
import type { FetchRunOptions } from '../options.ts';
import type { ExtractionSettings } from '../reading.ts';
import { clientOptionsOf, type OwnHeaders } from './client-options.ts';
import { renderByCommand } from './render-by-command.ts';
import type { Revisits } from './revisits.ts';
import type { RunOutcome } from './run-outcome.ts';
import { type Run, runPages } from './run-pages.ts';

export type UrlItem = { readonly url: string } | SourceFailure;

export interface FetchRunContext {
  readonly signal: AbortSignal;
  readonly own: OwnHeaders;
  readonly reading?: ExtractionSettings;
  /** Whether URLs were guessed from links, so that a page that turns out to be a section is skipped, not a failure. */
  readonly isGuessed?: boolean;
  /** Pages that need not be fetched, by URL. */
  readonly fullTexts?: ReadonlyMap<string, ScrapeItem>;
  readonly revisits?: Revisits | undefined;
}

export async function fetchRun(
  urls: AsyncIterable<UrlItem>,
  isMany: boolean,
  options: FetchRunOptions,
  context: FetchRunContext,
): Promise<ExitCode> {
  const { workers, pageTimeout, render, renderTimeout, resume } = options;
  const { profiles = resume && `${resume}.profiles` } = options;
  const how = {
    ...clientOptionsOf(options, context.own),
    signal: context.signal,
    workers,
    pageTimeoutMs: 1000 * pageTimeout,
    learn: options.learn !== false,
    ...(profiles !== undefined && { profiles }),
    ...(render !== undefined && { render: renderByCommand(render) }),
    ...(renderTimeout !== undefined && { renderTimeoutMs: 1000 * renderTimeout }),
  };
  const outcomes = (run: Run) => outcomesOf(urls, { ...how, extract: run.reading }, context, run);
  return runPages(options, isMany, outcomes, { reading: context.reading });
}

const SECTION_KINDS: ReadonlySet<PageKind | undefined> = new Set<PageKind>(['home', 'listing']);

async function* outcomesOf(
  urls: AsyncIterable<UrlItem>,
  how: ScrapeOptions,
  { isGuessed = false, fullTexts, revisits }: FetchRunContext,
  { journal, summary }: Run,
): AsyncGenerator<RunOutcome> {
  const lost: RunOutcome[] = [];
  let sections = 0;
  const onProgress = ({ skipped, retried }: ScrapeProgress): void => {
    summary.skipped = skipped + sections;
    summary.retried = retried;
  };
  const given = { ...how, onProgress, ...(journal && { journal }) };
  for await (const result of scrapeArticles(itemsOf(urls, lost, fullTexts), given)) {
    if (isGuessed && SECTION_KINDS.has(result.error?.kind)) {
      sections += 1;
      summary.skipped += 1;
      if (result.entry !== undefined) await journal?.add(result.entry);
    } else yield outcomeOf(result);
    if (result.article) await revisits?.add(result);
    yield* lost.splice(0);
  }
  yield* lost.splice(0);
  if (revisits !== undefined) yield* revisits.outcomes(how);
}

/** Errors in place of URLs are collected: nothing to fetch, and nothing to record, since the next list may have a valid URL. */
async function* itemsOf(
  urls: AsyncIterable<UrlItem>,
  lost: RunOutcome[],
  fullTexts: FetchRunContext['fullTexts'],
): AsyncGenerator<ScrapeItem> {
  for await (const item of urls) {
    if ('error' in item) {
      const { name, error } = item;
      lost.push({ name, source: name, url: error.url, error, entry: undefined });
    } else yield fullTexts?.get(item.url) ?? item.url;
  }
}

function outcomeOf({ source, url, entry, article, error }: ScrapeResult): RunOutcome {
  return { name: url, source, url, entry, ...(article ? { article } : { error }) };
}
