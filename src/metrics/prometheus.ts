/** Metrics in the text format of Prometheus, version 0.0.4. */

/** A value with its labels. */
export type MetricSample = readonly [labels: string, value: number];

/** The content type of the format. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const ESCAPED = /["\\\n]/gu;

/** Writes the lines of one metric. */
type MetricWriter = (
  name: string,
  type: 'gauge' | 'counter',
  help: string,
  samples: readonly MetricSample[],
) => string[];

/** Makes a writer of metrics whose names have a prefix. */
export function metricWriter(prefix: string): MetricWriter {
  return (name, type, help, samples) => {
    const full = `${prefix}${name}`;
    const lines = samples.map(([labels, value]) => `${full}${labels} ${value}`);
    return [`# HELP ${full} ${help}`, `# TYPE ${full} ${type}`, ...lines];
  };
}

/** The labels of a sample. */
export function metricLabels(pairs: Readonly<Record<string, string>>): string {
  const parts = Object.entries(pairs).map(([name, value]) => `${name}="${value.replace(ESCAPED, escaped)}"`);
  return `{${parts.join(',')}}`;
}

function escaped(character: string): string {
  return character === '\n' ? '\\n' : `\\${character}`;
}
