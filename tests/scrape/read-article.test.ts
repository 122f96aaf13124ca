import { describe, expect, test, vi } from 'vitest';
import { ScrapeError } from '../../src/errors.ts';
import type { FetchedPage } from '../../src/fetch/fetch-page.ts';
import { readRights } from '../../src/fetch/rights.ts';
import { openPageReader } from '../../src/scrape/pool/page-reader.ts';
import {
  type ArticleReader,
  type ReadArticleOptions,
  readArticle,
  readPage,
} from '../../src/scrape/read-article.ts';
import { HEADLINE, PARAGRAPHS, pageOf } from '../page-of.ts';

const SITE = 'https://naya-akhbar.example';
const URL_OF = `${SITE}/up/nahar-safai-1`;
const FURTHER = [
  'नहर की सफाई के साथ किनारों की मरम्मत भी होगी। इसके लिए अलग से मजदूर लगाए गए हैं।',
  'दूसरे चरण में छोटी नहरों की बारी आएगी। पंचायतों से उनकी सूची मांगी गई है।',
  'तीसरे चरण में पुलिया बनेंगी। इनका नक्शा तैयार कर लिया गया है और बजट भी मिल गया है।',
  'काम की निगरानी के लिए एक समिति बनाई गई है। समिति हर हफ्ते अपनी रिपोर्ट देगी।',
] as const;
const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const links = (...urls: readonly string[]): string =>
  urls.map((url, at) => `<a href="${url}">${at + 1}</a>`).join(' ');
const ARTICLE = pageOf(paragraphs(...PARAGRAPHS));
const SHELL = `<html><head><title>${HEADLINE}</title><link rel="amphtml" href="/amp/nahar"></head><body><div id="root"></div><script src="/app.js"></script></body></html>`;

const ANSWERED = { redirects: [], status: 200, headers: {}, fromCache: false };

/** A site of pages by URL; an error stands for a page that cannot be fetched. */
function site(pages: Readonly<Record<string, string | ScrapeError>>) {
  const getPage = vi.fn(async (url: string): Promise<FetchedPage> => {
    const html =
      pages[url] ?? new ScrapeError('http-status', 'the host returned HTTP 404', { url, status: 404 });
    if (html instanceof ScrapeError) throw html;
    const bytes = new TextEncoder().encode(html);
    const timing = { headersMs: 1, totalMs: 2 };
    return { ...ANSWERED, url, requestedUrl: url, bytes, receivedBytes: bytes.length, timing };
  });
  const tell = vi.fn();
  const here = openPageReader({}, { workers: 0 });
  const reader: ArticleReader = {
    read: (page) => readPage(page, { client: { tell }, pages: here, signal: undefined }),
    fetch: getPage,
    fetchFollowUp: getPage,
    rightsOf: async ({ url, headers }, metas) => readRights({ headers: Object.entries(headers), metas, url }),
    forget: vi.fn(async () => {}),
  };
  const read = (url = URL_OF, options: ReadArticleOptions = {}) => readArticle(url, reader, options);
  return { getPage, read, reader, tell };
}

const textsOf = ({ article }: Awaited<ReturnType<typeof readArticle>>): unknown[] =>
  article.body.map((block) => 'text' in block && block.text);

test.each([
  ['an article', ''],
  ['an article that links to the next one of a blog', `<link rel="next" href="${SITE}/up/another-2">`],
])('%s on one page is read without fetching anything else', async (_what, head) => {
  const { read, getPage } = site({ [URL_OF]: pageOf(paragraphs(...PARAGRAPHS), { head }) });
  expect(textsOf(await read())).toEqual(PARAGRAPHS);
  expect(getPage).toHaveBeenCalledTimes(1);
});

describe('what a page reserves', () => {
  const head = '<meta name="robots" content="noarchive"><meta name="tdm-reservation" content="1">';

  test('is reported, and a noarchive page is removed from the cache', async () => {
    const { read, reader } = site({ [URL_OF]: pageOf(paragraphs(...PARAGRAPHS), { head }) });
    const { rights, fetched } = await read();
    expect(rights).toMatchObject({
      noarchive: true,
      tdm: { reserved: true },
      sources: { noarchive: 'meta', tdm: 'meta' },
    });
    expect(reader.forget).toHaveBeenCalledExactlyOnceWith(fetched);
  });

  test('applies to an article if any of its pages says so', async () => {
    const { read } = site({
      [URL_OF]: pageOf(`${paragraphs(...PARAGRAPHS)}<div class="pages">${links('', `${URL_OF}/2`)}</div>`),
      [`${URL_OF}/2`]: pageOf(paragraphs(FURTHER[0], FURTHER[1]), { head }),
    });
    expect((await read()).rights).toMatchObject({ noarchive: true, noai: false, tdm: { reserved: true } });
  });

  test('is respected even if the page is not an article', async () => {
    const { read, reader } = site({
      [URL_OF]: SHELL.replace('amphtml', 'icon').replace('<title>', `${head}<title>`),
    });
    await expect(read()).rejects.toMatchObject({ code: 'not-an-article' });
    expect(reader.forget).toHaveBeenCalledTimes(1);
  });
});

