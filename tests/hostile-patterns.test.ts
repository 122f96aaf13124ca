/** Texts that make a regular expression backtrack. The time is CPU time of this process, so others do not matter. */
import { expect, test } from 'vitest';
import { fetchPage } from '../src/fetch/fetch-page.ts';
import { extractArticle } from '../src/index.ts';
import { PAGE_URL, pageOf, storyAround } from './page-of.ts';

const MAX_CPU_MS = 2000;

async function cpuMsOf(task: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await task();
  return process.cpuUsage(start).user / 1000;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

test.each([
  ['comments and no page', `${'<!---->'.repeat(31)}x`],
  ['unclosed comments', '<!--'.repeat(500)],
  ['comments that contain the end of others', `${'<!-- --> -->'.repeat(25)}x`],
  ['declarations and no page', `${'<?xml ?>'.repeat(250)}x`],
])('a response without an HTML content type is refused quickly: %s', async (_case, body) => {
  const fetch = async () => ({ status: 200, headers: [], body: bytesOf(body) });
  const cpuMs = await cpuMsOf(() =>
    expect(fetchPage(PAGE_URL, { fetch })).rejects.toMatchObject({ code: 'not-html' }),
  );
  expect(cpuMs).toBeLessThan(MAX_CPU_MS);
});

test('a paragraph of slashes and full stops is extracted quickly', async () => {
  const html = pageOf(`<p>${'a/a.'.repeat(40_000)}</p>${storyAround()}`);
  expect(await cpuMsOf(() => extractArticle(html, { url: PAGE_URL }))).toBeLessThan(MAX_CPU_MS);
});
