/** `samachar crawl`: articles of a site. */
import { Command, Option } from 'commander';
import type { CrawlOptions } from '../actions/crawl.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import {
  countUpTo,
  endOfTime,
  interval,
  pathPatterns,
  pointInTime,
  wholeNumber,
  withFetchOptions,
  withLearnOptions,
  withReadOptions,
  withRequestOptions,
  withWorkerOptions,
  withWriteOptions,
} from '../options.ts';

const EXAMPLES = `
The URLs of a site come from the sitemaps listed in its robots.txt, and from the feeds and sitemaps of its
publisher rule; with --watch, from feeds and news sitemaps if there are any. URLs that the rule knows as listings, videos or galleries
are skipped. Links are not followed, except with --follow N, for papers without feed and sitemap: the start page and the sections that it
links to, N levels deep, are read for URLs that look like articles.

Examples:
  samachar crawl www.jagran.com --since 2d --limit 200 --contact mailto:desk@lab.example --out articles.ndjson
  samachar crawl dainik-jagran --list                  only the URLs
  samachar crawl dainik-jagran bbc-hindi --watch 15m --resume done.ndjson --out articles.ndjson
  samachar crawl https://naya-akhbar.example/feed.xml --resume done.ndjson --out articles.ndjson
  samachar crawl https://naya-akhbar.example/sitemap.xml.gz --since 2026-11-01
  samachar crawl naya-akhbar.example --follow 2 --limit 200 --out articles.ndjson`;

/** Deeper levels are mostly endless calendars. */
const MAX_LEVELS = 10;

export function crawlCommand(finish: Finish): Command {
  const command = new Command('crawl')
    .description('fetch the articles of sites, feeds or sitemaps, politely')
    .argument('<sites...>', 'hosts, URLs of sites, feeds or sitemaps, or ids of publisher rules')
    .option('--since <date>', 'skip pages dated before this: 2026-11-24, or 12h, 2d', pointInTime)
    .option('--until <date>', 'skip pages dated after this, in the same forms', endOfTime)
    .option(
      '--include <pattern>',
      'only paths that match a pattern, such as /up/ or *-live-*; repeatable',
      pathPatterns,
    )
    .option('--exclude <pattern>', 'skip paths that match a pattern; repeatable', pathPatterns)
    .option('--limit <n>', 'maximum number of pages per site', wholeNumber)
    .option(
      '--follow <n>',
      'read section pages for links to articles, up to N levels deep',
      countUpTo(MAX_LEVELS),
    )
    .option(
      '--sections <n>',
      'with --follow: maximum number of section pages per site (default: 100)',
      wholeNumber,
    )
    .option('--watch <interval>', 'keep checking for new articles, such as every 15m or 2h', interval)
    .addOption(
      new Option('--list', 'print the URLs without fetching them').conflicts([
        'out',
        'failures',
        'resume',
        'format',
        'watch',
      ]),
    );
  return withRequestOptions(
    withFetchOptions(withWorkerOptions(withWriteOptions(withLearnOptions(withReadOptions(command))), 1)),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (sites: readonly string[], options: CrawlOptions) => {
      const { crawl } = await import('../actions/crawl.ts');
      finish(await interruptible((signal) => crawl(sites, options, signal)));
    });
}
