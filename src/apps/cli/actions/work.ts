import type { Given } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { withFleet } from '../fleet-connection.ts';
import { assertNoFile } from '../named-paths.ts';
import { readingOf } from '../reading.ts';
import { tell } from '../terminal.ts';

const SINKS = { ndjson: 'ndjsonSink', parquet: 'parquetSink' } as const;

/** Works until it is stopped or nothing is left. @returns the exit code */
export async function workOn(options: Given<'work'>, signal: AbortSignal): Promise<ExitCode> {
  const { out, format, untilDone = false, contact, concurrency, workers, pageTimeout } = options;
  assertNoFile(out, '--out');
  const extract = await readingOf(options);
  const summary = await withFleet(options.redis, ({ queue, options: fleet }) =>
    queue.work({
      ...fleet,
      signal,
      untilDone,
      sink: queue[SINKS[format]](out),
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
