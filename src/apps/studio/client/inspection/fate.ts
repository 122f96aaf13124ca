import type { Piece } from '../../inspector/inspection-view.ts';

/** A piece is part of the body, used by another field, or excluded: in the order and the words of the legend. */
export const GROUPS = { body: 'In the body', field: 'In other fields', left: 'Excluded' } as const;

export interface Fate {
  readonly group: keyof typeof GROUPS;
  /** Block type, field or reason. */
  readonly name: string;
}

export function fateOf({ type, reason, field }: Piece): Fate {
  if (type !== undefined) return { group: 'body', name: type };
  if (field !== undefined) return { group: 'field', name: field };
  return { group: 'left', name: reason ?? 'outside' };
}

/** Turns a camel-case or hyphenated name into words. */
export function wordsOf(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])|-/gu, ' ').toLowerCase();
}
