/** Texts that are not language: code, file names, symbols. */
import type { Segment } from '../html/segment.ts';

const CODE = /[{}();=<>]/gu;
/** Constructs that occur only in code: a call, a block, an assignment. Brackets alone occur in tallies: "भाजपा (240), कांग्रेस (99)". */
const CODE_ALONE = /[{}=<>]|[A-Za-z_$]\(/gu;
const CODE_KEYS = /"[A-Za-z_]+"\s*:|[A-Za-z_]:"/gu;
const MIN_SIGNS = 6;
const MIN_SIGNS_OF_CODE_ALONE = 3;
const MIN_SIGN_SHARE = 0.05;

/** Whether a text is code. */
export function isCode({ text }: Segment): boolean {
  const signs = text.match(CODE)?.length ?? 0;
  if (signs > MIN_SIGNS && signs > text.length * MIN_SIGN_SHARE)
    return (text.match(CODE_ALONE)?.length ?? 0) >= MIN_SIGNS_OF_CODE_ALONE;
  return (text.match(CODE_KEYS)?.length ?? 0) >= 2;
}

/** The URL of a picture as text: "![](/2026/11/pul.jpg)", complete or torn. */
const IMAGE_FILE = /^(?:!?\[[^\]]{0,200}\]\()?[^\s/]*\/\S+\.(?:jpe?g|png|gif|webp|avif)\)?$/iu;
const LETTER = /[\p{L}\p{N}]/u;

export function isImageFile({ text }: Segment): boolean {
  return IMAGE_FILE.test(text);
}

export function isWithoutLetters({ text }: Segment): boolean {
  return !LETTER.test(text);
}
