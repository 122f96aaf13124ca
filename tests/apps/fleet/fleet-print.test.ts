import { describe, expect, test } from 'vitest';
import { fleetLine, fleetScreen, fleetTable } from '../../../src/apps/cli/print/fleet-print.ts';
import { openDrawing } from '../../../src/apps/cli/terminal.ts';
import type { FleetStatus } from '../../../src/apps/fleet/index.ts';

const COUNTS = { waiting: 0, active: 0, done: 0, failed: 0, pagesPerSecond: 0 };
const TOTAL = { waiting: 58, active: 2, done: 35, failed: 5, pagesPerSecond: 1.25 };

function statusOf(count: number, part: Partial<FleetStatus> = {}): FleetStatus {
  const hosts = Array.from({ length: count }, (_, at) => {
    const host = `host-${String(at).padStart(2, '0')}.example`;
    return { ...COUNTS, host, waiting: at };
  });
  return { isPaused: false, hosts, total: TOTAL, results: 7, deadLetters: 5, ...part };
}

test('a line shows the progress of all hosts', () => {
  expect(fleetLine(statusOf(1))).toBe('35 of 100 done, 5 failed, 2 active, 1.3 pages/s');
  expect(fleetLine(statusOf(1, { isPaused: true }))).toMatch(/^paused, 35 of 100/u);
});

test('a table has a row per host, a total and the pending results and failures', () => {
  expect(fleetTable(statusOf(2))).toEqual([
    'host             waiting  active  done  failed  pages/s',
    'host-00.example  0        0       0     0       0.0',
    'host-01.example  1        0       0     0       0.0',
    'all              58       2       35    5       1.3',
    '7 results pending, 5 failed permanently',
  ]);
});

describe('a screen', () => {
  test('shows progress as a bar', () => {
    const [bar] = fleetScreen(statusOf(1), 24, 80);
    expect(bar).toBe(`${'█'.repeat(16)}${'░'.repeat(24)} 40 %`);
    const [empty] = fleetScreen(statusOf(0, { total: COUNTS }), 24, 80);
    expect(empty).toBe(`${'░'.repeat(40)} 0 %`);
  });

  test.each([1, 5, 10, 100])('for %i hosts fits the terminal and omits the least busy ones', (hosts) => {
    const lines = fleetScreen(statusOf(hosts), 12, 40);
    expect(lines.length).toBeLessThan(12);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines.some((line) => line.startsWith(`host-${String(hosts - 1).padStart(2, '0')}`))).toBe(true);
    expect(lines.includes(`and ${hosts - 6} more hosts`)).toBe(hosts > 6);
  });
});

test('each drawing replaces the previous one', async () => {
  const drawn: string[] = [];
  const draw = openDrawing(async (text) => void drawn.push(text));
  for (const lines of [['a', 'b'], ['c'], ['d']]) await draw(lines);
  expect(drawn).toEqual(['\r\u001B[Ja\nb\n', '\r\u001B[2A\u001B[Jc\n', '\r\u001B[1A\u001B[Jd\n']);
});
