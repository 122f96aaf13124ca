import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productToken, readRobotsFile } from '../../src/fetch/robots-file.ts';
import { countCpuTime } from '../cpu-time.ts';

const ORIGIN = 'https://akhbar.example';
/** A robots.txt whose lines are separated by bars. */
const read = (lines: string) => readRobotsFile(ORIGIN, lines.split('|').join('\n'), 'samachar');
const allows = (path: string, lines: string): boolean => read(lines).isAllowed(ORIGIN + path);

test.each([
  ['samachar/0.2 (+mailto:desk@akhbar.example)', 'samachar'],
  ['Samachar', 'samachar'],
  ['  samachar (+https://akhbar.example)', 'samachar'],
  ['Mozilla/5.0 (compatible; Samachar/0.2; +https://akhbar.example)', 'samachar'],
  ['*', '*'],
  ['', ''],
])('the product token of "%s" is "%s"', (userAgent, token) => {
  expect(productToken(userAgent)).toBe(token);
});

test.each([
  ['are absent without a statement', 'User-agent: *|Disallow: /k', {}],
  [
    'have the signals of our group',
    'User-agent: *|Content-Signal: search=yes, ai-train=no|Allow: /|User-agent: x|Content-Signal: search=no',
    { contentSignal: { search: true, 'ai-train': false } },
  ],
  ['have no signal without yes or no', 'User-agent: *|Content-Signal: search=perhaps', {}],
  ['have the terms of RSL in any group', 'License: /rsl.xml|User-agent: *', { license: `${ORIGIN}/rsl.xml` }],
])('the rights %s', (_title, lines, rights) => {
  const { isAllowed: _, sitemaps: __, crawlDelayMs: ___, ...stated } = read(lines);
  expect(stated).toEqual(rights);
});

describe('a group', () => {
  test.each([
    ['may apply to any agent', 'User-agent: *|Disallow: /', false],
    ['does not apply if it names another agent', 'User-agent: dusrabot|Disallow: /', true],
    ['does not apply to an agent with a longer name', 'User-agent: samachar2|Disallow: /', true],
    ['of our own wins over the others', 'User-agent: *|Disallow: /|User-agent: samachar|Allow: /', true],
    ['of our own wins even if it is empty', 'User-agent: samachar|Disallow:|User-agent: *|Disallow: /', true],
    ['is found case-insensitively', 'USER-AGENT: SAMACHAR|DISALLOW: /', false],
    ['is found despite a version', 'User-agent: Samachar/2.0 news|Disallow: /', false],
    ['is found among several names', 'User-agent: dusrabot|User-agent: samachar|Disallow: /', false],
    [
      'is merged with other groups for our agent',
      'User-agent: samachar|Disallow: /k|User-agent: samachar|Disallow: /desh',
      false,
    ],
    [
      'is merged with other groups for any agent',
      'User-agent: *|Disallow: /k|User-agent: *|Disallow: /desh',
      false,
    ],
    ['continues after blank lines', 'User-agent: *||Disallow: /k|||Disallow: /desh', false],
    ['continues after comments', 'User-agent: * # all|# desk|Disallow: /desh # closed', false],
    ['may contain a sitemap', 'User-agent: samachar|Sitemap: /s.xml|User-agent: dusrabot|Disallow: /', false],
    ['is not split by an unknown record', 'User-agent: *|Content-Signal: search=yes|Disallow: /desh', false],
    ['excludes rules before the first user agent', 'Disallow: /|User-agent: *|Allow: /k', true],
    ['ignores lines without a colon', 'User-agent *|Disallow /', true],
    ['is found after a byte order mark', '\ufeffUser-agent: *|Disallow: /', false],
  ])('%s', (_title, lines, allowed) => {
    expect(allows('/desh/1', lines)).toBe(allowed);
  });

  test.each(['\n', '\r\n', '\r'])('may have lines that end in %j', (end) => {
    const file = readRobotsFile(ORIGIN, ['User-agent: *', 'Disallow: /desh'].join(end), 'samachar');
    expect(file.isAllowed(`${ORIGIN}/desh`)).toBe(false);
  });
});

