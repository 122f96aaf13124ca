import type { LookupAddress } from 'node:dns';
import { describe, expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { isBlockedHost, isPublicAddress, lookupPublic } from '../../src/fetch/public-address.ts';
import { BlockedAddressError } from '../../src/io/network-failure.ts';

test('isPublicAddress recognizes public addresses', () => {
  const yes = listOf(`8.8.8.8|93.184.216.34|172.15.0.1|172.32.0.1|100.63.0.1|2606:4700::1111|64:ff9b::808:808
    ::ffff:8.8.8.8|2000::1|2001:200::|2001:4860:4860::8888|2003::1|2400:cb00::1|3ffe::1|3fff:1000::`);
  expect([...yes, '::ffff:127.0.0.1', '::ffff:7f00:1', 'localhost', ''].filter(isPublicAddress)).toEqual(yes);
});

/**
 * IANA's special-purpose address registries (RFC 6890 and its updates) with multicast, reserved and deprecated blocks,
 * followed by the internal addresses of clouds. None hosts pages, not even those that routers may forward.
 */
describe.each([
  ['"this network"', '0.0.0.0', '0.255.255.255'],
  ['private use', '10.0.0.0', '10.255.255.255'],
  ['shared address space', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.0', '127.255.255.255'],
  ['link-local', '169.254.0.0', '169.254.255.255'],
  ['private use', '172.16.0.0', '172.31.255.255'],
  ['IETF protocol assignments', '192.0.0.0', '192.0.0.255'],
  ['TEST-NET-1', '192.0.2.0', '192.0.2.255'],
  ['AS112', '192.31.196.0', '192.31.196.255'],
  ['AMT', '192.52.193.0', '192.52.193.255'],
  ['6to4 relay anycast', '192.88.99.0', '192.88.99.255'],
  ['private use', '192.168.0.0', '192.168.255.255'],
  ['direct delegation AS112', '192.175.48.0', '192.175.48.255'],
  ['benchmarking', '198.18.0.0', '198.19.255.255'],
  ['TEST-NET-2', '198.51.100.0', '198.51.100.255'],
  ['TEST-NET-3', '203.0.113.0', '203.0.113.255'],
  ['multicast and reserved', '224.0.0.0', '255.255.255.255'],
  ['Azure', '168.63.129.16', '168.63.129.16'],
])('IPv4, %s: no address is public', (_block, first, last) => {
  const wrappings: [string, (address: string) => string][] = [
    ['as it is', (address) => address],
    ['mapped into version 6', (address) => `::ffff:${address}`],
    ['mapped, in figures', (address) => `0:0:0:0:0:ffff:${inFigures(address)}`],
    ['by NAT64', (address) => `64:ff9b::${inFigures(address)}`],
    ['by local NAT64', (address) => `64:ff9b:1::${inFigures(address)}`],
    ['translated (SIIT)', (address) => `::ffff:0:${inFigures(address)}`],
    ['compatible with version 4', (address) => `::${inFigures(address)}`],
    ['by 6to4', (address) => `2002:${inFigures(address)}::1`],
    ['by Teredo', (address) => `2001:0:${inFigures(address)}::1`],
  ];

  test.each(wrappings)('%s', (_how, wrapped) => {
    expect([first, last].map((address) => isPublicAddress(wrapped(address)))).toEqual([false, false]);
  });

  test('but its neighbors are', () => {
    const around = [beside(first, -1), beside(last, 1)].filter((address) => address !== undefined);
    const wrapped = around.flatMap((address) => wrappings.slice(0, 4).map(([, wrap]) => wrap(address)));
    expect(wrapped.filter((address) => !isPublicAddress(address))).toEqual([]);
  });
});

test.each([
  ['unspecified, loopback, IPv4-compatible', '::', '::ffff:ffff'],
  ['NAT64 for local use', '64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['discard only', '100::', '100::ffff:ffff:ffff:ffff'],
  ['dummy', '100:0:0:1::', '100::1:ffff:ffff:ffff:ffff'],
  ['unassigned, below 2000::/3', '1000::', '1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['IETF protocol assignments', '2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['Teredo', '2001::1', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['benchmarking', '2001:2::', '2001:2:0:ffff:ffff:ffff:ffff:ffff'],
  ['ORCHIDv2', '2001:20::', '2001:2f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['drone remote IDs', '2001:30::', '2001:3f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['documentation', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['6to4', '2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['direct delegation AS112', '2620:4f:8000::', '2620:4f:8000:ffff:ffff:ffff:ffff:ffff'],
  ['documentation', '3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['unassigned, above 2000::/3', '4000::', 'fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['SRv6 SIDs', '5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['unique-local', 'fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['AWS metadata service', 'fd00:ec2::254', 'fd00:ec2::254'],
  ['link-local', 'fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['link-local, with its zone', 'fe80::1%eth0', 'fe80::1%1'],
  ['site-local, deprecated', 'fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['multicast', 'ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
])('IPv6, %s: no address is public', (_block, first, last) => {
  expect([first, last].filter(isPublicAddress)).toEqual([]);
});

/** An IPv4 address as the last two groups of an IPv6 address. */
function inFigures(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return [a * 256 + b, c * 256 + d].map((pair) => pair.toString(16)).join(':');
}

/** The address before or after another one; undefined beyond the ends of IPv4. */
function beside(address: string, step: number): string | undefined {
  const number = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0) + step;
  if (number < 0 || number >= 2 ** 32) return undefined;
  return [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join('.');
}

test('isBlockedHost recognizes every notation of a private IPv4 address', () => {
  const blocked = listOf(`http://127.0.0.1/|http://2130706433/|http://0x7f.1/|http://0177.0.0.1/|http://127.1/
    http://127.0.0.1./|http://[::1]/|http://[::ffff:127.0.0.1]/|http://169.254.169.254/latest/meta-data
    http://１２７.0.0.1/`);
  const others = ['http://8.8.8.8/', 'http://naya-akhbar.example/', 'http://[2606:4700::1111]/'];
  expect([...blocked, ...others].filter((url) => isBlockedHost(new URL(url).hostname))).toEqual(blocked);
});

describe('lookupPublic', () => {
  type Answer = (error: Error | null, found?: LookupAddress[]) => void;
  const answering = (...addresses: readonly string[]) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    return lookupPublic(((_name: string, _options: object, answer: Answer) => answer(null, found)) as never);
  };
  const ask = (lookup: ReturnType<typeof lookupPublic>, all: boolean): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lookup('naya-akhbar.example', { all }, (error, address, family) =>
        error ? reject(error) : resolve(all ? address : [address, family]),
      );
    });

  test('passes on only the public addresses of a name', async () => {
    const lookup = answering('10.0.0.1', '8.8.8.8', '::1', '2606:4700::1111');
    expect(await ask(lookup, false)).toEqual(['8.8.8.8', 4]);
    expect(await ask(lookup, true)).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
  });

  test.each([[['127.0.0.1']], [['::1', '192.168.0.1']], [[]]])(
    'rejects a name without a public address: %j',
    async (addresses) => {
      await expect(ask(answering(...addresses), true)).rejects.toThrow(BlockedAddressError);
    },
  );

  test('passes on the error of the name server', async () => {
    const error = new Error('no such name');
    const lookup = lookupPublic(((_name: string, _options: object, answer: Answer) =>
      answer(error)) as never);
    await expect(ask(lookup, true)).rejects.toThrow('no such name');
  });
});
