/** The queues of a fleet, for the subcommands that work with them. */
import type { FleetOptions } from '../fleet/index.ts';
import { needing, RunError } from './exit.ts';

/** `samachar/queue` and the connection, as subcommands get them. */
export interface FleetConnection {
  readonly queue: typeof import('../fleet/index.ts');
  readonly options: FleetOptions;
}

const CONNECT_MS = 5000;
const LOGIN = /\/\/[^/@]*@/u;

/**
 * Connects to Valkey or Redis for the duration of a call.
 *
 * @throws UsageError if BullMQ or ioredis is not installed; RunError `network` if the server does not respond.
 */
export async function withFleet<T>(url: string, run: (fleet: FleetConnection) => Promise<T>): Promise<T> {
  const [queue, { Redis }] = await needing(
    'this command needs two more packages: npm install bullmq ioredis',
    () => Promise.all([import('../fleet/index.ts'), import('ioredis')]),
  );
  // No message contains a password.
  const shown = url.replace(LOGIN, '//***@');
  const connection = new Redis(url, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
  });
  const failed = new Promise<never>((_resolve, reject) => {
    connection.once('error', (cause) =>
      reject(new RunError('network', `${shown} does not respond: ${cause.message}`, cause)),
    );
  });
  try {
    await Promise.race([connection.connect(), failed]);
    failed.catch(() => {}); // from now on it reconnects automatically
    connection.on('error', () => {});
    return await run({ queue, options: { connection } });
  } finally {
    connection.disconnect();
  }
}
