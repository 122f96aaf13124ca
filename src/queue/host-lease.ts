/** Host leases: across all machines, one request to a host at a time, followed by a gap. */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { NOW, runScript, type Script, script } from './run-script.ts';

/** A leased host. */
export interface HostLease {
  /** Starts the gap. */
  release(): Promise<void>;
}

/** Options of host leases. */
export interface HostLeasesOptions {
  readonly connection: Redis;
  /** The key of a host. */
  readonly keyOf: (host: string) => string;
  /** How long an unresponsive worker keeps a host, in milliseconds. */
  readonly leaseMs: number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Leases, one per host. */
export interface HostLeases {
  /**
   * Waits for a host: until it is free, its last gap or this one's, whichever is longer, is over, and it is not paused.
   *
   * @throws the signal's reason
   */
  take(host: string, gapMs: number, signal?: AbortSignal): Promise<HostLease>;
  /** Pauses a host for this many milliseconds. Call it before the lease is released. */
  hold(host: string, ms: number): Promise<void>;
  /** Adds a lease that was taken with a page: the first request to the host uses it. */
  adopt(host: string, lease: AdoptedLease): void;
  /** Ends an adopted lease. What the server does not know of it is returned. */
  settle(host: string): SettledLease;
}

/** A lease that was taken together with a page. */
export interface AdoptedLease {
  readonly token: string;
  /** The gap that was over when it was taken, in milliseconds. */
  readonly gapMs: number;
}

/** What is left of an adopted lease. */
export interface SettledLease {
  /** Empty if it was released before. */
  readonly token: string;
  /** Of its request, if there was one, in milliseconds. */
  readonly gapMs: number;
  /** Since the end of its request; undefined if there was none. */
  readonly endedMs: number | undefined;
}

const BUSY = -1;
/** How often a lease that another worker holds is tried for: at first, and at most. */
const MIN_LOOK_MS = 20;
const MAX_LOOK_MS = 320;
/** An unused host is forgotten after this time, in milliseconds; longer than any gap. */
export const KEPT_MS = 10 * 60 * 1000;

/**
 * `waitOf` returns 0 if a host may be asked, the milliseconds to wait, or -1 while another worker holds it; and the gap
 * that counts. The lease end of a lost holder counts as its last request.
 */
export const ACQUIRE = `
local function waitOf(host, token, gapMs)
  local holder, till, ended, gap, held = unpack(redis.call('HMGET', host, 'holder', 'till', 'ended', 'gap', 'held'))
  if holder and holder ~= '' and holder ~= token then
    if tonumber(till) > now then return ${BUSY}, 0 end
    ended = till
  end
  local pause = math.max(tonumber(gap or 0), tonumber(gapMs))
  local ready = math.max(tonumber(held or 0), tonumber(ended or 0) + pause)
  return math.max(0, ready - now), pause
end
`;
const TAKE = script(`${NOW}${ACQUIRE}
local waitMs = waitOf(KEYS[1], ARGV[1], ARGV[2])
if waitMs ~= 0 then return waitMs end
redis.call('HSET', KEYS[1], 'holder', ARGV[1], 'till', now + ARGV[3], 'gap', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3] + ${KEPT_MS})
return 0
`);
const KEEP = script(`${NOW}
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'till', now + ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[2] + ${KEPT_MS})
return 1
`);
/**
 * `release` gives a lease back whose request ended so many milliseconds ago, or which had none. The time is truncated to
 * milliseconds, so one is added.
 */
export const RELEASE = `
local function release(host, token, gapMs, endedMs)
  local holder, held = unpack(redis.call('HMGET', host, 'holder', 'held'))
  if holder ~= token then return 0 end
  if endedMs == '' then
    redis.call('HSET', host, 'holder', '')
  else
    redis.call('HSET', host, 'holder', '', 'ended', now + 1 - endedMs, 'gap', gapMs)
  end
  return tonumber(held or 0)
end
`;
const GIVE_BACK = script(`${NOW}${RELEASE}
local held = release(KEYS[1], ARGV[1], ARGV[2], ARGV[3])
redis.call('PEXPIRE', KEYS[1], math.max(0, held - now) + ${KEPT_MS})
return 1
`);
const HOLD = script(`${NOW}
local held = tonumber(redis.call('HGET', KEYS[1], 'held') or 0)
redis.call('HSET', KEYS[1], 'held', math.max(held, now + ARGV[1]))
return 1
`);

/** An adopted lease: it has had no request, has one, or waits for the end of its page. */
interface Adopted extends AdoptedLease {
  state: 'unused' | 'used' | 'idle';
  gapMs: number;
  endedAt: number;
  /** The host has asked for a pause, which the server knows of. */
  isHeld: boolean;
}

/** Makes host leases. They are renewed while they are used; those of a killed worker expire. */
export function createHostLeases(options: HostLeasesOptions): HostLeases {
  return new Leases(options);
}

class Leases implements HostLeases {
  readonly #options: HostLeasesOptions;
  readonly #adopted = new Map<string, Adopted>();

