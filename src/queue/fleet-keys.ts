/** Names: where a fleet keeps what in Valkey or Redis. */
import { createHash } from 'node:crypto';

/** The keys of a fleet beside those of BullMQ. */
export interface FleetKeys {
  /** A hash: the name of each queue and what it is for. */
  readonly queues: string;
  /** A set: ids of all that has been done. */
  readonly done: string;
  /** A set: ids of the addresses, behind redirects, that have given an article. */
  readonly articles: string;
  /** A list: results that nobody has taken. */
  readonly results: string;
  /** A sorted set: batches that were taken, by the time at which they are free to be taken again. */
  readonly batches: string;
  /** There while the fleet is paused. */
  readonly paused: string;
  /** A list: one batch. */
  batch(id: string): string;
  /** A hash: what a queue has brought so far. */
  counts(queue: string): string;
  /** A hash: who asks a host, and since when it is left alone. */
  host(name: string): string;
  /** What a site said. */
  text(url: string): string;
}

/** In braces, so that a cluster keeps all keys in one place, as scripts need it. */
export const PREFIX = '{samachar}';
export const DEAD_LETTERS = 'dead-letters';
export const ARCHIVE = 'archive';
/** What is no address has no host: nobody works here. */
export const REFUSED = 'refused';
const COLON = /:/gu;
const ID_LENGTH = 22;

/**
 * The keys of a fleet.
 *
 * @example
 * keysOf('{samachar}').done; // '{samachar}:fleet:done'
 */
export function keysOf(prefix: string): FleetKeys {
  const key = (...parts: readonly string[]): string => [prefix, 'fleet', ...parts].join(':');
  return {
    queues: key('queues'),
    done: key('done'),
    articles: key('articles'),
    results: key('results'),
    batches: key('batches'),
    paused: key('paused'),
    batch: (id) => key('batch', id),
    counts: (queue) => key('counts', queue),
    host: (name) => key('host', name),
    text: (url) => key('text', idOf(url)),
  };
}

/**
 * The id of a job: 132 bits of a hash, since BullMQ's own ids must not hold a colon.
 *
 * @example
 * idOf('https://naya-akhbar.example/up/nahar'); // 22 letters, digits, "-" and "_"
 */
export function idOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, ID_LENGTH);
}

/** A queue, and what it is for. */
export interface QueueName {
  readonly name: string;
  readonly label: string;
}

/**
 * The queue of an address: that of its host, or one of so many that hosts share. A name of BullMQ must not hold a colon.
 *
 * @example
 * queueOf('https://naya-akhbar.example/up/nahar'); // { name: 'pages-naya-akhbar.example', label: 'naya-akhbar.example' }
 */
export function queueOf(url: string, sharedQueues?: number): QueueName {
  const { host } = new URL(url);
  if (sharedQueues === undefined) return { name: `pages-${host.replace(COLON, '_')}`, label: host };
  const number = createHash('sha256').update(host).digest().readUInt32BE(0) % sharedQueues;
  return { name: `pages-${number}`, label: `${number} of ${sharedQueues}` };
}
