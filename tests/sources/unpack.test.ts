/** gzip, one member at a time. */
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chunksOf } from '../../src/sources/read-input.ts';
import { unpack } from '../../src/sources/unpack.ts';
import { gathered, inPieces } from './gathered.ts';

test('name, comment and extra fields of a header are skipped', async () => {
  const [header, content] = [gzipSync('नहर').subarray(0, 10), gzipSync('नहर').subarray(10)];
  const full = Buffer.concat([
    header,
    Buffer.from([3, 0, 1, 2, 3]),
    Buffer.from('a.html\0note\0'),
    Buffer.from([9, 9]),
    content,
  ]);
  full[3] = 2 | 4 | 8 | 16;
  const pieces = await gathered(unpack(inPieces(full, 2)));
  expect(Buffer.concat(pieces.map(({ bytes }) => bytes)).toString()).toBe('नहर');
});

test('the stream is closed when the consumer leaves', async () => {
  const stream = Readable.from([gzipSync(Buffer.alloc(5_000_000)), gzipSync('x')]);
  for await (const _ of unpack(chunksOf(stream))) break;
  expect(stream.destroyed).toBe(true);
});

test('no further member is read before it is requested', async () => {
  const member = gzipSync(Buffer.alloc(1000));
  let read = 0;
  const chunks = (async function* () {
    for (; read < 1000; read += 1) yield member;
  })();
  const pieces = unpack(chunks);
  for (let asked = 1; asked <= 20; asked += 1) {
    await pieces.next();
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(read).toBeLessThanOrEqual(asked + 3);
  }
  await pieces.return(undefined);
});
