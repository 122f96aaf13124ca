/** The queues of a fleet and the connection to them. */
import type { Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import pLimit from 'p-limit';
import { checkOptions, type OptionKinds } from '../../index.ts';
import { bullmq } from './bullmq.ts';
import { ARCHIVE, HOSTS, keysOf, PREFIX } from './fleet-keys.ts';
import { FLEET_OPTIONS, type FleetOptions } from './fleet-options.ts';
import { HostList } from './host-list.ts';
import { createResultStore } from './result-store.ts';

export type Fleet = ReturnType<typeof openFleet>;

/** BullMQ's own default. */
const MAX_RETRY_DELAY_MS = 15_000;
const MAX_HOSTS_AT_ONCE = 500;

export function openFleet({ connection, prefix = PREFIX, onError = () => {} }: FleetOptions) {
  const keys = keysOf(prefix);
  const open = (name: string): Queue => {
    const queue = new bullmq.Queue(name, { connection, prefix });
    queue.on('error', onError);
    return queue;
  };
  const [hosts, archive] = [open(HOSTS), open(ARCHIVE)];
  return {
    connection,
    keys,
    openWorker<D>(name: string, process: Processor<D>, lockMs: number, more: Partial<WorkerOptions>) {
      const worker: Worker<D> = new bullmq.Worker(name, process, {
        connection,
        prefix,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        // Retries soon after a connection error; otherwise a worker with a short lock would miss many renewals.
        runRetryDelay: Math.min(MAX_RETRY_DELAY_MS, lockMs),
        ...more,
      });
      worker.on('error', onError);
      return worker;
    },
    results: createResultStore(connection, keys),
    /** A job for each host with waiting URLs. */
    hosts,
    archive,
    /** Texts of sites, robots.txt and tdmrep.json, shared by the whole fleet. */
    siteTexts: {
      async get(url: string) {
        const text = await connection.get(keys.text(url));
        return text === null ? undefined : JSON.parse(text);
      },
      async keep(url: string, text: unknown, ms: number): Promise<void> {
        await connection.set(keys.text(url), JSON.stringify(text), 'PX', ms);
      },
    },
    list: (host: string) => new HostList(connection, keys.host(host)),
    hostNames: () => connection.smembers(keys.hosts),
    /**
     * Gives hosts a job, unless they have one. The host is the deduplication id, and not the job id: BullMQ drops a job
     * whose id is known even while that job is ending. With `keepLastIfActive` it notes that the host was added while its
     * job was active, and the script that ends that job starts the next one.
     */
    queueHosts: (names: readonly string[]) =>
      hosts.addBulk(
        names.map((id) => ({ name: id, data: {}, opts: { deduplication: { id, keepLastIfActive: true } } })),
      ),
    /** Closes the queues, not the connection. */
    close: () => Promise.all([hosts.close(), archive.close()]),
  };
}

/** Opens the queues for the duration of a call. @throws ScrapeError `invalid-input` for invalid options */
export async function withFleet<O extends FleetOptions, T>(
  options: O,
  kinds: OptionKinds<O>,
  run: (fleet: Fleet) => Promise<T>,
): Promise<T> {
  checkOptions(options, kinds);
  const fleet = openFleet(options);
  try {
    return await run(fleet);
  } finally {
    await fleet.close();
  }
}

export function eachHost<H, T>(hosts: readonly H[], ask: (host: H) => Promise<T>): Promise<T[]> {
  return pLimit(MAX_HOSTS_AT_ONCE).map(hosts, ask);
}

/** Stops workers from starting pages and shards, also those added later. @example await pauseFleet({ connection }) */
export async function pauseFleet(options: FleetOptions): Promise<void> {
  await withFleet(options, FLEET_OPTIONS, ({ hosts, archive }) =>
    Promise.all([hosts.pause(), archive.pause()]),
  );
}

/** Resumes a paused fleet. @example await resumeFleet({ connection }) */
export async function resumeFleet(options: FleetOptions): Promise<void> {
  await withFleet(options, FLEET_OPTIONS, ({ hosts, archive }) =>
    Promise.all([hosts.resume(), archive.resume()]),
  );
}

/**
 * Removes what has not started: all URLs except those that workers have already taken, a few dozen per host, and all shards
 * except those in progress. Results and dead letters are kept. @example await drainFleet({ connection })
 */
export async function drainFleet(options: FleetOptions): Promise<void> {
  await withFleet(options, FLEET_OPTIONS, async (fleet) => {
    await fleet.archive.drain(true);
    await eachHost(await fleet.hostNames(), (host) => fleet.list(host).drain());
  });
}
