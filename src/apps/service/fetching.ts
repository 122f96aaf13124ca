import {
  type ClientOptions,
  createClient,
  fetchArticle,
  type PageOutcome,
  type PageReader,
  ScrapeError,
} from '../../index.ts';

export type Fetching = ReturnType<typeof openFetching>;

/** One polite client for all requests: robots.txt, public addresses only, pauses between requests, timeouts. */
export function openFetching(
  options: Pick<ClientOptions, 'contact' | 'allowPrivateAddresses'>,
  reader: PageReader,
) {
  const client = createClient({ ...options, askTdmrep: false });
  return {
    /** Never rejects: a failure is also an outcome. */
    async fetch(url: string, signal: AbortSignal): Promise<PageOutcome> {
      try {
        return { url, article: await fetchArticle(url, { client, reader, signal }) };
      } catch (cause) {
        const aborted = () =>
          new ScrapeError('aborted', 'the request was aborted by the caller', { url, cause });
        return { url, error: cause instanceof ScrapeError ? cause : aborted() };
      }
    },
    close: client.close,
  };
}
