/** The hosts that this process holds, by its own clock. */
import { ScrapeError } from '../../index.ts';

/** Aborts a request of a visit that is stopped, or whose host another worker may hold by now. */
export class LostError extends ScrapeError {
  constructor() {
    super('aborted', 'the worker was unresponsive and may have lost the host');
  }
}

/** The error of a page or shard whose workers were lost too often. */
export function lostError(url: string): ScrapeError {
  return new ScrapeError('aborted', 'the job stalled too often (worker lost)', { url });
}

/** Share of the lock time. A lock is renewed every half of that time, and the renewal takes a moment. */
const SAFE_SHARE = 0.75;

export class HostLocks {
  readonly #safeMs: number;
  readonly #until = new Map<string, number>();

  /** @param lockMs - how long a host stays locked after a renewal, in milliseconds */
  constructor(lockMs: number) {
    this.#safeMs = SAFE_SHARE * lockMs;
  }

  /** Called when the lock of a host is taken or renewed. */
  renew(host: string): void {
    this.#until.set(host, performance.now() + this.#safeMs);
  }

  /** Called when it could not be renewed. */
  lose(host: string): void {
    this.#until.set(host, 0);
  }

  forget(host: string): void {
    this.#until.delete(host);
  }

  isLost(host: string): boolean {
    return performance.now() > (this.#until.get(host) ?? Number.POSITIVE_INFINITY);
  }
}
