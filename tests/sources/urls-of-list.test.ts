/** Lists of URLs. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SourceInput } from '../../src/sources/source-item.ts';
import { urlsOfList } from '../../src/sources/urls-of-list.ts';
import { breakingOff, inPieces, outline } from './gathered.ts';

const A = 'https://naya-akhbar.example/1';
const B = 'https://naya-akhbar.example/2';

describe('a list', () => {
  test.each<[string, SourceInput, string[]]>([
    ['gives a URL a line', `${A}\n${B}`, [A, B]],
    ['may have CRLF, blank lines and spaces', `${A}\r\n\r\n  ${B} \r\n`, [A, B]],
    ['may begin with a byte order mark', `\ufeff${A}\n${B}`, [A, B]],
    ['may be in UTF-16', Buffer.from(`\ufeff${A}\n${B}`, 'utf16le'), [A, B]],
    ['may be gzip', gzipSync(`${A}\n${B}\n`), [A, B]],
    ['may be an array of texts', [`${A}\nhttps://naya-`, 'akhbar.example/2\n'], [A, B]],
    ['may hold comments', `# राज्य\n${A}\n  # ${B}`, [A]],
    ['keeps a fragment, which is not a comment', `${A}#top`, [`${A}#top`]],
    [
      'encodes Hindi letters',
      'https://naya-akhbar.example/नहर',
      ['https://naya-akhbar.example/%E0%A4%A8%E0%A4%B9%E0%A4%B0'],
    ],
    [
      'names a line that is not a URL',
      `${A}\nftp://x.example/\nनहर\n${B}`,
      [A, 'list:2 invalid-url', 'list:3 invalid-url', B],
    ],
    ['names a line that is longer than any URL', `${'x'.repeat(200_000)}\n${A}`, ['list:1 invalid-url', A]],
    ['may be empty', '', []],
    [
      'ends with a failure where it breaks off',
      breakingOff(Buffer.from(`${A}\n${B}`)),
      [A, 'list invalid-input'],
    ],
    ['tells that gzip breaks off', gzipSync(`${A}\n${B}\n`).subarray(0, -9), [A, B, 'list invalid-input']],
  ])('%s', async (_title, input, expected) => {
    expect(await outline(urlsOfList(input), ({ url }) => url)).toEqual(expected);
  });

  test('may come byte by byte', async () => {
    const list = inPieces(Buffer.from(`\ufeff# नहर\r\n${A}\r\n${B}`), 1);
    expect(await outline(urlsOfList(list), ({ url }) => url)).toEqual([A, B]);
  });

  test('is not read further than its consumer goes', async () => {
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
});
