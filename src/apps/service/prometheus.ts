export type MetricSample = readonly [labels: Readonly<Record<string, string | number>>, value: number];

export type Metric = readonly [
  name: string,
  type: 'gauge' | 'counter',
  help: string,
  samples: Iterable<MetricSample>,
];

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const ESCAPED = /["\\\n]/gu;

export function metricsText(prefix: string, metrics: readonly Metric[]): string {
  const lines = metrics.flatMap(([name, type, help, samples]) => [
    `# HELP ${prefix}${name} ${help}`,
    `# TYPE ${prefix}${name} ${type}`,
    ...Array.from(samples, ([labels, value]) => `${prefix}${name}${labelsText(labels)} ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function labelsText(labels: MetricSample[0]): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return pairs.length === 0 ? '' : `{${pairs.join()}}`;
}

function escaped(text: string): string {
  return text.replace(ESCAPED, (character) => (character === '\n' ? '\\n' : `\\${character}`));
}
