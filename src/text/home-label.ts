/** The home label: the name of the root of a site in menus and breadcrumbs. */
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { HOME_LABELS } from './hindi/home-labels.ts';

const MAX_LABEL_LENGTH = 60;
const homes = new Set(foldAll(HOME_LABELS));

/** Whether a text names the root of a site. */
export function isHomeLabel(text: string): boolean {
  return text.length <= MAX_LABEL_LENGTH && homes.has(foldForMatching(text));
}
