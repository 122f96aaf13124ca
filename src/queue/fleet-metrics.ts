/** The metrics of a fleet in the text format of Prometheus. */
import { type MetricSample, metricsText } from '../metrics/prometheus.ts';
import type { FleetStatus, QueueStatus } from './fleet-status.ts';

/**
 * Writes a status as metrics: text format 0.0.4, to be served as `text/plain; version=0.0.4`.
 *
 * @example
 * response.end(fleetMetrics(await fleetStatus({ connection })));
 */
export function fleetMetrics({ queues, results, deadLetters, isPaused }: FleetStatus): string {
  const jobs = samples(queues, 'state', ['waiting', 'active', 'delayed']);
  const pages = samples(queues, 'outcome', ['done', 'failed']);
  const speeds = queues.map(({ host, pagesPerSecond }): MetricSample => [{ host }, pagesPerSecond]);
  return metricsText('samachar_fleet_', [
    ['jobs', 'gauge', 'Jobs in a queue, by state.', jobs],
    ['pages_total', 'counter', 'Pages that gave an article or failed.', pages],
    ['pages_per_second', 'gauge', 'Pages per second over the last half minute.', speeds],
    ['results', 'gauge', 'Pending results.', [[{}, results]]],
    ['dead_letters', 'gauge', 'Pages and shards that failed permanently.', [[{}, deadLetters]]],
    ['paused', 'gauge', 'Whether the fleet is paused.', [[{}, isPaused ? 1 : 0]]],
  ]);
}

function samples(
  queues: readonly QueueStatus[],
  label: string,
  keys: readonly ('waiting' | 'active' | 'delayed' | 'done' | 'failed')[],
): MetricSample[] {
  return queues.flatMap((queue) =>
    keys.map((key): MetricSample => [{ host: queue.host, [label]: key }, queue[key]]),
  );
}
