/** Pages that are empty without their scripts, and a hook that renders them. */
import { describe, expect, test, vi } from 'vitest';
import {
  fetchArticle,
  type Render,
  type RenderedPage,
  type ScrapeOptions,
  type ScrapeResult,
  scrapeArticles,
} from '../../src/index.ts';
import { pageOf, storyAround } from '../page-of.ts';
import { gathered } from '../sources/gathered.ts';

const SITE = 'https://naya-akhbar.example';
const STORY = `${SITE}/up/nahar-safai-1`;
const ARTICLE = pageOf(storyAround());
const NOARCHIVE = pageOf(storyAround(), { head: '<meta name="robots" content="noarchive">' });

function shell(head = ''): string {
  return `<html><head><title>नहर की सफाई शुरू</title>${head}</head><body><div id="root"></div><script src="/app.js"></script></body></html>`;
}

type Site = Readonly<Record<string, string>>;

async function scraped(
  site: Site,
  options: ScrapeOptions,
  urls = Object.keys(site),
): Promise<ScrapeResult[]> {
  const fetch = async (url: string | URL | Request): Promise<Response> => {
    const html = site[String(url)];
    const headers = { 'content-type': String(url).endsWith('.txt') ? 'text/plain' : 'text/html' };
    return new Response(html ?? 'none', { status: html === undefined ? 404 : 200, headers });
  };
  return gathered(scrapeArticles(urls, { fetch, gapMs: 0, workers: 0, ...options }));
}

const rendering = (page: string | Uint8Array | RenderedPage): Render => vi.fn(async () => page);
const codesOf = (results: readonly ScrapeResult[]): unknown[] =>
  results.map(({ error }) => (error ? [error.code, error.kind] : 'ok'));

describe('an empty shell', () => {
  test.each([
    ['text', ARTICLE],
    ['bytes', new TextEncoder().encode(ARTICLE)],
  ])('is read as rendered, from %s', async (_form, html) => {
    const render = rendering(html);
    const [result] = await scraped({ [STORY]: shell() }, { render });
    expect(result).toMatchObject({ url: STORY, article: { url: STORY }, fetched: { url: STORY } });
    expect(result).not.toHaveProperty('alsoFetched');
    expect(render).toHaveBeenCalledExactlyOnceWith(STORY, {
      signal: expect.any(AbortSignal),
      proxy: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/u),
    });
  });

  test('is rendered for fetchArticle, too', async () => {
    const fetch = async (): Promise<Response> =>
      new Response(shell(), { headers: { 'content-type': 'text/html' } });
    const how = { fetch, gapMs: 0, obeyRobots: false, render: rendering(ARTICLE) };
    const article = await fetchArticle(STORY, how);
    expect(article.url).toBe(STORY);
  });

  test('with an AMP version is rendered only if the AMP version is empty, too', async () => {
    const amp = `${SITE}/amp/nahar`;
    const page = shell(`<link rel="amphtml" href="${amp}">`);
    const render = rendering(ARTICLE);
    expect(codesOf(await scraped({ [STORY]: page, [amp]: ARTICLE }, { render }, [STORY]))).toEqual(['ok']);
    expect(render).not.toHaveBeenCalled();
    expect(codesOf(await scraped({ [STORY]: page, [amp]: shell() }, { render }, [STORY]))).toEqual(['ok']);
    expect(codesOf(await scraped({ [STORY]: page }, { render }, [STORY]))).toEqual(['ok']);
    expect(render).toHaveBeenCalledTimes(2);
  });

  test('takes its rights from the rendered page', async () => {
    const [result] = await scraped({ [STORY]: shell() }, { render: rendering(NOARCHIVE) });
    expect(result).toMatchObject({ article: {}, rights: { noarchive: true } });
  });

  test('is rejected if it is still empty after rendering', async () => {
    expect(codesOf(await scraped({ [STORY]: shell() }, { render: rendering(shell()) }))).toEqual([
      ['not-an-article', 'empty-shell'],
    ]);
  });
});

