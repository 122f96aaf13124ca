/** The metrics of a fleet in the text format of Prometheus. */
import { type MetricSample, metricLabels, metricWriter } from '../metrics/prometheus.ts';
import type { FleetStatus, QueueStatus } from './fleet-status.ts';

const metric = metricWriter('samachar_fleet_');
const STATES = ['waiting', 'active', 'delayed'] as const;
const OUTCOMES = ['done', 'failed'] as const;

/**
 * Writes a status as metrics: text format 0.0.4, to be served as `text/plain; version=0.0.4`.
 *
 * @example
 * response.end(fleetMetrics(await fleetStatus({ connection })));
 */
export function fleetMetrics({ queues, results, deadLetters, isPaused }: FleetStatus): string {
  return [
    ...metric('jobs', 'gauge', 'Jobs in a queue, by state.', samples(queues, 'state', STATES)),
    ...metric(
      'pages_total',
      'counter',
      'Pages that gave an article or failed.',
      samples(queues, 'outcome', OUTCOMES),
    ),
    ...metric(
      'pages_per_second',
      'gauge',
      'Pages per second over the last half minute.',
      queues.map((queue) => [metricLabels({ host: queue.host }), queue.pagesPerSecond]),
    ),
    ...metric('results', 'gauge', 'Pending results.', [['', results]]),
    ...metric('dead_letters', 'gauge', 'Pages and shards that failed permanently.', [['', deadLetters]]),
    ...metric('paused', 'gauge', 'Whether the fleet is paused.', [['', isPaused ? 1 : 0]]),
    '',
  ].join('\n');
}

function samples<K extends 'waiting' | 'active' | 'delayed' | 'done' | 'failed'>(
  queues: readonly QueueStatus[],
  label: string,
  keys: readonly K[],
): MetricSample[] {
  return queues.flatMap((queue) =>
    keys.map((key): MetricSample => [metricLabels({ host: queue.host, [label]: key }), queue[key]]),
  );
}
