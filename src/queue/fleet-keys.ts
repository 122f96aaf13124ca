/** The keys of a fleet in Valkey or Redis. */
import { createHash } from 'node:crypto';

/** The keys of a fleet in addition to those of BullMQ. */
export interface FleetKeys {
  /** A hash: the name of each queue and its purpose. */
  readonly queues: string;
  /** What all keys here begin with, for scripts. */
  readonly base: string;
  /** A sorted set: the queues that have jobs, by the time at which they may be asked next. */
  readonly due: string;
  /** A number: pages that are waiting, active or delayed. */
  readonly pages: string;
  /** A list: pending results. */
  readonly results: string;
  /** A sorted set: taken batches, by the time at which they may be taken again. */
  readonly batches: string;
  /** Exists while the fleet is paused. */
  readonly paused: string;
  /** A set: ids of finished jobs, one of 64 parts. */
  done(id: string): string;
  /** A hash: the dead letter with an id, as BullMQ keeps it. */
  deadLetter(id: string): string;
  /** A hash: a job as BullMQ keeps it. */
  job(queue: string, id: string): string;
  /** A list: one batch. */
  batch(id: string): string;
  /** A hash: the counts of a queue so far. */
  counts(queue: string): string;
  /** A hash: the holder of a host's lease, and until when the host is paused. It is named as the queue of the host is. */
  host(name: string): string;
  /** A text of a site, such as robots.txt. */
  text(url: string): string;
}

/** In braces, so that a cluster keeps all keys in one slot, as scripts require. */
export const PREFIX = '{samachar}';
export const DEAD_LETTERS = 'dead-letters';
export const ARCHIVE = 'archive';
/** How the name of a queue of pages begins. */
export const PAGES = 'pages-';
/** Queue of invalid URLs, which have no host; no worker reads it. */
export const REFUSED = 'refused';
const COLON = /:/gu;
const ID_LENGTH = 22;

/** The keys of a fleet. */
export function keysOf(prefix: string): FleetKeys {
  const key = (...parts: readonly string[]): string => [prefix, 'fleet', ...parts].join(':');
  return {
    queues: key('queues'),
    base: key(''),
    due: key('due'),
    pages: key('pages'),
    results: key('results'),
    batches: key('batches'),
    paused: key('paused'),
    done: (id) => key('done', id.slice(0, 1)),
    deadLetter: (id) => `${prefix}:${DEAD_LETTERS}:${id}`,
    job: (queue, id) => `${prefix}:${queue}:${id}`,
    batch: (id) => key('batch', id),
    counts: (queue) => key('counts', queue),
    host: (name) => key('host', name.replace(COLON, '_')),
    text: (url) => key('text', idOf(url)),
  };
}

/** The id of a job: 132 bits of a hash, since BullMQ ids must not contain a colon. */
export function idOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, ID_LENGTH);
}

/** A queue and its purpose. */
export interface QueueName {
  readonly name: string;
  readonly label: string;
}

/** The queue of a URL: that of its host, or one of several shared queues. BullMQ names must not contain a colon. */
export function queueOf(url: string, sharedQueues?: number): QueueName {
  const { host } = new URL(url);
  if (sharedQueues === undefined) return { name: `${PAGES}${host.replace(COLON, '_')}`, label: host };
  const number = createHash('sha256').update(host).digest().readUInt32BE(0) % sharedQueues;
  return { name: `${PAGES}${number}`, label: `${number} of ${sharedQueues}` };
}
