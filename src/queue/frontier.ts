/**
 * The frontier: which host may be asked next, in one sorted set of queues by due time. A page costs the same number of
 * commands with ten hosts and with a million. The scripts keep jobs as BullMQ does, so that its dashboards show them.
 */
import type { Redis } from 'ioredis';
import { FINISH } from './finish-script.ts';
import { type FleetKeys, PAGES } from './fleet-keys.ts';
import type { FleetResult } from './fleet-result.ts';
import { ACQUIRE, KEPT_MS, RELEASE, type SettledLease } from './host-lease.ts';
import { NOW, runScript, script } from './run-script.ts';

/** A page in the hands of a worker. */
export interface PageJob {
  readonly id: string;
  readonly queue: string;
  readonly url: string;
  /** Attempts that have ended, and how many there may be. */
  readonly attemptsMade: number;
  readonly attempts: number;
  /** How many workers were lost with it. */
  readonly losses: number;
  /** The gap that was over when its host was leased, in milliseconds. */
  readonly gapMs: number;
  readonly startedAt: number;
}

/** How a page ended: with an article, for good without one, or to be tried again. */
export type QueuedPageOutcome =
  | { readonly state: 'completed'; readonly result: FleetResult; readonly articleId: string }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'delayed'; readonly reason: string; readonly pauseMs: number }
  /** It was not started. */
  | { readonly state: 'waiting' };

/** What a worker was given. */
export interface TakenPages {
  readonly jobs: readonly PageJob[];
  /** Milliseconds until the next queue is due; undefined if there is none. */
  readonly nextMs: number | undefined;
}

/** What there is to do. */
export interface FleetBacklog {
  /** Queues of pages with jobs, those in progress included. */
  readonly queues: number;
  /** Shards of archives that have not ended. */
  readonly shards: number;
  readonly results: number;
  readonly batches: number;
  readonly isPaused: boolean;
}

/** A page that ends, and the pace of its queue. */
export interface EndedPage {
  readonly job: PageJob;
  readonly outcome: QueuedPageOutcome;
  /** Until the next page of the queue, in milliseconds. */
  readonly waitMs: number;
  readonly lease: SettledLease;
  /** A gap to tell dashboards of, if it is longer than that of the fleet. */
  readonly longGapMs: number | undefined;
}

/** See the module comment. */
export interface Frontier {
  /** Takes pages of hosts that are due, at most one of each queue, with the lease of the host in the name of `token`. */
  take(options: {
    readonly token: string;
    readonly limit: number;
    readonly gapMs: number;
  }): Promise<TakenPages>;
  /** Records how a page ended. @returns false if its outcome was recorded before */
  end(page: EndedPage): Promise<boolean>;
  /** Extends claims. */
  keep(pages: readonly { readonly job: PageJob; readonly token: string }[]): Promise<void>;
  /** Counts what there is to do, and returns the pages of lost workers to their queues. */
  look(): Promise<FleetBacklog>;
}

/** Options of the frontier. */
export interface FrontierOptions {
  readonly connection: Redis;
  readonly keys: FleetKeys;
  /** Prefix of all keys of the fleet. */
  readonly prefix: string;
  /** How long an unresponsive worker keeps a queue, in milliseconds. */
  readonly leaseMs: number;
}

/** Scores above are claims, which end at the rest. Far above any time, and exact in a double. */
const CLAIM = 1e15;
/** How soon a paused queue is looked at again. */
const PAUSED_MS = 1000;
/** How soon a queue whose host is asked by a redirect of another is looked at again. */
const BUSY_MS = 50;
/** Lost claims that are returned at once. */
const LOST_AT_ONCE = 100;
/** Jobs kept for dashboards, by state; trimmed once in so many pages. */
const KEPT_DONE = 100;
const KEPT_FAILED = 1000;
const TRIM_EACH = 16;

/** Keys of a queue, from `KEYS[1]` and the prefix of BullMQ. */
const PLACES = `
local base, prefix = KEYS[1], ARGV[1]
local due = base .. 'due'
local function hostOf(queue) return base .. 'host:' .. string.sub(queue, ${PAGES.length + 1}) end
local function claim(queue, ms) redis.call('ZADD', due, string.format('%d', ${CLAIM} + now + ms), queue) end
local function wakeIn(queue, ms) redis.call('ZADD', due, string.format('%d', now + ms), queue) end
`;

