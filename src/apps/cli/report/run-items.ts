/** The outcomes of a run: read from its output, or from the pages themselves. */
import { inspectArticle } from '../../../index.ts';
import { pageError } from '../../../scrape/pool/page-outcome.ts';
import { extractOptions } from '../../../scrape/pool/read-outcome.ts';
import { kindOfName } from '../../../sources/detect-kind.ts';
import type { SourceFailure, SourceItem } from '../../../sources/index.ts';
import type { RunOutcome } from '../../studio/report/run-outcome.ts';
import { runLines } from '../dedupe/article-lines.ts';
import { STDIN } from '../named-paths.ts';
import type { ExtractionSettings } from '../reading.ts';
import { detectFile, isFile, type LocalOptions, localPages } from '../run/local-pages.ts';

/** The outcome of a page, or a line or file that contains none. */
export interface RunItem {
  readonly outcome: RunOutcome | SourceFailure;
  /** The page itself, if it was read. */
  readonly page?: SourceItem;
}

/** Whether a path is the output of a run and not a page. */
export async function holdsLines(path: string): Promise<boolean> {
  if (path === STDIN || kindOfName(path) === 'ndjson') return true;
  const detected = await detectFile(path);
  return detected?.kind === 'ndjson' && !detected.isSure;
}

/** Yields the outcomes of the pages of some paths. Pages are read in this thread, with their trace. */
export async function* runItems(
  paths: readonly string[],
  reading: ExtractionSettings,
  local: LocalOptions = {},
): AsyncGenerator<RunItem> {
  for (const path of paths) {
    if (await holdsLines(path)) yield* runLines(path);
    else yield* itemsOfPages(path, reading, local);
  }
}

async function* itemsOfPages(
  path: string,
  reading: ExtractionSettings,
  local: LocalOptions,
): AsyncGenerator<RunItem> {
  for await (const item of localPages([path], local).items) {
    if ('error' in item) {
      yield { outcome: item };
      continue;
    }
    // A page in an archive can only be linked to by its URL.
    const target = isFile(item.name) ? item.name : item.url;
    yield { outcome: { target, ...outcomeOf(item, reading) }, page: item };
  }
}

function outcomeOf(item: SourceItem, reading: ExtractionSettings): RunOutcome {
  const { name, url, html } = item;
  try {
    const { article, error, trace } = inspectArticle(html, extractOptions(item, reading));
    const { blocks } = trace;
    return article === undefined
      ? { name, url, blocks, failure: pageError(error).toJSON() }
      : { name, url, blocks, article };
  } catch (error) {
    return { name, url, failure: pageError(error).toJSON() };
  }
}
