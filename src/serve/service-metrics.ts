/** What a service counts, for Prometheus. */
import { type MetricSample, metricLabels, metricWriter } from '../metrics/prometheus.ts';
import type { Gate } from './gate.ts';

/** Counts since the start. */
export interface ServiceMetrics {
  /** @param route - one of a fixed list, so that no client can add labels */
  countRequest(route: string, status: number): void;
  /** @param code - of the error; undefined for an article */
  countPage(code: string | undefined, ms: number): void;
  /** The metrics as text. */
  write(gates: Readonly<Record<string, Gate>>): string;
}

const metric = metricWriter('samachar_serve_');
const MS_PER_SECOND = 1000;

/** Makes the counters of a service. */
export function createMetrics(): ServiceMetrics {
  const requests = new Map<string, number>();
  const pages = new Map<string, number>();
  let pageMs = 0;
  return {
    countRequest: (route, status) => increment(requests, metricLabels({ route, status: String(status) })),
    countPage(code, ms) {
      increment(pages, metricLabels({ outcome: code ?? 'article' }));
      pageMs += ms;
    },
    write(gates) {
      const active = samples(gates, ({ inside }) => inside);
      const waiting = samples(gates, ({ waiting }) => waiting);
      const memory = process.memoryUsage.rss();
      return [
        ...metric('requests_total', 'counter', 'Answered requests.', [...requests]),
        ...metric('pages_total', 'counter', 'Pages that gave an article or an error.', [...pages]),
        ...metric('page_seconds_total', 'counter', 'Time from the arrival of pages to their outcomes.', [
          ['', pageMs / MS_PER_SECOND],
        ]),
        ...metric('requests_active', 'gauge', 'Requests in progress.', active),
        ...metric('requests_waiting', 'gauge', 'Requests that wait for a slot.', waiting),
        ...metric('resident_memory_bytes', 'gauge', 'Memory of the process.', [['', memory]]),
        '',
      ].join('\n');
    },
  };
}

function samples(gates: Readonly<Record<string, Gate>>, measure: (gate: Gate) => number): MetricSample[] {
  return Object.entries(gates).map(([work, gate]) => [metricLabels({ work }), measure(gate)]);
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
