import {
  type Journal,
  type PageKind,
  type ScrapeItem,
  type ScrapeProgress,
  type ScrapeResult,
  scrapeArticles,
} from '../../../index.ts';
import type { SourceFailure } from '../../../sources/index.ts';
import type { ExitCode } from '../exit.ts';
import type { FetchRunOptions } from '../options.ts';
import type { ExtractionSettings } from '../reading.ts';
import { clientOptionsOf } from './client-options.ts';
import type { OwnHeaders } from './own-headers.ts';
import { renderByCommand } from './render-by-command.ts';
import type { Revisits } from './revisits.ts';
import { openRunJournal } from './run-journal.ts';
import { runOptions } from './run-options.ts';
import type { RunOutcome } from './run-outcome.ts';
import { runPages } from './run-pages.ts';

/** A URL, or an error in its place. */
export type UrlItem = { readonly url: string } | SourceFailure;

export interface FetchRunContext {
  readonly signal: AbortSignal;
  readonly own: OwnHeaders;
  /** Extraction options, if they are loaded already. */
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
  { signal, own, reading, isGuessed = false, fullTexts, revisits }: FetchRunContext,
): Promise<ExitCode> {
  const run = await runOptions(options, isMany, reading);
  const journal = await openRunJournal(options);
  const { workers, pageTimeout, render, renderTimeout, resume } = options;
  const { profiles = resume && `${resume}.profiles` } = options;
  const lost: SourceFailure[] = [];
  let [skipped, retried, sections] = [0, 0, 0];
  const how = {
    ...clientOptionsOf(options, own),
    signal,
    extract: run.reading,
    workers,
    pageTimeoutMs: 1000 * pageTimeout,
    learn: options.learn !== false,
    ...(profiles !== undefined && { profiles }),
    ...(render !== undefined && { render: renderByCommand(render) }),
    ...(renderTimeout !== undefined && { renderTimeoutMs: 1000 * renderTimeout }),
  };
  const onProgress = (progress: ScrapeProgress): void => {
    ({ skipped, retried } = progress);
  };
  const scraped = scrapeArticles(itemsOf(urls, lost, fullTexts), {
    ...how,
    onProgress,
    ...(journal && { journal }),
  });
  const outcomes = async function* (): AsyncGenerator<RunOutcome> {
    for await (const result of scraped) {
      const isSection = isGuessed && isSectionPage(result);
      sections += Number(isSection);
      if (!isSection) yield outcomeOf(result);
      else await recordIn(journal, result);
      if (result.article) await revisits?.add(result);
      yield* lost.splice(0).map(lostOutcome);
    }
    yield* lost.splice(0).map(lostOutcome);
    if (revisits !== undefined) yield* revisits.outcomes(how);
  };
  const counts = { skipped: () => skipped + sections, retried: () => retried };
  try {
    return await runPages({ outcomes: outcomes(), journal, ...counts }, run);
  } finally {
    await journal?.close();
  }
}

/** Errors in place of URLs are collected, since there is nothing to fetch. */
async function* itemsOf(
  urls: AsyncIterable<UrlItem>,
  lost: SourceFailure[],
  fullTexts: FetchRunContext['fullTexts'],
): AsyncGenerator<ScrapeItem> {
  for await (const item of urls) {
    if ('error' in item) lost.push(item);
    else yield fullTexts?.get(item.url) ?? item.url;
  }
}

const SECTION_KINDS: ReadonlySet<PageKind | undefined> = new Set<PageKind>(['home', 'listing']);

function isSectionPage(result: ScrapeResult): boolean {
  return SECTION_KINDS.has(result.error?.kind);
}

/** The failure is not recorded, since the next list may have a valid URL in this place. */
function lostOutcome({ name, error }: SourceFailure): RunOutcome {
  return { name, source: name, url: error.url, error, entry: undefined };
}

async function recordIn(journal: Journal | undefined, { entry }: ScrapeResult): Promise<void> {
  if (entry !== undefined) await journal?.add(entry);
}

function outcomeOf({ source, url, entry, article, error }: ScrapeResult): RunOutcome {
  return { name: url, source, url, entry, ...(article ? { article } : { error }) };
}
