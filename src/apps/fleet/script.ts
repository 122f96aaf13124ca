import { createHash } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';

/** A connection of ioredis, to one server or to a cluster. */
export type FleetConnection = Redis | Cluster;

/** Lua, run atomically. It must tolerate being sent twice, since a reconnect resends commands without a reply. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

export function script(text: string): Script {
  return { text, sha: createHash('sha1').update(text).digest('hex') };
}

/**
 * Runs a script. Its text is sent only if the server does not know it.
 *
 * @param keys - all in the same cluster slot
 */
export async function runScript(
  connection: FleetConnection,
  { text, sha }: Script,
  keys: readonly string[],
  values: readonly (string | number)[],
): Promise<unknown> {
  try {
    return await connection.evalsha(sha, keys.length, ...keys, ...values);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return connection.eval(text, keys.length, ...keys, ...values);
  }
}

/** The time of the server, in milliseconds, as `now`: the clocks of workers differ. */
export const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;
