import { expect, test } from 'vitest';
import { extractArticles, openPageReader, ScrapeError } from '../../src/index.ts';
import { articleOf, pageOf, storyAround } from '../page-of.ts';
import { gathered } from '../sources/gathered.ts';

const PAGES = [0, 1, 2].map((at) => ({
  name: `${at}.html`,
  html: pageOf(storyAround(`<p>नहर ${at}</p>`)),
  url: urlOf(at),
}));
const LOST = { name: 'lost.html', error: new ScrapeError('invalid-input', 'lost', { url: urlOf(9) }) };

function urlOf(at: number): string {
  return `https://naya-akhbar.example/${at}`;
}

test('pages become articles, with a failure in its place', async () => {
  const [first, second, third] = PAGES;
  const items = [first, LOST, second, third].filter((item) => item !== undefined);
  const results = await gathered(extractArticles(items, { workers: 0, ordered: true }));
  expect(results.map(({ page, url, error }) => [page.name, url, error?.code])).toEqual([
    ['0.html', urlOf(0), undefined],
    ['lost.html', urlOf(9), 'invalid-input'],
    ['1.html', urlOf(1), undefined],
    ['2.html', urlOf(2), undefined],
  ]);
  expect(results[0]?.article?.body).toEqual(articleOf(PAGES[0]?.html ?? '').body);
});

test('an open reader stays open', async () => {
  const reader = openPageReader({ publishers: [], languages: ['ta'] }, { workers: 1 });
  const results = await gathered(extractArticles(PAGES, { reader }));
  expect(results.map(({ error }) => error?.code)).toEqual(Array(3).fill('language-refused'));
  expect((await reader.read({ html: PAGES[0]?.html ?? '' })).error?.code).toBe('language-refused');
  await reader.close();
});

test('the signal ends it with its reason', async () => {
  const reason = new Error('enough');
  const results = extractArticles(PAGES, { workers: 0, signal: AbortSignal.abort(reason) });
  await expect(results.next()).rejects.toBe(reason);
});

test.each([
  [{ order: true }, 'unknown option "order", did you mean "ordered"?'],
  [{ reader: {} }, 'option "reader" must be an open reader, not an object'],
  [{ extract: { language: ['hi'] } }, 'unknown option "extract.language", did you mean "extract.languages"?'],
])('wrong options are named: %j', async (options, message) => {
  await expect(extractArticles([], options as object).next()).rejects.toThrow(message);
});
