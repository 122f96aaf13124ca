/** The status of a fleet. */
import { checkOptions } from '../arguments/check-options.ts';
import { fadedRate } from './finish-script.ts';
import { FLEET_OPTIONS, type Fleet, type FleetOptions, openFleet } from './fleet.ts';
import { DEAD_LETTERS } from './fleet-keys.ts';

/** One queue: of a host, of several hosts, or of the archives. */
export interface QueueStatus {
  /** The name of the queue in BullMQ. */
  readonly queue: string;
  /** Its host; `archive` for shards, whose pages are counted when they are written. */
  readonly host: string;
  /** Jobs that nobody works on yet. */
  readonly waiting: number;
  /** Jobs in progress. */
  readonly active: number;
  /** Waiting for a retry. */
  readonly delayed: number;
  /** Pages that gave an article. */
  readonly done: number;
  /** Pages that failed. */
  readonly failed: number;
  /** Over the last half minute. */
  readonly pagesPerSecond: number;
}

/** A snapshot of a fleet. */
export interface FleetStatus {
  /** Whether workers start no more jobs. */
  readonly isPaused: boolean;
  /** By name of the host. */
  readonly queues: readonly QueueStatus[];
  /** Sums over all queues. */
  readonly total: Omit<QueueStatus, 'queue' | 'host'>;
  /** Pending results. */
  readonly results: number;
  /** Pages and shards that failed permanently. */
  readonly deadLetters: number;
}

/**
 * Reads the status of a fleet.
 *
 * @example
 * const { total } = await fleetStatus({ connection });
 * console.log(`${total.done} done, ${total.waiting} to go, ${total.pagesPerSecond.toFixed(1)} a second`);
 */
export async function fleetStatus(options: FleetOptions): Promise<FleetStatus> {
  checkOptions(options, FLEET_OPTIONS);
  const fleet = openFleet(options);
  try {
    const names = [...(await fleet.names())].sort(([, a], [, b]) => (a < b ? -1 : 1));
    const queues = await Promise.all(names.map(([queue, host]) => queueStatus(fleet, queue, host)));
    const letters = await fleet.queue(DEAD_LETTERS).getJobCounts('wait');
    return {
      isPaused: await fleet.isPaused(),
      queues,
      total: totalOf(queues),
      results: (await fleet.store.backlog()).results,
      deadLetters: letters.wait ?? 0,
    };
  } finally {
    await fleet.close();
  }
}

async function queueStatus(fleet: Fleet, queue: string, host: string): Promise<QueueStatus> {
  const [{ waiting, active, delayed }, counts] = await Promise.all([
    fleet.counts(queue),
    fleet.connection.hgetall(fleet.keys.counts(queue)),
  ]);
  const { done = 0, failed = 0, rate = 0, at = 0 } = counts;
  const pagesPerSecond = fadedRate(Number(rate), Number(at), Date.now());
  return {
    queue,
    host,
    waiting,
    active,
    delayed,
    done: Number(done),
    failed: Number(failed),
    pagesPerSecond,
  };
}

function totalOf(queues: readonly QueueStatus[]): FleetStatus['total'] {
  const sum = (key: keyof FleetStatus['total']): number => queues.reduce((all, queue) => all + queue[key], 0);
  return {
    waiting: sum('waiting'),
    active: sum('active'),
    delayed: sum('delayed'),
    done: sum('done'),
    failed: sum('failed'),
    pagesPerSecond: sum('pagesPerSecond'),
  };
}
