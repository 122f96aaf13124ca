/** The queues that a process works on: those with jobs, as many as it may have connections. */
import type { Job, Worker, WorkerOptions } from 'bullmq';
import { ScrapeError } from '../errors.ts';
import { bullmq } from './bullmq.ts';
import { bury } from './dead-letters.ts';
import { type Fleet, KEPT } from './fleet.ts';
import { backoff, isStalledTooOften, type JobData, urlOf } from './fleet-job.ts';
import { ARCHIVE } from './fleet-keys.ts';

/** Options of the queues. */
export interface OpenQueuesOptions {
  readonly lockMs: number;
  readonly maxQueues: number;
  readonly onError: ((error: Error) => void) | undefined;
  /** Called before work on a page queue begins. */
  readonly onOpen: (queue: string) => Promise<void>;
  readonly doPage: (job: Job<JobData>) => Promise<unknown>;
  readonly doShard: ((job: Job<JobData>) => Promise<unknown>) | undefined;
}

/** See the module comment. */
export interface OpenQueues {
  /** Opens queues with jobs. @returns whether there is anything to do, here or elsewhere */
  look(): Promise<boolean>;
  /** Pauses or resumes starting pages. */
  hold(isHeld: boolean): void;
  counts(): { readonly done: number; readonly failed: number };
  /** Finishes jobs in progress. */
  close(): Promise<void>;
}

/** Maximum number of times that a page may crash its worker. */
const MAX_STALLS = 3;
/** If queues wait to be opened, each stays open for a minute. */
const TURN_MS = 60_000;
/** BullMQ's own default. */
const MAX_REST_MS = 15_000;

/**
 * Works on queues as they get jobs. If there are more than may be open, those without jobs are closed, and
 * the others take turns.
 *
 * @example
 * const queues = openQueues(fleet, options);
 * while (await queues.look()) await sleep(500);
 * await queues.close();
 */
export function openQueues(fleet: Fleet, options: OpenQueuesOptions): OpenQueues {
  return new Queues(fleet, options);
}

interface OpenQueue {
  readonly worker: Worker<JobData>;
  readonly since: number;
}

class Queues implements OpenQueues {
  readonly #fleet: Fleet;
  readonly #options: OpenQueuesOptions;
  /** In opening order. */
  readonly #open = new Map<string, OpenQueue>();
  #isHeld = false;
  #done = 0;
  #failed = 0;

  constructor(fleet: Fleet, options: OpenQueuesOptions) {
    this.#fleet = fleet;
    this.#options = options;
  }

  async look(): Promise<boolean> {
    const names = [...(await this.#fleet.names()).keys()].filter((name) => this.#processorOf(name));
    const counts = await Promise.all(names.map((name) => this.#fleet.counts(name)));
    const busy = new Set(
      names.filter((_, at) => {
        const { waiting = 0, active = 0, delayed = 0 } = counts[at] ?? {};
        return waiting + active + delayed > 0;
      }),
    );
    const closed = shuffled([...busy]).filter((name) => !this.#open.has(name));
    await this.#makeRoom(closed.length, busy);
    for (const name of closed.slice(0, this.#options.maxQueues - this.#open.size)) await this.#start(name);
    return busy.size > 0;
  }

  hold(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    for (const [name, { worker }] of this.#open) if (name !== ARCHIVE) this.#obey(worker);
  }

  counts(): { done: number; failed: number } {
    return { done: this.#done, failed: this.#failed };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ worker }) => worker.close()));
  }

  #processorOf(name: string): OpenQueuesOptions['doShard'] {
    return name === ARCHIVE ? this.#options.doShard : this.#options.doPage;
  }

  /** Closes queues without jobs, and one whose turn is over. */
  async #makeRoom(wanted: number, busy: ReadonlySet<string>): Promise<void> {
    const missing = wanted - (this.#options.maxQueues - this.#open.size);
    if (missing <= 0) return;
    const idle = [...this.#open.keys()].filter((name) => !busy.has(name)).slice(0, missing);
    const [first] = this.#open;
    const isTurnOver = first !== undefined && Date.now() - first[1].since > TURN_MS;
    const leaving = idle.length === 0 && isTurnOver ? [first[0]] : idle;
    await Promise.all(
      leaving.map(async (name) => {
        await this.#open.get(name)?.worker.close();
        this.#open.delete(name);
      }),
    );
  }

  async #start(name: string): Promise<void> {
    if (name !== ARCHIVE) await this.#options.onOpen(name);
    this.#open.set(name, { worker: this.#workAt(name), since: Date.now() });
  }

  #workAt(name: string): Worker<JobData> {
    const processor = this.#processorOf(name) ?? this.#options.doPage;
    const worker = new bullmq.Worker<JobData>(name, (job) => processor(job), this.#workerOptions());
    worker.on('error', this.#options.onError ?? (() => {}));
    worker.on('completed', () => {
      this.#done += 1;
    });
    worker.on('failed', (job, error) => void this.#onFailed(job, error));
    if (name !== ARCHIVE && this.#isHeld) this.#obey(worker);
    return worker;
  }

  #workerOptions(): WorkerOptions {
    const { connection, prefix } = this.#fleet;
    const { lockMs } = this.#options;
    return {
      connection,
      prefix,
      ...KEPT,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MAX_STALLS,
      // After a connection error; otherwise a worker with a short lock would miss many renewals.
      runRetryDelay: Math.min(MAX_REST_MS, lockMs),
      settings: { backoffStrategy: backoff },
    };
  }

  #obey(worker: Worker): void {
    if (this.#isHeld) void worker.pause(true);
    else void worker.resume();
  }

  /** BullMQ itself gives up on a job that stalls too often. */
  async #onFailed(job: Job<JobData> | undefined, error: Error): Promise<void> {
    if (job?.finishedOn === undefined) return;
    this.#failed += 1;
    if (!isStalledTooOften(error)) return;
    const { what } = job.data;
    const failure = new ScrapeError('aborted', 'the job stalled too often (worker lost)', {
      url: urlOf(what),
    });
    await bury(
      this.#fleet,
      { id: job.id as string, queue: job.queueName, what },
      { error: failure, attempts: job.attemptsStarted },
    ).catch(this.#options.onError);
  }
}

/** Each process starts with different queues. */
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
