/** `samachar fetch`: articles of the pages at URLs. */
import { Command } from 'commander';
import type { UrlsOptions } from '../actions/fetch.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import {
  splitList,
  withFetchOptions,
  withLearnOptions,
  withReadOptions,
  withRequestOptions,
  withWorkerOptions,
  withWriteOptions,
} from '../options.ts';

const EXAMPLES = `
Fetching is polite: robots.txt is obeyed, with one request at a time per host, 1.5 s apart.

Examples:
  samachar fetch https://naya-akhbar.example/up/nahar --contact mailto:desk@lab.example
  samachar fetch --urls urls.txt --out articles.ndjson --resume done.ndjson --failures failures.ndjson
  cat urls.txt | samachar fetch --urls - > articles.ndjson
  samachar fetch --retry-failures failures.ndjson --failures again.ndjson >> articles.ndjson`;

export function fetchCommand(finish: Finish): Command {
  const command = new Command('fetch')
    .description('fetch URLs politely and extract their articles')
    .argument('[urls...]', 'URLs of pages')
    .option('--urls <file>', 'file of URLs, one per line; - is stdin')
    .option('--retry-failures <file>', "retry the retryable failures of an earlier run's --failures file")
    .option(
      '--retry-codes <list>',
      'retry these error codes, such as http-status,timeout, or "all"',
      splitList,
    );
  return withRequestOptions(
    withFetchOptions(withWorkerOptions(withWriteOptions(withLearnOptions(withReadOptions(command))), 1)),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (urls: readonly string[], options: UrlsOptions) => {
      const { fetchUrls } = await import('../actions/fetch.ts');
      finish(await interruptible((signal) => fetchUrls(urls, options, signal)));
    });
}
