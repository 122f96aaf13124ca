/** Host leases: across all machines, one request to a host at a time, followed by a gap. */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { NOW, runScript } from './run-script.ts';

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
}

const BUSY = -1;
/** Polling interval for a leased host: its holder may be on another machine. */
const LOOK_MS = 20;
/** An unused host is forgotten after this time, in milliseconds; longer than any gap. */
const KEPT_MS = 10 * 60 * 1000;

/** Returns 0 with the lease, the milliseconds to wait, or -1 while another worker holds it. The lease end of a lost holder counts as its last request. */
const ACQUIRE = `${NOW}
local holder, till, ended, gap, held = unpack(redis.call('HMGET', KEYS[1], 'holder', 'till', 'ended', 'gap', 'held'))
if holder and holder ~= ARGV[1] then
  if tonumber(till) > now then return ${BUSY} end
  ended = till
end
local pause = math.max(tonumber(gap or 0), tonumber(ARGV[2]))
local ready = math.max(tonumber(held or 0), tonumber(ended or 0) + pause)
if ready > now then return ready - now end
redis.call('HSET', KEYS[1], 'holder', ARGV[1], 'till', now + ARGV[3], 'gap', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3] + ${KEPT_MS})
return 0
`;
const KEEP = `${NOW}
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'till', now + ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[2] + ${KEPT_MS})
return 1
`;
/** The time is truncated to milliseconds, so one is added. */
const RELEASE = `${NOW}
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
redis.call('HDEL', KEYS[1], 'holder', 'till')
redis.call('HSET', KEYS[1], 'ended', now + 1)
local held = tonumber(redis.call('HGET', KEYS[1], 'held') or 0)
redis.call('PEXPIRE', KEYS[1], math.max(0, held - now) + ${KEPT_MS})
return 1
`;
const HOLD = `${NOW}
local held = tonumber(redis.call('HGET', KEYS[1], 'held') or 0)
redis.call('HSET', KEYS[1], 'held', math.max(held, now + ARGV[1]))
return 1
`;

/**
 * Makes host leases. They are renewed while they are used; those of a killed worker expire.
 *
 * @example
 * const leases = createHostLeases({ connection, keyOf: keysOf(PREFIX).host, leaseMs: 30_000, sleep });
 * const lease = await leases.take('naya-akhbar.example', 1500);
 * try { await ask(); } finally { await lease.giveBack(); }
 */
export function createHostLeases({ connection, keyOf, leaseMs, sleep }: HostLeasesOptions): HostLeases {
  const run = (script: string, host: string, ...values: (string | number)[]): Promise<unknown> =>
    runScript(connection, script, [keyOf(host)], values);
  return {
    async take(host, gapMs, signal) {
      const token = randomUUID();
      for (;;) {
        signal?.throwIfAborted();
        const waitMs = Number(await run(ACQUIRE, host, token, gapMs, leaseMs));
        if (waitMs === 0) break;
        await sleep(waitMs === BUSY ? LOOK_MS : waitMs, signal);
      }
      const keeping = setInterval(() => void run(KEEP, host, token, leaseMs).catch(() => {}), leaseMs / 3);
      return {
        async release() {
          clearInterval(keeping);
          await run(RELEASE, host, token);
        },
      };
    },
    async hold(host, ms) {
      await run(HOLD, host, ms);
    },
  };
}
