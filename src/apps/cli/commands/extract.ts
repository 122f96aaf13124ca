/** `samachar extract`: articles of saved pages. */
import { Command, Option } from 'commander';
import { MEMORY_MB } from '../../../scrape/pool/worker-pool.ts';
import type { ExtractCommandOptions } from '../actions/extract.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import {
  CORES,
  countUpTo,
  INPUTS,
  webUrl,
  withLearnOptions,
  withReadOptions,
  withWorkerOptions,
  withWriteOptions,
} from '../options.ts';

const EXAMPLES = `
Examples:
  samachar extract page.html --url https://naya-akhbar.example/up/nahar
  samachar extract pages/ 'more/**/*.html.gz' --out articles.ndjson --failures failures.ndjson
  samachar extract crawl.warc.gz --workers 4 --out articles.ndjson --resume done.ndjson
  samachar extract pages/ --format md --out articles/
  curl -s https://naya-akhbar.example/up/nahar | samachar extract -
  samachar extract --input ndjson --failures inline - < pages.ndjson > articles.ndjson`;

/** A worker thread cannot start with less. */
const MIN_MEMORY_MB = 16;
const MAX_MEMORY_MB = 1_048_576;

export function extractCommand(finish: Finish): Command {
  const command = new Command('extract')
    .description('extract the articles of saved pages: files, folders, patterns, archives, or stdin')
    .argument(
      '<paths...>',
      'files, folders, patterns; HTML, MHTML, NDJSON, WARC, optionally gzipped; - is stdin',
    )
    .option('--url <url>', 'URL of the page (single page only)', webUrl)
    .addOption(
      new Option(
        '--input <kind>',
        'input format of all paths (default: by content, else by file extension)',
      ).choices(INPUTS),
    );
  return withWorkerOptions(withWriteOptions(withLearnOptions(withReadOptions(command))), CORES)
    .option('--ordered', 'write articles in input order (always on with --failures inline)')
    .option(
      '--worker-memory <mb>',
      'memory limit per worker, in MB',
      countUpTo(MAX_MEMORY_MB, MIN_MEMORY_MB),
      MEMORY_MB,
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: ExtractCommandOptions) => {
      const { extract } = await import('../actions/extract.ts');
      finish(await interruptible((signal) => extract(paths, options, signal)));
    });
}
