/** The home label: the name of the root of a site in menus and breadcrumbs. */
import { LANGUAGES } from '../languages/packs.ts';
import { foldedTest } from './folded-test.ts';

const MAX_LABEL_LENGTH = 60;
const isKnown = foldedTest(LANGUAGES, 'homeLabels');

/** Whether a text names the root of a site. */
export function isHomeLabel(text: string): boolean {
  return text.length <= MAX_LABEL_LENGTH && isKnown(text);
}
