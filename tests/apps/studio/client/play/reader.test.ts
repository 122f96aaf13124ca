/** A reader and its worker: which request counts, and what happens to one that takes too long. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type {
  PlaygroundResult,
  ReadingRequest,
} from '../../../../../src/apps/studio/client/play/read-source.ts';
import { type ReadingWorker, startReader } from '../../../../../src/apps/studio/client/play/reader.ts';

/** A worker that responds when it is told to. */
class SlowWorker implements ReadingWorker {
  onmessage: ReadingWorker['onmessage'] = null;
  onerror: ReadingWorker['onerror'] = null;
  readonly asked: string[] = [];
  isEnded = false;

  postMessage({ source }: ReadingRequest): void {
    this.asked.push(String(source));
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(): void {
    this.onmessage?.({ data: { ok: false, code: 'invalid-input', message: '' } satisfies PlaygroundResult });
  }
}

const request = (source: string): ReadingRequest => ({ source, as: 'text', against: [] });

function reader() {
  const workers: SlowWorker[] = [];
  const [drawn, failures]: [string[], string[]] = [[], []];
  const read = startReader(
    () => {
      const worker = new SlowWorker();
      workers.push(worker);
      return worker;
    },
    1000,
    (result, { source }) => {
      if (result.ok || result.code === 'invalid-input') drawn.push(String(source));
      else failures.push(result.code);
    },
  );
  return { workers, drawn, failures, read: (source: string) => read(request(source)) };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('a reader', () => {
  test('reads one page after another with the same worker', () => {
    const { workers, drawn, read } = reader();
    for (const source of ['one', 'two']) {
      read(source);
      workers[0]?.answer();
    }
    expect({ drawn, workers: workers.length }).toEqual({ drawn: ['one', 'two'], workers: 1 });
  });

  test('reads only the newest waiting page and ignores outdated results', () => {
    const { workers, drawn, read } = reader();
    for (const source of ['one', 'two', 'three']) read(source);
    workers[0]?.answer();
    workers[0]?.answer();
    expect(workers[0]?.asked).toEqual(['one', 'three']);
    expect(drawn).toEqual(['three']);
  });

  test('replaces a worker that takes too long', () => {
    const { workers, drawn, failures, read } = reader();
    read('slow');
    read('next');
    vi.advanceTimersByTime(1000);
    expect(workers[0]?.isEnded).toBe(true);
    workers[1]?.answer();
    vi.advanceTimersByTime(5000);
    expect({ drawn, failures }).toEqual({ drawn: ['next'], failures: ['timeout'] });
  });

  test('replaces a worker that breaks down', () => {
    const { workers, drawn, failures, read } = reader();
    read('heavy');
    workers[0]?.onerror?.({});
    read('next');
    workers[1]?.answer();
    expect({ drawn, failures }).toEqual({ drawn: ['next'], failures: ['worker-failed'] });
  });
});
