/** One line of text: what every format but JSON and Parquet prints of a string. */

/** Line ends of any kind, and plain spaces; a no-break space is kept. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/gu;
/** Characters that neither XML nor HTML allows, not even escaped. */
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const OUTER_SPACE = /^ | $/gu;
const REPLACEMENT = '\ufffd';

/**
 * A text on one line: line breaks become a space, and what cannot be printed (NUL, control characters, lone halves
 * of surrogate pairs) becomes U+FFFD. The texts of a valid article contain neither. Idempotent.
 */
export function lineOf(text: string): string {
  return text.replace(BREAKS, ' ').replace(OUTER_SPACE, '').replace(UNPRINTABLE, REPLACEMENT);
}
