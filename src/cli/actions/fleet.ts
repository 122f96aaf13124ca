/** What `samachar fleet` does. */
import type { FleetStatus } from '../../queue/index.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type Fleet, withFleet } from '../fleet-connection.ts';
import type { FleetOptions } from '../options.ts';
import { formatTable } from '../print/table.ts';
import { writeOut } from '../standard-streams.ts';

/** Options of the subcommand. */
export interface FleetStatusOptions extends FleetOptions {
  readonly json?: boolean;
  readonly metrics?: boolean;
  readonly failures?: boolean;
  readonly pause?: boolean;
  readonly goOn?: boolean;
}

/** Prints how far a fleet is, or pauses it. @returns the exit code */
export async function showFleet(options: FleetStatusOptions): Promise<ExitCode> {
  await withFleet(options.redis, (fleet) => show(fleet, options));
  return EXIT.done;
}

async function show({ queue, options: fleet }: Fleet, options: FleetStatusOptions): Promise<void> {
  if (options.pause) await queue.pauseFleet(fleet);
  if (options.goOn) await queue.resumeFleet(fleet);
  if (options.failures) {
    for await (const letter of queue.deadLetters(fleet)) await writeOut(`${JSON.stringify(letter)}\n`);
    return;
  }
  const status = await queue.fleetStatus(fleet);
  if (options.metrics) await writeOut(queue.fleetMetrics(status));
  else await writeOut(options.json ? `${JSON.stringify(status)}\n` : tableOf(status));
}

function tableOf({ queues, total, isPaused, results, deadLetters }: FleetStatus): string {
  const header = ['host', 'waiting', 'delayed', 'active', 'done', 'failed', 'pages/s'];
  const rows = [...queues, { ...total, host: 'all' }].map((row) => [
    row.host,
    ...[row.waiting, row.delayed, row.active, row.done, row.failed].map(String),
    row.pagesPerSecond.toFixed(1),
  ]);
  const state = `${isPaused ? 'paused, ' : ''}${results} results to take, ${deadLetters} failed for good`;
  return `${[...formatTable([header, ...rows]), state].join('\n')}\n`;
}
