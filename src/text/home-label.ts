/** The home label: the name of the root of a site in menus and breadcrumbs. */
import { LANGUAGES } from '../languages/packs.ts';
import { foldedTest } from './folded-test.ts';

/** Whether a text names the root of a site. */
export const isHomeLabel = foldedTest(LANGUAGES, 'homeLabels');
