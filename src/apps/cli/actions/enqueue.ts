import type { FleetItem } from '../../fleet/index.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { withFleet } from '../fleet-connection.ts';
import { assertReadable } from '../named-paths.ts';
import { listedUrls } from '../run/url-files.ts';
import { writeOut } from '../terminal.ts';

/** Adds URLs and archives to the queues and prints how many were new. @returns the exit code */
export async function enqueueAll(
  urls: readonly string[],
  options: Given<'enqueue'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { urls: list, archives = [], redis } = options;
  if (urls.length + archives.length === 0 && list === undefined)
    throw new UsageError('no URL, --urls or --archives given');
  assertReadable(list, '--urls');
  const items = itemsOf(urls, list, archives);
  const summary = await withFleet(redis, ({ queue, options: fleet }) =>
    queue.enqueue(items, { ...fleet, signal }),
  );
  await writeOut(`${JSON.stringify(summary)}\n`);
  return summary.refused > 0 ? EXIT.someFailed : EXIT.done;
}

async function* itemsOf(
  urls: readonly string[],
  list: string | undefined,
  archives: readonly string[],
): AsyncGenerator<FleetItem> {
  yield* urls;
  yield* archives.map((path) => ({ path }));
  for await (const item of listedUrls(list)) yield 'error' in item ? item.name : item.url;
}
