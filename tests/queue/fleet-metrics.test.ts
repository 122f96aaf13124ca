import { expect, test } from 'vitest';
import { fleetMetrics } from '../../src/queue/index.ts';

const COUNTS = { waiting: 3, active: 1, delayed: 2, done: 40, failed: 5, pagesPerSecond: 0.5 };

test('metrics name hosts, states and outcomes, each family once', () => {
  const text = fleetMetrics({
    isPaused: false,
    queues: [
      { queue: 'pages-a', host: 'a.example', ...COUNTS },
      { queue: 'pages-b', host: 'b"\\.example', ...COUNTS, waiting: 0 },
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
