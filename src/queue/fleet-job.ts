/** Jobs: one for each page, and one for each shard of an archive. */
import { MAX_PAUSE_MS, pauseBefore } from '../fetch/retry.ts';
import { isTransient } from '../fetch/retry-policy.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { PART } from './finish-script.ts';
import type { Fleet } from './fleet.ts';
import { ARCHIVE, idOf } from './fleet-keys.ts';
import type { ArchiveShard } from './fleet-result.ts';
import { NOW, runScript, script } from './run-script.ts';

/** A job of a fleet. */
export interface FleetJob {
  readonly id: string;
  readonly queue: string;
  /** The URL of a page, or the location of a shard. */
  readonly what: string | ArchiveShard;
}

/** The data of a job in BullMQ. */
export type JobData = Pick<FleetJob, 'what'>;

/** Two ranges of one file are two jobs. */
export function shardJob({ path, offset, length }: ArchiveShard): FleetJob {
  const what = { path, ...(offset !== undefined && { offset }), ...(length !== undefined && { length }) };
  return { id: idOf(JSON.stringify([path, offset ?? 0, length ?? null])), queue: ARCHIVE, what };
}

/** A page as a job of a new or an existing queue. */
export interface PageToAdd extends FleetJob {
  /** What the queue is for, until the fleet knows it. */
  readonly label: string;
}

/** A page that is waiting, or whose outcome is known, is left unchanged. Dashboards see the rate of one page at a time. */
const ADD_PAGES = script(`${NOW}
local base, prefix, opts, isPaused = KEYS[1], ARGV[1], ARGV[2], nil
${PART}
local ids, order = {}, {}
local function announce(queue, label)
  if redis.call('HSETNX', base .. 'queues', queue, label) == 0 then return end
  if isPaused == nil then isPaused = redis.call('EXISTS', base .. 'paused') == 1 end
  local meta = prefix .. queue .. ':meta'
  redis.call('HSET', meta, 'concurrency', 1)
  if isPaused then redis.call('HSET', meta, 'paused', 1) end
end
local added = 0
for index = 3, #ARGV, 4 do
  local id, queue, label, data = ARGV[index], ARGV[index + 1], ARGV[index + 2], ARGV[index + 3]
  if label ~= '' then announce(queue, label) end
  local key = prefix .. queue .. ':' .. id
  if redis.call('SISMEMBER', part('done', id), id) == 0 and redis.call('EXISTS', key) == 0 then
    redis.call('HSET', key, 'name', 'page', 'data', data, 'opts', opts, 'timestamp', now, 'delay', 0, 'priority', 0)
    if not ids[queue] then
      ids[queue] = {}
      order[#order + 1] = queue
    end
    table.insert(ids[queue], id)
    added = added + 1
  end
end
if added == 0 then return 0 end
local due = {}
for _, queue in ipairs(order) do
  redis.call('LPUSH', prefix .. queue .. ':wait', unpack(ids[queue]))
  due[#due + 1] = string.format('%d', now)
  due[#due + 1] = queue
end
redis.call('ZADD', base .. 'due', 'NX', unpack(due))
redis.call('INCRBY', base .. 'pages', added)
return added
`);

/** Adds pages, at most some hundred at once. @returns how many are new */
export async function addPages(fleet: Fleet, pages: readonly PageToAdd[], retries: number): Promise<number> {
  if (pages.length === 0) return 0;
  const { connection, keys, prefix } = fleet;
  const fields = pages.flatMap(({ id, queue, label, what }) => [id, queue, label, JSON.stringify({ what })]);
  const opts = JSON.stringify({ attempts: retries + 1 });
  return Number(await runScript(connection, ADD_PAGES, [keys.base], [`${prefix}:`, opts, ...fields]));
}

/** Adds shards that are neither waiting nor done. @returns how many are new */
export async function addShards(fleet: Fleet, shards: readonly FleetJob[], retries: number): Promise<number> {
  const fresh: FleetJob[] = [];
  for (const shard of shards) if (await isFresh(fleet, shard)) fresh.push(shard);
  if (fresh.length === 0) return 0;
  const isNew = (await fleet.connection.hsetnx(fleet.keys.queues, ARCHIVE, ARCHIVE)) === 1;
  if (isNew && (await fleet.isPaused())) await fleet.queue(ARCHIVE).pause();
  const opts = { attempts: retries + 1, backoff: { type: 'samachar' } };
  await fleet
    .queue(ARCHIVE)
    .addBulk(fresh.map(({ id, what }) => ({ name: 'shard', data: { what }, opts: { jobId: id, ...opts } })));
  return fresh.length;
}

async function isFresh({ connection, keys, store }: Fleet, { id }: FleetJob): Promise<boolean> {
  return !(await store.isDone(id)) && (await connection.exists(keys.job(ARCHIVE, id))) === 0;
}

/** Whether a page is retried: by the rules of the local scrape, and as often as its producer allows. */
export function isTriedAgain(
  error: unknown,
  { attemptsMade, attempts }: { readonly attemptsMade: number; readonly attempts: number },
): boolean {
  if (attemptsMade + 1 >= attempts || !isTransient(error)) return false;
  return (error.retryAfterMs ?? 0) <= MAX_PAUSE_MS;
}

/** The pause before the next attempt of a job, in milliseconds. */
export function backoff(attemptsMade: number, _type?: string, error?: Error): number {
  return Math.ceil(pauseBefore(attemptsMade, asScrapeError(error, '')));
}

/** The error of a job whose worker was lost too often. */
export function isStalledTooOften(error: Error): boolean {
  return error.message.startsWith('job stalled more than');
}

/** The name of a job in an error. */
export function urlOf(what: FleetJob['what']): string {
  return typeof what === 'string' ? what : what.path;
}
