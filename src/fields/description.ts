/** A description that the page states of itself and does not show. */

import { firstOf, type Located, type Search } from './search.ts';
import { repeats } from './standfirst.ts';

/** Finds the description; `shown` are the standfirst and the paragraphs, which it must not repeat. */
export function findDescription(search: Search, shown: readonly string[]): Located<string> | undefined {
  const hidden = search.descriptions().find((text) => !shown.some((other) => repeats(text, other)));
  return firstOf(search, 'description', [
    { source: 'meta', where: 'description', confidence: 0.9, read: () => hidden },
  ]);
}
