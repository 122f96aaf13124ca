import { expect, test } from 'vitest';
import { fleetMetrics } from '../../../src/apps/fleet/index.ts';

const COUNTS = { waiting: 3, active: 1, done: 40, failed: 5, pagesPerSecond: 0.5 };

test('metrics have one family per measure, labeled by host, state and outcome', () => {
  const text = fleetMetrics({
    isPaused: false,
    hosts: [
      { host: 'a.example', ...COUNTS },
      { host: 'b"\\.example', ...COUNTS, waiting: 0 },
    ],
    total: COUNTS,
    results: 7,
    deadLetters: 5,
  });
  expect(text).toContain(
    '# TYPE samachar_fleet_jobs gauge\nsamachar_fleet_jobs{host="a.example",state="waiting"} 3\n',
  );
  expect(text).toContain('samachar_fleet_pages_total{host="a.example",outcome="failed"} 5\n');
  expect(text).toContain('samachar_fleet_pages_per_second{host="b\\"\\\\.example"} 0.5\n');
  expect(text).toContain('samachar_fleet_results 7\n');
  expect(text).toContain('samachar_fleet_dead_letters 5\n');
  expect(text.endsWith('samachar_fleet_paused 0\n')).toBe(true);
  expect(text.match(/^# TYPE /gmu)).toHaveLength(6);
});

test('metrics are in the Prometheus text format, and host names survive escaping', () => {
  const hosts = ['a.example', '127.0.0.1:8080', 'back\\slash', 'quo"te', 'line\nend'];
  const text = fleetMetrics({
    isPaused: true,
    hosts: hosts.map((host) => ({ host, ...COUNTS })),
    total: COUNTS,
    results: 0,
    deadLetters: 0,
  });
  const samples = parseMetrics(text);
  const seen = samples.map(({ name, labels }) => JSON.stringify([name, labels]));
  expect(new Set(seen).size).toBe(samples.length);
  const named = samples.flatMap(({ labels }) => labels.filter(([name]) => name === 'host'));
  expect(new Set(named.map(([, value]) => value))).toEqual(new Set(hosts));
  expect(samples.every(({ value }) => Number.isFinite(value))).toBe(true);
});

interface Sample {
  readonly name: string;
  readonly labels: readonly (readonly [string, string])[];
  readonly value: number;
}

const HELP = /^# HELP ([a-z_]+) .+$/u;
const TYPE = /^# TYPE ([a-z_]+) (?:counter|gauge)$/u;
const SAMPLE = /^([a-z_]+)(?:\{((?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)+)\})? ([0-9.e+-]+)$/u;
const LABEL = /([a-z_]+)="((?:[^"\\]|\\.)*)"/gu;

/** Parses the exposition format 0.0.4; each family has its HELP, its TYPE, its samples and no other line. */
function parseMetrics(text: string): Sample[] {
  expect(text.endsWith('\n')).toBe(true);
  let family: string | undefined;
  const families: (string | undefined)[] = [];
  const samples: Sample[] = [];
  for (const line of text.slice(0, -1).split('\n')) {
    const [, help] = HELP.exec(line) ?? [];
    const [, typed] = TYPE.exec(line) ?? [];
    if (help !== undefined) families.push(help);
    else if (typed !== undefined) family = typed;
    else samples.push(sampleOf(line));
    expect(help ?? typed ?? samples.at(-1)?.name).toBe(help ?? family);
  }
  expect(new Set(families).size).toBe(families.length);
  return samples;
}

function sampleOf(line: string): Sample {
  const match = SAMPLE.exec(line);
  expect(match, line).not.toBeNull();
  const [, name = '', labels = '', value] = match ?? [];
  const pairs = [...labels.matchAll(LABEL)].map(([, key = '', raw = '']): [string, string] => [
    key,
    raw.replace(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
  ]);
  return { name, labels: pairs, value: Number(value) };
}
