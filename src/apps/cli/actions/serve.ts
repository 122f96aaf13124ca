import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { openPageReader } from '../../../index.ts';
import { type ServiceLimits, startService } from '../../service/create-service.ts';
import { openFetching } from '../../service/fetching.ts';
import { PAGE_REQUEST } from '../../service/page-request.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, listening, UsageError } from '../exit.ts';
import { readingOf } from '../reading.ts';
import { writeOut } from '../terminal.ts';
import { packageVersion } from '../version.ts';

const HEADERS_MS = 10_000;
const REQUESTS_PER_WORKER = 4;
const WINDOW_PER_WORKER = 2;
const MIN_HELD_BYTES = 256_000_000;
const HELD_BODIES = 4;

/** Serves until interrupted, which counts as success. */
export async function serve(options: Given<'serve'>, signal: AbortSignal): Promise<ExitCode> {
  assertFits(options);
  const { host, port, workers, pageTimeout, allowFetch, allowedHosts } = options;
  const readingLimits = { workers, pageTimeoutMs: 1000 * pageTimeout, prepare: PAGE_REQUEST };
  const pages = openPageReader(await readingOf(options), readingLimits);
  const { contact, private: allowPrivateAddresses = false } = options;
  const how = { allowPrivateAddresses, ...(contact !== undefined && { contact }) };
  const fetching = allowFetch ? openFetching(how, pages) : undefined;
  try {
    const served = { host, port, allowedHosts, pages, fetching, limits: limitsOf(options) };
    const service = await listening(`${host} port ${port}`, () =>
      startService({ ...served, version: packageVersion() }),
    );
    await writeOut(`${urlOf(service.address)}\n`);
    if (!signal.aborted) await once(signal, 'abort');
    await service.stop();
  } finally {
    await Promise.all([pages.close(), fetching?.close()]);
  }
  return EXIT.done;
}

function assertFits({ workers, allowFetch, contact, private: isPrivate }: Given<'serve'>): void {
  if (workers === 0)
    throw new UsageError('--workers must be at least 1: a slow page would block the service');
  if (!allowFetch && (contact !== undefined || isPrivate))
    throw new UsageError(`${isPrivate ? '--private' : '--contact'} needs --allow-fetch`);
}

function limitsOf(options: Given<'serve'>): ServiceLimits {
  const { maxBytes, workers, concurrency = REQUESTS_PER_WORKER * workers } = options;
  return {
    maxBytes,
    concurrency,
    maxWaiting: options.queue,
    window: WINDOW_PER_WORKER * workers,
    maxStreams: options.streams,
    maxHeldBytes: Math.max(MIN_HELD_BYTES, HELD_BODIES * maxBytes),
    headersMs: HEADERS_MS,
    bodyMs: 1000 * options.bodyTimeout,
    stopMs: 1000 * options.stopTimeout,
  };
}

function urlOf({ family, address, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`;
}
