/** Texts that make a regular expression backtrack. The time is CPU time of this process, so others do not matter. */
import { expect, test } from 'vitest';
import { fetchPage } from '../src/fetch/fetch-page.ts';
import { countCpuTime } from './cpu-time.ts';
import { PAGE_URL } from './page-of.ts';

const MAX_CPU_MS = 2000;

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
  const spentMs = countCpuTime();
  await expect(fetchPage(PAGE_URL, { fetch })).rejects.toMatchObject({ code: 'not-html' });
  expect(spentMs()).toBeLessThan(MAX_CPU_MS);
});
