/** A client and a reader that several calls share. */
import { ScrapeError } from '../errors.ts';
import { CLIENT_OPTIONS, type Client, type ClientOptions } from '../fetch/client.ts';
import type { OptionKinds } from '../io/check-options.ts';
import { objectWith } from '../io/option-kinds.ts';
import { type PageReader, READING_LIMITS } from './pool/page-reader.ts';
import type { ReadArticleOptions } from './read-article.ts';

/** Open resources, which stay open. */
export interface OpenResources {
  /** A client, instead of one with the options of fetching. */
  readonly client?: Client;
  /** A reader, instead of one with the options of reading; of `extract`, only `maxPages` is left. */
  readonly reader?: PageReader;
}

export const OPEN_RESOURCES: OptionKinds<OpenResources> = {
  client: objectWith(['fetch', 'rightsOf'], 'a client, such as createClient()'),
  reader: objectWith(['read', 'learn'], 'a reader, such as openPageReader()'),
};

const { concurrency: _, ...OF_CLIENT } = CLIENT_OPTIONS;

/** Rejects options that an open resource makes ineffective. @throws ScrapeError `invalid-input` */
export function assertNotOfOpen(
  options: OpenResources & ClientOptions & { readonly extract?: ReadArticleOptions },
): void {
  const { client, reader, extract: { maxPages: _, ...extract } = {} } = options;
  const isGiven = (name: string): boolean => options[name as keyof ClientOptions] !== undefined;
  const taken = [
    ...(client === undefined ? [] : Object.keys(OF_CLIENT).filter(isGiven)),
    ...(reader === undefined ? [] : Object.keys(READING_LIMITS).filter(isGiven)),
    ...(reader === undefined ? [] : Object.keys(extract).map((name) => `extract.${name}`)),
  ];
  if (taken.length > 0)
    throw new ScrapeError('invalid-input', `option "${taken[0]}" has no effect on an open client or reader`);
}
