/** Pages that hide their text until a script has run. */
import { type Page, revealed } from '../html/page.ts';
import { proseWords } from './prose.ts';

const ENOUGH_WORDS = 40;
const MANY_WORDS = 80;

/** The page itself, or a copy with nothing hidden if it has running text only then. */
export function legible(page: Page): Page {
  if (hasProse(page, ENOUGH_WORDS)) return page;
  const whole = revealed(page);
  return hasProse(whole, MANY_WORDS) ? whole : page;
}

function hasProse(page: Page, fewest: number): boolean {
  let words = 0;
  return page.segments.some((segment) => {
    words += proseWords(segment);
    return words >= fewest;
  });
}
