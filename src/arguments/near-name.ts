/** What somebody may have meant by a name that is unknown. */
import { closestMatch } from 'leven';

/** What people write differently: case, and signs between words. */
const SIGNS = /[\s_-]+/gu;
const LONGEST_NAME = 100;
/** Most letters that a typing error changes, and the share of the name that it leaves alone at least. */
const MAX_DISTANCE = 3;
const LETTERS_PER_ERROR = 3;

/**
 * The known name that is nearest to a given one; `undefined` where none is near. Of a name such as `extract.languages`,
 * the last part is enough.
 *
 * @example
 * nearName('langauges', ['url', 'languages']); // 'languages'
 * nearName('Dainik Bhaskr', ['dainik-bhaskar']); // 'dainik-bhaskar'
 */
export function nearName(given: string, known: readonly string[]): string | undefined {
  const wanted = folded(given);
  if (wanted.length === 0 || wanted.length > LONGEST_NAME) return undefined;
  const names = new Map(known.toReversed().map((name) => [folded(name), name]));
  const maxDistance = Math.min(MAX_DISTANCE, Math.ceil(wanted.length / LETTERS_PER_ERROR));
  const nearest = closestMatch(wanted, [...names.keys()], { maxDistance });
  return nearest === undefined ? undefined : names.get(nearest);
}

/**
 * The end of a sentence about an unknown name.
 *
 * @example
 * `unknown option "langauges"${didYouMean('langauges', known)}`; // 'unknown option "langauges", did you mean "languages"?'
 * didYouMean('xyz', known); // ''
 */
export function didYouMean(given: string, known: readonly string[]): string {
  const near = nearName(given, known);
  return near === undefined ? '' : `, did you mean "${near}"?`;
}

function folded(name: string): string {
  return name
    .slice(name.lastIndexOf('.') + 1)
    .replace(SIGNS, '')
    .toLowerCase();
}
