import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  type ExtractOptions,
  extractArticle,
  type FetchArticleOptions,
  type FetchPageOptions,
  fetchArticle,
  fetchPage,
  inspectArticle,
  type LearningPage,
  learnSite,
  type Publisher,
  recoverArticle,
  ScrapeError,
  type ScrapeOptions,
  scrapeArticles,
} from '../src/index.ts';
import { dainikJagran } from '../src/publishers/index.ts';
import { HEADLINE, PAGE_URL, PARAGRAPHS, PUBLISHER, pageOf, storyAround } from './page-of.ts';
import { gathered } from './sources/gathered.ts';

const page = pageOf(storyAround());
const dump = [HEADLINE, ...PARAGRAPHS].join('\n\n');

/** The error that a call throws: its message if it is `invalid-input`, otherwise `code: message`, or undefined. */
function told(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    if (!(error instanceof ScrapeError)) return `unexpected: ${error}`;
    return error.code === 'invalid-input' ? error.message : `${error.code}: ${error.message}`;
  }
}

const must = (name: string, what: string, given: string): string =>
  `option "${name}" must be ${what}, not ${given}`;
const TAG = 'a BCP 47 language tag such as "hi" or "hi-IN"';
const TAGS = 'a list of language tags such as ["hi"]';

/** Options as untyped JavaScript might pass them. */
function untyped(options: unknown): ExtractOptions {
  return options as ExtractOptions;
}

describe('invalid options are reported by name', () => {
  const wrong: readonly (readonly [unknown, string])[] = [
    [{ langauges: ['hi'] }, 'unknown option "langauges", did you mean "languages"?'],
    [{ URL: PAGE_URL }, 'unknown option "URL", did you mean "url"?'],
    [{ publisher: [] }, 'unknown option "publisher", did you mean "publishers"?'],
    [{ constructor: 1 }, expect.stringMatching(/^unknown option "constructor"; the options are "url", /u)],
    [{ languages: 'hi' }, 'option "languages" must be a list of language tags such as ["hi"], not "hi"'],
    [{ languages: ['hi', 7] }, must('languages[1]', TAG, '7')],
    [{ languages: ['hi_IN'] }, must('languages[0]', TAG, '"hi_IN"')],
    [{ now: '2026' }, expect.stringMatching(/^option "now" must be a valid Date, .+, not "2026"$/u)],
    [{ now: new Date('कल') }, expect.stringMatching(/^option "now" must be a valid Date, .+, not a Date$/u)],
    [{ url: new URL(PAGE_URL) }, 'option "url" must be a string, not a URL'],
    [{ url: null }, 'option "url" must be a string, not null'],
    [{ url: 'naya-akhbar.example' }, 'invalid-url: not an http(s) URL: naya-akhbar.example'],
    [{ publishers: 'x' }, must('publishers', 'a list of rules or of ids such as ["dainik-jagran"]', '"x"')],
    [{ publishers: ['jansata'] }, 'no publisher has the id "jansata", did you mean "jansatta"?'],
    [{ publishers: [{ id: 'naya-akhbar' }] }, expect.stringMatching(/^invalid-publisher: .+name/su)],
    [{ publishers: [null] }, expect.stringMatching(/^invalid-publisher: /u)],
    [null, 'the options must be an object, not null'],
    [PAGE_URL, `the options must be an object, not "${PAGE_URL}"`],
    [[PAGE_URL], 'the options must be an object, not a list'],
  ];

  test.each(wrong)('by extractArticle and inspectArticle: %o', (options, message) => {
    expect(told(() => extractArticle(page, untyped(options)))).toEqual(message);
    expect(told(() => inspectArticle(page, untyped(options)))).toEqual(message);
  });

  const wrongForText = wrong.filter(([, message]) => !String(message).startsWith('invalid-url'));
  test.each(wrongForText)('by recoverArticle: %o', (options, message) => {
    expect(told(() => recoverArticle(dump, untyped(options)))).toEqual(message);
  });

  test.each([
    [{ charset: 8 }, 'option "charset" must be a string, not 8'],
    [{ profile: {} }, 'option "profile" must be a site profile made by learnSite'],
    [{ profile: 'site.json' }, 'option "profile" must be a site profile made by learnSite'],
  ])('by extractArticle: %o', (options, message) => {
    expect(told(() => extractArticle(page, untyped(options)))).toBe(message);
  });

  test('undefined options are ignored', () => {
    const options = { url: undefined, charset: undefined, languages: undefined, now: undefined };
    expect(told(() => extractArticle(page, untyped(options)))).toBeUndefined();
  });
});

