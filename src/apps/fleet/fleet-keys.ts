/** The keys of a fleet in Valkey or Redis. */
import { createHash } from 'node:crypto';

/** The keys of one host. The host is their hash tag, so a cluster keeps them in one slot and spreads the hosts. */
export interface HostKeys {
  /** The beginning of most URLs of the host. Its list stores only the rest of them. */
  readonly origin: string;
  /** A list: the URLs that are not finished. Those of the open block are its head. */
  readonly urls: string;
  /** A set: the ids of all URLs ever added, finished or not. */
  readonly ids: string;
  /** A hash: the number and size of the open block, and what the host's status needs. */
  readonly block: string;
  /** A hash: the finished pages of the open block, each with its result, or empty if it has none. */
  readonly kept: string;
  /** A hash: the pages that failed permanently. */
  readonly failed: string;
  /** The profile of the site as JSON, empty if its pages teach nothing. */
  readonly profile: string;
  /** A text of the site, such as robots.txt. */
  text(url: string): string;
}

/** The keys of a fleet besides those of its hosts and of BullMQ. The prefix is their hash tag. */
export interface FleetKeys {
  /** A set: all hosts. */
  readonly hosts: string;
  /** A hash: the last block of each host whose results were delivered. */
  readonly delivered: string;
  /** A list: pending results. */
  readonly results: string;
  /** A sorted set: batches that were taken, by the time at which they may be taken again. */
  readonly batches: string;
  /** A hash: the dead letters of invalid URLs. */
  readonly refused: string;
  /** A list: one batch. */
  batch(id: string): string;
  host(name: string): HostKeys;
}

/** The braces are a hash tag: BullMQ needs all keys of a queue in one slot. */
export const PREFIX = '{samachar}';
/** The queue of hosts, and that of shards of archives. */
export const HOSTS = 'hosts';
export const ARCHIVE = 'archive';

const BRACES = /[{}]/gu;
const ID_LENGTH = 11;

/** The keys of a fleet. */
export function keysOf(prefix: string): FleetKeys {
  const key = (name: string): string => `${prefix}:fleet:${name}`;
  // A key has one hash tag, the first pair of braces in it.
  const base = prefix.replace(BRACES, '');
  return {
    hosts: key('hosts'),
    delivered: key('delivered'),
    results: key('results'),
    batches: key('batches'),
    refused: key('refused'),
    batch: (id) => key(`batch:${id}`),
    host(name) {
      const ofHost = (what: string): string => `${base}:{${name}}:${what}`;
      return {
        origin: `https://${name}`,
        urls: ofHost('urls'),
        ids: ofHost('ids'),
        block: ofHost('block'),
        kept: ofHost('kept'),
        failed: ofHost('failed'),
        profile: ofHost('profile'),
        text: (url) => ofHost(`text:${idOf(url)}`),
      };
    },
  };
}

/** The id of a URL: 66 bits of a hash. It must be unique among the URLs of a host. */
export function idOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, ID_LENGTH);
}
