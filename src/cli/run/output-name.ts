/** Names of output files. */
import { createHash } from 'node:crypto';

const PAGE_ENDING = /(?:\.(?:x?html?|mhtml?|txt|gz))+$/iu;
const LEADING = /^[-.]+/u;
const UNFIT = /[^\p{L}\p{M}\p{N}._-]+/gu;
const LONGEST = 60;
const HASH_DIGITS = 8;

/**
 * A file name that tells its page and no other: what is legible of the page's name, and a hash of all of it.
 *
 * @example
 * outputName('pages/nahar.html'); // "pages-nahar-" and eight digits
 */
export function outputName(name: string): string {
  const legible = name.replace(PAGE_ENDING, '').replace(UNFIT, '-').replace(LEADING, '');
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_DIGITS);
  // Devanagari takes three bytes a character, and a file name at most 255.
  return `${[...legible].slice(-LONGEST).join('')}-${hash}`;
}
