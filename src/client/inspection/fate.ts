/** What became of a piece, in the words and looks that the inspector has for it. */
import type { Piece } from '../../inspector/inspection-view.ts';

/** A piece is part of the body, shown by another field, or left out. */
export type PieceGroup = 'body' | 'field' | 'left';

/** See the module comment. */
export interface Fate {
  readonly group: PieceGroup;
  /** Block type, field or reason. @example "related" */
  readonly name: string;
}

/** Groups, in the order and the words of the legend. */
export const GROUPS: Readonly<Record<PieceGroup, string>> = {
  body: 'In the body',
  field: 'In other fields',
  left: 'Left out',
};

/**
 * What became of a piece.
 *
 * @example
 * fateOf({ kind: 'text', text: 'नहर', reason: 'headline', shown: { field: 'headline' }, path: 'h1' }); // { group: 'field', name: 'headline' }
 */
export function fateOf({ type, reason, shown }: Piece): Fate {
  if (type !== undefined) return { group: 'body', name: type };
  if (shown !== undefined) return { group: 'field', name: shown.field };
  return { group: 'left', name: reason ?? 'outside' };
}

/**
 * A name of the data in words.
 *
 * @example
 * wordsOf('publishedAt'); // "published at"
 */
export function wordsOf(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])|-/gu, ' ').toLowerCase();
}
