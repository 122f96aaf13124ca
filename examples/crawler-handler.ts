/**
 * A request handler in the shape of Crawlee's, for a crawler that fetches by itself: `new HttpCrawler({ requestHandler })`.
 * Run: npx tsx examples/crawler-handler.ts [FILE]
 */
import { readFileSync } from 'node:fs';
import { extractArticle, ScrapeError } from '../src/index.ts';

interface Context {
  request: { url: string };
  body: string | Uint8Array;
  pushData: (data: object) => Promise<void>;
}

export async function requestHandler({ request: { url }, body, pushData }: Context): Promise<void> {
  try {
    await pushData(extractArticle(body, { url }));
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error; // to ask for the page again would not help
    await pushData({ url, error: error.toJSON() });
  }
}

const pushData = async (data: object) => console.log(JSON.stringify(data));
const body = readFileSync(process.argv[2] ?? 'fixtures/unknown/paywall/page.html');
await requestHandler({ request: { url: 'https://vichar-path.example/1' }, body, pushData });
