/** The commands, each declared once: its help, and the type of what its action is given. */
import type { ScrapeErrorCode } from '../../index.ts';
import { ALL_CODES, ERROR_CODES } from '../fleet/error-codes.ts';
import { choice, type Declaration, flag, type OptionsOf, option, required } from './declaration.ts';
import {
  ages,
  CONTACT,
  CORES,
  countUpTo,
  endOfTime,
  FETCH,
  FETCH_RUN,
  FLEET,
  interval,
  JSON_ERRORS,
  JSON_STDERR,
  LEARN,
  MAX_CONCURRENCY,
  MAX_PORT,
  numberThat,
  PUBLISHERS,
  pathPatterns,
  pointInTime,
  READ,
  READ_TEXT,
  seconds,
  splitList,
  threads,
  WRITE,
  webUrl,
  wholeNumber,
} from './options.ts';

/** The lowest one that `samachar/dedupe` accepts. */
const MIN_THRESHOLD = 0.2;
/** A worker thread cannot start with less. */
const MIN_MEMORY_MB = 16;
const MAX_MEMORY_MB = 1_048_576;
/** Deeper levels are mostly endless calendars. */
const MAX_LEVELS = 10;
const RUN_ONLY = ['out', 'failures', 'resume', 'format', 'watch', 'revisit'];
/** All of them are kept in memory and shown on one page. */
const MAX_WORST = 10_000;
const MAX_QUEUE = 1_000_000;

