/**
 * Crawls pages with Crawlee, which has parsed them already: one line of NDJSON for each article or failure.
 * Run: npx tsx examples/cheerio-crawler.ts URL...
 */
import { CheerioCrawler, Configuration, LogLevel, log } from '@crawlee/cheerio';
import { extractArticle, ScrapeError } from '../src/index.ts';

log.setLevel(LogLevel.ERROR);
const crawler = new CheerioCrawler(
  {
    maxConcurrency: 4,
    requestHandler({ $, request: { loadedUrl: url } }) {
      try {
        console.log(JSON.stringify(extractArticle($, { url })));
      } catch (error) {
        if (!(error instanceof ScrapeError)) throw error; // to ask for the page again would not help
        console.log(JSON.stringify({ url, error: error.toJSON() }));
      }
    },
  },
  new Configuration({ persistStorage: false }),
);
await crawler.run(process.argv.slice(2));
