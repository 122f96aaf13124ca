/** `samachar fetch`: articles of addresses. */
import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { urlsOfList } from '../../sources/urls-of-list.ts';
import { UsageError } from '../cli-error.ts';
import { interruptible } from '../interruption.ts';
import {
  type FetchOptions,
  type ReadOptions,
  type WriteOptions,
  withFetchOptions,
  withReadOptions,
  withWriteOptions,
} from '../options.ts';
import type { Finish } from '../program.ts';
import { type AddressItem, fetchRun } from '../run/fetch-run.ts';

const EXAMPLES = `
It is polite: robots.txt is obeyed, and a host is asked for one page at a time, 1.5 s apart.

Examples:
  samachar fetch https://naya-akhbar.example/up/nahar --contact mailto:desk@lab.example
  samachar fetch --urls urls.txt --out articles.ndjson --resume done.ndjson --failures failures.ndjson
  cat urls.txt | samachar fetch --urls - > articles.ndjson`;

interface Options extends ReadOptions, WriteOptions, FetchOptions {
  readonly urls?: string;
}

/** Makes the subcommand. */
export function fetchCommand(finish: Finish): Command {
  const command = new Command('fetch')
    .description('articles of addresses, fetched politely')
    .argument('[urls...]', 'addresses')
    .option('--urls <file>', 'a list of addresses, one a line; - is stdin');
  return withFetchOptions(withWriteOptions(withReadOptions(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (urls: readonly string[], options: Options) => {
      if (urls.length === 0 && options.urls === undefined)
        throw new UsageError('no address given, and no --urls');
      const isMany = urls.length > 1 || options.urls !== undefined;
      finish(
        await interruptible((signal) => fetchRun(addressesOf(urls, options.urls), isMany, options, signal)),
      );
    });
}

async function* addressesOf(urls: readonly string[], list: string | undefined): AsyncGenerator<AddressItem> {
  for (const url of urls) yield { url };
  if (list === undefined) return;
  yield* urlsOfList(list === '-' ? process.stdin : createReadStream(list), { name: list });
}
