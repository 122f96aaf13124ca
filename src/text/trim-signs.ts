/** Trims signs in linear time: `/[…]+$/` would reread a run of signs from each of its characters. */

/**
 * A text without the given characters at its beginning.
 *
 * @param sign - a class of characters of one code unit each, neither global nor sticky
 */
export function withoutStart(text: string, sign: RegExp): string {
  let start = 0;
  while (start < text.length && sign.test(text.charAt(start))) start += 1;
  return text.slice(start);
}

/**
 * A text without the given characters at its end.
 *
 * @param sign - a class of characters of one code unit each, neither global nor sticky
 */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * A text without the given characters on both sides.
 *
 * @param sign - a class of characters of one code unit each, neither global nor sticky
 */
export function withoutEdges(text: string, sign: RegExp): string {
  return withoutEnd(withoutStart(text, sign), sign);
}
