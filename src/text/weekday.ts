/** The weekday before a date. */
import { forText, rowsOf, TEXT_WORDS } from '../languages/packs.ts';
import { anyOf } from './one-of.ts';

const weekdaysFor = forText(TEXT_WORDS, (packs) => {
  const names = rowsOf('weekdays', packs);
  return {
    numbers: new Map(names.map(([name, number]) => [name.toLowerCase(), number])),
    atEnd: new RegExp(`(?<![\\p{L}\\p{M}])(?<name>${anyOf(names.map(([name]) => name))})[\\s,.]{0,3}$`, 'iu'),
  };
});

/** A weekday at the end of a text: its number from Sunday (0) on, and where its name begins. */
export interface NamedWeekday {
  readonly number: number;
  readonly index: number;
}

/** Finds the weekday at the end of a text. */
export function weekdayAtEnd(text: string): NamedWeekday | undefined {
  const { atEnd, numbers } = weekdaysFor(text);
  const match = atEnd.exec(text);
  const number = numbers.get(match?.groups?.name?.toLowerCase() ?? '');
  return match === null || number === undefined ? undefined : { number, index: match.index };
}
