/** An article as plain text. */
import type { Article } from '../article.ts';
import { bodyPieces, type TextPiece, textPieces } from './text-pieces.ts';

/** The separator of pieces of plain text. */
export const PIECE_SEPARATOR = '\n\n';

/**
 * The visible text, as plain text: headline, standfirst, caption of the lead image, highlights and body, separated by
 * empty lines. A list has one item per line, a table one row per line with tabs between its cells. {@link toChunks}
 * gives offsets into this text.
 *
 * @example
 * toText(article); // 'नहर की सफाई शुरू, किसानों को राहत\n\nसिंचाई विभाग ने …'
 */
export function toText(article: Article): string {
  return joined(textPieces(article));
}

/** The body alone, as {@link toText} writes it. */
export function bodyText(article: Pick<Article, 'body'>): string {
  return joined(bodyPieces(article));
}

function joined(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text }) => text).join(PIECE_SEPARATOR);
}