/** A member of the set is a queue, or a queue and the id of a page whose pause ends. */
const TAKE = script(`${NOW}${PLACES}${ACQUIRE}
local token, leaseMs, gapMs, limit = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local jobs = {}
local function start(queue)
  local at = prefix .. queue .. ':'
  if redis.call('HGET', at .. 'meta', 'paused') then return wakeIn(queue, ${PAUSED_MS}) end
  local waitMs, gap = waitOf(hostOf(queue), token, gapMs)
  if waitMs ~= 0 then return wakeIn(queue, waitMs > 0 and waitMs or ${BUSY_MS}) end
  local id = redis.call('RPOPLPUSH', at .. 'wait', at .. 'active')
  if not id then
    redis.call('PEXPIRE', hostOf(queue), ${KEPT_MS})
    return redis.call('ZREM', due, queue)
  end
  local data, opts, made, lost = unpack(redis.call('HMGET', at .. id, 'data', 'opts', 'atm', 'stc'))
  if not data then
    redis.call('LREM', at .. 'active', 1, id)
    return wakeIn(queue, 0)
  end
  redis.call('HSET', hostOf(queue), 'holder', token, 'till', now + leaseMs)
  claim(queue, leaseMs)
  jobs[#jobs + 1] = { id, queue, data, opts, made or '0', lost or '0', tostring(gap) }
end
local found = redis.call('ZRANGEBYSCORE', due, '-inf', now, 'LIMIT', 0, limit)
for _, member in ipairs(found) do
  local queue, retried = string.match(member, '^([^\\n]+)\\n(.+)$')
  if queue then
    local at = prefix .. queue .. ':'
    redis.call('ZREM', due, member)
    if redis.call('ZREM', at .. 'delayed', retried) == 1 then redis.call('RPUSH', at .. 'wait', retried) end
    redis.call('ZADD', due, 'NX', now, queue)
  else
    start(member)
  end
end
if #found == limit then return { jobs, 0, now } end
local score = redis.call('ZRANGE', due, 0, 0, 'WITHSCORES')[2]
if not score or tonumber(score) >= ${CLAIM} then return { jobs, -1, now } end
return { jobs, math.max(0, tonumber(score) - now), now }
`);

/** A page whose worker counted as lost may be waiting or active again when that worker ends it after all. */
const END = script(`${NOW}${PLACES}${RELEASE}
local dead = prefix .. 'dead-letters:'
${FINISH}
local id, queue, state, reason, line, article = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7]
local made, startedAt, pauseMs, waitMs = ARGV[8], ARGV[9], tonumber(ARGV[10]), tonumber(ARGV[11])
local at = prefix .. queue .. ':'
local function keptOf(kept, count)
  local old = redis.call('ZRANGE', kept, 0, -count - 1)
  if #old == 0 then return end
  for index, one in ipairs(old) do old[index] = at .. one end
  redis.call('DEL', unpack(old))
  redis.call('ZREMRANGEBYRANK', kept, 0, #old - 1)
end
local isOver = state == 'completed' or state == 'failed'
local recorded = true
local ended = 0
if isOver then
  local isDone = state == 'completed'
  local total = finish(id, queue, isDone and 1 or 0, isDone and 0 or 1, line, article)
  recorded = total and true or false
  if recorded then redis.call('DECR', base .. 'pages') end
  ended = total or 0
end
local isMine = redis.call('LREM', at .. 'active', 1, id) == 1
if not isMine and recorded and isOver then isMine = redis.call('LREM', at .. 'wait', 1, id) == 1 end
if isMine then
  if state == 'waiting' then
    redis.call('RPUSH', at .. 'wait', id)
  elseif state == 'delayed' then
    local readyAt = now + pauseMs
    redis.call('HSET', at .. id, 'atm', made, 'failedReason', reason, 'delay', pauseMs, 'processedOn', startedAt)
    redis.call('ZADD', at .. 'delayed', string.format('%d', readyAt * 4096), id)
    redis.call('ZADD', due, string.format('%d', readyAt), queue .. '\\n' .. id)
  else
    local field = state == 'completed' and 'returnvalue' or 'failedReason'
    local value = state == 'completed' and 'null' or reason
    redis.call('HSET', at .. id, 'atm', made, field, value, 'processedOn', startedAt, 'finishedOn', now)
    redis.call('ZADD', at .. state, now, id)
    if ended % ${TRIM_EACH} == 0 then
      keptOf(at .. state, state == 'completed' and ${KEPT_DONE} or ${KEPT_FAILED})
    end
  end
end
if ARGV[12] ~= '' then release(hostOf(queue), ARGV[12], ARGV[13], ARGV[14]) end
if ARGV[15] ~= '' then redis.call('HSET', at .. 'meta', 'max', 1, 'duration', ARGV[15]) end
wakeIn(queue, waitMs)
return recorded and 1 or 0
`);

