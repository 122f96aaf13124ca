/** The built service with one worker and a heap of 1 GB, under hostile requests, slow clients and many requests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { linesOf, nextLine } from '../../child-lines.ts';
import { childOf } from '../../children.ts';
import { fixture } from '../../read-fixtures.ts';
import { commandForTests } from '../cli/built-command.ts';
import { ask, beginPage, beginStream, HOSTILE, HTML, JSON_BODY, memoryOf, NDJSON } from './test-service.ts';

const { html } = fixture('unknown/two-halves');
/** Two idle cores take up to 75 ms during hostile requests and 420 ms while 1,000 clients connect. A blocked thread takes minutes. */
const MAX_HEALTH_MS = 10_000;
/** With twenty clients sending 160 MB at once, even a server that discards the bodies takes 270 ms. */
const HOSTILE_CLIENTS = 4;
const MAX_GROWTH = 100_000_000;

const samachar = commandForTests();
let probeProgram: string;
let service: ChildProcess;
let port: number;

beforeAll(async () => {
  probeProgram = await childOf(fileURLToPath(new URL('./health-probe.ts', import.meta.url)));
});

beforeEach(async () => {
  const command = [join(samachar.dist, 'apps/cli/main.js'), 'serve', '--port=0', '--workers=1'];
  service = spawn(process.execPath, ['--max-old-space-size=1024', ...command, '--page-timeout=120']);
  port = Number(new URL(await nextLine(linesOf(service))).port);
  expect(await readValid()).toBe(200);
});
afterEach(() => void service.kill('SIGKILL'));

/** @returns the status */
async function readValid(): Promise<number | undefined> {
  return (await ask(port, '/extract', { headers: HTML, body: html })).status;
}

/** Calls `load` while another process requests /health. @returns the longest time that /health took, in milliseconds */
async function healthDuring(load: () => Promise<void>): Promise<number> {
  const probe = spawn(process.execPath, [probeProgram, String(port)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = linesOf(probe);
  await nextLine(lines);
  await load();
  probe.stdin?.end();
  const { longest, late } = JSON.parse(await nextLine(lines));
  process.stdout.write(
    `${expect.getState().currentTestName}: at most ${longest} ms, on a machine with timers up to ${late} ms late\n`,
  );
  return longest;
}

test('hostile requests get 400, valid ones get 200, and /health remains fast', async () => {
  const longest = await healthDuring(async () => {
    const rounds = Array.from({ length: 3 }, () => HOSTILE).flat();
    const limit = pLimit(HOSTILE_CLIENTS);
    const hostile = rounds.map((body) => limit(() => ask(port, '/extract', { headers: JSON_BODY, body })));
    const streams = HOSTILE.map((body) =>
      limit(() => ask(port, '/extract/stream', { headers: NDJSON, body })),
    );
    const valid = Array.from({ length: 60 }, readValid);
    expect(await Promise.all(valid)).toEqual(Array(60).fill(200));
    expect((await Promise.all(hostile)).map(({ status }) => status)).toEqual(rounds.map(() => 400));
    for (const { body } of await Promise.all(streams))
      expect(body).toMatch(/^\{"error":\{"code":"invalid-input"/u);
  });
  expect(longest).toBeLessThan(MAX_HEALTH_MS);
});

test('1,000 slow clients do not delay valid requests', async () => {
  const longest = await healthDuring(async () => {
    const slow = Array.from({ length: 1000 }, (_, at) =>
      at % 100 === 0 ? beginStream(port, 99_999, '{') : beginPage(port, 99_999, 'x'),
    );
    const trickle = setInterval(() => slow.forEach(({ socket }) => void socket.write('x')), 1000);
    for (let round = 0; round < 10; round += 1)
      expect(await Promise.all(Array.from({ length: 20 }, readValid))).toEqual(Array(20).fill(200));
    clearInterval(trickle);
    for (const { socket } of slow) socket.destroy();
  });
  expect(longest).toBeLessThan(MAX_HEALTH_MS);
});

test('8,000 requests do not increase memory', { timeout: 600_000 }, async () => {
  await readMany(2000);
  const before = await memoryOf(port);
  await readMany(6000);
  expect((await memoryOf(port)) - before).toBeLessThan(MAX_GROWTH);
});

/** Runs eight clients that together read `count` pages. */
async function readMany(count: number): Promise<void> {
  const limit = pLimit(8);
  const statuses = await Promise.all(Array.from({ length: count }, () => limit(readValid)));
  expect(new Set(statuses)).toEqual(new Set([200]));
}