describe('a rule', () => {
  test.each<[string, string, string, boolean]>([
    ['without a path disallows nothing', 'Disallow:', '/desh', true],
    ['may have many wildcards in a row', 'Disallow: /***/chhapo', '/desh/chhapo', false],
    ['may begin with a wildcard', 'Disallow: *?utm*', '/desh?utm_source=x', false],
    ['may be percent-encoded needlessly', 'Disallow: /%64esh', '/desh', false],
    ['matches a URL that is percent-encoded needlessly', 'Disallow: /desh', '/%64esh', false],
    ['takes an encoded wildcard literally', 'Disallow: /a%2A', '/abc', true],
    ['is not cut at an invalid escape', 'Disallow: /100%', '/100%', false],
    ['never disallows robots.txt itself', 'Disallow: /', '/robots.txt', true],
    ['ignores fragments', 'Disallow: /desh$', '/desh#1', false],
  ])('%s', (_title, rules, path, allowed) => {
    expect(allows(path, `User-agent: *|${rules}`)).toBe(allowed);
  });

  /** Source: the table "URL matching based on path values" of Google's robots.txt specification. */
  test.each<[string, string[], string[]]>([
    ['/', ['/', '/fish', '/a?b'], []],
    ['/*', ['/', '/fish', '/a?b'], []],
    [
      '/fish',
      ['/fish', '/fish.html', '/fish/salmon.html', '/fishheads', '/fish.php?id=1'],
      ['/Fish.asp', '/catfish', '/?id=fish', '/desert/fish'],
    ],
    ['/fish/', ['/fish/', '/fish/?id=1', '/fish/salmon.htm'], ['/fish', '/fish.html', '/animals/fish/']],
    ['/*.php$', ['/file.php', '/folder/file.php'], ['/file.php?x=1', '/file.php/', '/file.php5']],
    ['/a*b*b$', ['/abb', '/axbxb'], ['/ab', '/abbc']],
    ['/a$b', ['/a$b', '/a$bc'], ['/a', '/ab']],
    ['*/story', ['/story', '/a/story/1'], ['/stor']],
    ['/a%3cd', ['/a%3Cd', '/a%3cd', '/a<d'], ['/a%3Ed']],
    ['/खबर', ['/खबर/1', '/%E0%A4%96%E0%A4%AC%E0%A4%B0'], ['/ख']],
  ])('with the pattern %s matches %j and not %j', (pattern, matched, others) => {
    const isAllowed = (path: string): boolean => allows(path, `User-agent: *|Disallow: ${pattern}`);
    expect([...matched, ...others].filter(isAllowed)).toEqual(others);
  });

  /** Source: RFC 9309, section 5.2, and the precedence table of Google's robots.txt specification. */
  test.each([
    ['both have the same length', 'Allow: /folder', 'Disallow: /folder', '/folder/page', true],
    ['a wildcard counts as a character', 'Allow: /page', 'Disallow: /*.htm', '/page.htm', false],
    ['an end anchor matches the root', 'Allow: /$', 'Disallow: /', '/', true],
    ['a page in a folder', 'Allow: /a/page/', 'Disallow: /a/page/closed.gif', '/a/page/closed.gif', false],
  ])('that is longer wins, and Allow wins a tie: %s', (_title, one, other, path, allowed) => {
    for (const rules of [`${one}|${other}`, `${other}|${one}`])
      expect(allows(path, `User-agent: *|${rules}`)).toBe(allowed);
  });

  test('does not apply to another origin', () => {
    expect(read('User-agent: *|Disallow: /').isAllowed('https://khabar.example/')).toBe(true);
  });
});

test.each<[string, string, number?]>([
  ['is in seconds', 'User-agent: *|Crawl-delay: 2.5', 2500],
  ['is at most a minute', 'User-agent: *|Crawl-delay: 86400', 60_000],
  ['is at most a minute, even if infinite', 'User-agent: *|Crawl-delay: Infinity', 60_000],
  ['is the highest of several', 'User-agent: *|Crawl-delay: 9|Crawl-delay: 1', 9000],
  ['is that of our group', 'User-agent: *|Crawl-delay: 9|User-agent: samachar|crawl-delay:3', 3000],
  ['is not that of another group', 'User-agent: *|Crawl-delay: 9|User-agent: samachar|Allow: /'],
  ['ends the list of user agents', 'User-agent: dusrabot|Crawl-delay: 9|User-agent: *|Allow: /'],
  ['must not be negative', 'User-agent: *|Crawl-delay: -3'],
  ['must not be 0', 'User-agent: *|Crawl-delay: 0'],
  ['must not be empty', 'User-agent: *|Crawl-delay:'],
  ['must be a number', 'User-agent: *|Crawl-delay: jaldi'],
])('the crawl delay %s', (_title, lines, delay) => {
  expect(read(lines).crawlDelayMs).toBe(delay);
});

