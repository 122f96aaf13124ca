/** Distinguishes a page from flattened text. */

const TAG =
  /<(?:!doctype|html|head|body|main|article|section|header|div|p|h[1-6]|a|b|span|br|img|meta|link|script|table|ul|li|font)[\s/>]/iu;
/** In UTF-16, each Latin letter has a zero byte next to it. */
const ZERO = /\0/gu;
const HEAD_LENGTH = 65_536;

/** Whether a source has markup. */
export function looksLikeHtml(source: string | Uint8Array): boolean {
  return TAG.test(typeof source === 'string' ? source : headOf(source));
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_LENGTH)).replace(ZERO, '');
}
