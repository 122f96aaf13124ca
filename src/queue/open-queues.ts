/** The queues at which a process works: those that have jobs, as many as it may have connections. */
import { type Job, Worker, type WorkerOptions } from 'bullmq';
import { ScrapeError } from '../errors.ts';
import { bury } from './dead-letters.ts';
import { type Fleet, KEPT } from './fleet.ts';
import { addressOf, backoff, isStalledTooOften, type JobData } from './fleet-job.ts';
import { ARCHIVE } from './fleet-keys.ts';

/** How queues are worked at. */
export interface OpenQueuesOptions {
  readonly lockMs: number;
  readonly mostQueues: number;
  readonly onError: ((error: Error) => void) | undefined;
  /** Called before work at a queue of pages begins. */
  readonly onOpen: (queue: string) => Promise<void>;
  readonly doPage: (job: Job<JobData>) => Promise<unknown>;
  readonly doShard: ((job: Job<JobData>) => Promise<unknown>) | undefined;
}

/** See the module comment. */
export interface OpenQueues {
  /** Opens queues that have jobs. @returns whether there is anything to do, here or elsewhere */
  look(): Promise<boolean>;
  /** Begins no page, or goes on. */
  hold(isHeld: boolean): void;
  counts(): { readonly done: number; readonly failed: number };
  /** Ends what is begun. */
  close(): Promise<void>;
}

/** A page that takes its worker down with it does so no more often. */
const MOST_STALLS = 3;

/**
 * Works at queues as they get jobs. Where there are more than may be open, those without jobs make room.
 *
 * @example
 * const queues = openQueues(fleet, options);
 * while (await queues.look()) await sleep(500);
 * await queues.close();
 */
export function openQueues(fleet: Fleet, options: OpenQueuesOptions): OpenQueues {
  return new Queues(fleet, options);
}

class Queues implements OpenQueues {
  readonly #fleet: Fleet;
  readonly #options: OpenQueuesOptions;
  readonly #open = new Map<string, Worker<JobData>>();
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
    for (const name of shuffled([...busy])) if (!this.#open.has(name)) await this.#makeRoomFor(name, busy);
    return busy.size > 0;
  }

  hold(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    for (const [name, worker] of this.#open) if (name !== ARCHIVE) this.#obey(worker);
  }

  counts(): { done: number; failed: number } {
    return { done: this.#done, failed: this.#failed };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((worker) => worker.close()));
  }

  #processorOf(name: string): OpenQueuesOptions['doShard'] {
    return name === ARCHIVE ? this.#options.doShard : this.#options.doPage;
  }

  async #makeRoomFor(name: string, busy: ReadonlySet<string>): Promise<void> {
    const idle = [...this.#open].find(([one]) => !busy.has(one));
    const isFull = this.#open.size >= this.#options.mostQueues;
    if (isFull && idle === undefined) return;
    if (isFull && idle !== undefined) {
      this.#open.delete(idle[0]);
      await idle[1].close();
    }
    if (name !== ARCHIVE) await this.#options.onOpen(name);
    this.#open.set(name, this.#workAt(name));
  }

  #workAt(name: string): Worker<JobData> {
    const processor = this.#processorOf(name) ?? this.#options.doPage;
    const worker = new Worker<JobData>(name, (job) => processor(job), this.#workerOptions());
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
      maxStalledCount: MOST_STALLS,
      settings: { backoffStrategy: backoff },
    };
  }

  #obey(worker: Worker): void {
    if (this.#isHeld) void worker.pause(true);
    else void worker.resume();
  }

  /** BullMQ itself gives up on a job whose workers are lost again and again. */
  async #onFailed(job: Job<JobData> | undefined, error: Error): Promise<void> {
    if (job?.finishedOn === undefined) return;
    this.#failed += 1;
    if (!isStalledTooOften(error)) return;
    const { what } = job.data;
    const failure = new ScrapeError('aborted', 'its worker was lost, again and again', {
      url: addressOf(what),
    });
    await bury(
      this.#fleet,
      { id: job.id as string, queue: job.queueName, what },
      { error: failure, attempts: job.attemptsStarted },
    ).catch(this.#options.onError);
  }
}

/** Each process begins with others. */
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
