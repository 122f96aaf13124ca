/** Who issues a press release, as the line above its headline or its text says. */
import { ISSUERS } from './hindi/issuers.ts';
import { oneOf } from './one-of.ts';

const MAX_LENGTH = 80;
const ISSUER = new RegExp(`(?:^|\\s)(?:${oneOf(ISSUERS)})$|^ministry of\\s`, 'iu');

/** Whether a line is the name of an office that issues press releases. */
export function isIssuer(text: string): boolean {
  return text.length <= MAX_LENGTH && ISSUER.test(text);
}
