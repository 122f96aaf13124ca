import type { Gate } from './gate.ts';
import { type MetricSample, metricsText } from './prometheus.ts';

/** @param gates - keyed by the work that goes through them */
export function createMetrics(gates: Readonly<Record<string, Gate>>) {
  const requests = new Map<string, MetricSample>();
  const pages = new Map<string, MetricSample>();
  let pageSeconds = 0;
  const samplesOf = (key: 'active' | 'waiting'): MetricSample[] =>
    Object.entries(gates).map(([work, gate]) => [{ work }, gate[key]()]);
  return {
    /** @param route - one of a fixed list, so that no client can add labels */
    countRequest: (route: string, status: number) => increment(requests, { route, status }),
    countPage(outcome: string, ms: number): void {
      increment(pages, { outcome });
      pageSeconds += ms / 1000;
    },
    write: () =>
      metricsText('samachar_serve_', [
        ['requests_total', 'counter', 'Answered requests.', requests.values()],
        ['pages_total', 'counter', 'Pages that gave an article or an error.', pages.values()],
        [
          'page_seconds_total',
          'counter',
          'Time from the arrival of pages to their outcomes.',
          [[{}, pageSeconds]],
        ],
        ['requests_active', 'gauge', 'Requests in progress.', samplesOf('active')],
        ['requests_waiting', 'gauge', 'Requests that wait for a slot.', samplesOf('waiting')],
        ['resident_memory_bytes', 'gauge', 'Memory of the process.', [[{}, process.memoryUsage.rss()]]],
      ]),
  };
}

function increment(samples: Map<string, MetricSample>, labels: MetricSample[0]): void {
  const key = JSON.stringify(labels);
  samples.set(key, [labels, (samples.get(key)?.[1] ?? 0) + 1]);
}
