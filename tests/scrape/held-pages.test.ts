import { join } from 'node:path';
import { expect, test } from 'vitest';
import { learnSite } from '../../src/index.ts';
import { type ScrapeOptions, scrapeArticles } from '../../src/scrape/scrape-articles.ts';
import type { ScrapeItem, ScrapeResult } from '../../src/scrape/scrape-run.ts';
import { PAGES, siteWith } from '../extract/learn/site-with.ts';
import { gathered } from '../sources/gathered.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

const PLEA = 'कागज और छपाई का सारा बोझ हमारे ढाई हजार साथी मिलकर उठाते हैं, आप भी हाथ बढ़ाइए।';
const site = siteWith(() => `<p>${PLEA}</p>`);
const other = siteWith(() => `<p>${PLEA}</p>`, undefined, 'doosra-akhbar.example');
/** Pages that are packed while they wait. */
const heavy = siteWith(() => `<p>${PLEA}</p><!-- ${PLEA.repeat(200)} -->`, undefined, 'bhari-akhbar.example');
const pages = new Map([...site, ...other, ...heavy].map(({ url, html }) => [url, html]));
const urls = site.map(({ url }) => url);
const mixed = urls.flatMap((url, at) => [url, other[at]?.url ?? '']);

type Fetch = NonNullable<ScrapeOptions['fetch']>;
const fetch: Fetch = async (url) => {
  const html = pages.get(String(url));
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(html ?? '', { status: html === undefined ? 404 : 200, headers }) as never;
};
const BARE = { obeyRobots: false, askTdmrep: false, gapMs: 0, retries: 0, workers: 0, fetch };

function scrape(source: Iterable<ScrapeItem>, options: ScrapeOptions = {}): Promise<ScrapeResult[]> {
  return gathered(scrapeArticles(source, { ...BARE, ...options }));
}

/** Counts the articles, and those with the plea. */
function countsOf(results: readonly ScrapeResult[]): { articles: number; pleas: number } {
  const articles = results.flatMap((result) => result.article ?? []);
  const withPlea = articles.filter(({ body }) => JSON.stringify(body).includes(PLEA));
  return { articles: articles.length, pleas: withPlea.length };
}

test.each<[string, Iterable<ScrapeItem>, ScrapeOptions, { articles: number; pleas: number }]>([
  ['nine pages of a site', urls, {}, { articles: PAGES, pleas: 0 }],
  ['two alternating sites', mixed, {}, { articles: 2 * PAGES, pleas: 0 }],
  ['two alternating sites, one page at a time', mixed, { concurrency: 1 }, { articles: 2 * PAGES, pleas: 0 }],
  ['nine pages in a worker', urls, { workers: 1 }, { articles: PAGES, pleas: 0 }],
  ['nine pages without learning', urls, { learn: false }, { articles: PAGES, pleas: PAGES }],
  ['five pages of a site', urls.slice(0, 5), {}, { articles: 5, pleas: 5 }],
  ['pages with their HTML, few of which are read ahead', site, {}, { articles: PAGES, pleas: PAGES }],
  [
    'pages that wait in vain for missing ones',
    [...urls.slice(0, 5), 'https://naya-akhbar.example/1', 'https://naya-akhbar.example/2'],
    {},
    { articles: 5, pleas: 5 },
  ],
  [
    'a profile given by the caller',
    urls,
    { extract: { profile: { ...learnSite(site), keep: [PLEA] } } },
    { articles: PAGES, pleas: PAGES },
  ],
])('sites are learned during a run: %s', async (_, source, options, counts) => {
  expect(countsOf(await scrape(source, options))).toEqual(counts);
});

test('pages that were packed while they waited are delivered with their bytes', async () => {
  const results = await scrape(heavy.map(({ url }) => url));
  expect(countsOf(results)).toEqual({ articles: PAGES, pleas: 0 });
  for (const result of results) {
    const bytes = result.article && result.fetched?.bytes;
    expect(new TextDecoder().decode(bytes)).toBe(pages.get(result.url));
  }
});

test('a resumed run delivers each article once', async () => {
  const journal = join(folder, 'journal');
  const first: string[] = [];
  for await (const { url } of scrapeArticles(urls, { ...BARE, journal })) if (first.push(url) === 2) break;
  const rest = await scrape(urls, { journal });
  expect([...first, ...rest.map(({ url }) => url)].sort()).toEqual(urls.toSorted());
  expect(countsOf(rest)).toEqual({ articles: PAGES - 2, pleas: 0 });
});

test('a held page does not outlive the signal of the run', async () => {
  const controller = new AbortController();
  const slow: Fetch = (url, init) => {
    if (String(url) !== urls[6]) return fetch(url, init);
    setTimeout(() => controller.abort(new Error('enough')), 20);
    return new Promise(() => {});
  };
  await expect(scrape(urls, { fetch: slow, signal: controller.signal })).rejects.toThrow('enough');
});

test.each(['journal', 'profiles'] as const)(
  'with %s, a later run has the profile from its first page',
  async (option) => {
    const options = { [option]: join(folder, `kept-${option}`) };
    await scrape(urls.slice(0, 7), options);
    expect(countsOf(await scrape(urls.slice(7), options))).toEqual({ articles: 2, pleas: 0 });
  },
);
