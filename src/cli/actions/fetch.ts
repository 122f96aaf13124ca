/** What `samachar fetch` does. */
import { UsageError } from '../cli-error.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { FetchOptions, ReadOptions, WriteOptions } from '../options.ts';
import { type AddressItem, fetchRun } from '../run/fetch-run.ts';
import { listedAddresses } from '../run/listed-addresses.ts';

/** Options of the subcommand. */
export interface AddressesOptions extends ReadOptions, WriteOptions, FetchOptions {
  readonly urls?: string;
}

/** Fetches the pages of addresses and of a list, and writes their articles. @returns the exit code */
export async function fetchAddresses(
  urls: readonly string[],
  options: AddressesOptions,
  signal: AbortSignal,
): Promise<ExitCode> {
  if (urls.length === 0 && options.urls === undefined)
    throw new UsageError('no address given, and no --urls');
  const isMany = urls.length > 1 || options.urls !== undefined;
  return fetchRun(addressesOf(urls, options.urls), isMany, options, signal);
}

async function* addressesOf(urls: readonly string[], list: string | undefined): AsyncGenerator<AddressItem> {
  for (const url of urls) yield { url };
  yield* listedAddresses(list);
}
