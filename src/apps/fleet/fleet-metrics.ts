/** The metrics of a fleet in the text format of Prometheus. */
import { type MetricSample, metricsText } from '../service/prometheus.ts';
import type { FleetStatus, HostStatus } from './fleet-status.ts';

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

function samples(
  hosts: readonly HostStatus[],
  label: string,
  keys: readonly ('waiting' | 'active' | 'done' | 'failed')[],
): MetricSample[] {
  return hosts.flatMap((counts) =>
    keys.map((key): MetricSample => [{ host: counts.host, [label]: key }, counts[key]]),
  );
}
