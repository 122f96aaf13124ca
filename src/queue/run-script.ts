/** Lua scripts, which Valkey or Redis runs atomically. */
import type { Redis } from 'ioredis';

/** A Lua script. Each may be sent twice, since a reconnect resends commands without a reply. */
export type Script = string;

/**
 * Runs a script.
 *
 * @param keys - all in the same cluster slot
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

/** The time of the server, in milliseconds, as `now`: the clocks of workers differ. */
export const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;
