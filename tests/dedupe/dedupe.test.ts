/** Which articles are recognized as copies, which are kept, and what is left behind. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pairScore, type WireOptions, wireArticles } from '../../scripts/wire-copies.ts';
import {
  type DedupeOptions,
  duplicateGroups,
  findDuplicates,
  withoutDuplicates,
} from '../../src/dedupe/index.ts';
import type { Article } from '../../src/index.ts';
import { articleWith } from '../article-with.ts';
import { gathered } from '../sources/gathered.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

/** A text of unique words. */
function textOf(name: string, words = 60): string {
  return Array.from({ length: words }, (_, at) => `${name}${at}`).join(' ');
}

function article(text: string, fields: Partial<Article> = {}): Article {
  const body: Article['body'] = [{ type: 'paragraph', text }];
  return articleWith({ body, wordCount: text.split(' ').length, ...fields });
}

/** URLs of the kept articles. */
async function keptOf(
  articles: readonly Article[],
  options: DedupeOptions = {},
): Promise<(string | undefined)[]> {
  return (await gathered(withoutDuplicates(articles, { folder, ...options }))).map(({ url }) => url);
}

describe('of several copies', () => {
  const shared = textOf('नहर');
  const articles = [
    article(shared, { url: 'https://a.example/', publishedAt: '2026-11-24T09:00:00+05:30' }),
    article(textOf('खेल'), { url: 'https://b.example/' }),
    article(`${shared} और`, { url: 'https://c.example/', publishedAt: '2026-11-24T02:00:00Z' }),
    article(`${shared} और भी`, { url: 'https://d.example/' }),
    article(`और ${shared}`, { url: 'https://e.example/', publishedAt: '2026-11-24T02:00:00Z' }),
  ];

  test('the one published first is kept, across time zones and before those without a date', async () => {
    expect(await keptOf(articles)).toEqual(['https://b.example/', 'https://c.example/']);
  });

  test('the longest one is kept on request', async () => {
    expect(await keptOf(articles, { keep: 'longest' })).toEqual(['https://b.example/', 'https://d.example/']);
  });

  test('the kept one is unchanged', async () => {
    const [first] = articles;
    expect(await gathered(withoutDuplicates(articles.slice(0, 1)))).toEqual([first]);
    expect(await gathered(withoutDuplicates([]))).toEqual([]);
  });

  test('those without words are all kept', async () => {
    const empty = [1, 2].map((at) => article('।', { url: `https://a.example/${at}` }));
    expect(await keptOf(empty)).toEqual(['https://a.example/1', 'https://a.example/2']);
  });
});

test('lines are kept as they are, next to groups and numbers', async () => {
  const copies = [article(textOf('नहर')), article(`${textOf('नहर')} और`), article(textOf('खेल'))];
  const lines = copies.map((copy, at) => ({ line: `{ "at": ${at}, "headline": "नहर" }`, article: copy }));
  const found = await findDuplicates(lines, { folder });
  expect([found.articles, found.groups, found.copies]).toEqual([3, 1, 1]);
  expect(Buffer.concat([...found.keptLines()]).toString()).toBe(`${lines[0]?.line}\n${lines[2]?.line}\n`);
  expect([...found.duplicateGroups()].map(({ kept }) => kept.place)).toEqual([0]);
  await found.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('a group lists its articles, the kept one first', async () => {
  const shared = textOf('नहर');
  const articles = [
    article(`${shared} और`, { publisher: { name: 'नया अखबार' }, publishedAt: '2026-11-24T09:00:00Z' }),
    article(textOf('खेल')),
    {
      ...article(shared, { url: 'https://a.example/', publishedAt: '2026-11-23T09:00:00Z' }),
      name: 'a.html',
    },
  ];
  const groups = await gathered(duplicateGroups(articles, { folder }));
  expect(groups).toEqual([
    {
      kept: {
        place: 2,
        name: 'a.html',
        url: 'https://a.example/',
        headline: 'नहर की सफाई शुरू',
        publishedAt: '2026-11-23T09:00:00Z',
      },
      copies: [
        {
          place: 0,
          headline: 'नहर की सफाई शुरू',
          publisher: 'नया अखबार',
          publishedAt: '2026-11-24T09:00:00Z',
          similarity: expect.closeTo(0.98, 1),
        },
      ],
    },
  ]);
});

describe('synthetic agency copies', () => {
  async function scoreOf(wire: Partial<WireOptions>, options: DedupeOptions = {}) {
    const truth: number[] = [];
    const found: number[] = [];
    function* articles(): Generator<Article> {
      for (const one of wireArticles({ articles: 1000, edits: 0.1, seed: 'test', ...wire })) {
        found.push(truth.length);
        truth.push(one.report);
        yield one.article;
      }
    }
    for await (const { kept, copies } of duplicateGroups(articles(), { folder, ...options }))
      for (const { place } of copies) found[place] = kept.place;
    return pairScore(truth, found);
  }

  test.each([
    { edits: 0.01, recall: 1 },
    { edits: 0.05, recall: 1 },
    { edits: 0.1, recall: 0.99 },
    { edits: 0.15, recall: 0.95 },
    { edits: 0.2, recall: 0.6 },
    { edits: 0.3, recall: 0 },
  ])('with $edits of the words edited are found, without false matches', async ({ edits, recall }) => {
    const score = await scoreOf({ edits });
    expect(score.precision).toBeGreaterThanOrEqual(0.99);
    expect(score.recall).toBeGreaterThanOrEqual(recall);
  });

  test('are found even if the original report is missing', async () => {
    const score = await scoreOf({ isSourcePrinted: false });
    expect(score.precision).toBeGreaterThanOrEqual(0.99);
    expect(score.recall).toBeGreaterThanOrEqual(0.9);
  });

  test('are found less often with a higher threshold', async () => {
    const [low, high] = [await scoreOf({}), await scoreOf({}, { threshold: 0.9 })];
    expect(high.recall).toBeLessThan(low.recall / 2);
  });
});

describe('temporary files', () => {
  test('are deleted at the end, or if the caller stops or the input fails', async () => {
    const articles = [article(textOf('नहर')), article(textOf('खेल'))];
    for await (const _ of withoutDuplicates(articles, { folder })) break;
    async function* failing(): AsyncGenerator<Article> {
      yield* articles;
      throw new Error('the input failed');
    }
    await expect(gathered(withoutDuplicates(failing(), { folder }))).rejects.toThrow('the input failed');
    const controller = new AbortController();
    controller.abort(new Error('stopped'));
    const { signal } = controller;
    await expect(gathered(duplicateGroups(articles, { folder, signal }))).rejects.toThrow('stopped');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('require an existing folder', async () => {
    const missing = join(folder, 'missing');
    await expect(gathered(withoutDuplicates([], { folder: missing }))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

test.each([
  { options: { keep: 'shortest' }, says: /"keep" must be "earliest" or "longest", not "shortest"/u },
  { options: { threshold: 0.1 }, says: /"threshold" must be a number from 0.2 to 1, not 0.1/u },
  { options: { treshold: 0.5 }, says: /did you mean "threshold"/u },
])('invalid options are rejected: $options', async ({ options, says }) => {
  await expect(gathered(withoutDuplicates([], options as DedupeOptions))).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringMatching(says),
  });
});
