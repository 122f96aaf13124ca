import { type Declaration, flag, type OptionsOf, option } from '../declaration.ts';
import {
  ages,
  countUpTo,
  endOfTime,
  FETCH_RUN,
  interval,
  pathPatterns,
  pointInTime,
  wholeNumber,
} from '../options.ts';

/** Deeper levels are mostly endless calendars. */
const MAX_LEVELS = 10;
const RUN_ONLY = ['out', 'failures', 'resume', 'format', 'watch', 'revisit'];

export type CrawlOptions = OptionsOf<typeof crawlCommand.flags>;

export const crawlCommand = {
  name: 'crawl',
  about: 'fetch the articles of sites, feeds or sitemaps, politely',
  words: [['<sites...>', 'hosts, URLs of sites, feeds or sitemaps, or ids of publisher rules']],
  flags: {
    since: option('--since <date>', 'skip pages dated before this: 2026-11-24, or 12h, 2d', pointInTime),
    until: option('--until <date>', 'skip pages dated after this, in the same forms', endOfTime),
    include: option(
      '--include <pattern>',
      'only paths that match a pattern, such as /up/ or *-live-*; repeatable',
      pathPatterns,
    ),
    exclude: option('--exclude <pattern>', 'skip paths that match a pattern; repeatable', pathPatterns),
    limit: option('--limit <n>', 'maximum number of pages per site', wholeNumber),
    follow: option(
      '--follow <n>',
      'read section pages for links to articles, up to N levels deep',
      countUpTo(MAX_LEVELS),
    ),
    sections: option(
      '--sections <n>',
      'with --follow: maximum number of section pages per site (default: 100)',
      wholeNumber,
    ),
    watch: option('--watch <interval>', 'keep checking for new articles, such as every 15m or 2h', interval),
    revisit: option(
      '--revisit <ages>',
      'with --watch: ask for an article again at these ages, such as 15m,1h,6h,2d, and write it again if it changed',
      ages,
    ).conflicts('fromFeed'),
    fromFeed: flag('--from-feed', 'read the full texts in RSS and Atom feeds in place of their pages'),
    list: flag('--list', 'print the URLs without fetching them').conflicts(RUN_ONLY),
    ...FETCH_RUN,
  },
  help: `
The URLs of a site come from the sitemaps listed in its robots.txt, and from the feeds and sitemaps of its
publisher rule; with --watch, from feeds and news sitemaps if there are any. URLs that the rule knows as listings, videos or galleries
are skipped. Links are not followed, except with --follow N, for papers without feed and sitemap: the start page and the sections that it
links to, N levels deep, are read for URLs that look like articles.

Examples:
  samachar crawl www.jagran.com --since 2d --limit 200 --contact mailto:desk@lab.example --out articles.ndjson
  samachar crawl dainik-jagran --list                  only the URLs
  samachar crawl dainik-jagran bbc-hindi --watch 15m --resume done.ndjson --out articles.ndjson
  samachar crawl bbc-hindi --watch 15m --revisit 1h,6h,2d --resume done.ndjson --out articles.ndjson
  samachar crawl https://naya-akhbar.example/feed.xml --resume done.ndjson --out articles.ndjson
  samachar crawl https://naya-akhbar.example/sitemap.xml.gz --since 2026-11-01
  samachar crawl naya-akhbar.example --follow 2 --limit 200 --out articles.ndjson`,
} satisfies Declaration;
