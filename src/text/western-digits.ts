/** The digits of the scripts of India, as the content of a character class. */
export const INDIC_DIGIT =
  '\\u0966-\\u096f\\u09e6-\\u09ef\\u0a66-\\u0a6f\\u0ae6-\\u0aef\\u0b66-\\u0b6f\\u0be6-\\u0bef\\u0c66-\\u0c6f\\u0ce6-\\u0cef\\u0d66-\\u0d6f';
const indicDigits = new RegExp(`[${INDIC_DIGIT}]`, 'gu');
/** In every script of India, the code points of the digits end in 6 (for 0) to f (for 9). */
const ZERO = 6;

/** Converts the digits of the scripts of India. The length of the text stays the same. */
export function westernDigits(text: string): string {
  return text.replace(indicDigits, (digit) => String((digit.charCodeAt(0) % 16) - ZERO));
}
