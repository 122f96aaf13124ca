/** Strings of a page, for functions that take texts: the text between tags, and slices across tags. */
import type { Random } from './random.ts';

const TEXT = /(?<=>)[^<>]{2,}/gu;
const TEXTS = 2;
const MAX_LENGTH = 3000;

/** Some texts of a page and a slice of its source. */
export function stringsIn(html: string | Uint8Array, random: Random): string[] {
  const source = typeof html === 'string' ? html : new TextDecoder('windows-1252').decode(html);
  const texts = source.match(TEXT) ?? [];
  const start = random.below(source.length + 1);
  return [
    ...Array.from({ length: TEXTS }, () => texts[random.below(texts.length)]?.slice(0, MAX_LENGTH) ?? ''),
    source.slice(start, start + random.below(MAX_LENGTH)),
  ];
}
