import type { LookupAddress } from 'node:dns';
import { describe, expect, test } from 'vitest';
import {
  BlockedAddressError,
  isBlockedHost,
  isPublicAddress,
  lookupPublic,
} from '../../src/fetch/public-address.ts';

describe('isPublicAddress', () => {
  test.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '2606:4700::1111',
    '64:ff9b::808:808',
    '::ffff:8.8.8.8',
  ])('true for %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine, all of its block', '127.255.255.254'],
    ['this machine, version 6', '::1'],
    ['no address yet', '0.0.0.0'],
    ['no address yet, version 6', '::'],
    ['private', '10.0.0.1'],
    ['private', '172.16.5.4'],
    ['private', '192.168.1.1'],
    ['private, version 6', 'fd00::1'],
    ['link-local, a metadata service', '169.254.169.254'],
    ['link-local, version 6', 'fe80::1'],
    ['shared by a carrier', '100.64.0.1'],
    ['multicast', '224.0.0.1'],
    ['multicast, version 6', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['documentation', '192.0.2.1'],
    ['benchmarks', '198.18.0.1'],
    ['version 4 in version 6', '::ffff:127.0.0.1'],
    ['version 4 in version 6, in figures', '::ffff:7f00:1'],
    ['version 4 behind NAT64', '64:ff9b::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001::1'],
    ['no address', 'localhost'],
    ['nothing', ''],
  ])('false for %s: %s', (_case, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('isBlockedHost', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://１２７.0.0.1/',
  ])('true for %s', (url) => {
    expect(isBlockedHost(new URL(url).hostname)).toBe(true);
  });

  test.each(['http://8.8.8.8/', 'http://naya-akhbar.example/', 'http://[2606:4700::1111]/'])(
    'false for %s',
    (url) => {
      expect(isBlockedHost(new URL(url).hostname)).toBe(false);
    },
  );
});

describe('lookupPublic', () => {
  const answering = (...addresses: readonly string[]) =>
    lookupPublic(((
      _name: string,
      _options: object,
      callback: (error: null, found: LookupAddress[]) => void,
    ) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never);
  const ask = (lookup: ReturnType<typeof lookupPublic>, all: boolean): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lookup('naya-akhbar.example', { all }, (error, address, family) =>
        error ? reject(error) : resolve(all ? address : [address, family]),
      );
    });

  test('hands on the public addresses of a name and no other', async () => {
    const lookup = answering('10.0.0.1', '8.8.8.8', '::1', '2606:4700::1111');
    expect(await ask(lookup, false)).toEqual(['8.8.8.8', 4]);
    expect(await ask(lookup, true)).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
  });

  test.each([[['127.0.0.1']], [['::1', '192.168.0.1']], [[]]])(
    'refuses a name with no public address: %j',
    async (addresses) => {
      await expect(ask(answering(...addresses), true)).rejects.toThrow(BlockedAddressError);
    },
  );

  test('hands on the failure of the name server', async () => {
    const lookup = lookupPublic(((_name: string, _options: object, callback: (error: Error) => void) =>
      callback(new Error('no such name'))) as never);
    await expect(ask(lookup, true)).rejects.toThrow('no such name');
  });
});
