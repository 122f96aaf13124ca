/**
 * Crawls pages with Crawlee's HttpCrawler, which hands out bytes: one line of NDJSON for each article or failure.
 * Run: npx tsx examples/http-crawler.ts URL...
 */
import { extractArticle, ScrapeError } from 'samachar';

const { Configuration, HttpCrawler, LogLevel, log } = await import('@crawlee/http').catch(() => {
  console.error('This example needs @crawlee/http: npm install @crawlee/http');
  process.exit(1);
});
log.setLevel(LogLevel.ERROR);
const crawler = new HttpCrawler(
  {
    maxConcurrency: 4,
    async requestHandler({ body, request: { loadedUrl: url }, pushData }) {
      try {
        await pushData(extractArticle(body, { url }));
      } catch (error) {
        if (!(error instanceof ScrapeError)) throw error; // to ask for the page again would not help
        await pushData({ url, error: error.toJSON() });
      }
    },
  },
  new Configuration({ persistStorage: false }),
);
await crawler.run(process.argv.slice(2));
for (const item of (await crawler.getData()).items) console.log(JSON.stringify(item));
