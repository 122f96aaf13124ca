/**
 * Crawls pages with Crawlee, which has parsed them already: one line of NDJSON for each article or failure.
 * Run: npx tsx examples/cheerio-crawler.ts URL...
 */
import { extractArticle, ScrapeError } from 'samachar';

const { CheerioCrawler, Configuration, LogLevel, log } = await import('@crawlee/cheerio').catch(() => {
  console.error('This example needs @crawlee/cheerio: npm install @crawlee/cheerio');
  process.exit(1);
});
log.setLevel(LogLevel.ERROR);
const crawler = new CheerioCrawler(
  {
    maxConcurrency: 4,
    async requestHandler({ $, request: { loadedUrl: url }, pushData }) {
      try {
        await pushData(extractArticle($, { url }));
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
