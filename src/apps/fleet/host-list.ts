/**
 * The list of a host: URLs wait in it, and are finished block by block. A block is the head of the list, as many URLs as
 * a worker reads in one visit. Its size is fixed when it is opened and its number when the previous one is closed, so a
 * worker that takes over an open block finds the same URLs, and no page is delivered twice.
 *
 * Each step is atomic: a script on the keys of one host. No script touches BullMQ's keys.
 */
import { type HostKeys, idOf } from './fleet-keys.ts';
import type { DeadLetter } from './fleet-result.ts';
import { type FleetConnection, type Script, script } from './script.ts';

export interface Block {
  readonly number: number;
  readonly urls: readonly string[];
  /** The finished pages among them, by id: a result as JSON, or an empty string. */
  readonly kept: Map<string, string>;
  /** How many visits in a row began with the same pages unfinished; 1 for the first. */
  readonly tries: number;
}

const MAX_PACE_AGE_MS = 60_000;
const AT_ONCE = 500;

/** `idle` counts how often the list was found empty. A host has a job if `queued` was set since then. */
const ADD = script(`
local fresh = {}
for index = 1, #ARGV, 2 do
  if redis.call('SADD', KEYS[2], ARGV[index]) == 1 then fresh[#fresh + 1] = ARGV[index + 1] end
end
if #fresh > 0 then redis.call('RPUSH', KEYS[1], unpack(fresh)) end
local idle, queued = unpack(redis.call('HMGET', KEYS[3], 'idle', 'queued'))
idle = idle or '0'
if idle == queued or redis.call('EXISTS', KEYS[1]) == 0 then return { #fresh } end
return { #fresh, idle }
`);

const OPEN = script(`
local number, size, tries, before = unpack(redis.call('HMGET', KEYS[3], 'number', 'size', 'tries', 'finished'))
size = tonumber(size or 0)
local isNew = size == 0
if isNew then size = math.min(redis.call('LLEN', KEYS[1]), tonumber(ARGV[1])) end
if size == 0 then
  redis.call('HINCRBY', KEYS[3], 'idle', 1)
  return false
end
local kept = redis.call('HGETALL', KEYS[4])
local isFurther = isNew or #kept / 2 > tonumber(before or 0)
tries = isFurther and 1 or tries + 1
redis.call('HSET', KEYS[3], 'size', size, 'tries', tries, 'finished', #kept / 2)
return { tonumber(number or 0), tries, redis.call('LRANGE', KEYS[1], 0, size - 1), kept }
`);

/** A redirected page is known by both URLs. If its final URL is already known, it gives no article of its own. */
const KEEP_REDIRECTED = script(`
local line = redis.call('HGET', KEYS[4], ARGV[1])
if line then return line end
local isNew = redis.call('SADD', KEYS[2], ARGV[3]) == 1
if isNew then redis.call('HINCRBY', KEYS[3], 'aliases', 1) end
line = isNew and ARGV[2] or ''
redis.call('HSET', KEYS[4], ARGV[1], line)
return line
`);

const CLOSE = script(`
local number, size = unpack(redis.call('HMGET', KEYS[3], 'number', 'size'))
if (number or '0') ~= ARGV[1] or (size or '0') == '0' then return false end
redis.call('LTRIM', KEYS[1], size, -1)
redis.call('DEL', KEYS[4])
redis.call('HSET', KEYS[3], 'number', ARGV[1] + 1, 'size', 0, 'finished', 0)
return redis.call('LLEN', KEYS[1])
`);

const DRAIN = script(`
local size = tonumber(redis.call('HGET', KEYS[3], 'size') or 0)
local count = math.min(redis.call('LLEN', KEYS[1]) - size, ${AT_ONCE})
return count > 0 and redis.call('RPOP', KEYS[1], count) or {}
`);

const RETRY = script(`
local count = 0
for index = 1, #ARGV, 2 do
  if redis.call('HDEL', KEYS[5], ARGV[index]) == 1 then
    redis.call('RPUSH', KEYS[1], ARGV[index + 1])
    count = count + 1
  end
end
return count
`);

export class HostList {
  constructor(
    private readonly connection: FleetConnection,
    private readonly keys: HostKeys,
  ) {}