export const COMMANDS = {
  extract: {
    about: 'extract the articles of saved pages: files, folders, patterns, archives, or stdin',
    words: {
      '<paths...>':
        'files, folders, patterns; HTML, MHTML, NDJSON, WARC, feeds, optionally gzipped; - is stdin',
    },
    flags: {
      url: option('--url <url>', 'URL of the page (single page only)', webUrl),
      input: choice(
        '--input <kind>',
        'input format of all paths (default: by content, else by file extension)',
        ['html', 'ndjson', 'warc', 'feed'],
      ),
      ...READ,
      ...LEARN,
      ...WRITE,
      ...threads(CORES),
      ordered: flag('--ordered', 'write articles in input order (always on with --failures inline)'),
      workerMemory: option(
        '--worker-memory <mb>',
        'memory limit per worker, in MB (default: 1024)',
        countUpTo(MAX_MEMORY_MB, MIN_MEMORY_MB),
      ),
    },
    help: `
Examples:
  samachar extract page.html --url https://naya-akhbar.example/up/nahar
  samachar extract pages/ 'more/**/*.html.gz' --out articles.ndjson --failures failures.ndjson
  samachar extract crawl.warc.gz --workers 4 --out articles.ndjson --resume done.ndjson
  samachar extract pages/ --format md --out articles/
  curl -s https://naya-akhbar.example/up/nahar | samachar extract -
  samachar extract --input ndjson --failures inline - < pages.ndjson > articles.ndjson`,
  },
  fetch: {
    about: 'fetch URLs politely and extract their articles',
    words: { '[urls...]': 'URLs of pages' },
    flags: {
      urls: option('--urls <file>', 'file of URLs, one per line; - is stdin'),
      retryFailures: option(
        '--retry-failures <file>',
        "retry the retryable failures of an earlier run's --failures file",
      ),
      retryCodes: option(
        '--retry-codes <list>',
        'retry these error codes, such as http-status,timeout, or "all"',
        splitList,
      ),
      ...FETCH_RUN,
    },
    help: `
Fetching is polite: robots.txt is obeyed, with one request at a time per host, 1.5 s apart.

Examples:
  samachar fetch https://naya-akhbar.example/up/nahar --contact mailto:desk@lab.example
  samachar fetch --urls urls.txt --out articles.ndjson --resume done.ndjson --failures failures.ndjson
  cat urls.txt | samachar fetch --urls - > articles.ndjson
  samachar fetch --retry-failures failures.ndjson --failures again.ndjson >> articles.ndjson`,
  },
  crawl: {
    about: 'fetch the articles of sites, feeds or sitemaps, politely',
    words: { '<sites...>': 'hosts, URLs of sites, feeds or sitemaps, or ids of publisher rules' },
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
      watch: option(
        '--watch <interval>',
        'keep checking for new articles, such as every 15m or 2h',
        interval,
      ),
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
  },
  inspect: {
    about: 'show what happened to each field and each piece of a page, and why',
    words: { '<file|url>': 'a saved page, - for stdin, or a URL' },
    flags: {
      url: option('--url <url>', 'URL of a saved page', webUrl),
      json: flag('--json', 'article and trace as JSON').conflicts('html'),
      html: flag(
        '--html',
        'an HTML page showing source and article side by side: what was taken, what was left, and why',
      ),
      pictures: flag(
        '--pictures',
        'with --html: load the pictures of the page from the web when it is viewed',
      ),
      out: option('--out <file>', 'write to a file instead of stdout'),
      ...READ,
      ...FETCH,
      jsonErrors: JSON_ERRORS,
    },
    help: `
Examples:
  samachar inspect page.html | less
  samachar inspect page.html --url https://naya-akhbar.example/up/nahar
  samachar inspect https://naya-akhbar.example/up/nahar --contact mailto:desk@lab.example
  samachar inspect page.html --html --out inspection.html
  samachar inspect page.html --json | jq '.trace.blocks[] | select(.reason == "related")'`,
    endsAtOnce: true,
  },
  report: {
    about: 'write one HTML file about a run: publishers, fields, confidence, warnings, the worst pages',
    words: {
      '<paths...>':
        'articles of a run (.ndjson, .gz too; - is stdin), or saved pages: files, folders, patterns, .warc',
    },
    flags: {
      out: option('-o, --out <file>', 'write to a file; default: stdout'),
      json: flag('--json', 'the facts as JSON, also for --baseline'),
      failures: option('--failures <file>', "the run's --failures file"),
      baseline: option(
        '--baseline <path>',
        'compare with an earlier --json, a file written by samachar doctor --save, or a folder of --profiles',
      ),
      inspections: option(
        '--inspections <folder>',
        'write an inspection for each of the worst pages and link to it',
      ),
      worst: option('--worst <n>', 'number of pages in each list of the worst', countUpTo(MAX_WORST), 10),
      ...READ,
      quiet: flag('-q, --quiet', 'no progress'),
      jsonErrors: JSON_STDERR,
    },
    help: `
Given articles, the report uses what they contain. Given pages, they are extracted with their trace, in one thread.

Exit codes: 0 success, 1 lines could not be read, or something has changed since the baseline, 3 nothing to report.

Examples:
  samachar report articles.ndjson --failures failures.ndjson --out report.html
  samachar report pages/ --out report.html --inspections inspections/
  samachar report articles.ndjson --json > today.json              only the facts
  samachar report articles.ndjson --baseline today.json --out report.html
  samachar report pages/ --baseline diagnosis.json --out report.html    written by samachar doctor --save
  samachar report pages/ --baseline profiles/ --out report.html    which hosts have changed their template?`,
  },
  recover: {
    about: 'recover articles from plain text: pages whose HTML is lost',
    words: { '<files...>': 'text files, or - for stdin' },
    flags: {
      url: option('--url <url>', 'URL of the page (single file only)', webUrl),
      ...READ_TEXT,
      ...WRITE,
    },
    help: `
Examples:
  samachar recover dump.txt                       the article of a text dump
  samachar recover dumps/*.txt --format md --out articles/
  pdftotext page.pdf - | samachar recover -       text on stdin`,
  },
  dedupe: {
    about: 'remove copies of the same report, list them, or group reports of one event',
    words: { '<files...>': 'NDJSON files of articles, optionally gzipped; - is stdin' },
    flags: {
      keep: choice('--keep <which>', 'which article of a group to keep', ['earliest', 'longest'], 'earliest'),
      groups: flag('--groups', 'write the groups of copies instead, one per line'),
      stories: flag('--stories', 'write the groups of reports of one event instead, one per line').conflicts([
        'groups',
        'keep',
        'threshold',
      ]),
      threshold: option(
        '--threshold <n>',
        `minimum similarity of two copies, from ${MIN_THRESHOLD} to 1 (default: 0.3)`,
        numberThat((number) => number >= MIN_THRESHOLD && number <= 1, `a number from ${MIN_THRESHOLD} to 1`),
      ),
      out: option('-o, --out <file>', 'write to a file'),
      overwrite: flag('--overwrite', 'replace a non-empty file when the run is finished'),
      temp: option('--temp <folder>', "folder for temporary files (default: the system's)"),
      quiet: flag('-q, --quiet', 'no summary'),
      jsonErrors: JSON_STDERR,
    },
    help: `
Agency copy appears in many papers. Of articles whose bodies are nearly the same, one is kept. Lines that hold a failure are
left out. Articles wait in a temporary file, so that memory does not depend on their texts.

Examples:
  samachar dedupe articles.ndjson --out unique.ndjson
  samachar dedupe monday.ndjson tuesday.ndjson.gz --keep longest > unique.ndjson
  samachar dedupe articles.ndjson --groups         who copies whom
  samachar dedupe articles.ndjson --stories        who reports the same event, in whatever words
  samachar extract pages/ | samachar dedupe -`,
  },
  diff: {
    about: 'show what changed in the articles of two runs',
    words: {
      '<before>': 'NDJSON file of articles, optionally gzipped',
      '<after>': 'the same pages, read later; - is stdin',
    },
    flags: {
      json: flag('--json', 'one line of JSON for each changed article'),
      all: flag('--all', 'also changes of boilerplate alone'),
      quiet: flag('-q, --quiet', 'no summary'),
      jsonErrors: JSON_STDERR,
    },
    help: `
Articles are matched by their canonical URL, else by their URL, else by the name of their page. Articles that only one of the files
has are counted, but not printed. Of several versions in the first file the last one counts. A change is a correction or an update
if the article says so, a silent edit if it does not, or boilerplate if only tags, pictures and the like differ.

Examples:
  samachar diff monday.ndjson tuesday.ndjson
  samachar diff monday.ndjson tuesday.ndjson.gz --json | jq -r 'select(.kind == "silent-edit").url'`,
  },
  serve: {
    about: 'extract over HTTP, for programs in any language',
    flags: {
      host: option('--host <address>', 'address to listen on', String, '127.0.0.1'),
      port: option('--port <n>', 'port to listen on; 0 is a free one', countUpTo(MAX_PORT, 0), 8080),
      allowedHosts: option(
        '--allowed-hosts <list>',
        'accepted Host headers (default: the names of the loopback address)',
        splitList,
      ),
      maxBytes: option('--max-bytes <n>', 'maximum size of a page, in bytes', wholeNumber, 10_000_000),
      concurrency: option(
        '--concurrency <n>',
        'requests processed at a time (default: four per worker thread)',
        countUpTo(MAX_CONCURRENCY),
      ),
      queue: option('--queue <n>', 'requests that may wait; more get 503', countUpTo(MAX_QUEUE, 0), 1000),
      streams: option(
        '--streams <n>',
        'open streams per client address; more get 503',
        countUpTo(MAX_QUEUE),
        16,
      ),
      bodyTimeout: option(
        '--body-timeout <seconds>',
        'timeout for the whole body of a request, or a line of a stream, in seconds',
        seconds,
        30,
      ),
      stopTimeout: option(
        '--stop-timeout <seconds>',
        'time for accepted requests to finish after a stop',
        seconds,
        30,
      ),
      allowFetch: flag('--allow-fetch', 'let clients fetch pages: GET /fetch?url=…'),
      contact: option('--contact <address>', 'your email address or a URL about you, for --allow-fetch'),
      private: flag('--private', 'with --allow-fetch: also hosts on this machine and private networks'),
      jsonErrors: JSON_ERRORS,
      ...READ,
      ...threads(CORES),
    },
    help: `
POST /extract takes a page as text/html (with ?url=…) or as JSON { "url", "html" }, POST /extract/stream a line of JSON per
page. GET /fetch?url=… is off unless --allow-fetch. GET /openapi.json describes it all. SIGTERM and Ctrl-C let accepted
requests finish.

Examples:
  samachar serve                                  on 127.0.0.1:8080, for this machine only
  curl -H 'content-type: text/html' --data-binary @page.html http://127.0.0.1:8080/extract
  samachar serve --host 0.0.0.0 --allowed-hosts samachar.lab.example
  samachar serve --allow-fetch --contact mailto:desk@lab.example`,
  },
  mcp: {
    about: 'tools for language models, over the Model Context Protocol',
    flags: {
      contact: CONTACT,
      private: flag('--private', 'also fetch from hosts on this machine and private networks'),
      jsonErrors: JSON_ERRORS,
      ...READ,
      ...threads(1),
    },
    help: `
A client of the Model Context Protocol starts it and talks to it over stdin and stdout. It needs one more package:
npm install @modelcontextprotocol/sdk

Tools: extract_article (HTML), fetch_article (URL), recover_article (plain text).

Examples:
  samachar mcp --contact mailto:desk@lab.example
  { "mcpServers": { "samachar": { "command": "npx", "args": ["samachar", "mcp"] } } }   a client's settings`,
  },
  play: {
    about: 'try pages and publisher rules in the browser',
    flags: {
      port: option('--port <n>', 'port to listen on (default: a free port)', countUpTo(MAX_PORT)),
      jsonErrors: JSON_ERRORS,
    },
    help: `
Paste a page or a text, open a file or pick a sample; edit the publisher rule and see what it changes. Everything runs in
the browser: the server only serves the files of the playground, to this machine only. Ctrl-C stops it.

Examples:
  samachar play                 prints the URL to open
  samachar play --port 8080`,
  },
  publishers: {
    about: 'list the publishers that have a rule, or print one rule',
    words: { '[id|url]': 'id of a rule, or a URL' },
    flags: {
      publishers: PUBLISHERS,
      json: flag('--json', 'all rules as JSON'),
    },
    help: `
Examples:
  samachar publishers                                     a table of all
  samachar publishers --json | jq -r '.[].domains[]'      their hosts
  samachar publishers dainik-jagran                       one rule, as JSON
  samachar publishers https://www.jagran.com/news/x.html  the rule that matches a URL`,
    endsAtOnce: true,
  },
  schema: {
    about: 'print the fields of an article',
    flags: { json: flag('--json', 'as JSON Schema (draft 2020-12)') },
    help: `
Examples:
  samachar schema                         a table of the fields
  samachar schema --json > article.json   for validators and code generators`,
    endsAtOnce: true,
  },
  doctor: {
    about: 'check the publisher rules on saved pages',
    words: { '<paths...>': 'files, folders and patterns' },
    flags: {
      publishers: PUBLISHERS,
      baseline: option('--baseline <file>', 'compare with a file written by --save'),
      save: option('--save <file>', 'write the state of these pages'),
      json: flag('--json', 'diagnosis, faults and changes as JSON'),
      jsonErrors: JSON_ERRORS,
    },
    help: `
Exit codes: 0 all good, 1 a rule is stale or something has changed, 3 no page of a known publisher.

Examples:
  samachar doctor pages/                           which locators no longer match?
  samachar doctor pages/ --save baseline.json      today's state
  samachar doctor new/ --baseline baseline.json    what has changed since, beyond chance?`,
    endsAtOnce: true,
  },
  learn: {
    about: 'learn a profile of a site without a rule from its pages; writes it to stdout',
    words: { '<paths...>': 'files, folders, patterns and archives' },
    flags: {
      show: flag('--show', 'the longest texts that the profile removes, instead of the profile'),
      jsonErrors: JSON_ERRORS,
    },
    help: `
Examples:
  samachar learn site/ > site.json                       five or more pages of one site
  samachar learn site/ --show                            the longest texts that this profile removes
  samachar extract site/ --profile site.json             the same pages, with that profile`,
    endsAtOnce: true,
  },
  enqueue: {
    about: 'add URLs or archives to the queues',
    words: { '[urls...]': 'URLs of pages' },
    flags: {
      urls: option('--urls <file>', 'file of URLs, one per line; - is stdin'),
      archives: option<readonly string[]>(
        '--archives <paths...>',
        'WARC files, by paths that the workers can read',
      ),
      ...FLEET,
    },
    help: `
Pages that are queued or done are not added again. Workers process them: samachar work --help.

Examples:
  samachar enqueue --urls urls.txt --redis redis://queue.example
  samachar enqueue https://naya-akhbar.example/up/nahar
  samachar enqueue --archives crawl/*.warc.gz`,
  },
  work: {
    about: 'process pages from the queues of a fleet and write their articles',
    flags: {
      out: required('-o, --out <folder>', 'folder for the article files, which are named by content hash'),
      format: choice('-f, --format <format>', 'format of the files', ['ndjson', 'parquet'], 'ndjson'),
      untilDone: flag('--until-done', 'exit when no jobs are left'),
      learn: LEARN.learn,
      ...READ,
      ...threads(1),
      ...FETCH,
      ...FLEET,
    },
    help: `
Start one per core, on as many machines as you like. On SIGTERM or Ctrl-C it finishes the pages in progress; a
second signal stops it immediately.

Examples:
  samachar work --out articles/ --redis redis://queue.example --contact mailto:desk@lab.example
  samachar work --out articles/ --format parquet --until-done`,
  },
  fleet: {
    about: 'show queue progress',
    flags: {
      watch: flag(
        '--watch',
        'keep updating until Ctrl-C: redrawn on a terminal, a line every 10 seconds elsewhere',
      ),
      json: flag('--json', 'the status as JSON'),
      metrics: flag('--metrics', 'the status in Prometheus text format').conflicts([
        'json',
        'watch',
        'failures',
      ]),
      failures: flag('--failures', 'permanent failures, as JSON lines').conflicts(['watch', 'retryFailures']),
      retryFailures: option<true | readonly (ScrapeErrorCode | typeof ALL_CODES)[]>(
        '--retry-failures [codes...]',
        'retry failures: those that may succeed now, those with these codes, or "all"',
      )
        .conflicts(['watch', 'metrics'])
        .choices([...ERROR_CODES, ALL_CODES]),
      pause: flag('--pause', 'start no more jobs').conflicts('goOn'),
      goOn: flag('--go-on', 'resume after --pause'),
      drain: flag('--drain', 'discard jobs that have not started'),
      ...FLEET,
    },
    help: `
Examples:
  samachar fleet --redis redis://queue.example       a row for each host
  samachar fleet --watch                             the same, every second, until Ctrl-C
  samachar fleet --metrics                           the same for Prometheus
  samachar fleet --failures > failures.ndjson        what failed permanently, and why
  samachar fleet --retry-failures                    retry what may succeed now
  samachar fleet --pause`,
  },
} satisfies Readonly<Record<string, Declaration>>;

export type CommandName = keyof typeof COMMANDS;
export type Given<Name extends CommandName> = OptionsOf<(typeof COMMANDS)[Name]['flags']>;
