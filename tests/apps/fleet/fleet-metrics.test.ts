import { expect, test } from 'vitest';
import { fleetMetrics } from '../../../src/apps/fleet/index.ts';

/** A family in the exposition format 0.0.4: its HELP, its TYPE, its samples and no other line. */
const FAMILY =
  /# HELP ([a-z_]+) .+\n# TYPE \1 (?:counter|gauge)\n(?:\1(?:\{(?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)+\})? [0-9]+(?:\.[0-9]+)?\n)+/gu;
const HOST = /[{,]host=("(?:[^"\\]|\\.)*")/gu;
const COUNTS = { waiting: 3, active: 1, done: 40, failed: 5, pagesPerSecond: 0.5 };

test('metrics have one family per measure in the text format, labeled by host, state and outcome', () => {
  const hosts = ['a.example', 'b"\\.example', '127.0.0.1:8080', 'back\\slash', 'quo"te', 'line\nend'];
  const text = fleetMetrics({
    isPaused: false,
    hosts: hosts.map((host) => ({ host, ...COUNTS })),
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
  const families = [...text.matchAll(FAMILY)];
  expect(families.map(([family]) => family).join('')).toBe(text);
  expect(new Set(families.map(([, name]) => name)).size).toBe(6);
  expect(families).toHaveLength(6);
  const samples = text.match(/^[a-z].* /gmu) ?? [];
  expect(new Set(samples).size).toBe(samples.length);
  // A label escapes the same characters as a JSON string.
  const named = [...text.matchAll(HOST)].map(([, host = '']) => JSON.parse(host));
  expect(new Set(named)).toEqual(new Set(hosts));
});
