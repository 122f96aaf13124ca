/** The home label: the name of the root of a site in menus and breadcrumbs. */
import { LANGUAGES, wordsOf } from '../languages/packs.ts';
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { once } from './once.ts';

const MAX_LABEL_LENGTH = 60;
const homes = once(() => new Set(foldAll(wordsOf('homeLabels', LANGUAGES))));

/** Whether a text names the root of a site. */
export function isHomeLabel(text: string): boolean {
  return text.length <= MAX_LABEL_LENGTH && homes().has(foldForMatching(text));
}
