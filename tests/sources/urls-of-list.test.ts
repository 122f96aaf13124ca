/** Lists of URLs. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { SourceInput } from '../../src/sources/source-item.ts';
import { urlsOfList } from '../../src/sources/urls-of-list.ts';
import { breakingOff, inPieces, outline } from './gathered.ts';

const A = 'https://naya-akhbar.example/1';
const B = 'https://naya-akhbar.example/2';

test.each<[string, SourceInput, string[]]>([
  ['may have CRLF, blank lines and spaces', `${A}\r\n\r\n  ${B} \r\n`, [A, B]],
  ['may be an array of chunks', [`${A}\nhttps://naya-`, 'akhbar.example/2\n'], [A, B]],
  ['may arrive byte by byte', inPieces(Buffer.from(`\ufeff# नहर\r\n${A}\r\n${B}`), 1), [A, B]],
  ['may be a single URL, with its fragment, which is not a comment', `${A}#top`, [`${A}#top`]],
  ['reports a line longer than any URL', `${'x'.repeat(200_000)}\n${A}`, ['list:1 invalid-url', A]],
  ['may be empty', '', []],
  ['that breaks off is a failure', breakingOff(Buffer.from(`${A}\n${B}`)), [A, 'list invalid-input']],
  ['reports truncated gzip', gzipSync(`${A}\n${B}\n`).subarray(0, -9), [A, B, 'list invalid-input']],
])('a list of URLs %s', async (_title, input, expected) => {
  expect(await outline(urlsOfList(input), ({ url }) => url)).toEqual(expected);
});

test('a list of URLs is read no further than its consumer requests', async () => {
  let isClosed = false;
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) yield `${A}\n`;
    } finally {
      isClosed = true;
    }
  }
  for await (const _ of urlsOfList(endless())) break;
  expect(isClosed).toBe(true);
});
