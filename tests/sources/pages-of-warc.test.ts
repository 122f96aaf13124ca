/** Web archives as crawlers write them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ByteRange, pagesOfWarc, pagesOfWarcFile } from '../../src/sources/pages-of-warc.ts';
import type { SourceInput, SourceItem } from '../../src/sources/source-item.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { addedMemory, gathered, inPieces, outline } from './gathered.ts';
import { answer, chunked, packedWarc, warcRecord } from './warc-file.ts';

const PAGE = '<p>नहर में पानी</p>';
const A = 'https://naya-akhbar.example/1';
const B = 'https://naya-akhbar.example/2';
const ONE = warcRecord({ url: A, block: answer(PAGE) });
const TWO = warcRecord({ url: B, block: answer(PAGE) });
const INFO = warcRecord({
  type: 'warcinfo',
  contentType: 'application/warc-fields',
  block: 'software: x\r\n',
});
const folder = temporaryFolder();

const textOf = ({ html }: SourceItem): string => Buffer.from(html).toString();
const urlOf = ({ url }: SourceItem): unknown => url;

test('a page has its URL, charset, date and offset', async () => {
  const plain = await gathered(pagesOfWarc(Buffer.concat([INFO, ONE]), { name: 'a.warc' }));
  const expected = {
    url: A,
    html: Buffer.from(PAGE),
    charset: 'utf-8',
    fetchedAt: new Date('2026-11-24T02:00:00Z'),
  };
  expect(plain).toEqual([{ ...expected, name: `a.warc@${INFO.length}` }]);
  const packed = await gathered(pagesOfWarc(packedWarc([INFO, ONE]), { name: 'a.warc.gz' }));
  expect(packed).toEqual([{ ...expected, name: `a.warc.gz@${gzipSync(INFO).length}` }]);
});

const gzipped = 'Content-Encoding: gzip';
const inChunks = 'Transfer-Encoding: chunked';
test.each<[string, Uint8Array | string, string[]]>([
  ['plain', PAGE, []],
  ['chunked', chunked(PAGE), [inChunks]],
  ['labeled as chunked but already joined', PAGE, [inChunks]],
  ['gzipped', gzipSync(PAGE), [gzipped]],
  ['gzipped and chunked', chunked(gzipSync(PAGE)), [inChunks, gzipped]],
  ['labeled as gzip but already unpacked', PAGE, [gzipped]],
  ['deflated', deflateSync(PAGE), ['content-encoding: deflate']],
  ['Brotli', brotliCompressSync(PAGE), ['CONTENT-ENCODING: br']],
  ['XHTML', PAGE, ['Content-Type: application/xhtml+xml']],
  ['preceded by a folded header', PAGE, ['X-Long: a\r\n b']],
])('the body of a page may be %s', async (_title, body, headers) => {
  const archive = warcRecord({ block: answer(body, headers) });
  expect(await outline(pagesOfWarc(archive), textOf)).toEqual([PAGE]);
});

const failure = 'warc invalid-input';
test.each<[string, Uint8Array[], string[]]>([
  [
    'of another type is skipped',
    ['request', 'metadata', 'revisit', 'resource', 'conversion'].map((type) =>
      warcRecord({ type, block: answer(PAGE) }),
    ),
    [],
  ],
  [
    'with another status is skipped',
    ['301 Moved', '404 Not Found', '206 Partial', '304 Not Modified'].map((status) =>
      warcRecord({ block: answer(PAGE, [], status) }),
    ),
    [],
  ],
  [
    'with another media type is skipped',
    ['image/png', 'application/json', 'text/htmlx'].map((type) =>
      warcRecord({ block: answer(PAGE, [`Content-Type: ${type}`]) }),
    ),
    [],
  ],
  ['of a DNS lookup is skipped', [warcRecord({ contentType: 'text/dns', block: 'x' })], []],
  ['without a response is skipped', [warcRecord({ block: 'no answer' }), ONE], [A]],
  ['with HTTP/2 is read', [Buffer.from(ONE.toString().replace('HTTP/1.1 200 OK', 'HTTP/2 200     '))], [A]],
  [
    'with LF line endings is read',
    [
      Buffer.from(
        `WARC/1.1\nWARC-Type: response\nWARC-Target-URI: ${A}\nContent-Type: application/http\nContent-Length: 45\n\nHTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>1\n\n\n`,
      ),
    ],
    [A],
  ],
  ['with its URL in brackets is read', [warcRecord({ url: `<${A}>`, block: answer(PAGE) })], [A]],
  [
    'with the digest of an earlier one is skipped',
    [A, B].map((one) => warcRecord({ url: one, digest: 'sha1:X', block: answer(PAGE) })),
    [A],
  ],
  ['without a length is a failure', [warcRecord({ length: '', block: '' }), ONE], [failure, A]],
  ['with an invalid length is a failure', [warcRecord({ length: '-7', block: '' }), ONE], [failure, A]],
  [
    'in an unknown encoding is a failure',
    [warcRecord({ block: answer('%%%', ['Content-Encoding: x']) }), ONE],
    [failure, A],
  ],
  [
    'with too small a length is cut there, and the remainder is a failure',
    [warcRecord({ length: 60, block: answer('x'.repeat(500)) }), ONE],
    [A, failure, A],
  ],
])('a record %s', async (_title, records, expected) => {
  for (const archive of [Buffer.concat(records), packedWarc(records)]) {
    const items = await outline(pagesOfWarc(archive), urlOf);
    // The offset of a failure is tested below.
    expect(items.map((item) => `${item}`.replace(/@[0-9]+/u, ''))).toEqual(expected);
  }
});

const first = gzipSync(ONE);
const size = ONE.length;
const [read, unreadable] = [`warc@0 ${A}`, 'warc@0 invalid-input'];
test.each<[string, SourceInput, string[]]>([
  ['may end in a record', Buffer.concat([ONE, TWO]).subarray(0, -12), [read, `warc@${size} invalid-input`]],
  ['may end in a header', Buffer.concat([ONE, TWO.subarray(0, 60)]), [read, `warc@${size} invalid-input`]],
  [
    'may break off within gzip',
    packedWarc([ONE, TWO]).subarray(0, -30),
    [read, `warc@${first.length} invalid-input`],
  ],
  ['may have damaged gzip', Buffer.concat([first, gzipSync(TWO).fill(0xff, 12, 40)]), [read, unreadable]],
  ['may be a single gzip member', gzipSync(Buffer.concat([ONE, TWO])), [read, `warc@0 ${B}`]],
  ['may end with zeros', Buffer.concat([first, Buffer.alloc(1024)]), [read]],
  ['may end with other bytes', Buffer.concat([first, Buffer.from('x')]), [read, unreadable]],
  [
    'may have other bytes between records',
    Buffer.concat([ONE, Buffer.from('x\r\ny\r\n'), TWO]),
    [read, `warc@${size} invalid-input`, `warc@${size + 6} ${B}`],
  ],
  ['must not be a plain page', PAGE, [unreadable]],
  ['may be empty', '', []],
])('an archive %s', async (_title, input, expected) => {
  expect(await outline(pagesOfWarc(input), ({ url, name }) => `${name} ${url}`)).toEqual(expected);
});

describe('memory is bounded', () => {
  const zeros = Buffer.alloc(30_000_000);
  const encoded = (body: Uint8Array, encoding: string): Buffer =>
    Buffer.concat([warcRecord({ block: answer(body, [`Content-Encoding: ${encoding}`]) }), ONE]);
  test.each<[string, Uint8Array]>([
    ['as stored', packedWarc([warcRecord({ block: answer(zeros) }), ONE])],
    ['once decoded', encoded(gzipSync(zeros), 'gzip')],
    ['once decoded twice', encoded(gzipSync(gzipSync(zeros)), 'gzip, gzip')],
  ])('by rejecting a page that has 30 MB %s', async (_title, archive) => {
    const added = await addedMemory(async (sample) => {
      const items = await outline(pagesOfWarc(archive, { maxBytes: 1_000_000 }), (item) => {
        sample();
        return urlOf(item);
      });
      expect(items).toEqual(['warc@0 too-large', A]);
    });
    expect(added).toBeLessThan(40);
  });

  test('by discarding an endless record header', async () => {
    const archive = Buffer.concat([Buffer.from('WARC/1.0\r\n'), Buffer.alloc(5_000_000, 'x: y\r\n')]);
    const items = await outline(pagesOfWarc(archive), urlOf);
    expect(items.length).toBeLessThan(5);
  });

  test('by holding only one page at a time', async () => {
    const record = gzipSync(warcRecord({ block: answer(`<p>${'नहर '.repeat(50_000)}`) }));
    let count = 0;
    async function* many(): AsyncGenerator<Uint8Array> {
      for (let number = 0; number < 100; number += 1) yield record;
    }
    const added = await addedMemory(async (sample) => {
      for await (const _ of pagesOfWarc(many())) {
        count += 1;
        sample();
      }
    });
    expect(count).toBe(100);
    expect(added).toBeLessThan(120);
  });
});

describe('a WARC file', () => {
  const path = join(folder, 'a.warc.gz');
  const records = [INFO, ONE, TWO].map((record) => gzipSync(record));
  const [start = 0, middle = 0, end = 0] = [1, 2, 3].map(
    (count) => Buffer.concat(records.slice(0, count)).length,
  );
  writeFileSync(path, Buffer.concat(records));
  const shown = ({ name, url }: SourceItem): string => `${name} ${url}`;

  const one = { start, end: middle };
  const two = { start: middle, end };
  const invalid = [
    { start: 5, end: 5 },
    { start: -1, end: 5 },
    { start: 0.5, end: 5 },
  ];
  test.each<[string, ByteRange[], string[]]>([
    ['of one record', [two], [`a@${middle} ${B}`]],
    ['in any order', [two, one], [`a@${middle} ${B}`, `a@${start} ${A}`]],
    ['of two records', [{ start, end }], [`a@${start} ${A}`, `a@${middle} ${B}`]],
    ['that breaks off', [{ start, end: middle - 20 }, two], [`a@${start} invalid-input`, `a@${middle} ${B}`]],
    ['that begins within a record', [{ start: start + 3, end: middle }], [`a@${start + 3} invalid-input`]],
    ['that is invalid', invalid, [5, -1, 0.5].map((at) => `a@${at} invalid-input`)],
    ['beyond the end', [{ start: end, end: end + 10 }], []],
  ])('is read in ranges: one %s', async (_title, ranges, expected) => {
    expect(await outline(pagesOfWarcFile(path, { name: 'a', ranges }), shown)).toEqual(expected);
  });

  test('is read as a whole, or is a failure if it does not exist', async () => {
    const whole = await outline(pagesOfWarcFile(path), shown);
    expect(whole).toEqual([`${path}@${start} ${A}`, `${path}@${middle} ${B}`]);
    const none = join(folder, 'none');
    expect(await outline(pagesOfWarcFile(none), shown)).toEqual([`${none}@0 invalid-input`]);
  });
});

test('pages are read back as written, however compressed, encoded and chunked', async () => {
  const page = fc.record({
    url: fc.webUrl().map((url) => new URL(url).href),
    body: fc.uint8Array({ minLength: 1, maxLength: 300 }),
    isChunked: fc.boolean(),
    isGzipped: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(page, { maxLength: 6 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 400 }),
      async (pages, isPacked, size) => {
        const records = pages.map(({ url, body, isChunked, isGzipped }) => {
          const encoded = isGzipped ? gzipSync(body) : body;
          const headers = [
            ...(isGzipped ? ['Content-Encoding: gzip'] : []),
            ...(isChunked ? ['Transfer-Encoding: chunked'] : []),
          ];
          return warcRecord({ url, block: answer(isChunked ? chunked(encoded) : encoded, headers) });
        });
        const archive = isPacked ? packedWarc(records) : Buffer.concat(records);
        const items = await outline(pagesOfWarc(inPieces(archive, size)), ({ url, html }) => [
          url,
          [...(html as Uint8Array)],
        ]);
        expect(items).toEqual(pages.map(({ url, body }) => [url, [...body]]));
      },
    ),
  );
});

test('no input makes pagesOfWarc throw', async () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc.string().map((text) => Buffer.from(text)),
    fc.constantFrom(ONE, gzipSync(TWO), Buffer.from('WARC/1.0\r\n')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(noise), async (parts) => {
      const items = await gathered(pagesOfWarc(Buffer.concat(parts)));
      expect(items.every((item) => 'error' in item || item.html.length > 0)).toBe(true);
    }),
  );
});