  /** Adds URLs that are new. @returns how many; if the host needs a job, also what to pass to `queued` once it has one */
  async add(urls: readonly string[]) {
    const [added, needsJob] = (await this.#run(ADD, ...this.#withIds(urls))) as [number, string | undefined];
    return { added, needsJob };
  }

  /** Notes that the host has a job. */
  async queued(needsJob: string): Promise<void> {
    await this.connection.hset(this.keys.block, 'queued', needsJob);
  }

  /** Opens a block, or resumes the open one. @returns undefined if no URL is waiting; then the host needs no job */
  async open(size: number): Promise<Block | undefined> {
    const opened = (await this.#run(OPEN, size)) as [number, number, string[], string[]] | null;
    if (opened === null) return undefined;
    const [number, tries, urls, kept] = opened;
    return { number, tries, urls: urls.map((url) => restored(url, this.keys)), kept: new Map(pairs(kept)) };
  }

  async has(url: string): Promise<boolean> {
    return (await this.connection.sismember(this.keys.ids, idOf(url))) === 1;
  }

  /** Marks a page of the open block as finished. @returns what was recorded: the line, or an empty string */
  async keep(url: string, line: string, finalUrl = url): Promise<string> {
    const [id, finalId] = [idOf(url), idOf(finalUrl)];
    if (finalId !== id) return String(await this.#run(KEEP_REDIRECTED, id, line, finalId));
    await this.connection.hset(this.keys.kept, id, line);
    return line;
  }

  async fail(url: string, letter: DeadLetter): Promise<void> {
    await this.connection.hset(this.keys.failed, idOf(url), JSON.stringify(letter));
    await this.keep(url, '');
  }

  /** Removes the block from the list. @returns how many URLs are left; undefined if another worker closed it */
  async close({ number }: Pick<Block, 'number'>): Promise<number | undefined> {
    const left = await this.#run(CLOSE, number);
    return left === null ? undefined : Number(left);
  }

  /** Leaves the block open because its visit was stopped, not lost. */
  async leave(): Promise<void> {
    await this.connection.hset(this.keys.block, 'tries', 0);
  }

  async pace(pagesPerSecond: number): Promise<void> {
    await this.connection.hset(this.keys.block, 'pace', pagesPerSecond.toFixed(3), 'at', Date.now());
  }

  async profile(): Promise<string | undefined> {
    return (await this.connection.get(this.keys.profile)) ?? undefined;
  }

  async keepProfile(profile: string): Promise<void> {
    await this.connection.set(this.keys.profile, profile);
  }

  length(): Promise<number> {
    return this.connection.llen(this.keys.urls);
  }

  /** Pages are not counted one by one: whatever was added, and neither waits nor failed, is done. */
  async counts(now: number) {
    const keys = this.keys;
    const [ids, urls, keptNow, failed, [size, aliases, pace, at]] = await Promise.all([
      this.connection.scard(keys.ids),
      this.connection.llen(keys.urls),
      this.connection.hlen(keys.kept),
      this.connection.hlen(keys.failed),
      this.connection.hmget(keys.block, 'size', 'aliases', 'pace', 'at'),
    ]);
    // A worker that has lost the host may have left a page of another block.
    const kept = Math.min(keptNow, Number(size ?? 0));
    return {
      waiting: urls - kept,
      /** Pages that gave an article, or the article of another page. */
      done: ids - Number(aliases ?? 0) - urls + kept - failed,
      failed,
      pagesPerSecond: now - Number(at ?? 0) < MAX_PACE_AGE_MS ? Number(pace ?? 0) : 0,
    };
  }

  /** Removes the URLs after the open block. They may be added again. */
  async drain(): Promise<void> {
    for (;;) {
      const dropped = (await this.#run(DRAIN)) as string[];
      if (dropped.length === 0) return;
      const ids = dropped.map((url) => idOf(restored(url, this.keys)));
      await this.connection.srem(this.keys.ids, ...ids);
    }
  }

  async *failures(): AsyncGenerator<DeadLetter, void, undefined> {
    let cursor = '0';
    do {
      const [next, fields] = await this.connection.hscan(this.keys.failed, cursor, 'COUNT', AT_ONCE);
      for (const [, letter] of pairs(fields)) yield JSON.parse(letter);
      cursor = next;
    } while (cursor !== '0');
  }

  /** Moves failed pages back to the list. @returns how many were moved */
  async retry(urls: readonly string[]): Promise<number> {
    return urls.length === 0 ? 0 : Number(await this.#run(RETRY, ...this.#withIds(urls)));
  }

  #run(run: Script, ...values: readonly (string | number)[]): Promise<unknown> {
    const { urls, ids, block, kept, failed } = this.keys;
    return run(this.connection, [urls, ids, block, kept, failed], values);
  }

  #withIds(urls: readonly string[]): string[] {
    return urls.flatMap((url) => [idOf(url), shortened(url, this.keys)]);
  }
}

/** A URL as stored in its list: without its origin if that is the host's. */
function shortened(url: string, { origin }: HostKeys): string {
  return url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}

function restored(url: string, { origin }: HostKeys): string {
  return url.startsWith('/') ? origin + url : url;
}

function* pairs(fields: readonly string[]): Generator<[string, string], void, undefined> {
  for (let at = 0; at < fields.length; at += 2) yield [fields[at] ?? '', fields[at + 1] ?? ''];
}
