/** Metrics in the text format of Prometheus, version 0.0.4. */

/** A value with its labels. */
export type MetricSample = readonly [labels: string, value: number];

/** The content type of the format. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const ESCAPED = /["\\\n]/gu;

/**
 * The lines of one metric.
 *
 * @example
 * metricFamily('samachar_fleet_paused', 'gauge', 'Whether the fleet is paused.', [['', 0]]);
 */
export function metricFamily(
  name: string,
  type: 'gauge' | 'counter',
  help: string,
  samples: readonly MetricSample[],
): string[] {
  const lines = samples.map(([labels, value]) => `${name}${labels} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines];
}

/**
 * The labels of a sample.
 *
 * @example
 * metricLabels({ host: 'naya-akhbar.example' }); // '{host="naya-akhbar.example"}'
 */
export function metricLabels(pairs: Readonly<Record<string, string>>): string {
  const parts = Object.entries(pairs).map(([name, value]) => `${name}="${value.replace(ESCAPED, escaped)}"`);
  return `{${parts.join(',')}}`;
}

function escaped(character: string): string {
  return character === '\n' ? '\\n' : `\\${character}`;
}