test('each page that is read is reported, with an error code if it is not an article', async () => {
  const { read, tell } = site({
    [URL_OF]: SHELL,
    [`${SITE}/amp/nahar`]: ARTICLE,
  });
  await read();
  expect(tell.mock.calls).toEqual([
    [{ type: 'extraction', url: URL_OF, ms: expect.any(Number), code: 'not-an-article' }],
    [{ type: 'extraction', url: URL_OF, ms: expect.any(Number) }],
  ]);
});

describe('a page without text', () => {
  test('is read from its AMP version but keeps its own URL', async () => {
    const { read } = site({ [URL_OF]: SHELL, [`${SITE}/amp/nahar`]: ARTICLE });
    const found = await read();
    expect(textsOf(found)).toEqual(PARAGRAPHS);
    expect(found.article.url).toBe(URL_OF);
    expect(found.fetched.url).toBe(URL_OF);
    expect(found.alsoFetched?.map(({ url }) => url)).toEqual([`${SITE}/amp/nahar`]);
  });

  test('is rejected with its own page kind if it has no AMP version', async () => {
    const { read } = site({ [URL_OF]: SHELL.replace('amphtml', 'icon') });
    await expect(read()).rejects.toMatchObject({ code: 'not-an-article', kind: 'empty-shell' });
  });

  test('throws the AMP version’s error if that fails, too', async () => {
    const { read } = site({ [URL_OF]: SHELL });
    await expect(read()).rejects.toMatchObject({ code: 'http-status', status: 404 });
  });
});

describe('a multi-page article', () => {
  const first = pageOf(
    `${paragraphs(...PARAGRAPHS)}<div class="pages">${links('', `${URL_OF}/2`, `${URL_OF}/3`)}</div>`,
  );
  const second = pageOf(paragraphs(FURTHER[0], FURTHER[1]), { headline: `${HEADLINE} - 2` });
  const third = pageOf(paragraphs(FURTHER[2], FURTHER[3]), { headline: `${HEADLINE} (पृष्ठ 3)` });

  test('is joined in order', async () => {
    const { read } = site({ [URL_OF]: first, [`${URL_OF}/2`]: second, [`${URL_OF}/3`]: third });
    const found = await read();
    expect(textsOf(found)).toEqual([...PARAGRAPHS, ...FURTHER]);
    expect(found.article.headline).toBe(HEADLINE);
    expect(found.article.isTruncated).toBe(false);
    expect(found.alsoFetched?.length).toBe(2);
  });

  test('is joined by its next links alone', async () => {
    const next = (number: number): string => `<link rel="next" href="${URL_OF}?page=${number}">`;
    const { read } = site({
      [URL_OF]: pageOf(paragraphs(...PARAGRAPHS), { head: next(2) }),
      [`${URL_OF}?page=2`]: pageOf(paragraphs(FURTHER[0], FURTHER[1]), { head: next(3) }),
      [`${URL_OF}?page=3`]: pageOf(paragraphs(FURTHER[2], FURTHER[3])),
    });
    expect(textsOf(await read())).toEqual([...PARAGRAPHS, ...FURTHER]);
  });

  test('has a paragraph repeated on each page only once', async () => {
    const again = pageOf(paragraphs(PARAGRAPHS[0] ?? '', FURTHER[0], FURTHER[1]));
    const { read } = site({ [URL_OF]: first, [`${URL_OF}/2`]: again });
    expect(textsOf(await read(URL_OF, { maxPages: 2 }))).toEqual([...PARAGRAPHS, FURTHER[0], FURTHER[1]]);
  });

  test('never includes another article with such a URL', async () => {
    const other = pageOf(paragraphs(...FURTHER), { headline: 'पुल पर यातायात बंद, लोगों को परेशानी' });
    const { read } = site({ [URL_OF]: first, [`${URL_OF}/2`]: other, [`${URL_OF}/3`]: third });
    const found = await read();
    expect(textsOf(found)).toEqual(PARAGRAPHS);
    expect(found).not.toHaveProperty('alsoFetched');
  });

  test('keeps the other pages if one fails, and says so', async () => {
    const { read } = site({ [URL_OF]: first, [`${URL_OF}/2`]: second });
    const found = await read();
    expect(textsOf(found)).toEqual([...PARAGRAPHS, FURTHER[0], FURTHER[1]]);
    expect(found.article.isTruncated).toBe(true);
    expect(found.article.warnings.find(({ code }) => code === 'body-truncated')?.message).toContain('page 3');
  });

  test.each([1, 2])('is limited to %i pages on request', async (maxPages) => {
    const { read, getPage } = site({ [URL_OF]: first, [`${URL_OF}/2`]: second, [`${URL_OF}/3`]: third });
    await read(URL_OF, { maxPages });
    expect(getPage).toHaveBeenCalledTimes(maxPages);
  });

  test('is aborted by its caller', async () => {
    const aborted = new ScrapeError('aborted', 'ended by its caller');
    const { read } = site({ [URL_OF]: first, [`${URL_OF}/2`]: aborted });
    await expect(read()).rejects.toBe(aborted);
  });
});
