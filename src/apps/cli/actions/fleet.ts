import { setTimeout as sleep } from 'node:timers/promises';
import { ALL_CODES } from '../../fleet/error-codes.ts';
import type { FleetStatus } from '../../fleet/index.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { type FleetConnection, withFleet } from '../fleet-connection.ts';
import { fleetLine, fleetScreen, fleetTable } from '../print/fleet-print.ts';
import { jsonText } from '../print/plain-text.ts';
import { openDrawing, print, writeOut } from '../terminal.ts';

const TERMINAL_MS = 1000;
const ELSEWHERE_MS = 10_000;
const SMALL_TERMINAL = { rows: 24, columns: 80 };

/** Acts on the fleet if asked to, then prints its progress, once or until the signal. @returns the exit code */
export async function showFleet(options: Given<'fleet'>, signal: AbortSignal): Promise<ExitCode> {
  await withFleet(options.redis, async (fleet) => {
    await act(fleet, options);
    const { queue, options: connection } = fleet;
    if (options.failures)
      for await (const letter of queue.deadLetters(connection)) await writeOut(`${jsonText(letter)}\n`);
    else if (options.retryFailures !== undefined) await retryFailures(fleet, options.retryFailures);
    else if (options.watch) await watch(fleet, options, signal);
    else await printStatus(fleet, options);
  });
  return EXIT.done;
}

async function act({ queue, options: fleet }: FleetConnection, options: Given<'fleet'>): Promise<void> {
  if (options.pause) await queue.pauseFleet(fleet);
  if (options.drain) await queue.drainFleet(fleet);
  if (options.goOn) await queue.resumeFleet(fleet);
}

async function retryFailures(
  { queue, options: fleet }: FleetConnection,
  chosen: Exclude<Given<'fleet'>['retryFailures'], undefined>,
): Promise<void> {
  const codes = chosen === true ? undefined : chosen.filter((code) => code !== ALL_CODES);
  const isAll = chosen !== true && chosen.includes(ALL_CODES);
  const requeued = await queue.requeueDeadLetters({
    ...fleet,
    ...(codes && { codes: isAll ? 'all' : codes }),
  });
  await writeOut(`${JSON.stringify({ requeued })}\n`);
}

async function printStatus(
  { queue, options: fleet }: FleetConnection,
  options: Given<'fleet'>,
): Promise<void> {
  const status = await queue.fleetStatus(fleet);
  if (options.metrics) await writeOut(queue.fleetMetrics(status));
  else if (options.json) await writeOut(`${jsonText(status)}\n`);
  else await print(fleetTable(status));
}

async function watch(
  { queue, options: fleet }: FleetConnection,
  { json = false }: Given<'fleet'>,
  signal: AbortSignal,
): Promise<void> {
  const { stdout } = process;
  const isDrawn = stdout.isTTY === true && !json;
  const showLine = (status: FleetStatus): Promise<void> =>
    json ? writeOut(`${jsonText(status)}\n`) : print([fleetLine(status)]);
  const show = isDrawn ? drawingOn(stdout) : showLine;
  while (!signal.aborted) {
    await show(await queue.fleetStatus(fleet));
    await sleep(isDrawn ? TERMINAL_MS : ELSEWHERE_MS, undefined, { signal }).catch(() => {});
  }
}

function drawingOn(stream: NodeJS.WriteStream): (status: FleetStatus) => Promise<void> {
  const draw = openDrawing();
  return (status) => {
    // Some pseudo-terminals report no size, and users resize others.
    const size = {
      rows: stream.rows || SMALL_TERMINAL.rows,
      columns: stream.columns || SMALL_TERMINAL.columns,
    };
    return draw(fleetScreen(status, size));
  };
}
