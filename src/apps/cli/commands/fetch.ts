import { type Declaration, type OptionsOf, option } from '../declaration.ts';
import { FETCH_RUN, splitList } from '../options.ts';

export type UrlsOptions = OptionsOf<typeof fetchCommand.flags>;

export const fetchCommand = {
  name: 'fetch',
  about: 'fetch URLs politely and extract their articles',
  words: [['[urls...]', 'URLs of pages']],
  flags: {
    urls: option('--urls <file>', 'file of URLs, one per line; - is stdin'),
    retryFailures: option(
      '--retry-failures <file>',
      "retry the retryable failures of an earlier run's --failures file",
    ),
    retryCodes: option(
      '--retry-codes <list>',
      'retry these error codes, such as http-status,timeout, or "all"',
      splitList,
    ),
    ...FETCH_RUN,
  },
  help: `
Fetching is polite: robots.txt is obeyed, with one request at a time per host, 1.5 s apart.

Examples:
  samachar fetch https://naya-akhbar.example/up/nahar --contact mailto:desk@lab.example
  samachar fetch --urls urls.txt --out articles.ndjson --resume done.ndjson --failures failures.ndjson
  cat urls.txt | samachar fetch --urls - > articles.ndjson
  samachar fetch --retry-failures failures.ndjson --failures again.ndjson >> articles.ndjson`,
} satisfies Declaration;