describe('lenient options', () => {
  test('white space around the URL is ignored', () => {
    expect(extractArticle(page, { url: ` ${PAGE_URL}\n` }).url).toBe(PAGE_URL);
  });

  test.each<[string, readonly (Publisher | string)[], string | undefined]>([
    ['the id of a publisher', ['dainik-jagran'], 'dainik-jagran'],
    ['an id and a rule', [PUBLISHER, 'dainik-jagran'], 'dainik-jagran'],
    ['a built-in rule', [dainikJagran], 'dainik-jagran'],
    ['ids of other publishers', ['amar-ujala'], undefined],
    ['an empty list', [], undefined],
  ])('publishers can be %s', (_, publishers, id) => {
    const url = 'https://www.jagran.com/uttar-pradesh/nahar-1.html';
    expect(extractArticle(page, { url, publishers }).publisher?.id).toBe(id);
    expect(recoverArticle(dump, { url, publishers }).publisher?.id).toBe(id);
  });
});

describe('a page can be bytes of any type', () => {
  const bytes = new TextEncoder().encode(page);
  const padded = new Uint8Array([1, 2, 3, 4, ...bytes, 5]);
  const foreign = runInNewContext('Uint8Array.from(bytes)', { bytes: [...bytes] });

  test.each([
    ['a Uint8Array', bytes],
    ['a Buffer', Buffer.from(page)],
    ['an ArrayBuffer', bytes.slice().buffer],
    ['a DataView', new DataView(bytes.slice().buffer)],
    ['a view of part of a buffer', new DataView(padded.buffer, 4, bytes.length)],
    ['an ArrayBuffer from another realm', (foreign as Uint8Array).buffer],
    ['a Uint8Array from another realm', foreign],
  ])('%s', (_, html) => {
    expect(extractArticle(html)).toEqual(extractArticle(bytes));
    expect(inspectArticle(html).article).toEqual(extractArticle(bytes));
  });
});

describe('input that is not a page gets a helpful error', () => {
  const PATH_ADVICE = 'pass the content of the file, such as readFileSync(path)';

  test.each([
    [PAGE_URL, 'html looks like a URL; use fetchArticle'],
    [` ${PAGE_URL}\n`, 'html looks like a URL; use fetchArticle'],
    ['HTTPS://NAYA-AKHBAR.EXAMPLE/', 'html looks like a URL; use fetchArticle'],
    ['www.naya-akhbar.example/up', 'html looks like a URL; use fetchArticle'],
    ['page.html', `html looks like a file path; ${PATH_ADVICE}`],
    ['pages/मेरा पन्ना.htm', `html looks like a file path; ${PATH_ADVICE}`],
    ['./page', `html looks like a file path; ${PATH_ADVICE}`],
    ['/home/asha/pages/1', `html looks like a file path; ${PATH_ADVICE}`],
    ['C:\\pages\\1', `html looks like a file path; ${PATH_ADVICE}`],
    ['crawl.warc.gz', `html looks like a file path; ${PATH_ADVICE}`],
    [Promise.resolve(page), 'html must be a string or bytes, not a Promise: await it'],
    [new Response(page), 'html must be a string or bytes, not a Response: pass await response.arrayBuffer()'],
    [new URL(PAGE_URL), 'html must be a string or bytes, not a URL: use fetchArticle'],
    [undefined, 'html must be a string or bytes, not undefined'],
    [{ html: page }, 'html must be a string or bytes, not an object'],
  ])('%o', (html, message) => {
    expect(told(() => extractArticle(html as string))).toBe(message);
    expect(told(() => inspectArticle(html as string))).toBe(message);
  });

  test.each([
    [PAGE_URL, 'the text looks like a URL; use fetchArticle'],
    ['dump.txt', `the text looks like a file path; ${PATH_ADVICE}`],
    [new TextEncoder().encode(dump), 'the text must be a string, not a Uint8Array'],
    [undefined, 'the text must be a string, not undefined'],
  ])('recoverArticle: %o', (text, message) => {
    expect(told(() => recoverArticle(text as string))).toBe(message);
  });

  test.each(['', 'नहर', 'नहर\n./page', '<p>page.html', 'Read more at naya-akhbar.example'])(
    'short text is not mistaken for a URL or a path: %j',
    (html) => {
      expect(told(() => extractArticle(html))).toMatch(/^not-(?:an-article|html): /u);
    },
  );

  test('one line of flattened text that ends like a file name is not mistaken for a path', () => {
    const text = `${dump.replaceAll('\n\n', ' ')} nahar.html`;
    expect(told(() => recoverArticle(text))).toMatch(/^not-an-article: /u);
  });
});

