/** Trims in linear time: `/[…]+$/` rereads a run from each of its characters. A sign is a class of code units, not global or sticky. */

export function withoutStart(text: string, sign: RegExp): string {
  let start = 0;
  while (start < text.length && sign.test(text.charAt(start))) start += 1;
  return text.slice(start);
}

export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

export function withoutEdges(text: string, sign: RegExp): string {
  return withoutEnd(withoutStart(text, sign), sign);
}
