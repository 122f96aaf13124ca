/** Pages are read alike in threads and in the main thread; a slow or deadly page harms neither other pages nor the caller. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FetchEvent } from '../../../src/fetch/events.ts';
import { definePublisher } from '../../../src/index.ts';
import { fetchArticle } from '../../../src/scrape/fetch-article.ts';
import {
  openPageReader,
  type PageReader,
  type PageReaderLimits,
} from '../../../src/scrape/pool/page-reader.ts';
import type { PageToRead, ReadingOptions } from '../../../src/scrape/pool/read-outcome.ts';
import { type ScrapeOptions, scrapeArticles } from '../../../src/scrape/scrape-articles.ts';
import type { ScrapeItem, ScrapeResult } from '../../../src/scrape/scrape-run.ts';
import { HEADLINE, PARAGRAPHS, pageOf, storyAround } from '../../page-of.ts';
import { gathered } from '../../sources/gathered.ts';

const HARMFUL = new URL('./harmful-pages.ts', import.meta.url);
const SITE = 'https://naya-akhbar.example';
const PAGE = pageOf(storyAround(), { head: '<meta name="robots" content="noarchive">' });
const bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html);

const readers: PageReader[] = [];
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()));
});

function open(limits: PageReaderLimits, options?: ReadingOptions): PageReader {
  const reader = openPageReader(options, limits);
  readers.push(reader);
  return reader;
}

describe('a page that is read in a thread', () => {
  const shop = definePublisher({ id: 'naya-akhbar', name: 'नया अख़बार', domains: ['naya-akhbar.example'] });
  const head =
    '<link rel="amphtml" href="/amp/nahar"><link rel="next" href="/up/nahar-2"><meta name="author" content="आशा वर्मा">';
  const pages: readonly (readonly [string, PageToRead, ReadingOptions])[] = [
    ['an article of text', { html: PAGE, url: `${SITE}/1` }, {}],
    ['an article of bytes', { html: bytesOf(PAGE), url: `${SITE}/1`, charset: 'utf-8' }, { publishers: [] }],
    ['an article with links', { html: pageOf(storyAround(), { head }), url: `${SITE}/1` }, {}],
    ['by a rule, at a time', { html: PAGE, url: `${SITE}/1` }, { publishers: [shop], now: new Date(0) }],
    ['no article', { html: '<p>नहर', url: `${SITE}/1` }, {}],
    ['another language', { html: PAGE, url: `${SITE}/1` }, { languages: ['ta'] }],
    ['a binary file', { html: bytesOf('\0\0\0\0'), url: `${SITE}/1` }, {}],
  ];

  test.each(pages)('has the same outcome as in the main thread: %s', async (_case, page, options) => {
    const [here, there] = [open({ workers: 0 }, options), open({}, options)];
    const read = ({ read }: PageReader) => read({ firstUrl: page.url, ...page });
    const [expected, outcome] = await Promise.all([read(here), read(there)]);
    expect(outcome).toEqual({ ...expected, ms: expect.any(Number) });
    expect(outcome.error?.toJSON()).toEqual(expected.error?.toJSON());
  });

  test('includes the head of the page only on request', async () => {
    expect(await open({}).read({ html: PAGE, url: `${SITE}/1` })).not.toHaveProperty('head');
  });

  test('keeps the cause of its error as text', async () => {
    const { error } = await open({}, { profile: {} as never }).read({ html: PAGE, url: SITE });
    expect(error).toMatchObject({ code: 'invalid-input', cause: expect.stringContaining('ZodError') });
  });
});

test.each([0, 1])('a module of the caller prepares pages, with %i workers', async (workers) => {
  const pages = open({ workers, prepare: HARMFUL });
  const read = (url: string) => pages.read({ html: PAGE, url, source: 7 });
  expect(await read(`${SITE}/1`)).toMatchObject({ source: 7, article: { headline: HEADLINE } });
  expect(await read(`${SITE}/broken`)).toMatchObject({
    url: `${SITE}/broken`,
    error: { code: 'invalid-input', message: 'the page is broken' },
  });
});

test.each<[string, PageReaderLimits, RegExp, ReadingOptions?]>([
  ['a negative number of workers', { workers: -1 }, /"workers" .*-1/u],
  ['a timeout beyond the maximum of a timer', { pageTimeoutMs: 2 ** 31 }, /"pageTimeoutMs"/u],
  ['a function', {}, /plain data.*could not be cloned/u, { languages: (() => {}) as never }],
])('an invalid limit or option is rejected: %s', (_case, limits, says, options) => {
  expect(() => open(limits, options)).toThrow(
    expect.objectContaining({ code: 'invalid-input', message: expect.stringMatching(says) }),
  );
});

/** Always responds with an article. */
const fetch: NonNullable<ScrapeOptions['fetch']> = async () =>
  new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } }) as never;
const QUICK = { fetch, obeyRobots: false, askTdmrep: false, gapMs: 0, retries: 0 };

const codesOf = (results: readonly ScrapeResult[]): Record<string, string> =>
  Object.fromEntries(results.map((result) => [result.url, result.error?.code ?? 'ok']));

