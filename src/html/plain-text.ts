import { tidyText } from '../text/tidy-text.ts';
import { textOfMarkup } from './markup-text.ts';

const MARKUP_SIGN = /[<&]/u;
const MARKUP_SIGNS = /[<&]/gu;
/** Letters, digits, symbols, emoji: visible characters. The Braille blank and the null note head are also symbols. */
const VISIBLE = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Maximum levels of escaping; more are an attack. */
const MAX_ROUNDS = 8;

/**
 * The form of every string of an article: tidied (see {@link tidyText}), with markup and entities decoded, however
 * often they were escaped. Empty if nothing visible is left. Idempotent; plain text is returned unchanged.
 */
export function plainText(text: string): string {
  const tidy = tidyText(text);
  const plain = MARKUP_SIGN.test(tidy) ? withoutMarkup(tidy) : tidy;
  return VISIBLE.test(plain) ? plain : '';
}

/** The plain text of a label, such as a kicker or caption; empty if it is only punctuation. */
export function labelText(text: string): string {
  const plain = plainText(text);
  return LETTER_OR_DIGIT.test(plain) ? plain : '';
}

function withoutMarkup(tidy: string): string {
  let current = tidy;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = tidyText(textOfMarkup(current));
    if (next === current) return current;
    current = next;
  }
  return tidyText(current.replace(MARKUP_SIGNS, ' '));
}
