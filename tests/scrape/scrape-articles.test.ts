import * as fs from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openJournal } from '../../src/fetch/journal.ts';
import { fetchArticle } from '../../src/scrape/fetch-article.ts';
import { turn } from '../../src/scrape/pool/turn.ts';
import { type ScrapeOptions, scrapeArticles } from '../../src/scrape/scrape-articles.ts';
import type { ScrapeItem, ScrapeProgress, ScrapeResult } from '../../src/scrape/scrape-run.ts';
import { recordsOf } from '../ndjson-file.ts';
import { articleOf, HEADLINE, pageOf, storyAround } from '../page-of.ts';
import { gathered } from '../sources/gathered.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const PAGE = pageOf(storyAround());
const folder = temporaryFolder();

/** No robots.txt, delays, retries or threads. */
const BARE = { obeyRobots: false, askTdmrep: false, gapMs: 0, retries: 0, totalMs: 5000, workers: 0 };

type Fetch = NonNullable<ScrapeOptions['fetch']>;
type Answer = Awaited<ReturnType<Fetch>>;

const answerOf = (page: string): Answer =>
  new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }) as unknown as Answer;
const found = (): Answer => answerOf(PAGE);

const AT_ONCE = { ...BARE, fetch: async () => found() };

/** A URL on its own host. */
const site = (at: number): string => `https://site-${at}.example/`;
const sites = (count: number): string[] => Array.from({ length: count }, (_, at) => site(at));
const pagesOf = (host: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `https://${host}.example/${at}`);

/** A host that responds when the test says so, and the options of a run that reads from it. */
function controlledHost() {
  const [asked, aborted]: [string[], string[]] = [[], []];
  const open = new Map<string, () => void>();
  const fetch: Fetch = (url, { signal }) => {
    asked.push(url);
    return new Promise((resolve, reject) => {
      open.set(url, () => resolve(found()));
      signal.addEventListener('abort', () => {
        if (open.has(url)) aborted.push(url);
        reject(signal.reason);
      });
    });
  };
  const answer = async (...urls: readonly string[]): Promise<void> => {
    for (const url of urls) {
      open.get(url)?.();
      expect(open.delete(url), `${url} was requested`).toBe(true);
      await settle();
    }
  };
  return { options: { ...BARE, fetch }, asked, aborted, answer, open: () => [...open.keys()] };
}