describe('a page whose scripts lead to another URL', () => {
  const OTHER = 'https://other-paper.example';
  const site: Site = {
    [STORY]: shell(),
    [`${OTHER}/up/1`]: shell(),
    [`${OTHER}/robots.txt`]: 'User-agent: *\nDisallow: /secret',
  };
  const ending = (url: string): Promise<ScrapeResult[]> =>
    scraped(site, { render: rendering({ html: ARTICLE, url }) }, [STORY]);

  test('becomes the article of that URL', async () => {
    const url = `${OTHER}/up/1`;
    const [result] = await ending(`${url}?utm_source=x#top`);
    const fetched = { url, requestedUrl: STORY, redirects: [STORY] };
    expect(result).toMatchObject({ url: STORY, article: { url }, fetched });
  });

  test('yields one result even if both URLs are listed', async () => {
    const render = rendering({ html: ARTICLE, url: `${OTHER}/up/1` });
    const results = await scraped(site, { render, concurrency: 1 }, [STORY, `${OTHER}/up/1`]);
    expect(results).toHaveLength(1);
  });

  test.each([
    ['on this machine', 'http://127.0.0.1/secret', 'blocked-address'],
    ['that does not exist', `${OTHER}/none`, 'http-status'],
    ['of an error page', 'chrome-error://chromewebdata/', 'render-failed'],
  ])('fails for a URL %s', async (_title, url, code) => {
    expect(await ending(url)).toMatchObject([{ error: { code } }]);
  });

  test('keeps its own URL if only the fragment changes', async () => {
    expect(await ending(`${STORY}#top`)).toMatchObject([
      { article: {}, fetched: { url: STORY, redirects: [] } },
    ]);
  });
});

describe('the render hook is not called', () => {
  test('for articles, failed requests and URLs disallowed by robots.txt', async () => {
    const render = rendering(ARTICLE);
    const site = {
      [STORY]: ARTICLE,
      [`${SITE}/login`]: shell(),
      [`${SITE}/robots.txt`]: 'User-agent: *\nDisallow: /login',
    };
    const urls = [STORY, `${SITE}/login`, `${SITE}/none`];
    const codes = codesOf(await scraped(site, { render }, urls));
    expect(codes).toEqual(
      expect.arrayContaining(['ok', ['robots-disallowed', undefined], ['http-status', undefined]]),
    );
    expect(render).not.toHaveBeenCalled();
  });

  test('for pages passed as HTML', async () => {
    const render = rendering(ARTICLE);
    const source = [{ url: STORY, html: shell() }];
    const results = await gathered(scrapeArticles(source, { render, workers: 0 }));
    expect(codesOf(results)).toEqual([['not-an-article', 'empty-shell']]);
    expect(render).not.toHaveBeenCalled();
  });
});

test.each<[string, Render, RegExp]>([
  ['returning no page', async () => undefined as never, /html must be a string or bytes/u],
  ['returning a URL', async () => STORY, /looks like a URL/u],
  ['exceeding its timeout', () => new Promise(() => {}), /not rendered within 20 ms/u],
])('a failing render hook causes a render-failed error: %s', async (_title, render, message) => {
  const [result] = await scraped({ [STORY]: shell() }, { render, renderTimeoutMs: 20 });
  expect(result).toMatchObject({
    error: { code: 'render-failed', url: STORY, message: expect.stringMatching(message) },
  });
});

describe('rendering', () => {
  test('counts as a request: one at a time per host', async () => {
    let [open, most] = [0, 0];
    const render: Render = async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return ARTICLE;
    };
    const site = Object.fromEntries([1, 2, 3, 4].map((number) => [`${SITE}/up/${number}`, shell()]));
    expect(await scraped(site, { render })).toHaveLength(4);
    expect(most).toBe(1);
  });

  test('ends with the run', async () => {
    const controller = new AbortController();
    const ended = vi.fn();
    const render: Render = (_url, { signal }) => {
      signal.addEventListener('abort', ended);
      controller.abort(new Error('enough'));
      return new Promise(() => {});
    };
    await expect(scraped({ [STORY]: shell() }, { render, signal: controller.signal })).rejects.toThrow(
      'enough',
    );
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test.each([{ render: 'chromium' }, { renderTimeoutMs: 0 }])('rejects the option %o', async (options) => {
    await expect(scraped({}, options as never)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