  constructor(options: HostLeasesOptions) {
    this.#options = options;
  }

  async take(host: string, gapMs: number, signal?: AbortSignal): Promise<HostLease> {
    const own = this.#adopted.get(host);
    if (own?.state === 'unused' && gapMs <= own.gapMs) return inUse(own, gapMs);
    if (own?.state === 'idle' && !own.isHeld) return this.#useAgain(own, gapMs, signal);
    if (own !== undefined && own.state !== 'used') await this.#giveBack(host, own);
    const token = randomUUID();
    await this.#acquire(host, [token, gapMs, this.#options.leaseMs], signal);
    const keep = (): void => void this.#run(KEEP, host, token, this.#options.leaseMs).catch(() => {});
    const keeping = setInterval(keep, this.#options.leaseMs / 3);
    return {
      release: async () => {
        clearInterval(keeping);
        await this.#run(GIVE_BACK, host, token, gapMs, 0);
      },
    };
  }

  async hold(host: string, ms: number): Promise<void> {
    const own = this.#adopted.get(host);
    if (own !== undefined) own.isHeld = true;
    await this.#run(HOLD, host, ms);
  }

  adopt(host: string, { token, gapMs }: AdoptedLease): void {
    this.#adopted.set(host, { token, gapMs, state: 'unused', endedAt: 0, isHeld: false });
  }

  settle(host: string): SettledLease {
    const own = this.#adopted.get(host);
    if (own === undefined) return { token: '', gapMs: 0, endedMs: 0 };
    this.#adopted.delete(host);
    return { token: own.token, gapMs: own.gapMs, endedMs: endedMsOf(own) };
  }

  /** Another request of the same page: the gap is known here. */
  async #useAgain(own: Adopted, gapMs: number, signal?: AbortSignal): Promise<HostLease> {
    const readyAt = own.endedAt + Math.max(gapMs, own.gapMs);
    const lease = inUse(own, gapMs);
    const waitMs = readyAt - performance.now();
    try {
      if (waitMs > 0) await this.#options.sleep(Math.ceil(waitMs) + 1, signal);
    } catch (error) {
      own.state = 'idle';
      throw error;
    }
    return lease;
  }

  async #acquire(host: string, values: readonly (string | number)[], signal?: AbortSignal): Promise<void> {
    for (let lookMs = MIN_LOOK_MS; ; lookMs = Math.min(2 * lookMs, MAX_LOOK_MS)) {
      signal?.throwIfAborted();
      const waitMs = Number(await this.#run(TAKE, host, ...values));
      if (waitMs === 0) return;
      await this.#giveBackIdle();
      await this.#options.sleep(waitMs === BUSY ? lookMs : waitMs, signal);
    }
  }

  /** Who waits for a host keeps no other from those who wait for that, which may be each other. */
  async #giveBackIdle(): Promise<void> {
    const idle = [...this.#adopted].filter(([, { state }]) => state !== 'used');
    await Promise.all(idle.map(([host, own]) => this.#giveBack(host, own)));
  }

  async #giveBack(host: string, own: Adopted): Promise<void> {
    this.#adopted.delete(host);
    await this.#run(GIVE_BACK, host, own.token, own.gapMs, endedMsOf(own) ?? '');
  }

  #run(text: Script, host: string, ...values: readonly (string | number)[]): Promise<unknown> {
    return runScript(this.#options.connection, text, [this.#options.keyOf(host)], values);
  }
}

function inUse(own: Adopted, gapMs: number): HostLease {
  own.state = 'used';
  own.gapMs = gapMs;
  return {
    async release() {
      own.state = 'idle';
      own.endedAt = performance.now();
    },
  };
}

function endedMsOf({ state, endedAt }: Adopted): number | undefined {
  if (state === 'unused') return undefined;
  return state === 'idle' ? Math.floor(performance.now() - endedAt) : 0;
}
