import { setTimeout as sleep } from 'node:timers/promises';
import { ALL_CODES } from '../../fleet/error-codes.ts';
import type { FleetOptions, FleetStatus, RequeueOptions } from '../../fleet/index.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, needing, RunError, UsageError } from '../exit.ts';
import { assertNoFile, assertReadable } from '../named-paths.ts';
import { fleetLine, fleetScreen, fleetTable } from '../print/fleet-print.ts';
import { jsonText } from '../print/plain-text.ts';
import { readingOf } from '../reading.ts';
import { listedUrls } from '../run/file-lines.ts';
import { openDrawing, print, tell, writeOut } from '../terminal.ts';

export async function enqueueAll(
  urls: readonly string[],
  options: Given<'enqueue'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { urls: list, archives = [], redis } = options;
  if (urls.length + archives.length === 0 && list === undefined)
    throw new UsageError('no URL, --urls or --archives given');
  assertReadable(list, '--urls');
  const items = itemsOf(urls, archives, list);
  const summary = await withFleet(redis, (queue, fleet) => queue.enqueue(items, { ...fleet, signal }));
  await writeOut(`${JSON.stringify(summary)}\n`);
  return summary.refused > 0 ? EXIT.someFailed : EXIT.done;
}

async function* itemsOf(urls: readonly string[], archives: readonly string[], list?: string) {
  yield* urls;
  yield* archives.map((path) => ({ path }));
  for await (const item of listedUrls(list)) yield 'error' in item ? item.name : item.url;
}

export async function workOn(options: Given<'work'>, signal: AbortSignal): Promise<ExitCode> {
  const { out, format, untilDone = false, contact, concurrency, workers, pageTimeout } = options;
  assertNoFile(out, '--out');
  const extract = await readingOf(options);
  const summary = await withFleet(options.redis, (queue, fleet) =>
    queue.work({
      ...fleet,
      signal,
      untilDone,
      sink: format === 'parquet' ? queue.parquetSink(out) : queue.ndjsonSink(out),
      allowPrivateAddresses: options.private === true,
      extract,
      learn: options.learn !== false,
      workers,
      pageTimeoutMs: 1000 * pageTimeout,
      ...(contact !== undefined && { contact }),
      ...(concurrency !== undefined && { concurrency }),
    }),
  );
  tell(JSON.stringify(summary));
  return summary.failed > 0 ? EXIT.someFailed : EXIT.done;
}

const TERMINAL_MS = 1000;
const ELSEWHERE_MS = 10_000;
const [ROWS, COLUMNS] = [24, 80];

type Queue = typeof import('../../fleet/index.ts');

export async function showFleet(options: Given<'fleet'>, signal: AbortSignal): Promise<ExitCode> {
  await withFleet(options.redis, async (queue, fleet) => {
    if (options.pause) await queue.pauseFleet(fleet);
    if (options.drain) await queue.drainFleet(fleet);
    if (options.goOn) await queue.resumeFleet(fleet);
    await printOrRetry(queue, fleet, options, signal);
  });
  return EXIT.done;
}

async function printOrRetry(
  queue: Queue,
  fleet: FleetOptions,
  { failures, retryFailures, watch, metrics, json = false }: Given<'fleet'>,
  signal: AbortSignal,
): Promise<void> {
  if (failures) {
    for await (const letter of queue.deadLetters(fleet)) await writeOut(`${jsonText(letter)}\n`);
  } else if (retryFailures !== undefined) {
    const requeued = await queue.requeueDeadLetters({ ...fleet, ...codesOf(retryFailures) });
    await writeOut(`${JSON.stringify({ requeued })}\n`);
  } else if (watch) await watchStatus(() => queue.fleetStatus(fleet), json, signal);
  else {
    const status = await queue.fleetStatus(fleet);
    if (metrics) await writeOut(queue.fleetMetrics(status));
    else if (json) await writeOut(`${jsonText(status)}\n`);
    else await print(fleetTable(status));
  }
}

function codesOf(chosen: Exclude<Given<'fleet'>['retryFailures'], undefined>): Pick<RequeueOptions, 'codes'> {
  if (chosen === true) return {};
  return { codes: chosen.includes(ALL_CODES) ? ALL_CODES : chosen.filter((code) => code !== ALL_CODES) };
}

async function watchStatus(load: () => Promise<FleetStatus>, isJson: boolean, signal: AbortSignal) {
  const { stdout } = process;
  const isDrawn = stdout.isTTY === true && !isJson;
  const draw = openDrawing();
  const show = (status: FleetStatus): Promise<void> => {
    if (isJson) return writeOut(`${jsonText(status)}\n`);
    if (!isDrawn) return print([fleetLine(status)]);
    // Some pseudo-terminals report no size, and users resize others.
    return draw(fleetScreen(status, stdout.rows || ROWS, stdout.columns || COLUMNS));
  };
  while (!signal.aborted) {
    await show(await load());
    await sleep(isDrawn ? TERMINAL_MS : ELSEWHERE_MS, undefined, { signal }).catch(() => {});
  }
}

const CONNECTION = { maxRetriesPerRequest: null, lazyConnect: true, connectTimeout: 5000 } as const;
const LOGIN = /\/\/[^/@]*@/u;

/** Connects to Valkey or Redis for the duration of a call. */
async function withFleet<T>(url: string, run: (queue: Queue, fleet: FleetOptions) => Promise<T>): Promise<T> {
  const [queue, { Redis }] = await needing(
    'this command needs two more packages: npm install bullmq ioredis',
    () => Promise.all([import('../../fleet/index.ts'), import('ioredis')]),
  );
  // No message contains a password.
  const shown = url.replace(LOGIN, '//***@');
  const connection = new Redis(url, CONNECTION);
  const failed = new Promise<never>((_resolve, reject) => {
    connection.once('error', (cause) =>
      reject(new RunError('network', `${shown} does not respond: ${cause.message}`, cause)),
    );
  });
  try {
    await Promise.race([connection.connect(), failed]);
    failed.catch(() => {}); // from now on it reconnects automatically
    connection.on('error', () => {});
    return await run(queue, { connection });
  } finally {
    connection.disconnect();
  }
}
