/** Pending results and finished jobs: each page counts once, even if it was processed several times. */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { FINISH, PART } from './finish-script.ts';
import type { FleetKeys } from './fleet-keys.ts';
import type { FleetResult } from './fleet-result.ts';
import { NOW, runScript, script } from './run-script.ts';

/** The outcome of a job. */
export interface JobOutcome {
  readonly id: string;
  readonly queue: string;
  /** Pages with an article, and failed pages. */
  readonly done: number;
  readonly failed: number;
  readonly result?: FleetResult;
  /** Id of the final URL: if it already gave an article, there is no second result. */
  readonly articleId?: string;
}

/** Results taken together. They stay together until they are dropped, even if their consumer is killed. */
export interface ResultBatch {
  readonly key: string;
  readonly results: readonly FleetResult[];
}

/** Options for taking results. */
export interface TakeOptions {
  /** Minimum number of results to take. */
  readonly atLeast: number;
  readonly atMost: number;
  /** How long they are reserved, in milliseconds. */
  readonly leaseMs: number;
}

/** See the module comment. */
export interface ResultStore {
  isDone(id: string): Promise<boolean>;
  /** Records the outcome of a job with its result. Returns false, and changes nothing, if it was recorded already. */
  finish(outcome: JobOutcome): Promise<boolean>;
  /** Marks a job as not done. */
  forget(id: string): Promise<void>;
  /** Takes a batch: one whose consumer was lost, else a new one, if there are enough results. */
  take(options: TakeOptions): Promise<ResultBatch | undefined>;
  /** Extends the reservation of a batch. */
  keep(batch: ResultBatch, leaseMs: number): Promise<void>;
  drop(batch: ResultBatch): Promise<void>;
  /** Number of pending results, and of batches not dropped yet. */
  backlog(): Promise<{ readonly results: number; readonly batches: number }>;
}

const RECORD = script(`${NOW}
local base, dead = KEYS[1], ARGV[7]
${FINISH}
return finish(ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]) and 1 or 0
`);
const FORGET = script(`
local base = KEYS[1]
${PART}
redis.call('SREM', part('moved', ARGV[1]), ARGV[1])
return redis.call('SREM', part('done', ARGV[1]), ARGV[1])
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
const KEEP = script(`${NOW}
return redis.call('ZADD', KEYS[1], 'XX', now + ARGV[2], ARGV[1])
`);

/** Makes the store of results. A killed worker neither loses nor duplicates results. */
export function createResultStore(connection: Redis, keys: FleetKeys): ResultStore {
  return {
    isDone: async (id) => (await connection.sismember(keys.done(id), id)) === 1,
    async finish({ id, queue, done, failed, result, articleId = '' }) {
      const line = result === undefined ? '' : JSON.stringify(result);
      const values = [id, queue, done, failed, line, articleId, keys.deadLetter('')];
      return (await runScript(connection, RECORD, [keys.base], values)) === 1;
    },
    async forget(id) {
      await runScript(connection, FORGET, [keys.base], [id]);
    },
    async take({ atLeast, atMost, leaseMs }) {
      const places = [keys.results, keys.batches, keys.batch(randomUUID())];
      const taken = await runScript(connection, TAKE, places, [Math.max(1, atLeast), atMost, leaseMs]);
      if (!Array.isArray(taken)) return undefined;
      const [key, lines] = taken as [string, string[]];
      return { key, results: lines.map((line) => JSON.parse(line)) };
    },
    async keep({ key }, leaseMs) {
      await runScript(connection, KEEP, [keys.batches], [key, leaseMs]);
    },
    async drop({ key }) {
      await connection.multi().del(key).zrem(keys.batches, key).exec();
    },
    async backlog() {
      const [results, batches] = await Promise.all([
        connection.llen(keys.results),
        connection.zcard(keys.batches),
      ]);
      return { results, batches };
    },
  };
}
