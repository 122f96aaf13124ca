/** Line ends of any kind, and plain spaces. A no-break space is kept. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/gu;
/** Characters that neither XML nor HTML allows, not even escaped. */
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const OUTER_SPACE = /^ | $/gu;

/**
 * A text on one line, as every format except JSON and Parquet prints it: line breaks become spaces, and characters that cannot
 * be printed (NUL, control characters, lone surrogates) U+FFFD. The texts of a valid article contain neither. Idempotent.
 */
export function lineOf(text: string): string {
  return text.replace(BREAKS, ' ').replace(OUTER_SPACE, '').replace(UNPRINTABLE, '\ufffd');
}