describe('scrapeArticles with worker threads', () => {
  test('joins the pages of an article, reads AMP versions and reports rights', async () => {
    const pages: Record<string, string> = {
      '/1': pageOf(`<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`, {
        head: '<meta name="robots" content="noarchive"><link rel="next" href="/1/2">',
      }),
      '/1/2': pageOf(`<p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[3]}</p>`),
      '/shell': `<html><head><title>${HEADLINE}</title><link rel="amphtml" href="/amp"></head><body><div id="root"></div><script src="/app.js"></script></body></html>`,
      '/amp': PAGE,
    };
    const site: typeof fetch = async (url) =>
      new Response(pages[new URL(url).pathname], { headers: { 'content-type': 'text/html' } }) as never;
    const source = [`${SITE}/1`, `${SITE}/shell`, { url: `${SITE}/2`, html: PAGE }];
    const results = await gathered(scrapeArticles(source, { ...QUICK, fetch: site }));
    const byUrl = Object.fromEntries(results.map((result) => [result.url, result]));
    expect(byUrl[`${SITE}/1`]).toMatchObject({
      article: { body: PARAGRAPHS.map((text) => ({ text })) },
      rights: { noarchive: true },
      alsoFetched: [{ url: `${SITE}/1/2` }],
    });
    expect(byUrl[`${SITE}/shell`]).toMatchObject({ article: {}, alsoFetched: [{ url: `${SITE}/amp` }] });
    expect(byUrl[`${SITE}/2`]).toMatchObject({ article: {}, rights: { noarchive: true } });
  });

  test('delivers all other pages if one is slow or deadly, whether fetched or passed as HTML', async () => {
    const events: FetchEvent[] = [];
    const pages = open({ prepare: HARMFUL, pageTimeoutMs: 5000 });
    const how = { ...QUICK, onEvent: (event: FetchEvent) => void events.push(event) };
    const names = ['1', 'slow', '2', 'deadly', '3'];
    const source: ScrapeItem[] = [
      ...names.map((name) => `${SITE}/fetched/${name}`),
      ...names.map((name) => ({ url: `${SITE}/at-hand/${name}`, html: PAGE })),
    ];
    const expected = ['fetched', 'at-hand'].flatMap((how) => [
      ...['1', '2', '3'].map((name) => [`${SITE}/${how}/${name}`, 'ok']),
      [`${SITE}/${how}/slow`, 'timeout'],
      [`${SITE}/${how}/deadly`, 'worker-failed'],
    ]);
    expect(codesOf(await gathered(scrapeArticles(source, { ...how, reader: pages })))).toEqual(
      Object.fromEntries(expected),
    );
    const told = events.flatMap((event) =>
      event.type === 'extraction' ? [[event.url, event.code ?? 'ok']] : [],
    );
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
  });

  test('keeps fetching and delivering while one page is slow', async () => {
    const asked = vi.fn(fetch);
    const pages = open({ prepare: HARMFUL, workers: 2, pageTimeoutMs: 60_000 });
    const urls = ['slow', ...Array.from({ length: 20 }, (_, at) => `${at}`)].map((name) => `${SITE}/${name}`);
    const taken: string[] = [];
    for await (const { url } of scrapeArticles(urls, { ...QUICK, fetch: asked, reader: pages })) {
      taken.push(url);
      if (taken.length === 20) break;
    }
    expect(taken.sort()).toEqual(urls.slice(1).sort());
    expect(asked).toHaveBeenCalledTimes(21);
  });

  test('ends with its signal, even while a page is being read', async () => {
    const stop = new AbortController();
    const pages = open({ prepare: HARMFUL, pageTimeoutMs: 60_000 });
    const urls = [`${SITE}/1`, `${SITE}/slow`, `${SITE}/2`];
    const results = scrapeArticles(urls, { ...QUICK, signal: stop.signal, reader: pages });
    expect(await results.next()).toMatchObject({ value: { url: `${SITE}/1` } });
    const next = results.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    stop.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
    await pages.close();
  });

  test('queues two pages passed as HTML for its thread', async () => {
    let [read, taken, most] = [0, 0, 0];
    function* source(): Generator<ScrapeItem> {
      for (read = 0; read < 40; ) {
        read += 1;
        most = Math.max(most, read - taken);
        yield { url: `${SITE}/${read}`, html: PAGE };
      }
    }
    for await (const { error } of scrapeArticles(source(), { ...QUICK, concurrency: 1 })) {
      expect(error).toBeUndefined();
      taken += 1;
    }
    expect(taken).toBe(40);
    // Results hold up to twice the concurrency, and the thread may have its two pages on top.
    expect(most).toBeLessThanOrEqual(2 + 2 + 1);
  });
});

test('fetchArticle uses a thread only if there is a time limit', async () => {
  for (const limit of [{}, { pageTimeoutMs: 20_000 }])
    expect(await fetchArticle(`${SITE}/1`, { ...QUICK, ...limit })).toMatchObject({ headline: HEADLINE });
  await expect(fetchArticle(`${SITE}/1`, { ...QUICK, pageTimeoutMs: -1 })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});
