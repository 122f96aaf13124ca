/** Sitemaps as sites write and nest them. */
import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ScrapeError } from '../../src/errors.ts';
import type { SourceFailure, SourceInput, SourceUrl } from '../../src/sources/source-item.ts';
import { type SitemapOptions, urlsOfSitemap } from '../../src/sources/urls-of-sitemap.ts';
import { addedMemory, breakingOff, gathered, inPieces, outline } from './gathered.ts';

const SITE = 'https://naya-akhbar.example';
const START = `${SITE}/sitemap.xml`;
const A = `${SITE}/1`;
const B = `${SITE}/2`;

function urlset(...entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`;
}

function page(loc: string, more = ''): string {
  return `<url><loc>${loc}</loc>${more}</url>`;
}

function index(...paths: readonly string[]): string {
  return `<sitemapindex>${paths.map((path) => `<sitemap><loc>${SITE}${path}</loc></sitemap>`).join('')}</sitemapindex>`;
}

function read(
  files: Readonly<Record<string, SourceInput>>,
  options: Partial<SitemapOptions> = {},
): AsyncGenerator<SourceUrl | SourceFailure> {
  const get = (url: string): SourceInput => {
    const file = files[url.slice(SITE.length)];
    if (file === undefined)
      throw new ScrapeError('http-status', 'the response is not a page', { url, status: 404 });
    return file;
  };
  return urlsOfSitemap(START, { get, ...options });
}

const urlOf = ({ url }: SourceUrl): string => url;

describe('a sitemap', () => {
  test.each<[string, SourceInput, string[]]>([
    ['may be XML', urlset(page(A), page(B)), [A, B]],
    ['may be gzipped', gzipSync(urlset(page(A), page(B))), [A, B]],
    ['may be text', `${A}\n${B}\n`, [A, B]],
    ['may be text with a byte order mark, CRLF and blank lines', `\ufeff\r\n${A}\r\n\r\n${B}\r\n`, [A, B]],
    ['may be text with a line that is not a URL', `${A}\nनहर\n${B}`, [A, `${START}:2 invalid-input`, B]],
    ['may be RSS', `<rss><channel><item><link>${A}</link></item></channel></rss>`, [A]],
    ['may be Atom', `<feed><entry><link href="/1"/></entry></feed>`, [A]],
    ['may begin with a byte order mark and blank lines', `\ufeff\n\n${urlset(page(A))}`, [A]],
    ['may begin with text', `Notice: x in y.php\n${urlset(page(A))}`, [A]],
    ['may have prefixes', `<sm:urlset xmlns:sm="x"><sm:url><sm:loc>${A}</sm:loc></sm:url></sm:urlset>`, [A]],
    ['may have white space and CDATA in URLs', urlset(page(`\n ${A}\n`), page(`<![CDATA[ ${B} ]]>`)), [A, B]],
    [
      'may have escaped and bare ampersands',
      urlset(page(`${A}?a=1&amp;b=2`), page(`${A}?a=1&c=2`)),
      [`${A}?a=1&b=2`, `${A}?a=1&c=2`],
    ],
    ['may have relative URLs', urlset(page('/1'), page('2')), [A, B]],
    ['may repeat a URL', urlset(page(A), page(B), page(A)), [A, B]],
    ['may list images', urlset(page(A, `<image:image><image:loc>${B}</image:loc></image:image>`)), [A]],
    [
      'may list images before the page',
      urlset(`<url><image:image><image:loc>${B}</image:loc></image:image><loc>${A}</loc></url>`),
      [A],
    ],
    ['may be translated', urlset(page(A, `<xhtml:link rel="alternate" hreflang="en" href="${B}"/>`)), [A]],
    [
      'may have an entry without a URL',
      urlset('<url><lastmod>2026-11-01</lastmod></url>', page(A)),
      [`${START}#1 invalid-input`, A],
    ],
    ['may have an FTP URL', urlset(page('ftp://x.example/'), page(A)), [`${START}#1 invalid-input`, A]],
    ['may break off within a URL', urlset(page(A), page(B)).slice(0, -22), [A, `${START} invalid-input`]],
    ['may break off within gzip', gzipSync(urlset(page(A))).subarray(0, -9), [A, `${START} invalid-input`]],
    ['may be cut off', breakingOff(Buffer.from(`<urlset>${page(A)}<url>`)), [A, `${START} invalid-input`]],
    ['must not be empty', '', [`${START} invalid-input`]],
    ['may have no entries', urlset(), []],
    [
      'must not be an HTML page',
      `<!doctype html><html><body><a href="${A}">404</a></body></html>`,
      [`${START} invalid-input`],
    ],
    ['must not be JSON', `{"urls":["${A}"]}`, [`${START} invalid-input`]],
    ['is limited in depth', `<urlset>${page(A)}${'<x>'.repeat(10_000)}`, [A, `${START} invalid-input`]],
  ])('%s', async (_title, file, expected) => {
    expect(await outline(read({ '/sitemap.xml': file }), urlOf)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['XML', `\ufeff \n${urlset(page(A), page(B))}`],
    ['text', `\ufeff\r\n${A}\r\n${B}`],
  ])('in %s may arrive byte by byte', async (_title, file) => {
    expect(await outline(read({ '/sitemap.xml': inPieces(Buffer.from(file), 1) }), urlOf)).toEqual([A, B]);
  });

  test('of news yields dates and titles', async () => {
    const news =
      '<news:news><news:publication_date>2026-11-23T10:00:00+05:30</news:publication_date><news:title>नहर &amp;amp; पानी</news:title></news:news>';
    const file = urlset(
      page(A, news),
      page(B, `<lastmod>2026-11-24</lastmod>${news.replaceAll('news:', 'n:')}`),
    );
    expect(await gathered(read({ '/sitemap.xml': file }))).toEqual([
      { url: A, lastModified: '2026-11-23T10:00:00+05:30', title: 'नहर & पानी' },
      { url: B, lastModified: '2026-11-24T00:00:00+05:30', title: 'नहर & पानी' },
    ]);
  });

  test('over the size limit yields the URLs before it', async () => {
    const items = await outline(
      read({ '/sitemap.xml': urlset(page(A), 'x'.repeat(200_000)) }, { maxBytes: 100_000 }),
      urlOf,
    );
    expect(items).toEqual([A, `${START} too-large`]);
  });
});

