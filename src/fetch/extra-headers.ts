/** The option `headers`: additional headers of a request, such as a subscriber's cookie. */
import { ScrapeError } from '../errors.ts';

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
export function headerFault(name: string, value: string): string | undefined {
  if (!TOKEN.test(name)) return `${JSON.stringify(name)} is not the name of a header`;
  if (OWN.has(name.toLowerCase())) return `${name.toLowerCase()} cannot be set`;
  return SENDABLE.test(value) ? undefined : `the value of ${name} may only contain visible ASCII`;
}

/**
 * The additional headers of a request, by name in lower case.
 *
 * @throws ScrapeError `invalid-input` for a header that cannot be sent
 */
export function extraHeaders(url: string, headersFor: HeadersFor | undefined): Record<string, string> {
  const entries = Object.entries(headersFor?.(url) ?? {});
  for (const [name, value] of entries) {
    const fault = headerFault(name, value);
    if (fault !== undefined) throw new ScrapeError('invalid-input', `option "headers": ${fault}`, { url });
  }
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}