/** Lets all pending microtasks and immediates run, after what a first request loads. */
async function settle(): Promise<void> {
  await import('../../src/fetch/public-address.ts');
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A source that repeats one URL. */
function* endless(onRead = (): unknown => undefined): Generator<string> {
  for (;;) {
    onRead();
    yield site(0);
  }
}

/** Collects results in the background. */
function collect(results: AsyncIterable<ScrapeResult>): { urls: string[]; end: Promise<unknown> } {
  const urls: string[] = [];
  const take = async (): Promise<void> => {
    for await (const { url } of results) urls.push(url);
  };
  return { urls, end: take().catch((error) => error) };
}

const urlsOf = (results: readonly ScrapeResult[]): string[] => results.map(({ url }) => url);
const codesOf = (results: readonly ScrapeResult[]): string[] =>
  results.map(({ error }) => error?.code ?? 'ok');

const failed = (url: string, error: object) => ({
  source: url,
  url,
  error: expect.objectContaining({ url, ...error }),
});

describe('the results of a run', () => {
  test('arrive in the order in which they are ready', async () => {
    const host = controlledHost();
    const { urls, end } = collect(scrapeArticles(sites(3), host.options));
    await settle();
    await host.answer(site(2), site(0), site(1));
    expect(await end).toBeUndefined();
    expect(urls).toEqual([site(2), site(0), site(1)]);
  });

  test('contain the article and the page it comes from', async () => {
    const [result] = await gathered(scrapeArticles([`${site(0)}?utm_source=x#top`], AT_ONCE));
    expect(result).toEqual({
      source: `${site(0)}?utm_source=x#top`,
      url: site(0),
      article: articleOf(PAGE, { url: site(0) }),
      fetched: expect.objectContaining({ url: site(0), status: 200 }),
      rights: expect.objectContaining({ noarchive: false, sources: {} }),
    });
  });

  test('contain the error of a page, and the run continues', async () => {
    const bug = new TypeError('x is not a function');
    const fetch: Fetch = async (url) => {
      if (url === site(1)) throw bug;
      return url === site(0) ? (new Response('', { status: 404 }) as unknown as Answer) : found();
    };
    expect(await gathered(scrapeArticles(sites(3), { ...AT_ONCE, fetch, concurrency: 1 }))).toEqual([
      failed(site(0), { code: 'http-status', status: 404 }),
      failed(site(1), { code: 'network', cause: bug }),
      expect.objectContaining({ url: site(2), article: expect.anything() }),
    ]);
  });

  test('contain the article of a page passed as HTML, without a request', async () => {
    const host = controlledHost();
    const source = [
      { url: site(0), html: PAGE },
      { url: site(1), html: new TextEncoder().encode(PAGE) },
    ];
    const results = await gathered(scrapeArticles(source, { ...host.options, extract: { publishers: [] } }));
    expect(results).toEqual(
      source.map(({ url }) => ({
        source: url,
        url,
        article: articleOf(PAGE, { url }),
        rights: expect.objectContaining({ noarchive: false, sources: {} }),
      })),
    );
    expect(results[0]).toHaveProperty('article.headline', HEADLINE);
    expect(host.asked).toEqual([]);
  });

  test('contain the error of a page passed as HTML', async () => {
    const source = [
      { url: site(0), html: '<p>नहर' },
      { url: site(1) } as unknown as ScrapeItem,
      { url: site(2), html: PAGE },
    ];
    const options = { ...AT_ONCE, extract: { languages: ['ta'] } };
    expect(codesOf(await gathered(scrapeArticles(source, options)))).toEqual([
      'not-an-article',
      'invalid-input',
      'language-refused',
    ]);
  });
});

test('all lines of a file are read, even though the journal is opened first', async () => {
  fs.writeFileSync(join(folder, 'urls.txt'), sites(20).join('\n'));
  const lines = createInterface(fs.createReadStream(join(folder, 'urls.txt')));
  const results = await gathered(scrapeArticles(lines, { ...AT_ONCE, journal: join(folder, 'run.ndjson') }));
  expect(urlsOf(results).sort()).toEqual(sites(20).sort());
});

const circle: unknown[] = [];
circle.push(circle);
test.each<[string, unknown, string]>([
  ['an empty string', '', ''],
  ['credentials, which are masked', 'https://ram:secret@a.example/', 'https://***@a.example/'],
  ['a page without a usable URL', { url: 'nahar', html: PAGE }, 'nahar'],
  ['null', null, '[object Null]'],
  ['an object without a prototype', Object.create(null), '[object Object]'],
  ['a list that contains itself', circle, '[object Array]'],
])('an invalid item is a failed result and does not end the run: %s', async (_case, item, url) => {
  const results = await gathered(scrapeArticles([item as ScrapeItem, 'https://a.example/'], AT_ONCE));
  expect(results).toEqual([
    failed(url, { code: 'invalid-url' }),
    expect.objectContaining({ url: 'https://a.example/', article: expect.anything() }),
  ]);
  expect(JSON.stringify(results)).not.toContain('secret');
});

test('repeated URLs are read once, compared in normalized form', async () => {
  const source = [
    'https://a.example/x?id=1&utm_source=n',
    'https://A.example/x?id=1#top',
    { url: 'https://a.example/x?id=1', html: PAGE },
    'https://a.example/x?id=2',
    'nahar',
    'nahar',
  ];
  const results = await gathered(scrapeArticles(source, AT_ONCE));
  expect(urlsOf(results).sort()).toEqual(['https://a.example/x?id=1', 'https://a.example/x?id=2', 'nahar']);
});

/** A small web: each URL redirects, has a status or returns markup; any other URL fails. */
function web(pages: Readonly<Record<string, string | number>>): { fetch: Fetch; asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(url);
    await settle();
    const page = pages[url];
    if (page === undefined) throw new Error('broken');
    if (typeof page === 'number') return new Response('', { status: page }) as unknown as Answer;
    const headers = page.startsWith('<') ? { 'content-type': 'text/html' } : { location: page };
    return new Response(page, { headers, status: page.startsWith('<') ? 200 : 302 }) as unknown as Answer;
  };
  return { fetch, asked };
}

