/**
 * One worker of a fleet, as a process of its own: `worker.ts PORT FOLDER OPTIONS`. At the end it prints its summary,
 * the CPU time that it took from its first page on, and when it has read its last one.
 */
import { ndjsonSink, type WorkOptions, work } from '../../../src/queue/index.ts';
import { connectTo } from '../valkey.ts';
import { readShard } from './read-shard.ts';

const [port = '', folder = '', options = '{}'] = process.argv.slice(2);
const connection = connectTo(Number(port));
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const given: Partial<WorkOptions> & { readsShards?: boolean } = JSON.parse(options);
let last = 0;
let before: NodeJS.CpuUsage | undefined;
console.log('"ready"');
const summary = await work({
  connection,
  sink: ndjsonSink(folder),
  signal: stop.signal,
  allowPrivateAddresses: true,
  askTdmrep: false,
  onEvent: ({ type }) => {
    if (type !== 'extraction') return;
    before ??= process.cpuUsage();
    last = Date.now();
  },
  ...given,
  ...(given.readsShards && { readShard }),
});
const { user, system } = process.cpuUsage(before);
await connection.quit();
console.log(JSON.stringify({ ...summary, cpuMs: (user + system) / 1000, last }));
