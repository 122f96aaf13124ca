/** Who may ask a service: its own names, and no page of another site. */
import type { IncomingHttpHeaders } from 'node:http';
import { parseUrl } from '../parse-url.ts';
import { ServiceError } from './service-error.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const LOOPBACK_ADDRESS = /^(?:127(?:\.[0-9]{1,3}){3}|localhost|::1|\[::1\])$/iu;
const PORT = /:[0-9]+$/u;
const OTHER_SITES: ReadonlySet<string> = new Set(['cross-site', 'same-site']);

/** Whether only this machine reaches an address. */
function isLoopback(host: string): boolean {
  return LOOPBACK_ADDRESS.test(host);
}

/**
 * The names that a service answers to; undefined for any name. A service on loopback has only the names of this machine: a
 * web page can point its own host name here (DNS rebinding), but the browser still sends that name.
 */
export function ownHosts(
  host: string,
  allowed: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  if (allowed === undefined && !isLoopback(host)) return undefined;
  const names = [...(isLoopback(host) ? [...LOOPBACK, host] : []), ...(allowed ?? [])];
  return new Set(names.map((name) => name.toLowerCase()));
}

/**
 * Refuses requests for another host, and those that a page of another site makes.
 *
 * @throws ServiceError `host-not-allowed`, `cross-site`
 */
export function assertOwn(headers: IncomingHttpHeaders, hosts: ReadonlySet<string> | undefined): void {
  const name = (headers.host ?? '').toLowerCase().replace(PORT, '');
  if (hosts !== undefined && !hosts.has(name))
    throw new ServiceError('host-not-allowed', 'the service does not answer to this Host header');
  if (isOfAnotherSite(headers))
    throw new ServiceError('cross-site', 'pages of other sites may not use the service');
}

/** Browsers without Sec-Fetch-Site send only an Origin, which may be "null". */
function isOfAnotherSite({ host, origin, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (site !== undefined) return OTHER_SITES.has(site.toString());
  return origin !== undefined && parseUrl(origin)?.host !== host?.toLowerCase();
}
