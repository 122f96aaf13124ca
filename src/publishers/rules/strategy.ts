/** The strategies of a field: where its value is looked for, best first, and what a publisher rule says. */
import type { FieldName, Source } from '../../article.ts';
import type { Match } from '../../html/locate.ts';
import { plainText } from '../../html/plain-text.ts';
import type { LocatedField } from '../publisher.ts';
import type { ExtractionContext } from './extraction-context.ts';

/** A located value: what was found, where, and how reliable it is. */
export interface Located<T> {
  readonly value: T;
  readonly source: Source;
  /** Confidence from 0 to 1. */
  readonly confidence: number;
  /** Whether it is a last resort, which keeps its own confidence however often its source is right. */
  readonly isGuess?: true;
}

/** One strategy of an ordered list: where it looks (in a few words), its confidence, and how it reads the value. */
export type Strategy<T> = readonly [
  source: Source,
  where: string,
  confidence: number,
  read: () => T | undefined,
  isGuess?: true,
];

/** The value of the first strategy that has one (an empty list or invisible text does not count). Every attempt is recorded, with its value as `show` formats it. */
export function firstOf<T>(
  context: ExtractionContext,
  field: FieldName,
  strategies: readonly Strategy<T>[],
  show: (value: T) => string = asText,
): Located<T> | undefined {
  for (const [source, where, confidence, read, isGuess] of strategies) {
    const value = read();
    if (value === undefined || isEmpty(value)) {
      context.note({ field, source, where });
      continue;
    }
    const shown = show(value);
    if (context.profile?.isConstant(field, shown) === true) {
      context.note({ field, source, where, value: shown, reason: 'other pages of the site state the same' });
      continue;
    }
    context.note({ field, source, where, value: shown, isChosen: true });
    return { value, source, confidence, ...(isGuess && { isGuess }) };
  }
  return undefined;
}

/** The value that a publisher rule locates, unless there is a reason to reject it; empty if the rule has no locator for the field. */
export function byRule<T>(
  { rule }: ExtractionContext,
  field: LocatedField,
  confidence: number,
  read: (match: Match) => T | undefined,
  rejectionOf: (value: T | undefined, match: Match) => string | undefined = () => undefined,
): Strategy<T>[] {
  if (!rule.locates(field)) return [];
  const match = rule.find(field, (found) => rejectionOf(read(found), found));
  return [['publisher-rule', rule.where(field), confidence, () => match && read(match)]];
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : typeof value === 'string' && plainText(value) === '';
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
