import { describe, expect, test } from 'vitest';
import {
  pagesOfFiles,
  pagesOfNdjson,
  pagesOfWarc,
  pagesOfWarcFile,
  readCdxLine,
  urlsOfFeed,
  urlsOfList,
  urlsOfSitemap,
} from '../../src/sources/index.ts';
import { gathered } from './gathered.ts';

const SITEMAP = 'https://naya-akhbar.example/sitemap.xml';

/** The functions, called with arguments as JavaScript would pass them. */
const sources = {
  pagesOfFiles,
  pagesOfNdjson,
  pagesOfWarc,
  pagesOfWarcFile,
  urlsOfFeed,
  urlsOfList,
  urlsOfSitemap,
} as unknown as Record<string, (input: unknown, options?: unknown) => AsyncIterable<unknown>>;

const read = async (name: string, input: unknown, options?: unknown): Promise<unknown[]> =>
  gathered(sources[name]?.(input, options) as AsyncIterable<unknown>);

test.each<[string, unknown, unknown, unknown]>([
  ['pagesOfFiles', [], { maxbytes: 5 }, 'unknown option "maxbytes", did you mean "maxBytes"?'],
  ['pagesOfFiles', [], { maxBytes: -1 }, 'option "maxBytes" must be a number above 0, or Infinity, not -1'],
  ['pagesOfNdjson', [], { named: 'x' }, 'unknown option "named", did you mean "name"?'],
  ['pagesOfNdjson', [], { blankLines: 'keep' }, 'option "blankLines" must be "skip" or "fail", not "keep"'],
  ['pagesOfWarc', [], 'crawl.warc', 'the options must be an object, not "crawl.warc"'],
  ['pagesOfWarcFile', 'a.warc', { ranges: 7 }, 'option "ranges" must be a list of { start, end }, not 7'],
  ['pagesOfWarcFile', 'none.warc', { range: [] }, 'unknown option "range", did you mean "ranges"?'],
  ['urlsOfFeed', [], { charset: 8 }, 'option "charset" must be a string, not 8'],
  ['urlsOfList', [], { url: 'x' }, 'unknown option "url"; the options are "name"'],
  ['urlsOfSitemap', SITEMAP, {}, 'option "get" is missing'],
  ['urlsOfSitemap', SITEMAP, undefined, 'the options must be an object, not undefined'],
  [
    'urlsOfSitemap',
    SITEMAP,
    { get: () => '', limit: -1 },
    'option "limit" must be a whole number, 0 or more, or Infinity, not -1',
  ],
  [
    'urlsOfSitemap',
    SITEMAP,
    { get: () => '', since: '2d' },
    expect.stringMatching(/^option "since" must be a valid Date, .+, not "2d"$/u),
  ],
])('invalid options are reported by name: %s of %j with %j', async (name, input, options, message) => {
  await expect(read(name, input, options)).rejects.toMatchObject({ code: 'invalid-input', message });
});

describe('unreadable input is reported in a sentence', () => {
  const STREAM = 'pass its content, such as createReadStream(path)';
  const BODY = 'pass its content, such as the body of a response';

  test.each([
    ['pagesOfNdjson', 'pages.ndjson', `the input looks like a file path; ${STREAM}`],
    ['pagesOfNdjson', 'https://naya-akhbar.example/pages.ndjson', `the input looks like a URL; ${BODY}`],
    ['pagesOfWarc', 'crawl.warc.gz', `the input looks like a file path; ${STREAM}`],
    ['pagesOfWarc', undefined, 'the input must be text, bytes or a stream of them, not undefined'],
    ['urlsOfFeed', 'https://naya-akhbar.example/rss', `the input looks like a URL; ${BODY}`],
    ['urlsOfFeed', Promise.resolve(''), 'the input must be text, bytes or a stream of them, not a Promise'],
    ['urlsOfList', 'urls.txt', `the input looks like a file path; ${STREAM}`],
    ['urlsOfList', 7, 'the input must be text, bytes or a stream of them, not 7'],
    ['pagesOfFiles', 7, 'a path must be a string, not 7'],
    ['pagesOfFiles', [new URL('file:///a.html')], 'a path must be a string, not a URL'],
  ])('for %s of %o', async (name, input, message) => {
    await expect(read(name, input)).rejects.toMatchObject({ code: 'invalid-input', message });
  });

  test.each([undefined, 7, {}])('but an index line that is not text yields no entry: %o', (line) => {
    expect(readCdxLine(line as unknown as string)).toBeUndefined();
  });
});

const line = '{"html":"<p>नहर</p>"}\n';
const bytes = new TextEncoder().encode(line);
test.each([
  ['a Uint8Array', bytes],
  ['an ArrayBuffer', bytes.slice().buffer],
  ['a view', new DataView(bytes.slice().buffer)],
])('input may be any kind of bytes, such as %s', async (_, input) => {
  expect(await gathered(pagesOfNdjson(input))).toEqual(await gathered(pagesOfNdjson(line)));
});
