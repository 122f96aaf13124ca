/** The metrics of a fleet in the text format of Prometheus. */
import { type MetricSample, metricFamily, metricLabels } from '../metrics/prometheus.ts';
import type { FleetStatus, QueueStatus } from './fleet-status.ts';

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
    ...family('jobs', 'gauge', 'Jobs in a queue, by state.', samples(queues, 'state', STATES)),
    ...family(
      'pages_total',
      'counter',
      'Pages that gave an article or failed.',
      samples(queues, 'outcome', OUTCOMES),
    ),
    ...family(
      'pages_per_second',
      'gauge',
      'Pages per second over the last half minute.',
      queues.map((queue) => [metricLabels({ host: queue.host }), queue.pagesPerSecond]),
    ),
    ...family('results', 'gauge', 'Pending results.', [['', results]]),
    ...family('dead_letters', 'gauge', 'Pages and shards that failed permanently.', [['', deadLetters]]),
    ...family('paused', 'gauge', 'Whether the fleet is paused.', [['', isPaused ? 1 : 0]]),
    '',
  ].join('\n');
}

function family(
  name: string,
  type: 'gauge' | 'counter',
  help: string,
  values: readonly MetricSample[],
): string[] {
  return metricFamily(`samachar_fleet_${name}`, type, help, values);
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
