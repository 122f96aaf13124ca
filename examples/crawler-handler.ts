/**
 * A request handler in the shape of Crawlee's, for a crawler that fetches by itself: `new HttpCrawler({ requestHandler })`.
 * Run: npx tsx examples/crawler-handler.ts
 */
import { readFileSync } from 'node:fs';
import { extractArticle, ScrapeError } from '../src/index.ts';

/** What is used of Crawlee's HttpCrawlingContext. */
interface Context {
  readonly request: { readonly url: string; readonly loadedUrl?: string };
  readonly body: string | Buffer;
  readonly pushData: (data: object) => Promise<void>;
  readonly log: { readonly warning: (message: string) => void };
}

export async function requestHandler({ request, body, pushData, log }: Context): Promise<void> {
  try {
    await pushData(extractArticle(body, { url: request.loadedUrl ?? request.url }));
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error; // Crawlee tries again: right for a bug, not for a listing
    log.warning(`${request.url}: ${error.code} ${error.kind ?? ''}`);
  }
}

const pushData = async (data: object) => console.log(JSON.stringify(data));
