/** Requests in worker threads. */
import { afterAll, describe, expect, test } from 'vitest';
import { PAGE_REQUEST } from '../../../src/apps/service/page-request.ts';
import { openPageReader } from '../../../src/index.ts';
import { fixture } from '../../read-fixtures.ts';
import { HOSTILE, many } from './test-service.ts';

const { html, expected } = fixture('unknown/two-halves');
const url = 'https://naya-akhbar.example/up/nahar';
const mine = { id: 'naya-akhbar', name: 'Naya Akhbar', domains: ['naya-akhbar.example'] };
const pages = openPageReader({ publishers: [mine] }, { pageTimeoutMs: 60_000, prepare: PAGE_REQUEST });

afterAll(() => pages.close());

describe('a request is parsed in the worker, where arrays and objects have a size limit', () => {
  const read = (request: object) => pages.read({ html: JSON.stringify(request), as: 'json' });
  const hostile = HOSTILE.map((html) => [`${html.subarray(0, 40)}`, html] as const);
  test.each(hostile)('%s… is rejected', async (_start, html) => {
    const { error } = await pages.read({ html, as: 'json' });
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
