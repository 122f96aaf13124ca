/** Tidied text: as printed, letter by letter, in NFC, well-formed, with one space between words and no invisible characters except orthographic ones. */
import { composed } from './compose.ts';

// Byte order marks, soft hyphens, zero-width spaces, word joiners, noncharacters, lone surrogates, controls that are not whitespace.
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\p{Surrogate}]+/gu;
/** Whitespace other than one plain space. */
const WHITE_SPACE =
  /[\t-\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff][\s\u0085]*| [\s\u0085]+/gu;
/** A joiner without a letter, mark or emoji before it, or after another joiner. */
const LOOSE_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu;
/** Characters that may need more than whitespace folding. No `u`: that also looks for the other half of each surrogate. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;
/** What may need tidying in a trimmed text; most texts contain none of it. */
const UNTIDY =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ud800-\udfff\ufeff\ufffe\uffff]| {2}/;

/**
 * Tidies a text without repairing its spelling: the only changes that an extractor may make to printed words.
 * {@link normalizeText} goes further. Idempotent; safe on every language.
 *
 * @example
 * tidyText(' नंद\u00a0 किशाेर\u200b '); // 'नंद किशाेर', the odd vowel as printed
 */
export function tidyText(text: string): string {
  const trimmed = text.trim();
  return composed(UNTIDY.test(trimmed) ? tidied(trimmed) : trimmed);
}

function tidied(text: string): string {
  const visible = UNSEEN.test(text) ? text.replace(INVISIBLE, '').replace(LOOSE_JOINER, '') : text;
  return visible.replace(WHITE_SPACE, ' ').trim();
}
