/** Removes control sequences: whatever comes from a page, a file name or a URL is shown by a terminal, never executed. */

/** C0 with ESC, DEL and C1; marks that change the text direction; uncommon line ends. */
const CONTROL = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Like {@link CONTROL}, except for tabs and line ends. */
const CONTROL_IN_LINES = /(?![\t\n])(?!\r\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** A text as one line without control characters. Line breaks become spaces. */
export function plainLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(CONTROL, '');
}

/** A text of several lines without control characters except tabs and line ends, LF and CRLF. */
export function plainText(text: string): string {
  return text.replace(CONTROL_IN_LINES, '');
}

/** JSON leaves some control characters as they are, so they are escaped. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(CONTROL_IN_LINES, escaped);
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
