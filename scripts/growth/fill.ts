/** Pieces of text repeated until they have a size: what constructs are made of. */
import { PARAGRAPHS, pageOf, SENTENCES, storyAround } from '../../tests/page-of.ts';

/** A short report of four paragraphs. */
export const STORY = storyAround();

/** A sentence of the report, by any number. */
export function sentence(at: number): string {
  return SENTENCES[at % SENTENCES.length] as string;
}

/** A paragraph of the report, by any number. */
export function paragraph(at: number): string {
  return PARAGRAPHS[at % PARAGRAPHS.length] as string;
}

/** A piece repeated until it has a size. */
export function fill(size: number, piece: string): string {
  return piece.repeat(Math.max(1, Math.floor(size / piece.length)));
}

/** Pieces, each with its number, until they have a size. */
export function number(size: number, piece: (at: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, at = 0; length < size; at += 1) {
    const next = piece(at);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}

/** A page whose story stands behind some markup. */
export function beforeStory(markup: string): string {
  return pageOf(markup + STORY);
}

/** A page whose story stands before some markup. */
export function behindStory(markup: string): string {
  return pageOf(STORY + markup);
}

/** A page with JSON-LD as it is written. */
export function withJsonLd(json: string): string {
  return pageOf(STORY, { head: `<script type="application/ld+json">${json}</script>` });
}
