import { MEMORY_MB } from '../../../scrape/pool/worker-pool.ts';
import { byDefault, choice, type Declaration, flag, type OptionsOf, option } from '../declaration.ts';
import { CORES, countUpTo, LEARN, READ, threads, WRITE, webUrl } from '../options.ts';

/** A worker thread cannot start with less. */
const MIN_MEMORY_MB = 16;
const MAX_MEMORY_MB = 1_048_576;

export type ExtractCommandOptions = OptionsOf<typeof extractCommand.flags>;

export const extractCommand = {
  name: 'extract',
  about: 'extract the articles of saved pages: files, folders, patterns, archives, or stdin',
  words: [
    [
      '<paths...>',
      'files, folders, patterns; HTML, MHTML, NDJSON, WARC, feeds, optionally gzipped; - is stdin',
    ],
  ],
  flags: {
    url: option('--url <url>', 'URL of the page (single page only)', webUrl),
    input: choice(
      '--input <kind>',
      'input format of all paths (default: by content, else by file extension)',
      ['html', 'ndjson', 'warc', 'feed'],
    ),
    ...READ,
    ...LEARN,
    ...WRITE,
    ...threads(CORES),
    ordered: flag('--ordered', 'write articles in input order (always on with --failures inline)'),
    workerMemory: byDefault(
      MEMORY_MB,
      option(
        '--worker-memory <mb>',
        'memory limit per worker, in MB',
        countUpTo(MAX_MEMORY_MB, MIN_MEMORY_MB),
      ),
    ),
  },
  help: `
Examples:
  samachar extract page.html --url https://naya-akhbar.example/up/nahar
  samachar extract pages/ 'more/**/*.html.gz' --out articles.ndjson --failures failures.ndjson
  samachar extract crawl.warc.gz --workers 4 --out articles.ndjson --resume done.ndjson
  samachar extract pages/ --format md --out articles/
  curl -s https://naya-akhbar.example/up/nahar | samachar extract -
  samachar extract --input ndjson --failures inline - < pages.ndjson > articles.ndjson`,
} satisfies Declaration;
