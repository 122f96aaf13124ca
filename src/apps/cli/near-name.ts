import { closestMatch } from 'leven';

/** A typo changes at most 3 letters, and at most one in three. */
const MAX_DISTANCE = 3;
const LETTERS_PER_ERROR = 3;

/** The end of an error message about an unknown name: the known one that is closest to it, whatever its case. */
export function didYouMean(given: string, known: readonly string[]): string {
  const maxDistance = Math.min(MAX_DISTANCE, Math.ceil(given.length / LETTERS_PER_ERROR));
  const names = new Map(known.toReversed().map((name) => [name.toLowerCase(), name]));
  const near = closestMatch(given.toLowerCase(), [...names.keys()], { maxDistance });
  return near === undefined ? '' : `, did you mean "${names.get(near)}"?`;
}