test.each<[string, string, string[]]>([
  [
    'may be listed in any group',
    'User-agent: x|Sitemap: https://akhbar.example/s.xml',
    ['https://akhbar.example/s.xml'],
  ],
  ['need no space', 'Sitemap:https://akhbar.example/s.xml', ['https://akhbar.example/s.xml']],
  ['may have no key', 'https://akhbar.example/news-sitemap', ['https://akhbar.example/news-sitemap']],
  ['do not include every bare URL', 'https://akhbar.example/niyam', []],
  ['may be relative', 'Sitemap: /s.xml', ['https://akhbar.example/s.xml']],
  ['may be on another host', 'SITEMAP: https://cdn.example/s.xml', ['https://cdn.example/s.xml']],
  ['are unique', 'Sitemap: /s.xml|Sitemap: https://akhbar.example/s.xml', ['https://akhbar.example/s.xml']],
  ['must be HTTP(S) URLs', 'Sitemap: javascript:1|Sitemap: ftp://akhbar.example/s.xml', []],
  ['must be valid URLs', 'Sitemap: https://|Sitemap:', []],
])('sitemaps %s', (_title, lines, sitemaps) => {
  expect(read(lines).sitemaps).toEqual(sitemaps);
});

describe('a file that is not a robots.txt', () => {
  test.each([
    ['empty file', ''],
    ['HTML page', '<!doctype html><p>User-agent: *\nDisallow: /'],
    ['HTML page after a byte order mark', '\ufeff\n <html>\nUser-agent: *\nDisallow: /'],
    ['JSON', '{"User-agent": "*", "Disallow": "/"}'],
  ])('has no rules: %s', (_title, text) => {
    const { isAllowed, ...rest } = readRobotsFile(ORIGIN, text, 'samachar');
    expect(isAllowed(`${ORIGIN}/desh`)).toBe(true);
    expect(rest).toEqual({ sitemaps: [] });
  });

  test('never throws an error', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('User-agent: *', 'Disallow: /%', 'Allow: \ud800', 'Sitemap: //', 'Crawl-delay: e'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.webPath(), (lines, path) => {
        const file = readRobotsFile(ORIGIN, lines.join('\n'), 'samachar');
        expect(typeof file.isAllowed(ORIGIN + path)).toBe('boolean');
      }),
    );
  });
});

describe('a hostile file', () => {
  const LONG = `/${'a'.repeat(8000)}`;
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');

  const any = (line: string): string => `User-agent: *\n${line}`;
  const groups = many(1e5, (i) => `User-agent: b${i}\nDisallow: /`);
  test.each([
    ['5 MB in one line', any(`Disallow: /${'a'.repeat(5e6)}`), true],
    ['5 MB of white space', ' '.repeat(5e6), true],
    ['100,000 groups', any(`Disallow: /\n${groups}`), false],
    [
      '15,000 agents of 15,000 rules',
      `${many(15_000, (i) => `User-agent: ${i}`)}\n${many(15_000, (i) => `Allow: /${i}`)}`,
      true,
    ],
    ['repeated wildcards', any('Disallow: /*a*a*a*a*a*a*a*a*a*a*b'), true],
    ['22,000 rules with repeated wildcards', any(many(22_000, (i) => `Disallow: /*a*a*a*a*${i}`)), true],
    ['500,000 wildcards in a row', any(`Disallow: /${'*'.repeat(5e5)}b`), true],
    ['250,000 wildcards', any(`Disallow: /${'*a'.repeat(2.5e5)}b`), true],
    ['40,000 rules', any(many(40_000, (i) => `Allow: /a${i}`)), true],
    ['400,000 percent signs', any(`Disallow: /${'%'.repeat(4e5)}`), true],
  ])('is read quickly: %s', (_title, text, allowed) => {
    const spentMs = countCpuTime();
    expect(readRobotsFile(ORIGIN, text, 'samachar').isAllowed(ORIGIN + LONG)).toBe(allowed);
    expect(spentMs()).toBeLessThan(5000);
  });

  test('cannot displace rules without wildcards', () => {
    const wild = many(15_000, (i) => `Disallow: /*a*a*${i}`);
    expect(allows('/desh', `User-agent: *|${wild}|Disallow: /desh`)).toBe(false);
  });
});