/** Keeps the progress that a run reports. */
function keptProgress() {
  const told: ScrapeProgress[] = [];
  return { told, onProgress: (progress: ScrapeProgress): void => void told.push(progress) };
}

describe('URLs that lead to the same page', () => {
  const [OLD = '', OLDER = '', NEW = '', HOP = ''] = ['old', 'older', 'new', 'hop'].map(
    (name) => `https://${name}.example/`,
  );

  describe.each([1, 8])('at concurrency %i', (concurrency) => {
    test.each<[string, string[], Record<string, string | number>]>([
      ['a target listed after its redirect', [OLD, NEW], { [OLD]: NEW, [NEW]: PAGE }],
      ['a target listed before its redirect', [NEW, OLD], { [OLD]: NEW, [NEW]: PAGE }],
      ['an unlisted target of two redirects', [OLD, OLDER], { [OLD]: NEW, [OLDER]: NEW, [NEW]: PAGE }],
      ['a fully listed chain', [OLDER, OLD, NEW], { [OLDER]: OLD, [OLD]: NEW, [NEW]: PAGE }],
      ['a listed intermediate URL', [OLD, HOP], { [OLD]: HOP, [HOP]: NEW, [NEW]: PAGE }],
      ['a target with tracking parameters', [OLD, NEW], { [OLD]: `${NEW}?utm_source=old#top`, [NEW]: PAGE }],
      ['a target passed as HTML', [OLD, NEW], { [OLD]: NEW, [NEW]: PAGE }],
    ])('give one article with one request for its page: %s', async (title, urls, pages) => {
      const { fetch, asked } = web(pages);
      const { told, onProgress } = keptProgress();
      const isAtHand = title === 'a target passed as HTML';
      const source = urls.map((url) => (isAtHand && url === NEW ? { url, html: PAGE } : url));
      const results = await gathered(scrapeArticles(source, { ...BARE, fetch, concurrency, onProgress }));
      expect(codesOf(results)).toEqual(['ok']);
      expect(told.at(-1)).toMatchObject({ done: 1, failed: 0, skipped: urls.length - 1 });
      expect(asked.filter((url) => url === NEW).length).toBeLessThanOrEqual(1);
    });

    test.each<[string, string[], Record<string, string | number>, string[]]>([
      ['HTTP 410', [OLD, NEW, OLDER], { [OLD]: NEW, [OLDER]: NEW, [NEW]: 410 }, Array(3).fill('http-status')],
      ['HTTP 503', [OLD, NEW, OLDER], { [OLD]: NEW, [OLDER]: NEW, [NEW]: 503 }, Array(3).fill('http-status')],
      [
        'not an article',
        [OLD, OLDER],
        { [OLD]: NEW, [OLDER]: NEW, [NEW]: '<p>नहर' },
        Array(2).fill('not-an-article'),
      ],
      ['mutual redirects', [OLD, NEW], { [OLD]: NEW, [NEW]: OLD }, Array(2).fill('too-many-redirects')],
      ['a redirect to itself', [OLD], { [OLD]: OLD }, ['too-many-redirects']],
    ])('each fail: %s', async (_title, urls, pages, codes) => {
      const { fetch } = web(pages);
      const results = await gathered(scrapeArticles(urls, { ...BARE, fetch, concurrency }));
      expect(urlsOf(results).sort()).toEqual(urls.toSorted());
      expect(codesOf(results)).toEqual(codes);
    });
  });

  test('a page passed as HTML is read even if fetching its URL failed for another one', async () => {
    const { fetch, asked } = web({ [OLD]: NEW, [NEW]: 503 });
    const source = async function* (): AsyncGenerator<ScrapeItem> {
      yield OLD;
      while (!asked.includes(NEW)) await settle();
      yield { url: NEW, html: PAGE };
    };
    const results = await gathered(scrapeArticles(source(), { ...BARE, fetch }));
    expect(results.map(({ url, error }) => [url, error?.code])).toEqual(
      expect.arrayContaining([
        [OLD, 'http-status'],
        [NEW, undefined],
      ]),
    );
  });

  const stating = (canonicalUrl: string, headline = HEADLINE): string =>
    pageOf(storyAround(), { headline, head: `<link rel="canonical" href="${canonicalUrl}">` });

  test.each<[string, Record<string, string>, string[]]>([
    ['an earlier page states', { [OLD]: stating(NEW), [NEW]: PAGE }, [OLD]],
    ['its own page states, too', { [OLD]: stating(NEW), [NEW]: stating(NEW), [OLDER]: stating(NEW) }, [OLD]],
    ['is not in the list', { [OLD]: stating(HOP), [NEW]: stating(HOP) }, [OLD, NEW]],
    ['no page states', { [OLD]: PAGE, [NEW]: PAGE }, [OLD, NEW]],
  ])('are judged by a canonical URL that %s', async (_case, pages, urls) => {
    const results = await gathered(
      scrapeArticles(Object.keys(pages), { ...BARE, fetch: web(pages).fetch, concurrency: 1 }),
    );
    expect(urlsOf(results)).toEqual(urls);
    expect(codesOf(results)).toEqual(urls.map(() => 'ok'));
  });
});

