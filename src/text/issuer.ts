/** The issuer of a press release, as stated in the line above its headline or in its text. */
import { LANGUAGES, wordsOf } from '../languages/packs.ts';
import { once } from './once.ts';
import { oneOf } from './one-of.ts';

const MAX_LENGTH = 80;
const issuer = once(
  () => new RegExp(`(?:^|\\s)(?:${oneOf(wordsOf('issuers', LANGUAGES))})$|^ministry of\\s`, 'iu'),
);

/** Whether a line is the name of an office that issues press releases. */
export function isIssuer(text: string): boolean {
  return text.length <= MAX_LENGTH && issuer().test(text);
}
