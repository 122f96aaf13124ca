import { extractArticles, openPageReader, type PageOutcome, type PageReader } from '../../../index.ts';
import { unlessAborted } from '../../service/unless-aborted.ts';
import type { Given } from '../commands.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import { formats } from '../formats.ts';
import { assertLocal, STDIN } from '../named-paths.ts';
import { INLINE } from '../run/failure-log.ts';
import { type LocalItem, localPages, SkippedFiles } from '../run/local-pages.ts';
import type { RunOutcome } from '../run/run-outcome.ts';
import { type Run, runPages } from '../run/run-pages.ts';
import { openSinglePageReader } from '../run/single-page.ts';

export async function extract(
  paths: readonly string[],
  options: Given<'extract'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  assertLocal(paths);
  const isAnswering = options.failures === INLINE;
  const skippedFiles = new SkippedFiles();
  const pages = localPages(paths, {
    ...(options.input !== undefined && { kind: options.input }),
    blankLines: isAnswering ? 'fail' : 'skip',
    onSkip: skippedFiles.add,
  });
  // Only a run that needs to know waits for stdin.
  const isKnownSoon = needsSinglePage(options) || !paths.includes(STDIN);
  const isSingle = isKnownSoon && !(await unlessAborted(pages.mayBeMany(), signal));
  const isMany = !(needsSinglePage(options) && isSingle);
  if (options.url !== undefined && isMany) throw new UsageError('--url needs exactly one page');
  let reader: PageReader | undefined;
  const outcomes = async function* (run: Run): AsyncGenerator<RunOutcome> {
    const { workers, pageTimeout, workerMemory: memoryMb } = options;
    const open = isSingle ? openSinglePageReader : openPageReader;
    reader = open(run.reading, { workers, pageTimeoutMs: 1000 * pageTimeout, memoryMb });
    const results = extractArticles(pagesToRead(pages.items, options.url, run), {
      reader,
      learn: isLearning(options, isSingle),
      profiles: options.profiles ?? (options.resume && `${options.resume}.profiles`),
      ordered: options.ordered === true || isAnswering,
      signal,
    });
    for await (const result of results) yield outcomeOf(result);
  };
  // Threads end after the summary, which does not wait for them.
  return runPages(options, isMany, outcomes, { share: pages.share, skippedFiles }).finally(() =>
    reader?.close(),
  );
}

function needsSinglePage({ url, format }: Given<'extract'>): boolean {
  return url !== undefined || formats[format].kind === 'document';
}

/** A single page teaches nothing, and a filter must answer each line before the next one arrives. */
function isLearning({ learn, profile, failures }: Given<'extract'>, isSingle: boolean): boolean {
  return learn !== false && profile === undefined && failures !== INLINE && !isSingle;
}

/** The pages that are not in the journal; the URL of the command line is that of the only one. */
async function* pagesToRead(
  items: AsyncIterable<LocalItem>,
  url: string | undefined,
  { journal, summary }: Run,
): AsyncGenerator<LocalItem> {
  for await (const item of items) {
    if (journal?.isToRetry(item.name)) summary.retried += 1;
    if (journal?.has(item.name)) summary.skipped += 1;
    else yield url === undefined || 'error' in item ? item : { ...item, url };
  }
}

function outcomeOf({ page, ...outcome }: PageOutcome & { readonly page: LocalItem }): RunOutcome {
  const { name, id: source = name } = page;
  return { ...outcome, name, source, isPath: 'isPath' in page };
}
