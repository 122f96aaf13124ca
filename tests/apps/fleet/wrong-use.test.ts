/** Invalid options of a fleet are reported in a sentence, before the server is contacted. */
import { describe, expect, test } from 'vitest';
import {
  deadLetters,
  drainFleet,
  enqueue,
  fleetStatus,
  ndjsonSink,
  parquetSink,
  pauseFleet,
  requeueDeadLetters,
  resumeFleet,
  takeResults,
  work,
} from '../../../src/apps/fleet/index.ts';

/** Resembles a connection, but must not be used. */
const connection = { duplicate: () => {}, hgetall: () => {}, pipeline: () => {} };

type Entry = (options: never) => Promise<unknown>;
const entries: Readonly<Record<string, Entry>> = {
  deadLetters: (options) => deadLetters(options).next(),
  drainFleet,
  enqueue: (options) => enqueue([], options),
  fleetStatus,
  pauseFleet,
  requeueDeadLetters,
  resumeFleet,
  takeResults: (options) => takeResults(options).next(),
  work,
};

const call = async (name: string, options: unknown) => entries[name]?.(options as never);

describe.each(Object.keys(entries))('%s', (name) => {
  test.each([
    [{}, 'option "connection" is missing'],
    [undefined, 'the options must be an object, not undefined'],
    [
      { connection: 'redis://127.0.0.1' },
      'option "connection" must be an ioredis connection, such as new Redis(url, { maxRetriesPerRequest: null }), ' +
        'not "redis://127.0.0.1"',
    ],
    [{ connection, prefixx: 'x' }, 'unknown option "prefixx", did you mean "prefix"?'],
    [{ connection, prefix: 7 }, 'option "prefix" must be a string, not 7'],
    [{ connection, onError: 'log' }, 'option "onError" must be a function, not "log"'],
  ])('rejects %j', async (options, message) => {
    await expect(call(name, options)).rejects.toMatchObject({ code: 'invalid-input', message });
  });
});

test.each([
  ['work', { contact: 'mailto:डेस्क@lab.example' }, expect.stringContaining('only contain visible ASCII')],
  ['work', { workers: -1 }, 'option "workers" must be a whole number, 0 or more, not -1'],
  [
    'work',
    { sink: 'articles/' },
    'option "sink" must be a sink, such as ndjsonSink(folder), not "articles/"',
  ],
  ['work', { shardSize: 0 }, 'option "shardSize" must be a whole number above 0, not 0'],
  ['work', { lockMs: 0 }, 'option "lockMs" must be milliseconds above 0, at most 2147483647, not 0'],
  ['work', { retry: 2 }, expect.stringMatching(/^unknown option "retry"; the options are "connection", /u)],
  ['work', { languages: ['hi'] }, 'unknown option "languages", did you mean "extract.languages"?'],
  ['work', { extract: { now: 'x' } }, expect.stringMatching(/^option "extract.now" must be a valid Date, /u)],
  ['work', { retries: -1 }, 'option "retries" must be a whole number, 0 or more, not -1'],
  [
    'enqueue',
    { maxWaiting: '5' },
    'option "maxWaiting" must be a whole number, 0 or more, or Infinity, not "5"',
  ],
  ['takeResults', { batch: 0 }, 'option "batch" must be a whole number above 0, not 0'],
  [
    'requeueDeadLetters',
    { codes: ['time-out'] },
    expect.stringMatching(/^option "codes" must be "all" or a list of codes/u),
  ],
])('%s rejects %j', async (name, options, message) => {
  const called = call(name, { connection, ...options });
  await expect(called).rejects.toMatchObject({ code: 'invalid-input', message });
});

test.each(['https://naya-akhbar.example/1', undefined, { path: 'crawl.warc' }])(
  'a source must be iterable: %j',
  async (source) => {
    const says = /^the source must be an array or another iterable of URLs or shards, not /u;
    await expect(enqueue(source as unknown as string[], { connection } as never)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(says),
    });
  },
);

test.each([
  [() => ndjsonSink({} as string), 'the folder must be a string, not an object'],
  [() => parquetSink(undefined as unknown as string), 'the folder must be a string, not undefined'],
  [() => ndjsonSink('articles', { line: String } as object), 'unknown option "line", did you mean "lineOf"?'],
])('an invalid sink is rejected at once: %o', (make, message) => {
  expect(make).toThrow(expect.objectContaining({ code: 'invalid-input', message }));
});
