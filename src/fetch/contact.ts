/** The contact in the user agent, which must be a valid HTTP header value. */
import { domainToASCII } from 'node:url';
import { ScrapeError } from '../errors.ts';
import type { OptionKind } from '../io/check-options.ts';
import { text } from '../io/option-kinds.ts';
import { parseUrl } from '../parse-url.ts';

/** RFC 9110, 5.5: other characters are obsolete, and HTTP clients refuse them. A line end would begin another header. */
const UNSENDABLE = /[^\u0020-\u007e]/u;
const WEB = /^https?:/iu;
const LONE_SURROGATE = /\p{Cs}/u;

/** The option `contact`: a string that can be sent. */
export const sendableContact: OptionKind = {
  check(value, name) {
    text.check(value, name);
    const fault = contactFault(value as string);
    if (fault !== undefined) throw new ScrapeError('invalid-input', `option "${name}" ${fault}`);
  },
};

/** What is wrong with a contact, to complete a message. */
export function contactFault(contact: string): string | undefined {
  const [sign] = UNSENDABLE.exec(contact) ?? [];
  if (sign === undefined) return undefined;
  const written = inAscii(contact);
  return (
    `contains ${nameOf(sign)}, but an HTTP header may only contain visible ASCII: write a domain in punycode, and the rest in ` +
    `Latin letters or percent-encoded${written === undefined ? '' : `, such as ${JSON.stringify(written)}`}`
  );
}

function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A URL or a mail address in ASCII: the domain in punycode, the rest percent-encoded. */
function inAscii(contact: string): string | undefined {
  if (WEB.test(contact)) return parseUrl(contact)?.href;
  const at = contact.lastIndexOf('@');
  const domain = domainToASCII(contact.slice(at + 1));
  if (at < 1 || domain === '' || LONE_SURROGATE.test(contact)) return undefined;
  return `${encodeURI(contact.slice(0, at))}@${domain}`;
}