describe('memory is bounded', () => {
  // More URLs than an unbounded run could read ahead, to pages that are not articles and thus read quickly.
  const URLS = { count: 1200, pause: 100, itemOf: (url: string): ScrapeItem => url, waiting: 0, most: 1000 };
  const PAGES = { count: 50, pause: 1, itemOf: (url: string) => ({ url, html: PAGE }), waiting: 0, most: 1 };
  test.each([
    { what: 'URLs', concurrency: 1, learn: false, ...URLS },
    { what: 'URLs', concurrency: 8, learn: false, ...URLS },
    { what: 'URLs whose pages are held', concurrency: 3, learn: true, ...URLS, waiting: 256 },
    { what: 'pages passed as HTML', concurrency: 3, learn: true, ...PAGES },
  ])(
    'at concurrency $concurrency over $count $what',
    async ({ concurrency, learn, count, pause, itemOf, waiting, most }) => {
      const seen = { held: 0, ahead: 0 };
      let [read, started, taken] = [0, 0, 0];
      const source = (function* () {
        for (read = 0; read < count; ) {
          read += 1;
          seen.ahead = Math.max(seen.ahead, read - taken);
          yield itemOf(`https://site-${read % 50}.example/${read}`);
        }
      })();
      const fetch: Fetch = async () => {
        started += 1;
        seen.held = Math.max(seen.held, started - taken);
        if (started % 7 === 0) await settle();
        return answerOf('<p>नहर');
      };
      for await (const _result of scrapeArticles(source, { ...AT_ONCE, fetch, concurrency, learn })) {
        taken += 1;
        if (taken % pause === 0) await settle();
      }
      expect(taken).toBe(count);
      // Pages fetched or ready, plus the one in this loop.
      expect(seen.held).toBeLessThanOrEqual(2 * concurrency + 1 + waiting);
      // Items read ahead, plus ready pages.
      expect(seen.ahead).toBeLessThanOrEqual(most + 2 * concurrency + 1);
    },
  );

  test('and nothing is read before the first result is requested', async () => {
    let read = 0;
    const source = (function* () {
      read += 1;
      yield site(0);
    })();
    const results = scrapeArticles(source, AT_ONCE);
    await settle();
    expect(read).toBe(0);
    await gathered(results);
    expect(read).toBe(1);
  });
});

