/** Calls that share a client, a reader and profiles. */
import { describe, expect, test, vi } from 'vitest';
import {
  createClient,
  type Fetch,
  fetchArticle,
  type LearnPages,
  openPageReader,
  type PageReader,
  type ProfileStore,
  scrapeArticles,
} from '../../src/index.ts';
import { HEADLINE, pageOf, storyAround } from '../page-of.ts';
import { gathered } from '../sources/gathered.ts';

const URLS = ['https://naya-akhbar.example/1', 'https://naya-akhbar.example/2'];
const PAGE = pageOf(storyAround());

/** A client without pauses that counts its requests, and a reader that counts its pages. */
function open() {
  const fetch = vi.fn<Fetch>(async (url) => {
    const type = url.endsWith('.txt') ? 'text/plain' : 'text/html';
    return new Response(url.endsWith('.txt') ? '' : PAGE, { headers: { 'content-type': type } }) as never;
  });
  const client = createClient({ fetch, gapMs: 0, askTdmrep: false });
  const opened = openPageReader({}, { workers: 0 });
  const read = vi.fn(opened.read);
  const close = vi.fn(opened.close);
  const reader: PageReader = { ...opened, read, close };
  return { client, reader, fetch, read, close };
}

test('stay open, so that robots.txt is asked for once', async () => {
  const { client, reader, fetch, read, close } = open();
  const [first = '', second = ''] = URLS;
  expect(await fetchArticle(first, { client, reader })).toMatchObject({ headline: HEADLINE });
  const results = await gathered(scrapeArticles([second], { client, reader, concurrency: 1 }));
  expect(results).toMatchObject([{ url: second, article: {} }]);
  expect(fetch.mock.calls.map(([url]) => new URL(url).pathname)).toEqual(['/robots.txt', '/1', '/2']);
  expect(read).toHaveBeenCalledTimes(2);
  expect(close).not.toHaveBeenCalled();
  expect(await client.fetch(first)).toMatchObject({ status: 200 });
  await client.close();
});

test('a client says how long a host has to be left alone', async () => {
  const fetch: Fetch = async () => new Response(PAGE, { headers: { 'content-type': 'text/html' } }) as never;
  const client = createClient({ fetch, gapMs: 600_000, obeyRobots: false, askTdmrep: false });
  const url = 'https://chup-akhbar.example/1';
  expect(client.waitMs(url)).toBe(0);
  await client.fetch(url);
  expect(client.waitMs(url)).toBeGreaterThan(0);
  await client.close();
});

describe('an option that an open resource makes ineffective is rejected', () => {
  const { client, reader } = open();
  test.each([
    [{ client, contact: 'mailto:desk@lab.example' }, 'contact'],
    [{ client, gapMs: 0 }, 'gapMs'],
    [{ reader, pageTimeoutMs: 5 }, 'pageTimeoutMs'],
    [{ reader, extract: { languages: ['hi'] } }, 'extract.languages'],
  ])('%#', async (options, name) => {
    const error = {
      code: 'invalid-input',
      message: expect.stringContaining(`option "${name}" has no effect`),
    };
    await expect(fetchArticle('', options)).rejects.toMatchObject(error);
    await expect(scrapeArticles([], options).next()).rejects.toMatchObject(error);
  });

  test.each([
    [{ client: {} }, 'option "client" must be a client, such as createClient(), not an object'],
    [{ reader: true }, 'option "reader" must be a reader, such as openPageReader(), not true'],
    [
      { profiles: { load: () => '' } },
      'option "profiles" must be a folder, or an object with the methods load and save, not an object',
    ],
  ])('and so is what is none: %#', async (options, message) => {
    const results = scrapeArticles([], options as never);
    await expect(results.next()).rejects.toMatchObject({ code: 'invalid-input', message });
  });
});

test('profiles are kept in a store of the caller, and loaded from it', async () => {
  const { client, reader } = open();
  const urls = Array.from({ length: 7 }, (_, at) => `https://naya-akhbar.example/${at}`);
  const stored = new Map<string, string>();
  const profiles: ProfileStore = {
    load: (host) => stored.get(host),
    save: async (host, profile) => {
      stored.set(host, profile ?? '');
      return profile;
    },
  };
  const learn = vi.fn<LearnPages>(async () => undefined);
  const how = { client, reader: { ...reader, learn }, profiles };
  for (let run = 0; run < 2; run += 1) await gathered(scrapeArticles(urls, how));
  expect([...stored]).toEqual([['naya-akhbar.example', '']]);
  expect(learn).toHaveBeenCalledTimes(1);
  await client.close();
});
