/** The queues of a fleet and the connection to them. */
import type { JobsOptions, Queue } from 'bullmq';
import type { ChainableCommander, Redis } from 'ioredis';
import type { OptionKinds } from '../arguments/check-options.ts';
import { callback, objectWith, required, text } from '../arguments/option-kinds.ts';
import { bullmq } from './bullmq.ts';
import type { FleetKeys } from './fleet-keys.ts';
import { ARCHIVE, keysOf, PREFIX } from './fleet-keys.ts';
import { createResultStore, type ResultStore } from './result-store.ts';

/** Options for the connection to the queues. */
export interface FleetOptions {
  /**
   * An ioredis connection to Valkey or Redis, created with `maxRetriesPerRequest: null`; you close it. The server
   * needs `maxmemory-policy noeviction`, and `appendonly yes` to survive a restart.
   */
  readonly connection: Redis;
  /**
   * Prefix of all keys; another prefix is another fleet. Braces keep it on one node of a cluster.
   * @defaultValue "\{samachar\}"
   */
  readonly prefix?: string;
  /** Called with errors of the connection, which reconnects automatically. @defaultValue errors are ignored */
  readonly onError?: (error: Error) => void;
}

/** The validator of each of {@link FleetOptions}. */
export const FLEET_OPTIONS: OptionKinds<FleetOptions> = {
  connection: required(
    objectWith(
      ['duplicate', 'hgetall', 'pipeline'],
      'an ioredis connection, such as new Redis(url, { maxRetriesPerRequest: null })',
    ),
  ),
  prefix: text,
  onError: callback,
};

/** The counts of a queue. */
export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
}

/** The queues of a fleet, opened on demand. */
export interface Fleet {
  readonly connection: Redis;
  readonly prefix: string;
  readonly keys: FleetKeys;
  readonly store: ResultStore;
  queue(name: string): Queue;
  /** Existing queues, by name. */
  names(): Promise<Map<string, string>>;
  counts(name: string): Promise<JobCounts>;
  /** Jobs that have not ended, and results that wait; a few commands, however many queues there are. */
  load(): Promise<{ readonly waiting: number; readonly results: number }>;
  isPaused(): Promise<boolean>;
  /** Closes the queues, not the connection. */
  close(): Promise<void>;
}

/** Finished jobs are kept for dashboards only: the fleet records finished pages separately. */
export const KEPT = { removeOnComplete: { count: 100 }, removeOnFail: { count: 1000 } } satisfies JobsOptions;

/** Opens the queues of a fleet. */
export function openFleet({ connection, prefix = PREFIX, onError = () => {} }: FleetOptions): Fleet {
  const keys = keysOf(prefix);
  const open = new Map<string, Queue>();
  const queue = (name: string): Queue => {
    const known = open.get(name);
    if (known !== undefined) return known;
    const opened = new bullmq.Queue(name, { connection, prefix });
    opened.on('error', onError);
    open.set(name, opened);
    return opened;
  };
  const isPaused = async (): Promise<boolean> => (await connection.exists(keys.paused)) === 1;
  return {
    connection,
    prefix,
    keys,
    store: createResultStore(connection, keys),
    queue,
    names: async () => new Map(Object.entries(await connection.hgetall(keys.queues))),
    async counts(name) {
      const looks = connection.pipeline();
      looks.llen(keys.job(name, 'wait')).llen(keys.job(name, 'active')).zcard(keys.job(name, 'delayed'));
      const [waiting = 0, active = 0, delayed = 0] = await valuesOf(looks);
      return { waiting, active, delayed };
    },
    async load() {
      const looks = connection.pipeline();
      looks.get(keys.pages).llen(keys.results);
      looks.llen(keys.job(ARCHIVE, 'wait')).zcard(keys.job(ARCHIVE, 'delayed'));
      const [pages = 0, results = 0, shards = 0, delayed = 0] = await valuesOf(looks);
      return { waiting: pages + shards + delayed, results };
    },
    isPaused,
    async close() {
      await Promise.all([...open.values()].map((one) => one.close()));
    },
  };
}

async function valuesOf(looks: ChainableCommander): Promise<number[]> {
  return ((await looks.exec()) ?? []).map(([error, value]) => {
    if (error !== null) throw error;
    return Number(value);
  });
}
