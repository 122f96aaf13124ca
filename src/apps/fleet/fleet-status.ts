import { type MetricSample, metricsText } from '../service/prometheus.ts';
import { eachHost, type Fleet, withFleet } from './fleet.ts';
import { ARCHIVE } from './fleet-keys.ts';
import { FLEET_OPTIONS, type FleetOptions } from './fleet-options.ts';

/** The status of a host, or of the archives. */
export interface HostStatus {
  /** The host; `archive` for shards of archives, which are counted in place of pages. */
  readonly host: string;
  /** Pages or shards that are not finished, without those that are `active`. */
  readonly waiting: number;
  /** 1 while a worker visits the host; shards in progress. */
  readonly active: number;
  /** Pages that gave an article. */
  readonly done: number;
  /** Pages that failed. */
  readonly failed: number;
  /** Speed over the last minute. */
  readonly pagesPerSecond: number;
}

/** A snapshot of a fleet. */
export interface FleetStatus {
  /** Whether workers start no more pages. */
  readonly isPaused: boolean;
  /** Keyed by host name. */
  readonly hosts: readonly HostStatus[];
  /** Sums over all hosts. */
  readonly total: Omit<HostStatus, 'host'>;
  /** Pending results. */
  readonly results: number;
  /** Pages and shards that failed permanently. */
  readonly deadLetters: number;
}

/**
 * Reads the status of a fleet. It costs five commands for each host.
 *
 * @example
 * const { total } = await fleetStatus({ connection });
 * console.log(`${total.done} done, ${total.waiting} to go, ${total.pagesPerSecond.toFixed(1)} a second`);
 */
export async function fleetStatus(options: FleetOptions): Promise<FleetStatus> {
  return withFleet(options, FLEET_OPTIONS, async (fleet) => {
    const names = (await fleet.hostNames()).sort();
    const active = new Set((await fleet.hosts.getJobs('active')).map((job) => job?.name));
    const hosts = await eachHost(names, (host) => hostStatus(fleet, host, active.has(host)));
    const all = [...(await archiveStatus(fleet)), ...hosts];
    const { connection, keys } = fleet;
    const total = totalOf(all);
    return {
      isPaused: await fleet.hosts.isPaused(),
      hosts: all,
      total,
      results: await connection.llen(keys.results),
      deadLetters: total.failed + (await connection.hlen(keys.refused)),
    };
  });
}

async function hostStatus(fleet: Fleet, host: string, isVisited: boolean): Promise<HostStatus> {
  const { waiting, ...counts } = await fleet.list(host).counts(Date.now());
  const active = isVisited && waiting > 0 ? 1 : 0;
  return { host, waiting: waiting - active, active, ...counts };
}

/** No row if there were never any shards. */
async function archiveStatus({ archive }: Fleet): Promise<HostStatus[]> {
  const counts = await archive.getJobCounts('wait', 'delayed', 'active', 'completed', 'failed');
  const { wait = 0, delayed = 0, active = 0, completed: done = 0, failed = 0 } = counts;
  if (!Object.values(counts).some((count) => count > 0)) return [];
  return [{ host: ARCHIVE, waiting: wait + delayed, active, done, failed, pagesPerSecond: 0 }];
}

type Count = keyof FleetStatus['total'];

function totalOf(hosts: readonly HostStatus[]): FleetStatus['total'] {
  const total = { waiting: 0, active: 0, done: 0, failed: 0, pagesPerSecond: 0 };
  for (const host of hosts) for (const key of Object.keys(total) as Count[]) total[key] += host[key];
  return total;
}

/**
 * Writes a status as metrics: text format 0.0.4, to be served as `text/plain; version=0.0.4`.
 *
 * @example
 * response.end(fleetMetrics(await fleetStatus({ connection })));
 */
export function fleetMetrics({ hosts, results, deadLetters, isPaused }: FleetStatus): string {
  const jobs = samples(hosts, 'state', ['waiting', 'active']);
  const pages = samples(hosts, 'outcome', ['done', 'failed']);
  const speeds = hosts.map(({ host, pagesPerSecond }): MetricSample => [{ host }, pagesPerSecond]);
  return metricsText('samachar_fleet_', [
    ['jobs', 'gauge', 'Pages and shards that are not finished, by state.', jobs],
    ['pages_total', 'counter', 'Pages that gave an article or failed.', pages],
    ['pages_per_second', 'gauge', 'Pages per second over the last minute.', speeds],
    ['results', 'gauge', 'Pending results.', [[{}, results]]],
    ['dead_letters', 'gauge', 'Pages and shards that failed permanently.', [[{}, deadLetters]]],
    ['paused', 'gauge', 'Whether the fleet is paused.', [[{}, isPaused ? 1 : 0]]],
  ]);
}

function samples(hosts: readonly HostStatus[], label: string, keys: readonly Count[]): MetricSample[] {
  return hosts.flatMap((counts) =>
    keys.map((key): MetricSample => [{ host: counts.host, [label]: key }, counts[key]]),
  );
}
