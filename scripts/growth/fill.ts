/** Pieces of text repeated up to a size, for the constructs of the growth check. */
import { PARAGRAPHS, pageOf, SENTENCES, storyAround } from '../../tests/page-of.ts';

/** A short report of four paragraphs. */
export const STORY = storyAround();

/** The nth sentence of the sample report (n wraps around). */
export function sentence(at: number): string {
  return SENTENCES[at % SENTENCES.length] as string;
}

/** The nth paragraph of the sample report (n wraps around). */
export function paragraph(at: number): string {
  return PARAGRAPHS[at % PARAGRAPHS.length] as string;
}

/** A piece repeated up to a size. */
export function fill(size: number, piece: string): string {
  return piece.repeat(Math.max(1, Math.floor(size / piece.length)));
}

/** Numbered pieces up to a size. */
export function number(size: number, piece: (at: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, at = 0; length < size; at += 1) {
    const next = piece(at);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}

/** A page whose story follows some markup. */
export function beforeStory(markup: string): string {
  return pageOf(markup + STORY);
}

/** A page whose story precedes some markup. */
export function behindStory(markup: string): string {
  return pageOf(STORY + markup);
}

/** A page with the given JSON-LD. */
export function withJsonLd(json: string): string {
  return pageOf(STORY, { head: `<script type="application/ld+json">${json}</script>` });
}
