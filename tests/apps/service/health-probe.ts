/**
 * Requests /health every 20 ms, in its own process. When stdin ends, prints the longest response time in milliseconds and
 * the maximum delay of its own timers, which shows how busy the machine is.
 */
import { once } from 'node:events';
import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 20;
const port = Number(process.argv[2]);
let [longest, late, isOver] = [0, 0, false];
process.stdin.resume().on('end', () => {
  isOver = true;
});

process.stdout.write('ready\n');
while (!isOver) {
  const began = performance.now();
  const [response] = await once(get({ host: '127.0.0.1', port, path: '/health', agent: false }), 'response');
  await text(response);
  const answered = performance.now();
  longest = Math.max(longest, answered - began);
  await sleep(PAUSE_MS);
  late = Math.max(late, performance.now() - answered - PAUSE_MS);
}
process.stdout.write(`${JSON.stringify({ longest: Math.round(longest), late: Math.round(late) })}\n`);
