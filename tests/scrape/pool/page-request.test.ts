/** Pages and requests with their own options, in worker threads. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { recoverArticle } from '../../../src/index.ts';
import { openPageReader } from '../../../src/scrape/pool/page-reader.ts';
import { fixture } from '../../read-fixtures.ts';

const { html, expected } = fixture('unknown/two-halves');
const url = 'https://naya-akhbar.example/up/nahar';
const mine = { id: 'naya-akhbar', name: 'Naya Akhbar', domains: ['naya-akhbar.example'] };
const pages = openPageReader({ publishers: [mine] }, { pageTimeoutMs: 60_000 });

afterAll(() => pages.close());

test('an id may name a publisher of the service, and an unknown id is an error', async () => {
  expect((await pages.read({ html, url, publishers: ['naya-akhbar'] })).article?.publisher).toMatchObject({
    id: 'naya-akhbar',
  });
  expect((await pages.read({ html, url, publishers: [] })).article?.publisher).not.toHaveProperty('id');
  expect(await pages.read({ html, url, publishers: ['dainik-jagarn'] })).toMatchObject({
    error: { code: 'invalid-input', message: expect.stringContaining('dainik-jagran') },
  });
});

test.each([
  [{ headline: ['h1'] }, 'a locator such as { "css": "h1" }, not "h1"\n  → at locators.headline[0]'],
  [{ headlin: [{ css: 'h1' }] }, 'unknown field "headlin", did you mean "headline"?\n  → at locators'],
  [{ headline: [{ css: 'h1[' }] }, 'locators.headline[0].css must be a CSS selector, not "h1["'],
])('the error of a publisher in a request names key and value: %j', async (locators, says) => {
  const publishers = [{ ...mine, id: 'yours', locators }] as never;
  expect(await pages.read({ html, url, publishers })).toMatchObject({
    error: { code: 'invalid-publisher', message: expect.stringContaining(says) },
  });
});

describe('the outcome of a page', () => {
  test.each([
    { name: 'a refused language', page: { html, languages: ['mr'] }, code: 'language-refused' },
    { name: 'an invalid URL', page: { html, url: 'nahar' }, code: 'invalid-url' },
    { name: 'a page that is not an article', page: { html: '<p>नहर</p>' }, code: 'not-an-article' },
    {
      name: 'a text that is not an article',
      page: { html: 'नहर', as: 'text' as const },
      code: 'not-an-article',
    },
  ])('is an error for $name', async ({ page, code }) => {
    expect(await pages.read(page)).toMatchObject({ error: { code } });
  });

  test('is an article recovered from text', async () => {
    const text = readFileSync(new URL('../../../examples/flattened.txt', import.meta.url));
    const { article } = await pages.read({ html: text, as: 'text' });
    expect(article).toEqual(recoverArticle(text.toString(), { publishers: [mine] }));
  });
});

describe('a request is parsed in the worker, where arrays and objects have a size limit', () => {
  const read = (request: object) => pages.read({ html: JSON.stringify(request), as: 'json' });
  const many = (text: string, count: number): string => Array(count).fill(text).join();
  test.each([
    ['2.4 million languages', `{"html":"x","languages":[${many('"!"', 2_400_000)}]}`],
    ['a million publishers', `{"html":"x","publishers":[${many('{"a":1}', 1_000_000)}]}`],
    ['700,000 unknown keys', `{"html":"x",${many('"a":0', 700_000)}}`],
    ['five million open brackets', '['.repeat(5_000_000)],
    ['5,000 levels', `{"html":"x","publishers":[{"id":"x","a":${'['.repeat(5000)}${']'.repeat(5000)}}]}`],
  ])('%s are rejected', async (_case, text) => {
    const { error } = await pages.read({ html: Buffer.from(text), as: 'json' });
    expect(error).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('only 100 entries'),
    });
  });

  test('except that brackets and commas in strings do not count', async () => {
    const { article } = await read({ html: `${html}<!--"${many('[{\\"', 1000)}-->`, url });
    expect(article).toMatchObject({ url, headline: expected?.headline, publisher: { id: 'naya-akhbar' } });
  });

  test('and only the first issues are reported, in a short message', async () => {
    const long = { html: 'x', ['k'.repeat(100_000)]: 1 };
    const { error } = await read({ ...long, languages: Array(90).fill('!') });
    expect(error?.message).toMatch(/^languages\.0: [^;]*; languages\.1: [^;]*; languages\.2: [^;]*$/u);
    expect((await read(long)).error?.message.length).toBeLessThanOrEqual(1000);
  });

  test('and its name is returned with an article or an error', async () => {
    expect(await read({ html: String(html), name: 7 })).toMatchObject({ source: 7, article: {} });
    expect(await read({ html: '<p>नहर</p>', name: 'a' })).toMatchObject({ source: 'a', error: {} });
  });
});

test('a page whose worker was terminated has an error with its URL', async () => {
  const ended = openPageReader();
  const outcome = ended.read({ html, url });
  await ended.close();
  expect(await outcome).toMatchObject({ error: { code: 'worker-failed', url } });
});
