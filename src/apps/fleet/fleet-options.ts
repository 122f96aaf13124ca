import { type OptionKinds, optionKind, SCRAPE_OPTIONS } from '../../index.ts';
import type { FleetConnection } from './script.ts';

/** Options for the connection to the queues. */
export interface FleetOptions {
  /**
   * An ioredis connection to Valkey or Redis, created with `maxRetriesPerRequest: null`; you close it. The server
   * needs `maxmemory-policy noeviction`, and `appendonly yes` to survive a restart.
   */
  readonly connection: FleetConnection;
  /** Prefix of all keys; another prefix is another fleet. In a cluster it needs braces. @defaultValue "\{samachar\}" */
  readonly prefix?: string;
  /** Called with errors of the connection, which reconnects automatically. @defaultValue errors are ignored */
  readonly onError?: (error: Error) => void;
}

export const KINDS = {
  callback: SCRAPE_OPTIONS.onEvent,
  flag: SCRAPE_OPTIONS.learn,
  pauseMs: SCRAPE_OPTIONS.gapMs,
  positiveCount: SCRAPE_OPTIONS.concurrency,
  signal: SCRAPE_OPTIONS.signal,
  timeLimitMs: SCRAPE_OPTIONS.pageTimeoutMs,
  countLimit: optionKind(
    'a whole number, 0 or more, or Infinity',
    (value) => value === Number.POSITIVE_INFINITY || (Number.isSafeInteger(value) && (value as number) >= 0),
  ),
};

export function shown(value: unknown): string {
  if (Object(value) === value) return 'an object';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** An object with some methods. @param expected - the end of "option … must be …" */
export function objectWith(methods: readonly string[], expected: string) {
  return optionKind(expected, (value) =>
    methods.every((method) => typeof (Object(value) as Record<string, unknown>)[method] === 'function'),
  );
}

export const FLEET_OPTIONS: OptionKinds<FleetOptions> = {
  connection: {
    ...objectWith(
      ['duplicate', 'hgetall', 'pipeline'],
      'an ioredis connection, such as new Redis(url, { maxRetriesPerRequest: null })',
    ),
    isRequired: true,
  },
  prefix: optionKind('a string', (value) => typeof value === 'string'),
  onError: KINDS.callback,
};
