import { createHash } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';

/** A connection of ioredis, to one server or to a cluster. */
export type FleetConnection = Redis | Cluster;

/** Runs a script atomically. @param keys - all in the same cluster slot */
export type Script = (
  connection: FleetConnection,
  keys: readonly string[],
  values: readonly (string | number)[],
) => Promise<unknown>;

/**
 * Makes a script of Lua, whose text is sent only if the server does not know it. It must tolerate being sent twice, since a
 * reconnect resends commands without a reply.
 */
export function script(lua: string): Script {
  const sha = createHash('sha1').update(lua).digest('hex');
  return async (connection, keys, values) => {
    try {
      return await connection.evalsha(sha, keys.length, ...keys, ...values);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return connection.eval(lua, keys.length, ...keys, ...values);
    }
  };
}

/** The time of the server, in milliseconds, as `now`: the clocks of workers differ. */
export const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;
