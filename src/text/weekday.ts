/** The weekday before a date. */
import { WEEKDAY_NAMES, WEEKDAYS } from './hindi/weekdays.ts';
import { oneOf } from './one-of.ts';

const numbers = new Map(
  WEEKDAY_NAMES.flatMap((names, number) => names.map((name) => [name.toLowerCase(), number] as const)),
);
const atEnd = new RegExp(`(?<![\\p{L}\\p{M}])(?<name>${oneOf(WEEKDAYS)})[\\s,.]{0,3}$`, 'iu');

/** A weekday at the end of a text: its number from Sunday (0) on, and where its name begins. */
export interface NamedWeekday {
  readonly number: number;
  readonly index: number;
}

/** Finds the weekday at the end of a text. */
export function weekdayAtEnd(text: string): NamedWeekday | undefined {
  const match = atEnd.exec(text);
  const number = numbers.get(match?.groups?.name?.toLowerCase() ?? '');
  return match === null || number === undefined ? undefined : { number, index: match.index };
}
