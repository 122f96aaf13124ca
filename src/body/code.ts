/** Texts that are not language: code and file names. */
import type { Segment } from '../html/segment.ts';

const CODE_KEYS = /"[A-Za-z_]+"\s*:|[A-Za-z_]:"/gu;

export function isCode({ text }: Pick<Segment, 'text'>): boolean {
  return (text.match(CODE_KEYS)?.length ?? 0) >= 2;
}

/** The URL of a picture as text: "![](/2026/11/pul.jpg)", complete or torn. */
export const IMAGE_FILE = /^(?:!?\[[^\]]{0,200}\]\()?[^\s/]*\/\S+\.(?:jpe?g|png|gif|webp|avif)\)?$/iu;
