import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type LineOptions, linesOfInput } from '../../src/sources/index.ts';
import { gathered } from './gathered.ts';

const TEXT = 'नहर\r\n\nपानी';
const LINES = [
  { number: 1, text: 'नहर' },
  { number: 2, text: '' },
  { number: 3, text: 'पानी' },
];

test.each([
  ['text', TEXT],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['gzip in a stream', Readable.from([gzipSync(TEXT)])],
])('lines of %s', async (_, input) => {
  expect(await gathered(linesOfInput(input))).toEqual(LINES);
});

test.each([
  [
    ['नहर\r\nसफा', 'ई\n'],
    ['नहर', 'सफाई'],
  ],
  [
    ['\n', 'नहर'],
    ['', 'नहर'],
  ],
  [
    ['बहुत लंबी ', 'पंक्ति\nनहर'],
    [undefined, 'नहर'],
  ],
  [[], []],
])('the pieces %j are the lines %j, at most ten characters each', async (pieces, lines) => {
  const read = await gathered(linesOfInput(Readable.from(pieces), { maxLength: 10 }));
  expect(read).toEqual(lines.map((text, at) => ({ number: at + 1, ...(text !== undefined && { text }) })));
});

test.each<[string, LineOptions, string]>([
  ['', { length: 2 } as LineOptions, 'unknown option "length"'],
  ['', { maxLength: 0 }, 'option "maxLength" must be a number above 0, or Infinity, not 0'],
  ['articles.ndjson', {}, 'the input looks like a file path; pass its content'],
])('%j with %j is rejected', async (input, options, message) => {
  await expect(gathered(linesOfInput(input, options))).rejects.toThrow(message);
});
