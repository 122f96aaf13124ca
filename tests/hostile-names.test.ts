/** Names from a host or a page that every JavaScript object also has are treated as ordinary data. */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { compareDiagnosis } from '../src/apps/studio/doctor/findings.ts';
import { compareReports } from '../src/apps/studio/report/compare-reports.ts';
import type { PublisherReport, RunReport } from '../src/apps/studio/report/run-collector.ts';
import { fetchPage } from '../src/fetch/fetch-page.ts';
import { locate } from '../src/html/locate.ts';
import { readPage } from '../src/html/page.ts';
import { inspectArticle, type Publisher } from '../src/index.ts';
import { decodeHttpBody, headersOf } from '../src/sources/http-message.ts';
import { diagnose } from './apps/studio/doctor/fixture-pages.ts';
import { type Loopback, serveBare } from './fetch/loopback.ts';
import { HEADLINE, PAGE_URL, pageOf, storyAround } from './page-of.ts';

const NAMES = '__proto__ constructor prototype toString hasOwnProperty valueOf isPrototypeOf'.split(' ');
const PAGE = Buffer.from(pageOf(storyAround()));
const CODE = /\[native code\]|\[object |function /u;

let server: Loopback | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** The URL of a host that sends exactly these header lines. */
async function answering(lines: readonly string[], body: Uint8Array = PAGE): Promise<string> {
  const head = ['HTTP/1.1 200 OK', 'content-type: text/html', ...lines, 'connection: close', '', ''].join(
    '\r\n',
  );
  server = await serveBare((socket) => void socket.end(Buffer.concat([Buffer.from(head), body])));
  return `${server.origin}/`;
}

const CLIENTS = [
  ['the built-in client', {}],
  ["the caller's fetch", { fetch: globalThis.fetch as never }],
] as const;

describe.each(CLIENTS)('a response to %s', (_client, options) => {
  const how = { ...options, allowPrivateAddresses: true, totalMs: 10_000 };

  test.each(NAMES)('keeps headers named %s', async (name) => {
    const page = await fetchPage(await answering([`${name}: one`, `x-other: नहर`, `${name}: two`]), how);
    const own = Object.entries(page.headers).filter(([key]) => key === name.toLowerCase());
    expect(own).toEqual([[name.toLowerCase(), 'one, two']]);
    expect(JSON.stringify(page.headers)).not.toMatch(CODE);
    expect(Object.getPrototypeOf(page.headers)).toBe(Object.prototype);
  });
});

describe('a response body', () => {
  const how = { allowPrivateAddresses: true, totalMs: 10_000 };
  const packed = (layers: number): Uint8Array =>
    Array.from({ length: layers }).reduce<Uint8Array>((body) => gzipSync(body), PAGE);
  const encodings = (count: number): string => Array(count).fill('gzip').join(', ');

  test.each(NAMES)('in the encoding %s is refused with its name', async (name) => {
    await expect(fetchPage(await answering([`content-encoding: ${name}`]), how)).rejects.toMatchObject({
      code: 'network',
      message: `unknown content encoding ${name.toLowerCase()}`,
    });
  });

  test.each([1, 2, 3])('with %i encodings is decoded', async (layers) => {
    const url = await answering([`content-encoding: ${encodings(layers)}`], packed(layers));
    expect(Buffer.from((await fetchPage(url, how)).bytes)).toEqual(PAGE);
  });

  test.each([
    ['in one header', (count: number) => [`content-encoding: ${encodings(count)}`]],
    ['in several headers', (count: number) => Array<string>(count).fill('content-encoding: gzip')],
  ])('with 4 or 400 encodings is refused, %s', async (_case, lines) => {
    for (const layers of [4, 400]) {
      const url = await answering(lines(layers), packed(4));
      await expect(fetchPage(url, how)).rejects.toMatchObject({
        code: 'network',
        message: `the body has ${layers} encodings, more than 3`,
      });
      await server?.close();
    }
  });

  test('of an archived response with four encodings is refused as well', async () => {
    const sent = decodeHttpBody(packed(4), { 'content-encoding': encodings(4) }, 1_000_000);
    await expect(sent).rejects.toThrow('4 encodings');
  });
});

test.each(NAMES)('an archived response may have headers named %s', (name) => {
  const headers = headersOf(`${name}: one\r\n${name}: two`);
  expect(Object.entries(headers)).toEqual([[name.toLowerCase(), 'one, two']]);
});

const plain = inspectArticle(PAGE, { url: PAGE_URL }).article;

test.each<[string, string]>([
  ['metas with such names', NAMES.map((name) => `<meta name="${name}" content="one">`).join('')],
  ['links with such rel values', NAMES.map((name) => `<link rel="${name}" href="/x">`).join('')],
  ['attributes with such names', `<p ${NAMES.map((name) => `${name}="one"`).join(' ')}></p>`],
  ['elements with such names', NAMES.map((name) => `<${name}></${name}>`).join('')],
  ['such classes and ids', NAMES.map((name) => `<i class="${name}" id="${name}"></i>`).join('')],
  [
    'such keys and types in its JSON-LD',
    `<script type="application/ld+json">{"@type":${JSON.stringify(NAMES)},${NAMES.map((name) => `"${name}":{"headline":"x"}`).join(',')}}</script>`,
  ],
])('a page gives the same article despite %s', (_case, head) => {
  const { article, error } = inspectArticle(pageOf(storyAround(), { head }), { url: PAGE_URL });
  expect(error).toBeUndefined();
  expect(article).toEqual(plain);
  expect({}).not.toHaveProperty('headline');
  expect(article?.headline).toBe(HEADLINE);
});

test.each(NAMES)('a locator for the attribute %s finds no inherited property', (name) => {
  expect(locate(readPage('<h1>नहर</h1>'), [{ css: 'h1', attribute: name.toLowerCase() }])).toBeUndefined();
});

describe('a baseline has no inherited entries', () => {
  // A publisher id must be in kebab case.
  test.each(['constructor', 'prototype'])('for the publisher %s', (id) => {
    const rule: Publisher = { id, name: 'नया अख़बार', domains: ['naya-akhbar.example'] };
    const diagnosis = diagnose([{ html: PAGE, url: PAGE_URL }], [rule]);
    expect(Object.keys(diagnosis.publishers)).toEqual([id]);
    expect(compareDiagnosis(diagnosis, { ...diagnosis, publishers: {} })).toEqual([]);
  });

  test.each(NAMES)('for the field %s', (field) => {
    const counts = { failures: {}, warnings: {}, filled: {}, warned: 0, pages: 90, articles: 90 };
    const reportWith = (unsure: PublisherReport['unsure']): RunReport =>
      ({ version: 1, publishers: [{ id: 'naya.example', name: 'नया', ...counts, unsure }] }) as never;
    const sure = reportWith({});
    expect(compareReports(sure, reportWith(Object.fromEntries([[field, 9]])))).toEqual([]);
  });
});
