/** `samachar crawl`: articles of a site. */
import { Command, Option } from 'commander';
import type { CrawlOptions } from '../actions/crawl.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import {
  pointInTime,
  wholeNumber,
  withFetchOptions,
  withReadOptions,
  withWorkerOptions,
  withWriteOptions,
} from '../options.ts';

const EXAMPLES = `
Of a site, the addresses come from the sitemaps that its robots.txt names, and from the feeds and sitemaps of its
publisher rule. No link is followed. Addresses that the rule knows as listings, videos or galleries are left out.

Examples:
  samachar crawl www.jagran.com --since 2d --limit 200 --contact mailto:desk@lab.example --out articles.ndjson
  samachar crawl dainik-jagran --list                  the addresses alone
  samachar crawl https://naya-akhbar.example/feed.xml --resume done.ndjson --out articles.ndjson
  samachar crawl https://naya-akhbar.example/sitemap.xml.gz --since 2026-11-01`;

/** Makes the subcommand. */
export function crawlCommand(finish: Finish): Command {
  const command = new Command('crawl')
    .description('articles of a site, a feed or a sitemap, fetched politely')
    .argument('<site>', 'host, address of a site, feed or sitemap, or id of a publisher rule')
    .option('--since <date>', 'leave out what says that it is older: 2026-11-24, or 12h, 2d', pointInTime)
    .option('--limit <n>', 'most pages', wholeNumber)
    .addOption(
      new Option('--list', 'print the addresses, and fetch none of them').conflicts([
        'out',
        'failures',
        'resume',
        'format',
      ]),
    );
  return withFetchOptions(withWorkerOptions(withWriteOptions(withReadOptions(command)), 1))
    .addHelpText('after', EXAMPLES)
    .action(async (site: string, options: CrawlOptions) => {
      const { crawl } = await import('../actions/crawl.ts');
      finish(await interruptible((signal) => crawl(site, options, signal)));
    });
}
