/** gzip, one member at a time. */
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf } from '../../src/sources/read-input.ts';
import { unpack } from '../../src/sources/unpack.ts';
import { gathered, inPieces } from './gathered.ts';

test('each member is unpacked with its offset, however the input is chunked', async () => {
  const member = fc.uint8Array({ minLength: 1, maxLength: 2000 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(member, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 300 }),
      async (members, size) => {
        const packed = members.map((bytes) => gzipSync(bytes));
        const pieces = await gathered(unpack(inPieces(Buffer.concat(packed), size), 7));
        const offsets = packed.map((_, index) => 7 + Buffer.concat(packed.slice(0, index)).length);
        const joined = offsets.map((at) => [
          ...Buffer.concat(pieces.filter((piece) => piece.at === at).map(({ bytes }) => bytes)),
        ]);
        expect(joined).toEqual(members.map((bytes) => [...bytes]));
      },
    ),
    { numRuns: 60 },
  );
});

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

test.each([
  ['small, in one chunk', 1000, 1_000_000],
  ['small, in several chunks', 100_000, 100],
  ['large', 3_000_000, 1_000_000],
])('a member is separated from what follows it: %s', async (_, size, piece) => {
  const packed = gzipSync(Buffer.alloc(size, 'नहर'));
  const pieces = await gathered(unpack(inPieces(Buffer.concat([packed, gzipSync('पानी')]), piece)));
  const [first, second] = [0, packed.length].map((member) =>
    Buffer.concat(pieces.filter(({ at }) => at === member).map(({ bytes }) => bytes)),
  );
  // Comparing megabytes byte by byte in an assertion takes seconds.
  expect(first?.equals(Buffer.alloc(size, 'नहर'))).toBe(true);
  expect(second?.toString()).toBe('पानी');
});

test('a damaged member is reported as an error', async () => {
  const packed = gzipSync('नहर की सफाई');
  packed[12] = 0xff;
  await expect(gathered(unpack(inPieces(packed, 1000)))).rejects.toThrow('the gzip data is damaged');
});