test.each([
  ['not a list', page, /^the pages must be a list of \{ html, url \}, not "/u],
  ['a Set', new Set([{ html: page }]), /^the pages must be a list of \{ html, url \}, not a Set$/u],
  ['a list of strings', [page, page], /^page 0 must be an object such as \{ html, url \}, not "/u],
  ['a page without html', [{ html: page }, { url: PAGE_URL }], /^page 1 must be an object such as /u],
  ['a path', [{ html: page }, { html: 'page.html' }], /^page 1: html looks like a file path; /u],
  ['an invalid URL', [{ html: page, url: 'nahar' }], /^page 0: not an http\(s\) URL: nahar$/u],
])('learnSite reports invalid pages: %s', (_, pages, message) => {
  const learn = (): unknown => learnSite(pages as LearningPage[]);
  expect(learn).toThrow(ScrapeError);
  expect(learn).toThrow(message);
});

describe('fetching functions report invalid options before any request', () => {
  /** The first result of a run over no pages, or its error. */
  const firstOf = (options: unknown, source: unknown = []): Promise<unknown> =>
    scrapeArticles(source as string[], options as ScrapeOptions).next();
  const entries = {
    fetchPage: (options: unknown) => fetchPage(PAGE_URL, options as FetchPageOptions),
    fetchArticle: (options: unknown) => fetchArticle(PAGE_URL, options as FetchArticleOptions),
    scrapeArticles: firstOf,
  };
  const all = Object.keys(entries) as (keyof typeof entries)[];
  const MILLISECONDS = 'milliseconds above 0, at most 2147483647';
  const polite = all.filter((name) => name !== 'fetchPage');

  test.each<readonly [readonly (keyof typeof entries)[], object | null, string]>([
    [all, { contect: 'me@lab.example' }, 'unknown option "contect", did you mean "contact"?'],
    [all, { contact: 7 }, 'option "contact" must be a string, not 7'],
    [all, { contact: 'mailto:डेस्क@lab.example' }, expect.stringContaining('only contain visible ASCII')],
    ...[-1, Number.NaN, 2 ** 31].map(
      (totalMs) => [all, { totalMs }, `option "totalMs" must be ${MILLISECONDS}, not ${totalMs}`] as const,
    ),
    [all, { maxBytes: '10MB' }, 'option "maxBytes" must be a number above 0, or Infinity, not "10MB"'],
    [all, { maxRedirects: -1 }, 'option "maxRedirects" must be a whole number, 0 or more, not -1'],
    [all, { timeouts: 5000 }, 'option "timeouts" must be an object, not 5000'],
    [all, { timeouts: { bodyMS: 5 } }, 'unknown option "timeouts.bodyMS", did you mean "timeouts.bodyMs"?'],
    [all, { timeout: 5 }, 'unknown option "timeout", did you mean "timeouts"?'],
    [all, { cache: 'x' }, must('cache', 'a store of pages, such as fileStore(folder)', '"x"')],
    [all, { fetch: 'node-fetch' }, 'option "fetch" must be a function, not "node-fetch"'],
    [all, { now: new Date() }, 'option "now" must be a function, not a Date'],
    [all, { signal: new AbortController() }, must('signal', 'an AbortSignal', 'an AbortController')],
    [all, null, 'the options must be an object, not null'],
    [polite, { gapMs: '1500' }, 'option "gapMs" must be milliseconds, from 0 to 2147483647, not "1500"'],
    [polite, { retries: 1.5 }, 'option "retries" must be a whole number, 0 or more, not 1.5'],
    [polite, { obeyRobots: 'no' }, 'option "obeyRobots" must be true or false, not "no"'],
    [polite, { languages: ['hi'] }, 'unknown option "languages", did you mean "extract.languages"?'],
    [polite, { extract: { languages: 'x' } }, must('extract.languages', TAGS, '"x"')],
    [polite, { extract: { languages: ['x_y'] } }, must('extract.languages[0]', TAG, '"x_y"')],
    [polite, { extract: { publishers: ['q'] } }, expect.stringMatching(/^no publisher has the id "q"/u)],
    [polite, { extract: { maxPages: 0 } }, 'option "extract.maxPages" must be a whole number above 0, not 0'],
    [polite, { extract: { url: PAGE_URL } }, expect.stringMatching(/^unknown option "extract.url"/u)],
    [['scrapeArticles'], { concurrency: 0 }, 'option "concurrency" must be a whole number above 0, not 0'],
    [['scrapeArticles'], { journal: true }, 'option "journal" must be a file or an open journal, not true'],
    [['scrapeArticles'], { onprogress: () => {} }, 'unknown option "onprogress", did you mean "onProgress"?'],
    [
      ['fetchPage'],
      { retries: 2 },
      expect.stringMatching(/^unknown option "retries"; the options are "contact", /u),
    ],
  ])('by %j: %o', async (names, options, message) => {
    for (const name of names)
      await expect(entries[name](options)).rejects.toMatchObject({ code: 'invalid-input', message });
  });

  test.each([PAGE_URL, undefined, 7, {}])('a source that is not iterable: %o', async (source) => {
    const message = /^the source must be an array or another iterable of URLs or pages, not /u;
    const error = { code: 'invalid-input', message: expect.stringMatching(message) };
    await expect(firstOf({}, source ?? null)).rejects.toMatchObject(error);
  });

  test.each<unknown>([undefined, null, 7, new URL(PAGE_URL)])('a non-string URL: %o', async (url) => {
    const error = { code: 'invalid-url', message: expect.stringMatching(/^the URL must be a string, not /u) };
    for (const fetch of [fetchPage, fetchArticle])
      await expect(fetch(url as string)).rejects.toMatchObject(error);
  });

  test('a source may contain ArrayBuffers, and an invalid page fails alone', async () => {
    const html = new TextEncoder().encode(page).buffer;
    const invalid = { url: PAGE_URL, html: 'page.html' };
    const results = await gathered(scrapeArticles([invalid, { url: `${PAGE_URL}2`, html }]));
    expect(results).toHaveLength(2);
    const codes = Object.fromEntries(results.map(({ url, article, error }) => [url, error?.code ?? article]));
    expect(codes).toEqual({ [PAGE_URL]: 'invalid-input', [`${PAGE_URL}2`]: expect.any(Object) });
  });

  test('fetchArticle accepts the options of scrapeArticles', async () => {
    const options = { concurrency: 3, askTdmrep: false, signal: AbortSignal.abort() };
    await expect(fetchArticle(PAGE_URL, options)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
