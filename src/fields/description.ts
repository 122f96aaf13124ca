/** A description that the page states of itself and does not show. */

import { parseDateline } from '../text/parse-dateline.ts';
import { firstOf, type Located, type Search } from './search.ts';
import { repeats } from './standfirst.ts';

/** What the page shows of its story. */
export interface ShownTexts {
  readonly headline: string;
  readonly standfirst: string | undefined;
  readonly paragraphs: readonly string[];
}

/** Finds the description, which must not repeat what the page shows, with its dateline or without. */
export function findDescription(
  search: Search,
  { headline, standfirst, paragraphs }: ShownTexts,
): Located<string> | undefined {
  const shown = [headline, standfirst ?? '', ...paragraphs];
  const isShown = (text: string): boolean => shown.some((other) => repeats(text, other));
  const isShownBehindDateline = (text: string): boolean => {
    const own = behindDateline(text);
    const opening = behindDateline(paragraphs[0]);
    return (own !== undefined && isShown(own)) || (opening !== undefined && repeats(own ?? text, opening));
  };
  const hidden = search.descriptions().find((text) => !isShown(text) && !isShownBehindDateline(text));
  return firstOf(search, 'description', [
    { source: 'meta', where: 'description', confidence: 0.9, read: () => hidden },
  ]);
}

function behindDateline(text = ''): string | undefined {
  const rest = parseDateline(text)?.rest;
  return rest === '' ? undefined : rest;
}
