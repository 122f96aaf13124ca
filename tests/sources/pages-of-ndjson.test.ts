/** Pages in NDJSON, one per line. */
import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOfNdjson } from '../../src/sources/pages-of-ndjson.ts';
import type { SourceInput } from '../../src/sources/source-item.ts';
import { addedMemory, breakingOff, gathered, inPieces, outline } from './gathered.ts';

const LINE = '{"url":"https://naya-akhbar.example/1","html":"<p>नहर</p>"}';
const PAGE = 'https://naya-akhbar.example/1 <p>नहर</p>';

test.each<[string, SourceInput, string[]]>([
  [
    'reports a line without a page',
    '{"url":"https://x.example/"}\nnull\n7\n"x"\n[]',
    [1, 2, 3, 4, 5].map((n) => `ndjson:${n} not-html`),
  ],
  ['reports a truncated line', `${LINE}\n${LINE.slice(0, 30)}`, [PAGE, 'ndjson:2 invalid-input']],
  ['fails if it breaks off', breakingOff(Buffer.from(`${LINE}\n${LINE}`)), [PAGE, 'ndjson invalid-input']],
  ['ends with a failure if its gzip is damaged', gzipSync(LINE).fill(0xff, 12, 24), ['ndjson invalid-input']],
])('an NDJSON file %s', async (_title, input, expected) => {
  expect(await outline(pagesOfNdjson(input), ({ url, html }) => `${url} ${html}`)).toEqual(expected);
});

test.each([
  ['its name', { name: 'नहर', id: 7 }, 'नहर'],
  ['nothing if both are invalid', { name: '', id: null }, undefined],
])('an NDJSON file takes the id from a line: %s', async (_title, fields, id) => {
  const lines = [{ ...fields, html: '<p>' }, fields].map((line) => JSON.stringify(line)).join('\n');
  const items = await gathered(pagesOfNdjson(lines));
  expect(items.map((item) => item.id)).toEqual([id, id]);
});

const long = JSON.stringify({ html: 'क'.repeat(200) });
test.each<[string, string, object, string[]]>([
  ['blank lines', `\n${LINE}\n \r\n`, { blankLines: 'fail' }, ['1 invalid-input', '2', '3 invalid-input']],
  ['a line over the limit', `${LINE}\n${long}\n${LINE}`, { maxBytes: 100 }, ['1', '2 too-large', '3']],
])(
  'an NDJSON file yields a failure for %s on request and continues',
  async (_title, input, options, expected) => {
    const items = await outline(pagesOfNdjson(input, { name: 'a', ...options }), ({ name }) => name);
    expect(items).toEqual(expected.map((line) => `a:${line}`));
  },
);

test('an NDJSON file is read back as written, however it is chunked', async () => {
  const page = fc.record({
    url: fc.webUrl(),
    html: fc.string({ unit: 'binary', minLength: 1 }),
    fetchedAt: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(page),
      fc.integer({ min: 1, max: 50 }),
      fc.boolean(),
      async (pages, size, isPacked) => {
        const lines = Buffer.from(pages.map((one) => `${JSON.stringify(one)}\n`).join(''));
        const items = await gathered(pagesOfNdjson(inPieces(isPacked ? gzipSync(lines) : lines, size)));
        expect(items).toEqual(pages.map((one, index) => ({ ...one, name: `ndjson:${index + 1}` })));
      },
    ),
  );
});

test('an NDJSON file that unpacks to a line of 200 MB takes little memory', async () => {
  const bomb = Readable.from(zeros(200)).pipe(createGzip());
  const packed = Buffer.concat(await gathered<Buffer>(bomb));
  const added = await addedMemory(async (sample) => {
    const items = await outline(pagesOfNdjson(packed, { maxBytes: 1_000_000 }), sample);
    expect(items).toEqual(['ndjson:1 too-large']);
  });
  expect(added).toBeLessThan(60);
});

function* zeros(megabytes: number): Generator<Buffer> {
  const zero = Buffer.alloc(1_000_000, '0');
  for (let count = 0; count < megabytes; count += 1) yield zero;
}