describe('listed sitemaps', () => {
  const leaf = urlset(page(A), page(B));
  const nested = { '/a.xml': index('/b.xml'), '/b.xml': index('/c.xml'), '/c.xml': leaf };
  const two = index('/a.xml', '/b.xml');
  test.each<[string, string, Record<string, SourceInput>, string[], Partial<SitemapOptions>?]>([
    ['are read in their order', two, { '/a.xml': urlset(page(B)), '/b.xml': urlset(page(A)) }, [B, A]],
    ['may be gzipped', index('/a.xml.gz'), { '/a.xml.gz': gzipSync(leaf) }, [A, B]],
    ['may be text', index('/a.txt'), { '/a.txt': A }, [A]],
    ['are read three levels deep', index('/a.xml'), nested, [A, B]],
    [
      'are not read four levels deep',
      index('/z.xml'),
      { '/z.xml': index('/a.xml'), ...nested },
      [`${SITE}/b.xml invalid-input`],
    ],
    ['may be in a urlset', index('/a.xml').replaceAll('sitemapindex', 'urlset'), { '/a.xml': leaf }, [A, B]],
    ['may be pages of a urlset', urlset(page(`${SITE}/a.xml?day=1`)), { '/a.xml?day=1': leaf }, [A, B]],
    ['may be in an index', `<sitemapindex>${page(`${SITE}/news`)}</sitemapindex>`, { '/news': leaf }, [A, B]],
    ['may be listed in a text sitemap', `${SITE}/a.xml\n`, { '/a.xml': leaf }, [A, B]],
    [
      'that list each other are read once',
      index('/a.xml', '/a.xml', '/sitemap.xml'),
      { '/a.xml': index('/sitemap.xml', '/c.xml'), '/c.xml': leaf },
      [A, B],
    ],
    ['yield each URL once', two, { '/a.xml': leaf, '/b.xml': leaf }, [A, B]],
    ['that cannot be fetched are failures', two, { '/b.xml': leaf }, [`${SITE}/a.xml http-status`, A, B]],
    [
      'are read up to a limit',
      two,
      { '/a.xml': leaf, '/b.xml': leaf },
      [A, B, `${SITE}/b.xml too-large`],
      { maxSitemaps: 2 },
    ],
    ['yield no more URLs than the limit', two, { '/a.xml': leaf }, [A], { limit: 1 }],
    [
      'with an earlier date are skipped',
      index('/gone.xml').replace('</loc>', '</loc><lastmod>2020-01-01</lastmod>'),
      {},
      [],
      { since: new Date('2026-11-20') },
    ],
    ['yield no URLs if the limit is 0', leaf, {}, [], { limit: 0 }],
    [
      'may be on another host',
      '<sitemapindex><sitemap><loc>https://cdn.example/x.xml</loc></sitemap></sitemapindex>',
      {},
      ['https://cdn.example/x.xml http-status'],
    ],
  ])('%s', async (_title, start, files, expected, options) => {
    expect(await outline(read({ '/sitemap.xml': start, ...files }, options), urlOf)).toEqual(expected);
  });

  test('are not fetched beyond the requested number of URLs', async () => {
    const asked: string[] = [];
    const get = (url: string): string => {
      asked.push(url);
      return url === START ? index('/a.xml', '/b.xml') : leaf;
    };
    expect(await outline(urlsOfSitemap(START, { get, limit: 2 }), urlOf)).toEqual([A, B]);
    expect(asked).toEqual([START, `${SITE}/a.xml`]);
  });

  test('are failures if the get function throws any error', async () => {
    const get = () => Promise.reject(new TypeError('fetch failed'));
    expect(await outline(urlsOfSitemap(START, { get }), urlOf)).toEqual([`${START} network`]);
  });
});

