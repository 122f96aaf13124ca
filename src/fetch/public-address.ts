/** Public addresses: the IP addresses that a page of the web may come from. */
import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A name led to no public address. */
export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
}

const BRACKETS = /^\[|\]$/gu;
const LAST_FOUR_BYTES = 12;

/**
 * Whether an IP address is one of the public internet: no loopback, private, link-local (which metadata services use),
 * shared, multicast or reserved one, in version 4, in version 6, or in version 4 within version 6. Ranges: IANA's
 * special-purpose address registries.
 *
 * @example
 * isPublicAddress('169.254.169.254'); // false
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  if (parsed.isIPv4MappedAddress()) return isPublicAddress(parsed.toIPv4Address().toString());
  // What a network without version 4 makes of its addresses (NAT64, RFC 6052).
  if (parsed.range() === 'rfc6052')
    return isPublicAddress(parsed.toByteArray().slice(LAST_FOUR_BYTES).join('.'));
  return parsed.range() === 'unicast';
}

/**
 * Whether the host of a URL is an IP address that is not public. A name says nothing yet: {@link lookupPublic} asks
 * for it.
 *
 * @example
 * isBlockedHost(new URL('http://0x7f.1/').hostname); // true: the URL parser has made 127.0.0.1 of it
 */
export function isBlockedHost(hostname: string): boolean {
  const host = hostname.replace(BRACKETS, '');
  return ipaddr.isValid(host) && !isPublicAddress(host);
}

/**
 * A lookup for a connector that hands on public addresses only. What it gives is what is connected to, so that a name
 * that changes its address between two questions gains nothing.
 *
 * @param ask - the name server
 * @param isPublic - which addresses are handed on
 */
export function lookupPublic(
  ask: typeof lookup = lookup,
  isPublic: (address: string) => boolean = isPublicAddress,
): LookupFunction {
  return (hostname, options: LookupOptions, callback) => {
    ask(hostname, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
      const found = addresses.filter(({ address }) => isPublic(address));
      const [first] = found;
      if (error || first === undefined) callback(error ?? blocked(hostname), '', 0);
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

function blocked(hostname: string): BlockedAddressError {
  return new BlockedAddressError(`${hostname} has no public address`);
}