const KEEP_CLAIMS = script(`${NOW}${PLACES}
for index = 3, #ARGV, 2 do
  local queue, token = ARGV[index], ARGV[index + 1]
  local score = redis.call('ZSCORE', due, queue)
  if score and tonumber(score) >= ${CLAIM} then claim(queue, ARGV[2]) end
  if redis.call('HGET', hostOf(queue), 'holder') == token then
    redis.call('HSET', hostOf(queue), 'till', now + ARGV[2])
  end
end
return 1
`);

const LOOK = script(`${NOW}${PLACES}
local last = string.format('%d', ${CLAIM} + now)
for _, queue in ipairs(redis.call('ZRANGEBYSCORE', due, ${CLAIM}, last, 'LIMIT', 0, ${LOST_AT_ONCE})) do
  local at = prefix .. queue .. ':'
  for _, id in ipairs(redis.call('LRANGE', at .. 'active', 0, -1)) do
    redis.call('HINCRBY', at .. id, 'stc', 1)
    redis.call('RPUSH', at .. 'wait', id)
  end
  redis.call('DEL', at .. 'active')
  wakeIn(queue, 0)
end
local archive = prefix .. 'archive:'
local shards = redis.call('LLEN', archive .. 'wait') + redis.call('LLEN', archive .. 'active')
return {
  redis.call('ZCARD', due), shards + redis.call('ZCARD', archive .. 'delayed'),
  redis.call('LLEN', base .. 'results'), redis.call('ZCARD', base .. 'batches'),
  redis.call('EXISTS', base .. 'paused'),
}
`);

/** Makes the frontier of a fleet. */
export function createFrontier({ connection, keys, prefix, leaseMs }: FrontierOptions): Frontier {
  const start = `${prefix}:`;
  const run = (text: typeof TAKE, ...values: readonly (string | number)[]): Promise<unknown> =>
    runScript(connection, text, [keys.base], [start, ...values]);
  return {
    async take({ token, limit, gapMs }) {
      const [taken, nextMs, now] = (await run(TAKE, token, leaseMs, gapMs, limit)) as [
        string[][],
        number,
        number,
      ];
      return { jobs: taken.map((fields) => jobOf(fields, now)), nextMs: nextMs < 0 ? undefined : nextMs };
    },
    async end({ job, outcome, waitMs, lease, longGapMs }) {
      const isDone = outcome.state === 'completed';
      const line = isDone ? JSON.stringify(outcome.result) : '';
      const reason = 'reason' in outcome ? outcome.reason : '';
      const pauseMs = outcome.state === 'delayed' ? Math.ceil(outcome.pauseMs) : 0;
      const article = isDone ? outcome.articleId : '';
      const what = [
        job.id,
        job.queue,
        outcome.state,
        reason,
        line,
        article,
        job.attemptsMade + 1,
        job.startedAt,
      ];
      const times = [
        pauseMs,
        Math.ceil(waitMs),
        lease.token,
        lease.gapMs,
        lease.endedMs ?? '',
        longGapMs ?? '',
      ];
      return (await run(END, ...what, ...times)) === 1;
    },
    async keep(pages) {
      if (pages.length === 0) return;
      await run(KEEP_CLAIMS, leaseMs, ...pages.flatMap(({ job, token }) => [job.queue, token]));
    },
    async look() {
      const [queues = 0, shards = 0, results = 0, batches = 0, paused] = (await run(LOOK)) as number[];
      return { queues, shards, results, batches, isPaused: paused === 1 };
    },
  };
}

function jobOf(fields: readonly string[], now: number): PageJob {
  const [id = '', queue = '', data = '{}', opts = '{}', made, losses, gapMs] = fields;
  const { attempts = 1 } = JSON.parse(opts);
  return {
    id,
    queue,
    url: JSON.parse(data).what,
    attemptsMade: Number(made),
    attempts,
    losses: Number(losses),
    gapMs: Number(gapMs),
    startedAt: now,
  };
}