describe('hosts', () => {
  test('that are slow do not hold up others', async () => {
    const host = controlledHost();
    const source = [...pagesOf('slow', 30), ...sites(20)];
    const { urls, end } = collect(scrapeArticles(source, { ...host.options, concurrency: 3 }));
    await settle();
    const others = (): string[] => host.open().filter((url) => !url.startsWith('https://slow'));
    while (others().length > 0) await host.answer(...others());
    expect(urls.toSorted()).toEqual(sites(20).sort());
    expect(host.open()).toEqual(['https://slow.example/0']);
    for (const url of pagesOf('slow', 30)) await host.answer(url);
    expect(await end).toBeUndefined();
    expect(urls).toHaveLength(50);
  });

  test('continue while the consumer is busy, as long as a slot is free', async () => {
    const host = controlledHost();
    const results = scrapeArticles(pagesOf('a', 5), { ...host.options, concurrency: 3 });
    const first = results.next();
    await settle();
    await host.answer('https://a.example/0');
    await first;
    await host.answer('https://a.example/1', 'https://a.example/2');
    expect(host.asked).toEqual(pagesOf('a', 4));
    await results.return();
  });

  test('do not hold up pages passed as HTML', async () => {
    const host = controlledHost();
    const source = ['https://a.example/0', { url: 'https://a.example/1', html: PAGE }];
    const results = scrapeArticles(source, host.options);
    expect(await results.next()).toHaveProperty('value.url', 'https://a.example/1');
    expect(host.open()).toEqual(['https://a.example/0']);
    await results.return();
  });
});

