/** Which sitemaps contain news. */
import { describe, expect, test, vi } from 'vitest';
import { rememberedNewsLists } from '../../src/apps/cli/run/urls-of-site.ts';
import { newsSitemaps } from '../../src/sources/urls-of-sitemap.ts';

const SITE = 'https://naya-akhbar.example';
const at = (path: string): string => `${SITE}${path}`;
const NEWS =
  '<url><loc>/1</loc><news:news><news:publication_date>2026-11-24</news:publication_date></news:news></url>';
const PAGE = '<url><loc>/2</loc><lastmod>2026-11-24</lastmod></url>';
const FILES: Readonly<Record<string, string>> = {
  '/latest.xml': `<urlset>${PAGE}${NEWS}</urlset>`,
  '/archive.xml': `<urlset>${NEWS}${PAGE}</urlset>`,
  '/empty-news.xml': '<urlset></urlset>',
  '/feed': '<rss><channel><item><link>/3</link></item></channel></rss>',
  '/urls.txt': `${SITE}/4\n`,
  '/index.xml':
    '<sitemapindex><sitemap><loc>/archive.xml</loc></sitemap><sitemap><loc>/latest.xml</loc></sitemap>' +
    '<sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>/index.xml</loc></sitemap></sitemapindex>',
};

function filesOf() {
  return vi.fn((url: string): string => {
    const file = FILES[url.slice(SITE.length)];
    if (file === undefined) throw new Error('the host returned HTTP 404');
    return file;
  });
}

describe('newsSitemaps', () => {
  test.each([
    [
      'sitemaps with news entries, whatever their URL',
      ['/latest.xml', '/archive.xml', '/empty-news.xml', '/urls.txt'],
      ['/archive.xml'],
    ],
    ['feeds', ['/feed'], ['/feed']],
    ['sitemaps listed in an index', ['/index.xml'], ['/archive.xml']],
    ['sitemaps that cannot be read', ['/gone.xml'], ['/gone.xml']],
  ])('finds %s', async (_what, given, found) => {
    const since = new Date('2026-11-01');
    expect(await newsSitemaps(given.map(at), { get: filesOf(), since })).toEqual(found.map(at));
  });

  test('fetches each sitemap once, skips old ones, and stops at its limit', async () => {
    const get = filesOf();
    await newsSitemaps([at('/index.xml')], { get, since: new Date('2026-11-01') });
    expect(get.mock.calls.flat()).toEqual(['/index.xml', '/archive.xml', '/latest.xml'].map(at));
    get.mockClear();
    await newsSitemaps([at('/index.xml')], { get, maxSitemaps: 2 });
    expect(get).toHaveBeenCalledTimes(2);
  });
});

test('rememberedNewsLists checks again after some rounds, and at once for other lists', async () => {
  const get = filesOf();
  const newsLists = rememberedNewsLists({ get }, 2);
  for (const asked of [1, 1, 2, 2, 3]) {
    expect(await newsLists([at('/feed')])).toEqual([at('/feed')]);
    expect(get).toHaveBeenCalledTimes(asked);
  }
  expect(await newsLists([at('/urls.txt')])).toEqual([]);
  expect(get).toHaveBeenCalledTimes(4);
});
