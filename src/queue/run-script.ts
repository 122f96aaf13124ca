/** Scripts: several steps that Valkey or Redis makes as one. */
import type { Redis } from 'ioredis';

/** A script in Lua. Each can be sent twice, since a connection that is made again repeats what had no answer. */
export type Script = string;

/**
 * Runs a script.
 *
 * @param keys - all in one slot of a cluster
 * @example
 * await runScript(connection, "return redis.call('GET', KEYS[1])", ['{samachar}:fleet:paused'], []);
 */
export function runScript(
  connection: Redis,
  script: Script,
  keys: readonly string[],
  values: readonly (string | number)[],
): Promise<unknown> {
  return connection.eval(script, keys.length, ...keys, ...values);
}

/** The time of the server, in milliseconds, as `now`: the clocks of a fleet differ. */
export const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;
