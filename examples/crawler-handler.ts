/**
 * A request handler in the shape of Crawlee's, for a crawler that fetches by itself: `new HttpCrawler({ requestHandler })`.
 * Run: npx tsx examples/crawler-handler.ts [FILE...]
 */
import { readFileSync } from 'node:fs';
import { extractArticle, ScrapeError } from '../src/index.ts';

/** What is used of Crawlee's HttpCrawlingContext. */
interface Context {
  readonly request: { readonly url: string; readonly loadedUrl?: string };
  readonly body: string | Uint8Array;
  readonly pushData: (data: object) => Promise<void>;
}

export async function requestHandler({ request, body, pushData }: Context): Promise<void> {
  const url = request.loadedUrl ?? request.url;
  try {
    await pushData(extractArticle(body, { url }));
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error; // to ask for the page again would not help
    await pushData({ url, error: error.toJSON() });
  }
}

const pushData = async (data: object) => console.log(JSON.stringify(data));
for (const body of process.argv.slice(2).map((file) => readFileSync(file)))
  await requestHandler({ request: { url: 'https://vichar-path.example/1' }, body, pushData });
