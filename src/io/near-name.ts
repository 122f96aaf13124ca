import { closestMatch } from 'leven';

/** Case and the separators between words are ignored. */
const SIGNS = /[\s_-]+/gu;
const MAX_NAME_LENGTH = 100;
/** A typo changes at most 3 letters, and at most one in three. */
const MAX_DISTANCE = 3;
const LETTERS_PER_ERROR = 3;

/**
 * The end of an error message about an unknown name: the known one that is closest to it, or '' if none is close. Of a name such
 * as `extract.languages`, only the last part is compared.
 */
export function didYouMean(given: string, known: readonly string[]): string {
  const wanted = folded(given);
  if (wanted.length === 0 || wanted.length > MAX_NAME_LENGTH) return '';
  const names = new Map(known.toReversed().map((name) => [folded(name), name]));
  const maxDistance = Math.min(MAX_DISTANCE, Math.ceil(wanted.length / LETTERS_PER_ERROR));
  const nearest = closestMatch(wanted, [...names.keys()], { maxDistance });
  return nearest === undefined ? '' : `, did you mean "${names.get(nearest)}"?`;
}

function folded(name: string): string {
  return name
    .slice(name.lastIndexOf('.') + 1)
    .replace(SIGNS, '')
    .toLowerCase();
}
