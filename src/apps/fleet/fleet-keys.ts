import { createHash } from 'node:crypto';

export type FleetKeys = ReturnType<typeof keysOf>;
export type HostKeys = ReturnType<FleetKeys['host']>;

/** The braces are a hash tag: BullMQ needs all keys of a queue in one slot. */
export const PREFIX = '{samachar}';
/** The queue of hosts, and that of shards of archives. */
export const HOSTS = 'hosts';
export const ARCHIVE = 'archive';

const BRACES = /[{}]/gu;
const ID_LENGTH = 11;

/** The keys of a fleet in Valkey or Redis. The prefix is their hash tag. */
export function keysOf(prefix: string) {
  const key = (name: string): string => `${prefix}:fleet:${name}`;
  // A key has one hash tag, the first pair of braces in it.
  const base = prefix.replace(BRACES, '');
  return {
    /** A set: all hosts. */
    hosts: key('hosts'),
    /** A hash: the last block of each host whose results were delivered. */
    delivered: key('delivered'),
    /** A list: pending results. */
    results: key('results'),
    /** A sorted set: batches that were taken, by the time at which they may be taken again. */
    batches: key('batches'),
    /** A hash: the dead letters of invalid URLs. */
    refused: key('refused'),
    /** A list: one batch. */
    batch: (id: string) => key(`batch:${id}`),
    /** The keys of one host. The host is their hash tag, so a cluster keeps them in one slot and spreads the hosts. */
    host(name: string) {
      const ofHost = (what: string): string => `${base}:{${name}}:${what}`;
      return {
        /** The beginning of most URLs of the host. Its list stores only the rest of them. */
        origin: `https://${name}`,
        /** A list: the URLs that are not finished. Those of the open block are its head. */
        urls: ofHost('urls'),
        /** A set: the ids of all URLs ever added, finished or not. */
        ids: ofHost('ids'),
        /** A hash: the number and size of the open block, and what the host's status needs. */
        block: ofHost('block'),
        /** A hash: the finished pages of the open block, each with its result, or empty if it has none. */
        kept: ofHost('kept'),
        /** A hash: the pages that failed permanently. */
        failed: ofHost('failed'),
        /** The profile of the site as JSON, empty if its pages teach nothing. */
        profile: ofHost('profile'),
      };
    },
    /** A text of the site of a URL, such as robots.txt. */
    text: (url: string) => `${base}:{${new URL(url).host}}:text:${idOf(url)}`,
  };
}

/** The id of a URL: 66 bits of a hash. It must be unique among the URLs of a host. */
export function idOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, ID_LENGTH);
}
