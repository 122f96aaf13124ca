/** Pending results: each is delivered once, and stays in its batch until the batch is dropped. */
import { randomUUID } from 'node:crypto';
import type { FleetKeys } from './fleet-keys.ts';
import type { FleetResult } from './fleet-result.ts';
import { type FleetConnection, NOW, script } from './script.ts';

/** Results taken together. They stay together until they are dropped, even if their consumer is killed. */
export interface ResultBatch {
  readonly key: string;
  readonly results: readonly FleetResult[];
}

export type ResultStore = ReturnType<typeof createResultStore>;

/** The block numbers of a host only increase, so one number per host records what was delivered. */
const DELIVER = script(`
local last = redis.call('HGET', KEYS[1], ARGV[1])
if last and tonumber(last) >= tonumber(ARGV[2]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return redis.call('RPUSH', KEYS[2], unpack(ARGV, 3))
`);
/** A script may pass a few thousand values at once. */
const CHUNK = 1000;
const TAKE = script(`${NOW}
local function taken(key)
  redis.call('ZADD', KEYS[2], now + ARGV[3], key)
  return { key, redis.call('LRANGE', key, 0, -1) }
end
if redis.call('EXISTS', KEYS[3]) == 1 then return taken(KEYS[3]) end
local lost = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, 1)[1]
if lost then return taken(lost) end
if redis.call('LLEN', KEYS[1]) < tonumber(ARGV[1]) then return false end
local lines = redis.call('LPOP', KEYS[1], ARGV[2])
if not lines then return false end
for from = 1, #lines, ${CHUNK} do
  redis.call('RPUSH', KEYS[3], unpack(lines, from, math.min(#lines, from + ${CHUNK} - 1)))
end
return taken(KEYS[3])
`);
const EXTEND_LEASE = script(`${NOW}
return redis.call('ZADD', KEYS[1], 'XX', now + ARGV[2], ARGV[1])
`);

export function createResultStore(connection: FleetConnection, keys: FleetKeys) {
  return {
    /** Adds the results of a block, unless they were added before. */
    async deliver(host: string, block: number, lines: readonly string[]): Promise<void> {
      if (lines.length === 0) return;
      await DELIVER(connection, [keys.delivered, keys.results], [host, block, ...lines]);
    },
    /** Reserves a batch: one whose consumer was lost, otherwise a new one, if there are at least so many results. */
    async take(atLeast: number, atMost: number, leaseMs: number): Promise<ResultBatch | undefined> {
      const places = [keys.results, keys.batches, keys.batch(randomUUID())];
      const taken = await TAKE(connection, places, [atLeast, atMost, leaseMs]);
      if (!Array.isArray(taken)) return undefined;
      const [key, lines] = taken as [string, string[]];
      return { key, results: lines.map((line) => JSON.parse(line)) };
    },
    extendLease: ({ key }: ResultBatch, leaseMs: number) =>
      EXTEND_LEASE(connection, [keys.batches], [key, leaseMs]),
    drop: ({ key }: ResultBatch) => connection.multi().del(key).zrem(keys.batches, key).exec(),
    pending: async () => ({
      results: await connection.llen(keys.results),
      batches: await connection.zcard(keys.batches),
    }),
  };
}
