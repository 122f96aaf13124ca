/**
 * One worker of a fleet in its own process, started as `worker.ts PORT FOLDER OPTIONS`. At the end it prints its summary,
 * the CPU time per page after warming up, and the number of pages read.
 */
import { ndjsonSink, type WorkOptions, work } from '../../../../src/apps/fleet/index.ts';
import { connectTo } from '../valkey.ts';

const [port = '', folder = '', options = '{}'] = process.argv.slice(2);
const connection = connectTo(Number(port));
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const given: Partial<WorkOptions> = JSON.parse(options);
/** Pages that a process reads before its code is compiled. */
const WARM = 150;
let pages = 0;
let before = process.cpuUsage();
console.log('"ready"');
const summary = await work({
  connection,
  sink: ndjsonSink(folder),
  signal: stop.signal,
  allowPrivateAddresses: true,
  askTdmrep: false,
  onEvent: ({ type }) => {
    if (type !== 'extraction') return;
    pages += 1;
    if (pages === WARM) before = process.cpuUsage();
  },
  ...given,
});
const { user, system } = process.cpuUsage(before);
const cpuMs = (user + system) / 1000 / (pages - WARM);
await connection.quit();
console.log(JSON.stringify({ ...summary, cpuMs, pages }));
