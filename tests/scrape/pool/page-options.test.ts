/** Pages with their own options, in worker threads. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { recoverArticle } from '../../../src/index.ts';
import { openPageReader } from '../../../src/scrape/pool/page-reader.ts';
import type { PageToRead } from '../../../src/scrape/pool/read-outcome.ts';
import { fixture } from '../../read-fixtures.ts';

const { html } = fixture('unknown/two-halves');
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
  test.each<[string, PageToRead, string]>([
    ['a refused language', { html, languages: ['mr'] }, 'language-refused'],
    ['an invalid URL', { html, url: 'nahar' }, 'invalid-url'],
    ['a text that is not an article', { html: 'नहर', as: 'text' }, 'not-an-article'],
  ])('is an error for %s', async (_what, page, code) => {
    expect(await pages.read(page)).toMatchObject({ error: { code } });
  });

  test('is an article recovered from text', async () => {
    const text = readFileSync(new URL('../../../examples/flattened.txt', import.meta.url));
    const { article } = await pages.read({ html: text, as: 'text' });
    expect(article).toEqual(recoverArticle(text.toString(), { publishers: [mine] }));
  });
});

test('a page whose worker was terminated has an error with its URL', async () => {
  const ended = openPageReader();
  const outcome = ended.read({ html, url });
  await ended.close();
  expect(await outcome).toMatchObject({ error: { code: 'worker-failed', url } });
});
