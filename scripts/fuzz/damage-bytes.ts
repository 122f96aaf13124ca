/** Damage to the bytes of a page, and to its declared charset. */
import { type ByteMutation, piecesOf } from './mutation.ts';
import type { Random } from './random.ts';

const CHARSETS = piecesOf(
  'utf-16le|utf-16be|windows-1252|x-user-defined|shift_jis|iso-2022-jp|gbk|utf-7||constructor',
);
const MARKS: readonly [readonly number[], ...(readonly number[])[]] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb],
];

function countOf(random: Random): number {
  return random.pick([1, 5, 60]);
}

export const BYTE_MUTATIONS: Readonly<Record<string, ByteMutation>> = {
  'bytes flipped': (bytes, random) => {
    const html = Uint8Array.from(bytes);
    for (let time = countOf(random); time > 0; time -= 1) {
      const at = random.below(html.length);
      html[at] = (html[at] ?? 0) ^ (1 << random.below(8));
    }
    return { html };
  },
  'bytes lost': (bytes, random) => {
    const lost = new Set(Array.from({ length: countOf(random) }, () => random.below(bytes.length)));
    return { html: bytes.filter((_, at) => !lost.has(at)) };
  },
  'bytes inserted': (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const noise = Array.from({ length: countOf(random) }, () => random.below(256));
    return { html: Uint8Array.from([...bytes.subarray(0, at), ...noise, ...bytes.subarray(at)]) };
  },
  'bytes cut off': (bytes, random) => ({ html: bytes.subarray(0, random.below(bytes.length)) }),
  'another charset in the header': (html, random) => ({ html, charset: random.pick(CHARSETS) }),
  'bytes in UTF-16': (bytes, random) => {
    const units = Buffer.from(new TextDecoder().decode(bytes), 'utf16le');
    const html = random.chance(0.5) ? units : units.swap16();
    return { html: Uint8Array.from(random.chance(0.3) ? [0xff, 0xfe, ...html] : html) };
  },
  'bytes encoded twice': (bytes) => ({ html: Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf8') }),
  'bytes encoded twice as windows-1252': (bytes) => ({
    html: Buffer.from(new TextDecoder('windows-1252').decode(bytes), 'utf8'),
  }),
  'byte order marks': (bytes, random) => ({
    html: Uint8Array.from([...random.pick(MARKS), ...bytes, ...random.pick(MARKS)]),
  }),
};
