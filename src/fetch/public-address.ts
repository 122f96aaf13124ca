import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { BlockedAddressError } from '../io/network-failure.ts';

const BRACKETS = /^\[|\]$/gu;
const LAST_FOUR_BYTES = 12;
/** All IPv6 space allocated so far; addresses outside of it, such as `::7f00:1`, belong to nobody. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
/** IPv4 addresses as seen in an IPv6-only network (NAT64, RFC 6052). */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96') as [ipaddr.IPv6, number];
/** Public by number, but internal for Azure machines: Azure's platform services. */
const INSIDE_OF_CLOUDS: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an IP address is public: for IPv4, if it is not in IANA's special-purpose registry; for IPv6 likewise, if it
 * is within 2000::/3. This excludes loopback, private, link-local (used by metadata services), shared,
 * multicast and reserved addresses and tunnels (6to4, Teredo). An IPv4 address within an IPv6 one (mapped, or
 * by NAT64) is checked itself.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv4 ? isPublicV4(parsed) : isPublicV6(parsed);
}

function isPublicV4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && !INSIDE_OF_CLOUDS.has(address.toString());
}

function isPublicV6(address: ipaddr.IPv6): boolean {
  if (address.isIPv4MappedAddress()) return isPublicV4(address.toIPv4Address());
  if (address.match(NAT64)) return isPublicV4(new ipaddr.IPv4(address.toByteArray().slice(LAST_FOUR_BYTES)));
  return address.match(GLOBAL_UNICAST) && address.range() === 'unicast';
}

/** Whether the host of a URL is an IP address that is not public. A host name is left to {@link lookupPublic}. */
export function isBlockedHost(hostname: string): boolean {
  const host = withoutBrackets(hostname);
  return ipaddr.isValid(host) && !isPublicAddress(host);
}

export function withoutBrackets(hostname: string): string {
  return hostname.replace(BRACKETS, '');
}

/**
 * A lookup for a connector that returns only public addresses. The connection uses exactly these, so that a name
 * that changes its address between two lookups (DNS rebinding) gains nothing.
 */
export function lookupPublic(
  ask: typeof lookup = lookup,
  isPublic: (address: string) => boolean = isPublicAddress,
): LookupFunction {
  return (hostname, options: LookupOptions, callback) => {
    ask(hostname, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
      const found = addresses.filter(({ address }) => isPublic(address));
      const [first] = found;
      const blocked = new BlockedAddressError(`${hostname} has no public address`);
      if (error || first === undefined) callback(error ?? blocked, '', 0);
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}
