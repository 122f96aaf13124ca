/** The options `contact`, `headers` and `proxy`: what a user may set of a request. */
import { domainToASCII } from 'node:url';
import { ScrapeError } from '../errors.ts';
import { type OptionKind, shown } from '../io/check-options.ts';
import { maskedLogin } from '../io/clean-url.ts';
import { text } from '../io/option-kinds.ts';
import { parseUrl, parseWebUrl } from '../text/parse-url.ts';

/** RFC 9110, 5.5: other characters are obsolete, and HTTP clients refuse them. A line end would begin another header. */
const UNSENDABLE = /[^\u0020-\u007e]/u;
const WEB = /^https?:/iu;
const LONE_SURROGATE = /\p{Cs}/u;

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

/** Returns the additional headers for the URL of a request. */
export type HeadersFor = (url: string) => Readonly<Record<string, string>>;

/** RFC 9110, 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/iu;
const SENDABLE = /^[\t\u0020-\u007e]*$/u;
/** Headers of the connection and the body, and those that identify the client, for which there is `contact`. */
const OWN: ReadonlySet<string> = new Set(
  (
    'accept-encoding connection content-length expect host keep-alive proxy-authorization te trailer ' +
    'transfer-encoding upgrade user-agent'
  ).split(' '),
);

/** What is wrong with a header, to complete a message. */
function headerFault(name: string, value: string): string | undefined {
  if (!TOKEN.test(name)) return `${JSON.stringify(name)} is not the name of a header`;
  if (OWN.has(name.toLowerCase())) return `${name.toLowerCase()} cannot be set`;
  return SENDABLE.test(value) ? undefined : `the value of ${name} may only contain visible ASCII`;
}

/** Keyed by name in lower case. @throws ScrapeError `invalid-input` for a header that cannot be sent */
export function extraHeaders(url: string, headersFor: HeadersFor | undefined): Record<string, string> {
  const entries = Object.entries(headersFor?.(url) ?? {});
  for (const [name, value] of entries) {
    const fault = headerFault(name, value);
    if (fault !== undefined) throw new ScrapeError('invalid-input', `option "headers": ${fault}`, { url });
  }
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

/** The URL of an HTTP proxy, or a function that chooses one for the URL of a request. */
export type ProxyChoice = string | ((url: string) => string | undefined);

export const proxyChoice: OptionKind = {
  check(value, name) {
    if (typeof value === 'function') return;
    if (typeof value === 'string' && parseWebUrl(value) !== undefined) return;
    const given = typeof value === 'string' ? maskedLogin(value) : value;
    const message = `option "${name}" must be an http(s) URL or a function, not ${shown(given)}`;
    throw new ScrapeError('invalid-input', message);
  },
};

/** @throws ScrapeError `invalid-input` if the function returns no URL of a proxy */
export function proxyFor(url: string, choice: ProxyChoice | undefined): string | undefined {
  const proxy = typeof choice === 'function' ? choice(url) : choice;
  if (proxy !== undefined) proxyChoice.check(proxy, 'proxy');
  return proxy;
}
