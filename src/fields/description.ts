/** A description that the page states of itself and does not show. */

import { parseDateline } from '../text/parse-dateline.ts';
import { firstOf, type Located, type Search } from './search.ts';
import { repeats } from './standfirst.ts';

/** Finds the description; `shown` are the standfirst and the paragraphs, which it must not repeat, with a dateline or without. */
export function findDescription(search: Search, shown: readonly string[]): Located<string> | undefined {
  const texts = shown.flatMap((text) => withRest(text));
  const hidden = search
    .descriptions()
    .find((text) => !withRest(text).some((part) => texts.some((other) => repeats(part, other))));
  return firstOf(search, 'description', [
    { source: 'meta', where: 'description', confidence: 0.9, read: () => hidden },
  ]);
}

/** A text, and what it says behind its dateline. */
function withRest(text: string): string[] {
  const rest = parseDateline(text)?.rest;
  return rest === undefined || rest === '' ? [text] : [text, rest];
}
