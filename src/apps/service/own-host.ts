/** Who may use a service: clients that address it by its own names, but no page of another site. */
import type { IncomingHttpHeaders } from 'node:http';
import { parseUrl } from '../../publishers/index.ts';
import { ServiceError } from './service-error.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const LOOPBACK_ADDRESS = /^(?:127(?:\.[0-9]{1,3}){3}|localhost|::1|\[::1\])$/iu;
const PORT = /:[0-9]+$/u;

/**
 * The names that a service answers to; undefined for any name. A service on loopback has only the names of this machine: a
 * web page can point its own host name here (DNS rebinding), but the browser still sends that name.
 */
export function ownHosts(
  host: string,
  allowed: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  const own = LOOPBACK_ADDRESS.test(host) ? [...LOOPBACK, host] : [];
  if (allowed === undefined && own.length === 0) return undefined;
  return new Set([...own, ...(allowed ?? [])].map((name) => name.toLowerCase()));
}

export function isOwnName(host: string, names: ReadonlySet<string> | undefined): boolean {
  return names === undefined || names.has(host.toLowerCase().replace(PORT, ''));
}

/** Refuses requests for other hosts, and those made by pages of other sites. */
export function assertOwn(headers: IncomingHttpHeaders, hosts: ReadonlySet<string> | undefined): void {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  const name = host.toLowerCase();
  if (!isOwnName(name, hosts))
    throw new ServiceError('host-not-allowed', 'the service does not answer to this Host header');
  // Browsers without Sec-Fetch-Site send only an Origin, which may be "null".
  const isForeign = origin !== undefined && parseUrl(origin)?.host !== name;
  if (site === undefined ? isForeign : site === 'cross-site' || site === 'same-site')
    throw new ServiceError('cross-site', 'pages of other sites may not use the service');
}
