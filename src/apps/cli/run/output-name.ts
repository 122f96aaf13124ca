import { createHash } from 'node:crypto';
import { WEB_URL } from '../named-paths.ts';

const PAGE_ENDING = /(?:\.(?:x?html?|mhtml?|txt|gz)){1,3}$/iu;
const UNFIT = /[^\p{L}\p{M}\p{N}._-]+/gu;
/** A name that begins with `-` is taken for an option, one with `.` is hidden, and a lone combining mark is unreadable. */
const UNSAFE_START = /^[^\p{L}\p{N}_]+/u;
const CUT = /\ufffd/gu;
/** Windows opens a device for these names, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\p{N}|lpt\p{N})(?=\.|$)/iu;
/** Maximum length of the page name, out of 255 bytes; the rest is for the hash, an extension and the suffix of a draft file. */
const MAX_BYTES = 180;
/** A page name begins with its publisher: a host, or a folder. */
const START_BYTES = 60;
const GAP = '--';
const HASH_DIGITS = 8;
const NAMELESS = 'page';

/**
 * A unique file name for a page: the legible part of the page's name, shortened in the middle if long, and a
 * hash of all of it. It begins with a letter, a digit or `_`, and takes at most 189 bytes.
 */
export function outputName(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_DIGITS);
  return `${shortened(legibleName(name))}-${hash}`;
}

function legibleName(name: string): string {
  const text = WEB_URL.test(name) ? decoded(name) : name;
  const legible = text.replace(PAGE_ENDING, '').replace(UNFIT, '-').replace(UNSAFE_START, '');
  if (legible === '') return NAMELESS;
  return DEVICE.test(legible) ? `_${legible}` : legible;
}

/** With its percent-encoded letters, if they are valid. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function shortened(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.byteLength <= MAX_BYTES) return text;
  const parts = [bytes.subarray(0, START_BYTES), bytes.subarray(START_BYTES + GAP.length - MAX_BYTES)];
  // A character that is cut is left out.
  const [start, end = ''] = parts.map((part) => part.toString().replace(CUT, ''));
  return `${start}${GAP}${end.replace(UNSAFE_START, '')}`;
}
