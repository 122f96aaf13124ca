/** `samachar extract`: articles of pages that are at hand. */
import { Command, Option } from 'commander';
import { openJournal } from '../../fetch/journal.ts';
import { UsageError } from '../cli-error.ts';
import type { ExitCode } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import {
  CORES,
  countOrNone,
  positiveNumber,
  type ReadOptions,
  runOptions,
  type WriteOptions,
  wholeNumber,
  withReadOptions,
  withWriteOptions,
} from '../options.ts';
import { mapConcurrently } from '../pool/map-concurrently.ts';
import { failureOutcome } from '../pool/outcome.ts';
import type { Outcome } from '../pool/page.ts';
import { openPagePool, type PagePool } from '../pool/page-pool.ts';
import type { Finish } from '../program.ts';
import { leaveOutDone } from '../run/leave-out-done.ts';
import { INPUTS, type InputKind, type LocalItem, localPages } from '../run/local-pages.ts';
import { runPages } from '../run/run-pages.ts';

const EXAMPLES = `
Examples:
  samachar extract page.html --url https://naya-akhbar.example/up/nahar
  samachar extract pages/ 'more/**/*.html.gz' --out articles.ndjson --failures failures.ndjson
  samachar extract crawl.warc.gz --workers 4 --out articles.ndjson --resume done.ndjson
  samachar extract pages/ --format md --out articles/
  curl -s https://naya-akhbar.example/up/nahar | samachar extract -
  samachar extract --input ndjson --failures inline - < pages.ndjson > articles.ndjson`;

interface Options extends ReadOptions, WriteOptions {
  readonly url?: string;
  readonly input?: InputKind;
  readonly workers: number;
  readonly ordered?: boolean;
  readonly pageTimeout: number;
  readonly workerMemory: number;
}

/** Makes the subcommand. */
export function extractCommand(finish: Finish): Command {
  const command = new Command('extract')
    .description('articles of saved pages: files, folders, patterns, archives, or stdin')
    .argument('<paths...>', 'files, folders, patterns; .ndjson and .warc hold many pages; - is stdin')
    .option('--url <url>', 'address of the page, for one page')
    .addOption(
      new Option('--input <kind>', 'what the paths hold; default: as their names say').choices(INPUTS),
    );
  return withWriteOptions(withReadOptions(command))
    .option('-j, --workers <n>', 'threads that read pages; 0 is none beside the main one', countOrNone, CORES)
    .option('--ordered', 'articles in the order of the pages')
    .option('--page-timeout <seconds>', 'most time for one page', positiveNumber, 20)
    .option('--worker-memory <mb>', 'most memory for one thread', wholeNumber, 1024)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: Options) => {
      finish(await interruptible((signal) => extract(paths, options, signal)));
    });
}

/** Pages that wait for each thread, and results that wait to be written. */
const AHEAD = 4;

async function extract(paths: readonly string[], options: Options, signal: AbortSignal): Promise<ExitCode> {
  const pages = localPages(paths, options.input);
  if (options.url !== undefined && pages.isMany) throw new UsageError('--url is for one page');
  const run = await runOptions(options, pages.isMany);
  const pool = openPool(options);
  const journal = options.resume === undefined ? undefined : await openJournal(options.resume);
  try {
    const left = leaveOutDone(pages.items, journal);
    const outcomes = mapConcurrently(left.items, (item) => outcomeOf(item, pool, options.url), {
      window: AHEAD * Math.max(1, options.workers),
      isOrdered: options.ordered === true,
      signal,
    });
    return await runPages({ outcomes, journal, share: pages.share, skipped: left.skipped }, run);
  } finally {
    await Promise.all([pool.close(), journal?.close()]);
  }
}

function openPool({ format, publishers, languages, ...options }: Options): PagePool {
  const { workers, pageTimeout, workerMemory: memoryMb } = options;
  return openPagePool(
    { format, publishers, languages },
    { workers, timeoutMs: 1000 * pageTimeout, memoryMb },
  );
}

async function outcomeOf(item: LocalItem, pool: PagePool, url: string | undefined): Promise<Outcome> {
  if ('error' in item) return failureOutcome(item, item.error);
  return pool.read(url === undefined ? item : { ...item, url });
}
