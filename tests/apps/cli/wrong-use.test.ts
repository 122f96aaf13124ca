/** Every usage error of the command exits 2 with a helpful message, before anything is read, requested or written. */
import { mkdirSync, readdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { pageOf, SENTENCES } from '../../page-of.ts';
import { fixtures } from '../../read-fixtures.ts';
import { commandForTests, listed, type Said, type Words } from './built-command.ts';

/** Pages of seven publishers, each with its own markup. */
const FIXTURES = [
  ['aajtak.intoday.in', 'aaj-tak'],
  ['amarujala.com', 'amar-ujala'],
  ['bbc.com', 'bbc-hindi'],
  ['jagran.com', 'dainik-jagran'],
  ['jansatta.com', 'jansatta'],
  ['khabar.ndtv.com', 'ndtv-india'],
  ['patrika.com', 'patrika'],
] as const;

const samachar = commandForTests();

beforeAll(() => {
  for (const name of ['folder', 'sites', 'layouts']) mkdirSync(samachar.file(name));
  samachar.write('page.html', pageOf(`<p>${SENTENCES.join(' ')}</p>`));
  samachar.write('torn.json', '{"id":');
  samachar.write('other.json', '{}');
  // The library's error class is not the command's own.
  samachar.write('invalid.mjs', `throw Object.assign(new Error('id'), { code: 'invalid-publisher' });`);
  for (const [site, publisher] of FIXTURES) {
    const html = fixtures([publisher])[0]?.html ?? '';
    samachar.write(`sites/${site}.html`, html);
    samachar.write(`layouts/${site}.html`, html);
    samachar.write(`layouts/${site}.json`, JSON.stringify({ url: `https://x.example/${site}` }));
  }
});

const COUNTS = ['-1', '0', 'NaN', '1.5', '1e12', '', 'many'];

test.each([
  ...options(
    'extract @page.html --workers',
    COUNTS.filter((count) => count !== '0'),
    'a whole number from 0 to 1024.',
  ),
  ...['fetch', 'crawl', 'work'].flatMap((name) => [
    ...options(`${name} x --workers`, ['-1'], 'a whole number from 0 to 1024.'),
    ...options(`${name} x --page-timeout`, ['0', '1e9'], 'a number above 0'),
  ]),
  ...options('serve --max-bytes', ['many'], 'a whole number above 0.'),
  ...options('fetch x --gap', ['-1'], 'a number above 0'),
  ...options('fetch x --timeout', ['0'], 'a number above 0'),
  ...options('fetch x --retries', ['101'], 'a whole number from 0 to 100.'),
  ...options('extract @page.html --worker-memory', [...COUNTS, '15'], 'a whole number from 16 to 1048576.'),
  ...options(
    'extract @page.html --page-timeout',
    ['-1', '0', 'NaN', 'Infinity', '', '1e12'],
    'a number above 0',
  ),
  ...options('fetch https://x.example/ --concurrency', COUNTS, 'a whole number from 1 to 10000.'),
  ...options('work --out @new/ --concurrency', COUNTS, 'a whole number from 1 to 10000.'),
  ...options('crawl x.example --limit', ['-1', '0', 'NaN', '1.5', ''], 'a whole number above 0.'),
  ...options('report @page.html --worst', COUNTS, 'a whole number from 1 to 10000.'),
  ...options('play --port', [...COUNTS, '65536'], 'a whole number from 1 to 65535.'),
])('an invalid number is rejected: %s=%j', async (words, value, expected) => {
  const { status, stderr } = await run(`${words}=${value}`);
  expect(stderr).toContain(`argument '${value}' is invalid. It must be ${expected}`);
  expect(status).toBe(2);
});

test.each<readonly [Words, RegExp]>([
  ['', /Usage: samachar/u],
  ['extract', /missing required argument 'paths'/u],
  ['extract --format docx a.html', /'docx' is invalid[^]*ndjson, json, md/u],
  ['extract --format md a.html b.html', /use a folder/u],
  ['extract --url https://x.example/ a.html b.html', /--url needs exactly one page/u],
  ['extract --format md --failures inline a.html', /only supported for ndjson/u],
  ['fetch', /no URL given/u],
  ['enqueue', /no URL, --urls or --archives given/u],
  ['work', /required option '-o, --out <folder>' not specified/u],
  ['fleet --retry-failures http-stats', /'http-stats' is invalid/u],
  ['fetch https://x.example/ --retry-codes all', /--retry-codes needs --retry-failures/u],
  ['recover x.txt --profile site.json', /unknown option '--profile'/u],
  ['serve --port 65536', /whole number from 0 to 65535/u],
  ['crawl x.example --include up', /--include[^]*begin with \/ or \*/u],
  ['fetch x --proxy proxy.lab.example', /--proxy[^]*http\(s\) URL/u],
  [['fetch', 'x', '--header', 'no header'], /"name: value"/u],
  [['fetch', 'x', '--header', 'User-Agent: x'], /user-agent cannot be set/u],
  [['fetch', 'x', '--header', 'नाम: x'], /is not the name of a header/u],
  ['fetch x --cookie a=ड', /only contain visible ASCII/u],
  ...commands(
    ['fetch https://x.example/', 'crawl x.example', 'inspect https://x.example/', 'work --out @new/'],
    '--contact mailto:डेस्क@lab.example',
    /--contact[^]*U\+0921[^]*only contain visible ASCII[^]*punycode[^]*mailto:%E0/u,
  ),
  ['mcp --contact न', /--contact/u],
  ...commands(['serve', 'mcp'], '--workers 0', /--workers must be at least 1/u),
  ['crawl x.example --until soon', /It must be a date such as/u],
  ['crawl x.example --since yesterday', /It must be a date such as 2026-11-24, or a span such as 2d\./u],
  ['crawl x.example --since 5', /It must be a date such as/u],
  ['crawl x.example --since 2026-13-45', /It must be a date such as/u],
  ['crawl x.example --since 99999999999d', /It must be a date such as/u],
  ['crawl x.example --since 9999-01-01', /It must not be in the future\./u],
  ['extract @page.html --languages hi,xx_y', /a list of language tags such as hi,mr; "xx_y" is not one\./u],
  ['extract @page.html --languages=', /"" is not one\./u],
  ['extract @page.html --url nahar', /It must be an http\(s\) URL, such as https:/u],
  ['recover @page.html --url ftp://x.example/', /It must be an http\(s\) URL/u],
  ['inspect @page.html --url https://', /It must be an http\(s\) URL/u],
  ['enqueue https://x.example/ --redis http://x/', /It must be a URL such as redis:\/\/127\.0\.0\.1:6379\./u],
  ['fleet --redis queue.example', /It must be a URL such as redis:/u],
  ['fetch --retry-failures @torn.json --retry-codes time-out', /code "time-out", did you mean "timeout"\?/u],
  ['extract @page.html --formt md', /unknown option '--formt'\n\(Did you mean --format\?\)/u],
  ['extarct @page.html', /unknown command 'extarct'\n\(Did you mean extract\?\)/u],
  ['crawl dainik-bhaskr', /a publisher rule, did you mean "dainik-bhaskar"\?$/mu],
  ['crawl DainikJagran', /did you mean "dainik-jagran"\?$/mu],
  ['crawl ftp://x.example/', /^samachar: ftp:\/\/x\.example\/ is not a URL, a host or a publisher rule$/mu],
  ['publishers dainik-jagrn', /^samachar: no publisher rule has the id dainik-jagrn .+"dainik-jagran"\?$/mu],
  ['extract @page.html --out nosuch/a.ndjson', /^samachar: --out \S+: the folder nosuch does not exist$/mu],
  ['extract @page.html --failures nosuch/a.ndjson', /--failures \S+: the folder nosuch does not exist$/mu],
  ['extract @page.html --resume nosuch/journal', /--resume \S+: the folder nosuch does not exist$/mu],
  ['dedupe @nosuch.ndjson', /nosuch\.ndjson: no such file/u],
  ['dedupe @page.html --keep shortest', /earliest, longest/u],
  ['dedupe @page.html --threshold 0.1', /from 0\.2 to 1/u],
  ['dedupe @page.html --temp nosuch', /--temp nosuch: no such folder/u],
  ['dedupe @page.html --out @folder', /is a folder, not a file/u],
  ['dedupe @page.html --out nosuch/a.ndjson', /--out \S+: the folder nosuch does not exist$/mu],
  ['@page.html', /^samachar: to read \S+page\.html, use samachar extract \S+page\.html$/mu],
  ['https://x.example/', /use samachar fetch https:\/\/x\.example\/$/mu],
  ['fetch --urls @nosuch.txt', /^samachar: --urls \S+nosuch\.txt: no such file$/mu],
  ['fetch --urls @folder', /^samachar: --urls \S+folder: is a folder, not a file$/mu],
  ['fetch --retry-failures @nosuch.ndjson', /^samachar: --retry-failures \S+: no such file$/mu],
  ['enqueue --urls @nosuch.txt', /^samachar: --urls \S+: no such file$/mu],
  ['report @page.html --failures @nosuch.ndjson', /^samachar: --failures \S+: no such file$/mu],
  ['extract @page.html --publishers @nosuch.json', /nosuch\.json contains no rules: no such file$/mu],
  ['extract @page.html --publishers @nosuch.mjs', /nosuch\.mjs contains no rules: no such file$/mu],
  ['extract @page.html --publishers dainik-jagran', /no such file; the rule dainik-jagran is built in$/mu],
  ['extract @page.html --publishers @folder', /folder contains no rules: it is a folder, not a file$/mu],
  ['extract @page.html --publishers @torn.json', /torn\.json contains no rules: .+JSON/mu],
  ['extract @page.html --publishers @invalid.mjs', /invalid\.mjs contains an invalid publisher rule: /mu],
  ['extract @page.html --publishers @other.json', /other\.json contains an invalid publisher rule: /mu],
  ['extract @page.html --profile @nosuch.json', /nosuch\.json does not exist$/mu],
  ['extract @page.html --profile @folder', /folder is a folder, not a file$/mu],
  ['extract @page.html --profile @torn.json', /torn\.json is not JSON: /mu],
  ['extract @page.html --profile @other.json', /other\.json is not a site profile written by/mu],
  ['doctor @page.html --baseline @other.json', /other\.json is not a diagnosis written by --save$/mu],
  ['doctor @page.html --baseline @nosuch.json', /nosuch\.json does not exist$/mu],
  ['report @page.html --baseline @nosuch.json', /nosuch\.json does not exist$/mu],
  ['report @page.html --baseline @page.html', /page\.html is not JSON: /u],
  ['report @page.html --baseline @other.json', /was not written by samachar report --json/u],
  ['serve --publishers @nosuch.json', /nosuch\.json contains no rules/u],
  ['report @page.html --out no/report.html', /--out no\/report\.html: the folder no does not exist/u],
  ['extract @page.html --failures @folder', /^samachar: --failures \S+folder: is a folder, not a file$/mu],
  ['extract @page.html --resume @folder', /^samachar: --resume \S+folder: is a folder, not a file$/mu],
  ['inspect @page.html --out @folder', /^samachar: --out \S+folder: is a folder, not a file$/mu],
  ['report @page.html --out @folder', /^samachar: --out \S+folder: is a folder, not a file$/mu],
  [
    'report @page.html --out @new.html --inspections @page.html',
    /^samachar: --inspections \S+: is a file, not a folder$/mu,
  ],
  ['doctor @page.html --save @folder', /^samachar: --save \S+folder: is a folder, not a file$/mu],
  ['work --out @page.html', /^samachar: --out \S+page\.html: is a file, not a folder$/mu],
  ...commands(
    ['extract', 'recover', 'learn', 'doctor', 'report', 'dedupe'],
    'https://x.example/up',
    /is a URL, but this command reads files: use samachar fetch$/mu,
  ),
  ['extract @page.html --fields headlin', /--fields: unknown field "headlin", did you mean "headline"\?/u],
  ['extract @page.html --format txt --parts bdy', /--parts: unknown part "bdy", did you mean "body"\?/u],
  ['extract @page.html --parts body', /--parts is for txt, not for ndjson/u],
  ['extract @page.html --fields place', /--fields: unknown field "place"/u],
  ['extract @page.html --format csv --fields publisherid', /did you mean "publisherId"\?/u],
  ['extract @page.html -f md --fields headline', /--fields is for ndjson, csv and parquet, not for md/u],
  ['recover @page.html --format txt --no-text', /--no-text is for ndjson, csv and parquet, not for txt/u],
  ['inspect @page.html --json --html', /option '--json' cannot be used with option '--html'/u],
  ['inspect https://x.example/ --url https://x.example/up', /--url is for a saved page/u],
  ['crawl dainik-jagran --list -o @new', /option '--list' cannot be used with option '-o, --out <path>'/u],
  ['crawl khas-khabar --list -f md', /option '--list' cannot be used with option '-f, --format <format>'/u],
  ['crawl dainik-jagran --list --resume @done', /option '--list' cannot be used with option '--resume/u],
  ['fleet --pause --go-on', /option '--pause' cannot be used with option '--go-on'/u],
  ['fleet --json --metrics', /option '--metrics' cannot be used with option '--json'/u],
  ['fleet --watch --failures', /option '--failures' cannot be used with option '--watch'/u],
  ['fleet --failures --retry-failures', /cannot be used with option/u],
  ['extract @page.html --bom', /--bom is for csv, not for ndjson/u],
  ['extract --format parquet --resume @j @page.html', /--resume is not supported for parquet output/u],
  [
    'extract @page.html --out @out.ndjson --resume @journal --overwrite',
    /--resume appends to a file and --overwrite/u,
  ],
  ['extract @page.html --out @out --failures @./out', /--out and --failures are the same file/u],
  ['fetch --retry-failures f.ndjson --failures ./f.ndjson', /would overwrite the file/u],
  ['fetch x --cookie a=b --cache x', /--cache cannot be combined with/u],
  ['crawl x.example --since 2026-11-02 --until 2026-11-01', /--since is later than --until/u],
  ['crawl x.example --sections 5', /--sections needs --follow/u],
  ['crawl x.example --watch 15m', /--watch needs --resume/u],
  ['crawl x.example --resume @j --revisit 15m,1h', /--revisit needs --watch/u],
  ['report @other.json --inspections @i/', /--inspections needs pages/u],
  ['serve --contact mailto:me@lab.example', /--contact needs --allow-fetch/u],
  ['serve --private', /--private needs --allow-fetch/u],
  ['diff - @page.html', /only the second file can be stdin/u],
  [
    'learn @sites',
    /: the pages are from 7 sites, but a profile describes one: aajtak\.intoday\.in \(1\), amarujala\.com \(1\), bbc\.com \(1\), jagran\.com \(1\), jansatta\.com \(1\), khabar\.ndtv\.com \(1\), patrika\.com \(1\)$/mu,
  ],
  ['learn @layouts', /^samachar: nothing was learned: the pages share too little structure \(coherence 0/mu],
])('a usage error is rejected before anything is read, requested or written: %s', async (words, says) => {
  const before = readdirSync(samachar.workshop);
  const { status, stdout, stderr } = await run(words);
  expect(stderr).toMatch(says);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(readdirSync(samachar.workshop)).toEqual(before);
});

test('--json-errors prints a usage error as a line of JSON', async () => {
  const { stderr } = await run('crawl dainik-bhaskr --json-errors');
  expect(JSON.parse(stderr)).toEqual({
    code: 'usage',
    message: 'dainik-bhaskr is not a URL, a host or a publisher rule, did you mean "dainik-bhaskar"?',
  });
});

test('the password of a server is never printed', async () => {
  const { status, stderr } = await run('fleet --redis redis://asha:gupt@127.0.0.1:9');
  expect(stderr).toMatch(/^samachar: redis:\/\/\*\*\*@127\.0\.0\.1:9 does not respond: /u);
  expect(status).toBe(3);
});

function options(words: string, values: readonly string[], expected: string): [string, string, string][] {
  return values.map((value) => [words, value, expected]);
}

function commands(names: readonly string[], words: string, says: RegExp): [string, RegExp][] {
  return names.map((name) => [`${name} ${words}`, says]);
}

/** Runs the command; `@name` is the path of a file of these tests. */
function run(line: Words): Promise<Said> {
  return samachar.run(
    listed(line).map((word) => (word.startsWith('@') ? samachar.file(word.slice(1)) : word)),
  );
}
