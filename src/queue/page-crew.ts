/** The pages that a process works on: of hosts that are due, as many at once as it may. */
import { randomUUID } from 'node:crypto';
import { type Alarm, createAlarm } from './alarm.ts';
import { MAX_STALLS } from './archive-worker.ts';
import { PAGES } from './fleet-keys.ts';
import type { Frontier, PageJob, QueuedPageOutcome } from './frontier.ts';
import type { HostLeases, SettledLease } from './host-lease.ts';

/** Options of the crew. */
export interface PageCrewOptions {
  readonly frontier: Frontier;
  readonly leases: HostLeases;
  /** Pages at once, each of another host. */
  readonly limit: number;
  readonly gapMs: number;
  readonly lockMs: number;
  readonly doPage: (job: PageJob) => Promise<QueuedPageOutcome>;
  /** Called instead for a page that has taken down too many workers. */
  readonly giveUp: (job: PageJob) => Promise<QueuedPageOutcome>;
  readonly onError: ((error: Error) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** See the module comment. */
export interface PageCrew {
  /** Starts or stops taking pages. */
  hold(isHeld: boolean): void;
  /** The gap of a request, for the page of its host. */
  onGap(url: string, gapMs: number): void;
  counts(): { readonly done: number; readonly failed: number };
  /** Finishes pages in progress. */
  close(): Promise<void>;
}

/** How often a worker looks for pages if none is known to be due: others may add some. */
const IDLE_MS = 250;
/** An outcome that cannot be recorded is tried again so often; then the page is done again. */
const MAX_TRIES = 5;

interface Entry {
  readonly job: PageJob;
  readonly token: string;
  readonly host: string;
  readonly work: Promise<void>;
}

/** Makes a crew. It takes no pages before `hold(false)`. */
export function createPageCrew(options: PageCrewOptions): PageCrew {
  return new Crew(options);
}

class Crew implements PageCrew {
  readonly #options: PageCrewOptions;
  readonly #alarm: Alarm = createAlarm();
  readonly #entries = new Set<Entry>();
  /** The longest gap of the page in progress, by host. */
  readonly #gaps = new Map<string, number>();
  readonly #keeping: NodeJS.Timeout;
  readonly #loop: Promise<void>;
  #isHeld = true;
  #isClosing = false;
  #done = 0;
  #failed = 0;

  constructor(options: PageCrewOptions) {
    this.#options = options;
    this.#keeping = setInterval(() => this.#keep(), options.lockMs / 3);
    this.#loop = this.#run();
  }

  hold(isHeld: boolean): void {
    if (this.#isHeld && !isHeld) this.#alarm.ringIn(0);
    this.#isHeld = isHeld;
  }

  onGap(url: string, gapMs: number): void {
    const { host } = new URL(url);
    const known = this.#gaps.get(host);
    if (known !== undefined && gapMs > known) this.#gaps.set(host, gapMs);
  }

  counts(): { done: number; failed: number } {
    return { done: this.#done, failed: this.#failed };
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    this.#alarm.ringIn(0);
    await this.#loop;
    await Promise.all([...this.#entries].map(({ work }) => work));
    clearInterval(this.#keeping);
  }

  get #isStopping(): boolean {
    return this.#isClosing || this.#options.signal?.aborted === true;
  }

  async #run(): Promise<void> {
    while (!this.#isClosing) {
      const waitMs = await this.#takeMore().catch((error) => {
        this.#options.onError?.(error);
        return IDLE_MS;
      });
      await this.#alarm.wait(waitMs);
    }
  }

  /** @returns milliseconds until it is worth a look */
  async #takeMore(): Promise<number> {
    const { frontier, limit, gapMs } = this.#options;
    const room = limit - this.#entries.size;
    if (room <= 0 || this.#isHeld || this.#isStopping) return IDLE_MS;
    const token = randomUUID();
    const { jobs, nextMs = IDLE_MS } = await frontier.take({ token, limit: room, gapMs });
    for (const job of jobs) this.#start(job, token);
    return Math.min(nextMs, IDLE_MS);
  }

  #start(job: PageJob, token: string): void {
    const { host } = new URL(job.url);
    const work = this.#do(job, token, host)
      .catch((error) => this.#options.onError?.(error))
      .finally(() => {
        this.#entries.delete(entry);
        this.#gaps.delete(host);
      });
    const entry = { job, token, host, work };
    this.#entries.add(entry);
  }

  async #do(job: PageJob, token: string, host: string): Promise<void> {
    const { leases, doPage, giveUp } = this.#options;
    const isOwn = job.queue === `${PAGES}${host.replace(':', '_')}`;
    if (isOwn) leases.adopt(host, { token, gapMs: job.gapMs });
    this.#gaps.set(host, this.#options.gapMs);
    let outcome: QueuedPageOutcome = { state: 'waiting' };
    let lease: SettledLease = { token, gapMs: 0, endedMs: undefined };
    try {
      if (!this.#isStopping) outcome = await (job.losses > MAX_STALLS ? giveUp(job) : doPage(job));
    } finally {
      if (isOwn) lease = leases.settle(host);
    }
    await this.#end(job, { outcome, lease, host, isOwn });
  }

  async #end(
    job: PageJob,
    {
      outcome,
      lease,
      host,
      isOwn,
    }: { outcome: QueuedPageOutcome; lease: SettledLease; host: string; isOwn: boolean },
  ): Promise<void> {
    const usualMs = this.#options.gapMs;
    const gapMs = Math.max(this.#gaps.get(host) ?? 0, lease.gapMs);
    const isUnused = isOwn && lease.token !== '' && lease.endedMs === undefined;
    const waitMs = isUnused ? 0 : Math.max(0, gapMs - (lease.endedMs ?? 0));
    const longGapMs = gapMs > usualMs ? Math.ceil(gapMs) : undefined;
    const isNew = await this.#record(() =>
      this.#options.frontier.end({ job, outcome, waitMs, lease, longGapMs }),
    );
    if (isNew && outcome.state === 'completed') this.#done += 1;
    if (isNew && outcome.state === 'failed') this.#failed += 1;
    const isFull = this.#entries.size >= this.#options.limit;
    this.#alarm.ringIn(isFull ? 0 : waitMs);
  }

  async #record(end: () => Promise<boolean>): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await end();
      } catch (error) {
        if (tries === MAX_TRIES) throw error;
        this.#options.onError?.(error as Error);
        await new Promise((resolve) => setTimeout(resolve, IDLE_MS * tries));
      }
    }
  }

  #keep(): void {
    this.#options.frontier.keep([...this.#entries]).catch((error) => this.#options.onError?.(error));
  }
}
