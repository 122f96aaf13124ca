/** `samachar extract`: articles of pages that are at hand. */
import { Command, Option } from 'commander';
import type { ExtractCommandOptions } from '../actions/extract.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import {
  CORES,
  countUpTo,
  INPUTS,
  webUrl,
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

/** A thread that has less cannot start. */
const MIN_MEMORY_MB = 16;
const MAX_MEMORY_MB = 1_048_576;

/** Makes the subcommand. */
export function extractCommand(finish: Finish): Command {
  const command = new Command('extract')
    .description('articles of saved pages: files, folders, patterns, archives, or stdin')
    .argument(
      '<paths...>',
      'files, folders, patterns; HTML, MHTML, NDJSON, WARC, each also as gzip; - is stdin',
    )
    .option('--url <url>', 'address of the page, for one page', webUrl)
    .addOption(
      new Option(
        '--input <kind>',
        'what all paths hold; default: as their content says, or else their names',
      ).choices(INPUTS),
    );
  return withWorkerOptions(withWriteOptions(withReadOptions(command)), CORES)
    .option('--ordered', 'articles in the order of the pages, as always with --failures inline')
    .option(
      '--worker-memory <mb>',
      'most memory for one thread',
      countUpTo(MAX_MEMORY_MB, MIN_MEMORY_MB),
      1024,
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: ExtractCommandOptions) => {
      const { extract } = await import('../actions/extract.ts');
      finish(await interruptible((signal) => extract(paths, options, signal)));
    });
}
