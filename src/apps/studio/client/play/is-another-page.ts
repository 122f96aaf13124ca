const TAG =
  /<(?:!doctype|html|head|body|main|article|section|header|div|p|h[1-6]|a|b|span|br|img|meta|link|script|table|ul|li|font)[\s/>]/iu;
/** In UTF-16, each Latin letter has a zero byte next to it. */
const ZERO = /\0/gu;
const HEAD_LENGTH = 65_536;

export function looksLikeHtml(source: string | Uint8Array): boolean {
  return TAG.test(typeof source === 'string' ? source : headOf(source));
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_LENGTH)).replace(ZERO, '');
}

/** Pages of two papers share a doctype and a few tags at both ends; an edit keeps most of the shorter text. */
const MIN_KEPT_SHARE = 0.5;
const PAGE_START = /<(?:!doctype|html|head|body)[\s>]/iu;
const LINE_END = /\r\n?|\n/u;
/** A text of fewer lines may be a fragment pasted into a page. */
const MIN_LINES = 4;

/** Whether a changed text is another page, pasted in place of the one before, and not an edit of it. */
export function isAnotherPage(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  return shorter === 0 || sharedLength(before, after, shorter) < MIN_KEPT_SHARE * shorter;
}

/** Whether a pasted text is a whole page, which is meant to replace the current one. */
export function isWholePage(pasted: string, current: string): boolean {
  if (PAGE_START.test(pasted)) return true;
  return looksLikeHtml(current) && !looksLikeHtml(pasted) && pasted.split(LINE_END).length >= MIN_LINES;
}

/** Letters that both texts begin and end with. */
function sharedLength(before: string, after: string, shorter: number): number {
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return start + end;
}
