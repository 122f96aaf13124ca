/** `samachar fetch`: articles of addresses. */
import { Command } from 'commander';
import type { UrlsOptions } from '../actions/fetch.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import {
  splitList,
  withFetchOptions,
  withReadOptions,
  withWorkerOptions,
  withWriteOptions,
} from '../options.ts';

const EXAMPLES = `
It is polite: robots.txt is obeyed, and a host is asked for one page at a time, 1.5 s apart.

Examples:
  samachar fetch https://naya-akhbar.example/up/nahar --contact mailto:desk@lab.example
  samachar fetch --urls urls.txt --out articles.ndjson --resume done.ndjson --failures failures.ndjson
  cat urls.txt | samachar fetch --urls - > articles.ndjson
  samachar fetch --retry-failures failures.ndjson --failures again.ndjson >> articles.ndjson`;

/** Makes the subcommand. */
export function fetchCommand(finish: Finish): Command {
  const command = new Command('fetch')
    .description('articles of addresses, fetched politely')
    .argument('[urls...]', 'addresses')
    .option('--urls <file>', 'a list of addresses, one a line; - is stdin')
    .option(
      '--retry-failures <file>',
      'what --failures of an earlier run has written, as far as trying again helps',
    )
    .option(
      '--retry-codes <list>',
      'try these codes again, such as http-status,timeout, or "all"',
      splitList,
    );
  return withFetchOptions(withWorkerOptions(withWriteOptions(withReadOptions(command)), 1))
    .addHelpText('after', EXAMPLES)
    .action(async (urls: readonly string[], options: UrlsOptions) => {
      const { fetchUrls } = await import('../actions/fetch.ts');
      finish(await interruptible((signal) => fetchUrls(urls, options, signal)));
    });
}