describe('a consumer that leaves early', () => {
  test('aborts running requests and closes the source', async () => {
    const host = controlledHost();
    let isClosed = false;
    const source = (function* () {
      try {
        for (let at = 0; ; at += 1) yield site(at);
      } finally {
        isClosed = true;
      }
    })();
    const results = scrapeArticles(source, { ...host.options, concurrency: 3 });
    const first = results.next();
    await settle();
    await host.answer(site(1));
    await first;
    await results.return();
    expect(isClosed).toBe(true);
    expect(host.aborted).toEqual([site(0), site(2), site(3)]);
    expect(host.asked).toHaveLength(4);
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  test('does not wait for a source that never responds', async () => {
    const source = (async function* () {
      yield site(0);
      await new Promise(() => {});
    })();
    for await (const { url } of scrapeArticles(source, AT_ONCE)) {
      expect(url).toBe(site(0));
      break;
    }
  });

  test('stops reading even if the source repeats itself endlessly', async () => {
    let read = 0;
    const source = endless(() => (read += 1));
    for await (const _result of scrapeArticles(source, AT_ONCE)) break;
    await settle();
    const before = read;
    await settle();
    expect(read).toBe(before);
  });
});

describe('the caller’s signal', () => {
  const reason = new Error('enough');

  test('ends the run with its reason, without further results', async () => {
    const host = controlledHost();
    const controller = new AbortController();
    const { urls, end } = collect(
      scrapeArticles(sites(4), { ...host.options, signal: controller.signal, concurrency: 3 }),
    );
    await settle();
    await host.answer(site(0));
    controller.abort(reason);
    expect(await end).toBe(reason);
    expect(urls).toEqual([site(0)]);
    expect(host.aborted).toEqual([site(1), site(2), site(3)]);
  });

  test('also discards results that are ready', async () => {
    const host = controlledHost();
    const controller = new AbortController();
    const results = scrapeArticles(sites(3), { ...host.options, signal: controller.signal });
    const first = results.next();
    await settle();
    await host.answer(...sites(3));
    await first;
    controller.abort(reason);
    await expect(results.next()).rejects.toBe(reason);
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  test('is respected while a source repeats itself endlessly', async () => {
    const controller = new AbortController();
    const results = scrapeArticles(endless(), { ...AT_ONCE, signal: controller.signal });
    expect((await results.next()).value).toMatchObject({ url: site(0), article: {} });
    const next = results.next();
    setImmediate(() => controller.abort(reason));
    await expect(next).rejects.toBe(reason);
  });

  test('starts nothing if it is aborted while the journal is opened', async () => {
    const host = controlledHost();
    const controller = new AbortController();
    const journal = join(folder, 'run.ndjson');
    const first = scrapeArticles(sites(3), { ...host.options, journal, signal: controller.signal }).next();
    controller.abort(reason);
    await expect(first).rejects.toBe(reason);
    expect(host.asked).toEqual([]);
  });

  test('ends fetchArticle and scrapeArticles with its reason', async () => {
    const controller = new AbortController();
    const how = { ...AT_ONCE, signal: controller.signal, fetch: () => new Promise<Answer>(() => {}) };
    const { workers: _, ...alone } = how;
    setTimeout(() => controller.abort(reason), 10);
    for (const _when of ['meanwhile', 'before']) {
      const ends = [fetchArticle(site(0), alone), gathered(scrapeArticles([site(1)], how))];
      expect(await Promise.allSettled(ends)).toEqual(Array(2).fill({ status: 'rejected', reason }));
    }
  });

  test('shared by many runs causes no warning', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    process.on('warning', onWarning);
    const { signal } = new AbortController();
    await Promise.all(
      sites(20).flatMap((url) => [
        gathered(scrapeArticles([url], { ...AT_ONCE, signal })),
        fetchArticle(url, { ...AT_ONCE, signal }),
      ]),
    );
    await turn();
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });
});

describe('onProgress', () => {
  test('counts retries', async () => {
    const { told, onProgress } = keptProgress();
    let requests = 0;
    const fetch: Fetch = async () => {
      requests += 1;
      if (requests === 1) throw new TypeError('connection reset');
      return found();
    };
    await gathered(scrapeArticles([site(0)], { ...AT_ONCE, fetch, retries: 1, onProgress }));
    expect(told.at(-1)).toMatchObject({ done: 1, failed: 0, retries: 1 });
  });

  test('receives counts that add up, and the totals at the end', async () => {
    const { told, onProgress } = keptProgress();
    const source = [...pagesOf('a', 20), ...sites(300), ...sites(300), 'nahar'];
    expect(await gathered(scrapeArticles(source, { ...AT_ONCE, onProgress }))).toHaveLength(321);
    const totals = { done: 320, failed: 1, skipped: 300, running: 0, queued: 0, retried: 0, retries: 0 };
    expect(told.at(-1)).toEqual(totals);
    let before = 0;
    for (const { done, failed, skipped, running, queued } of told) {
      const sum = done + failed + skipped + running + queued;
      expect(sum).toBeGreaterThanOrEqual(before);
      expect(sum).toBeLessThanOrEqual(source.length);
      expect(running).toBeLessThanOrEqual(16);
      expect(queued).toBeLessThanOrEqual(1000);
      before = sum;
    }
  });

  test('ends the run if it throws', async () => {
    const bug = new Error('a bug of the caller');
    const onProgress = ({ running }: ScrapeProgress): void => {
      if (running === 2) throw bug;
    };
    const host = controlledHost();
    const { urls, end } = collect(scrapeArticles(sites(9), { ...host.options, onProgress }));
    expect(await end).toBe(bug);
    expect(urls).toEqual([]);
    expect(host.aborted).toEqual(host.asked);
  });
});

describe('a run with a journal', () => {
  const newFile = (): string => join(fs.mkdtempSync(join(folder, 'run-')), 'run.ndjson');

  test('records each result in one line, and repeating it does nothing', async () => {
    const journal = newFile();
    const source = [...sites(3), 'nahar', 'https://ram:secret@site-0.example/'];
    const options = { ...AT_ONCE, journal };
    expect(codesOf(await gathered(scrapeArticles(source, options)))).toHaveLength(5);
    expect(recordsOf(journal)).toHaveLength(5);
    expect(recordsOf(journal)).toContainEqual(
      expect.objectContaining({ url: 'nahar', ok: false, code: 'invalid-url' }),
    );
    expect(fs.readFileSync(journal, 'utf8')).not.toContain('secret');
    const { told, onProgress } = keptProgress();
    expect(await gathered(scrapeArticles(source, { ...options, onProgress }))).toEqual([]);
    expect(told.at(-1)).toMatchObject({ done: 0, failed: 0, skipped: 5 });
    expect(fs.existsSync(`${journal}.lock`)).toBe(false);
  });

  test('that is open gets the entries from the caller, except those of repetitions', async () => {
    const [OLD, NEW] = ['https://old.example/', 'https://new.example/'];
    const journal = await openJournal(newFile());
    const { fetch } = web({ [OLD]: NEW, [NEW]: PAGE, [site(0)]: 404 });
    const results = scrapeArticles([site(0), OLD, NEW], { ...BARE, fetch, journal, concurrency: 1 });
    const output = { start: 0, end: 9 };
    for await (const { entry } of results) {
      expect(recordsOf(journal.file).map(({ url }) => url)).not.toContain(entry?.url);
      if (entry?.ok) await journal.add({ ...entry, output });
    }
    expect(recordsOf(journal.file)).toEqual([
      expect.objectContaining({ ok: true, output }),
      expect.objectContaining({ ok: true, duplicateOf: expect.any(String) }),
    ]);
    expect([journal.has(NEW), journal.has(site(0))]).toEqual([true, false]);
    await journal.close();
  });

  test('delivers a result again after its consumer threw an error', async () => {
    const journal = newFile();
    const full = new Error('the disk is full');
    const results = scrapeArticles([site(0)], { ...AT_ONCE, journal });
    await results.next();
    await expect(results.throw(full)).rejects.toBe(full);
    expect(urlsOf(await gathered(scrapeArticles([site(0)], { ...AT_ONCE, journal })))).toEqual([site(0)]);
  });

  test('records what was taken before its signal was aborted', async () => {
    const journal = newFile();
    const controller = new AbortController();
    const { signal } = controller;
    const results = scrapeArticles(sites(3), { ...AT_ONCE, journal, signal });
    const { value } = await results.next();
    controller.abort();
    await expect(results.next()).rejects.toThrow('abort');
    expect(recordsOf(journal)).toEqual([expect.objectContaining({ url: (value as ScrapeResult).url })]);
    expect(fs.existsSync(`${journal}.lock`)).toBe(false);
  });

  describe('when resumed', () => {
    const [OLD, NEW] = ['https://old.example/', 'https://new.example/'] as const;
    const runOver = async (
      urls: readonly string[],
      journal: string,
      pages: Readonly<Record<string, string | number>>,
    ) => {
      const { fetch, asked } = web(pages);
      const { told, onProgress } = keptProgress();
      const results = await gathered(scrapeArticles(urls, { ...BARE, fetch, journal, onProgress }));
      const codes = Object.fromEntries(results.map((result) => [result.url, ...codesOf([result])]));
      return { codes, last: told.at(-1), asked };
    };

    test('retries transient failures and counts them', async () => {
      const journal = newFile();
      const urls = sites(5);
      const [sound, down, busy, gone, text] = urls as [string, string, string, string, string];
      const pages = { [sound]: PAGE, [busy]: 503, [gone]: 404, [text]: '<p>नहर' };
      expect((await runOver(urls, journal, pages)).codes).toEqual({
        [sound]: 'ok',
        [down]: 'network',
        [busy]: 'http-status',
        [gone]: 'http-status',
        [text]: 'not-an-article',
      });
      expect(recordsOf(journal)).toContainEqual(
        expect.objectContaining({ url: busy, code: 'http-status', status: 503 }),
      );
      const second = await runOver(urls, journal, { ...pages, [busy]: PAGE });
      expect(second.codes).toEqual({ [down]: 'network', [busy]: 'ok' });
      expect(second.last).toMatchObject({ done: 1, failed: 1, skipped: 3, retried: 2 });
      const third = await runOver(urls, journal, { [down]: PAGE });
      expect(third.codes).toEqual({ [down]: 'ok' });
      expect(third.last).toMatchObject({ skipped: 4, retried: 1 });
      expect((await runOver(urls, journal, {})).last).toMatchObject({ done: 0, skipped: 5, retried: 0 });
    });

    const moved = { [OLD]: NEW, [NEW]: PAGE };
    test('skips a URL if an earlier run has its article, and does not request it again', async () => {
      const [target, source] = [newFile(), newFile()];
      await runOver([OLD], target, moved);
      expect(recordsOf(target)).toEqual([expect.objectContaining({ url: OLD, ok: true, finalUrl: NEW })]);
      expect(await runOver([OLD, NEW], target, moved)).toMatchObject({ codes: {}, asked: [] });
      await runOver([NEW], source, moved);
      expect(await runOver([OLD], source, moved)).toMatchObject({ codes: {}, asked: [OLD] });
      expect(recordsOf(source)).toEqual([
        expect.objectContaining({ url: NEW, ok: true }),
        expect.objectContaining({ url: OLD, ok: true, duplicateOf: NEW }),
      ]);
      expect((await runOver([OLD], source, moved)).asked).toEqual([]);
    });

    test.each([
      [OLD, NEW],
      [NEW, OLD],
    ])('skips a page with the canonical URL of an earlier one (%s, then %s)', async (first, second) => {
      const journal = newFile();
      const page = pageOf(storyAround(), { head: `<link rel="canonical" href="${NEW}">` });
      const pages = { [OLD]: page, [NEW]: page };
      expect((await runOver([first], journal, pages)).codes).toEqual({ [first]: 'ok' });
      expect((await runOver([first, second], journal, pages)).codes).toEqual({});
      expect(recordsOf(journal)[1]).toMatchObject({ url: second, ok: true, duplicateOf: NEW });
    });

    test('requests a page whose redirect target failed in an earlier run', async () => {
      const journal = newFile();
      await runOver([NEW], journal, { [NEW]: 404 });
      expect((await runOver([OLD], journal, { [OLD]: NEW, [NEW]: PAGE })).codes).toEqual({ [OLD]: 'ok' });
    });
  });

  const TORN_LINE = '{"url":"https://site-3.example/","ok":true,"at":"2025-01-02T03:04:05.678Z"}';

  /**
   * Kills a run after `taken` results. A kill leaves the file as it is at that moment, possibly with a part of the next
   * line.
   */
  async function killedRun(
    source: readonly string[],
    { journal, taken, torn }: { journal: string; taken: number; torn: number },
  ): Promise<{ delivered: string[]; left: string; isKilled: boolean }> {
    const fetch: Fetch = async (url) => {
      for (let turns = url.length % 3; turns > 0; turns -= 1) await null;
      if (url.endsWith('7/')) return new Response('', { status: 404 }) as unknown as Answer;
      // Most are not articles, so they are read quickly.
      return url.endsWith('1/') ? found() : answerOf('<p>नहर');
    };
    const controller = new AbortController();
    const { signal } = controller;
    const results = scrapeArticles(source, { ...AT_ONCE, fetch, journal, concurrency: 3, signal });
    const delivered: string[] = [];
    let next = await results.next();
    while (!next.done) {
      delivered.push(next.value.url);
      if (delivered.length > taken) break;
      next = await results.next();
    }
    const left = newFile();
    fs.copyFileSync(journal, left);
    if (!next.done) fs.appendFileSync(left, TORN_LINE.slice(0, torn));
    controller.abort();
    await results.next().catch(() => {});
    return { delivered, left, isKilled: !next.done };
  }

  test('killed at any moment delivers each URL once, except the one being handled', async () => {
    const kills = fc.array(fc.record({ taken: fc.nat(8), torn: fc.nat(40) }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 25 }), kills, async (count, moments) => {
        let journal = newFile();
        const acknowledged: string[] = [];
        const lastRun = { taken: Number.POSITIVE_INFINITY, torn: 0 };
        for (const moment of [...moments, lastRun]) {
          const { delivered, left, isKilled } = await killedRun(sites(count), { journal, ...moment });
          acknowledged.push(...(isKilled ? delivered.slice(0, -1) : delivered));
          journal = left;
        }
        const recorded = recordsOf(journal).map(({ url }) => url);
        for (const urls of [acknowledged, recorded]) expect(urls.sort()).toEqual(sites(count).sort());
      }),
      { numRuns: 80 },
    );
  });
});