const since = new Date('2026-11-20T12:00:00+05:30');
test.each<[string, string, boolean]>([
  ['an earlier day is skipped', '<lastmod>2026-11-19</lastmod>', false],
  ['the same day is kept', '<lastmod>2026-11-20</lastmod>', true],
  ['an earlier minute of the day is skipped', '<lastmod>2026-11-20T11:59:00+05:30</lastmod>', false],
  ['a later minute in another zone is kept', '<lastmod>2026-11-20T06:31:00Z</lastmod>', true],
  ['a later time without a zone, read as Indian, is kept', '<lastmod>2026-11-20 12:01:00</lastmod>', true],
  ['no date is kept', '', true],
  ['an invalid date is kept', '<lastmod>कल</lastmod>', true],
  [
    'an earlier publication date is skipped',
    '<news:news><news:publication_date>2026-11-01</news:publication_date></news:news>',
    false,
  ],
])('a sitemap entry with %s', async (_title, date, isKept) => {
  const items = await outline(read({ '/sitemap.xml': urlset(page(A, date)) }, { since }), urlOf);
  expect(items).toEqual(isKept ? [A] : []);
});

test.each(['नहर', new URL(START) as never])('an invalid sitemap URL is rejected: %o', async (url) => {
  const items = urlsOfSitemap(url, { get: () => '' });
  await expect(items.next()).rejects.toMatchObject({ code: 'invalid-url' });
});

test('50,000 URLs in 50 MB take less memory than their text as a string', async () => {
  const packed = Buffer.concat(
    await gathered<Buffer>(Readable.from(largeSitemap(50_000)).pipe(createGzip())),
  );
  let count = 0;
  const added = await addedMemory(async (sample) => {
    for await (const _ of read({ '/sitemap.xml': Readable.from([packed]) })) {
      count += 1;
      if (count % 1000 === 0) sample();
    }
  });
  expect(count).toBe(50_000);
  expect(added).toBeLessThan(100);
});

function* largeSitemap(entries: number): Generator<string> {
  yield '<urlset>';
  const image = `<image:image><image:loc>${SITE}/i.jpg</image:loc><image:title>${'नहर में पानी '.repeat(25)}</image:title></image:image>`;
  for (let number = 0; number < entries; number += 1)
    yield page(`${SITE}/up/${number}`, `<lastmod>2026-11-24</lastmod>${image}`);
  yield '</urlset>';
}

test('several sitemaps and feeds are read one after the other, each and each of their URLs once', async () => {
  const files: Record<string, string> = {
    '/sitemap.xml': index('/news.xml'),
    '/news.xml': urlset(page(A)),
    '/feed': `<rss><channel><item><link>${A}</link></item><item><link>${B}</link></item></channel></rss>`,
  };
  const asked: string[] = [];
  const get = (url: string): string => {
    asked.push(url.slice(SITE.length));
    return files[url.slice(SITE.length)] ?? '';
  };
  const urls = urlsOfSitemap([START, `${SITE}/news.xml`, `${SITE}/feed`, START], { get });
  expect(await outline(urls, urlOf)).toEqual([A, B]);
  expect(asked).toEqual(['/sitemap.xml', '/news.xml', '/feed']);
});
