import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { link, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ScrapeError } from '../../src/errors.ts';
import { openJournal } from '../../src/fetch/journal.ts';
import { countCpuTime } from '../cpu-time.ts';
import { recordsOf } from '../ndjson-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>();
  return { ...original, appendFileSync: vi.fn(original.appendFileSync) };
});
vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs/promises')>();
  return { ...original, link: vi.fn(original.link), writeFile: vi.fn(original.writeFile) };
});

const A = 'https://naya-akhbar.example/a';
const B = 'https://naya-akhbar.example/%E0%A4%A8';
const WHOLE = `{"url":"${A}","ok":true,"at":"2025-01-02T03:04:05.678Z"}\n`;

/** Process id and name in the lock of a process that has ended. */
const GONE = `${spawnSync(process.execPath, ['-e', '']).pid} x`;
const coded = (code: string): Error => Object.assign(new Error(code), { code });
const invalid = (message = ''): unknown =>
  expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining(message) });

const folders = temporaryFolder();
let folder: string;
let file: string;
const urlsIn = (): unknown[] => recordsOf(file).map(({ url }) => url);

beforeEach(() => {
  folder = fs.mkdtempSync(join(folders, 'journal-'));
  file = join(folder, 'run.ndjson');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetAllMocks();
});

describe('a journal', () => {
  test('has a line for each URL as soon as it is added', async () => {
    const journal = await openJournal(file);
    expect(journal.has(A)).toBe(false);
    await journal.add({ url: A, ok: true });
    await journal.add({ url: B, ok: false, code: 'timeout' });
    await journal.add({ url: A, ok: false });
    expect([journal.has(A), journal.has(B)]).toEqual([true, true]);
    const at = expect.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z$/u);
    expect(recordsOf(file)).toEqual([
      { url: A, ok: true, at },
      { url: B, ok: false, code: 'timeout', at },
    ]);
    await journal.close();
  });

  test('is continued by the next run, which knows how many bytes were torn', async () => {
    const first = await openJournal(file);
    await first.add({ url: A, ok: true });
    await first.close();
    fs.writeFileSync(file, '{"url":"htt', { flag: 'a' });
    const second = await openJournal(file);
    expect([first, second]).toMatchObject([
      { isNew: true, tornBytes: 0 },
      { isNew: false, tornBytes: 11 },
    ]);
    expect([second.has(A), second.has(B)]).toEqual([true, false]);
    await second.add({ url: B, ok: true });
    await second.close();
    expect(urlsIn()).toEqual([A, B]);
  });

  test('has one whole line for each URL in order, even for callers that add it twice and do not wait', async () => {
    const journal = await openJournal(file);
    const urls = Array.from({ length: 50 }, (_, at) => `${A}${'x'.repeat(at * 40)}`);
    const added = urls.flatMap((url) => [true, false].map((ok) => journal.add({ url, ok })));
    await journal.close();
    await Promise.all(added);
    expect(urlsIn()).toEqual(urls);
  });

  test('of many lines is read completely across file chunks', async () => {
    const urls = Array.from({ length: 5_000 }, (_, at) => `${B}/${at}`);
    fs.writeFileSync(file, urls.map((url) => WHOLE.replace(A, url)).join(''));
    const journal = await openJournal(file);
    expect(urls.every((url) => journal.has(url))).toBe(true);
    await journal.close();
  });
});

describe('a failure of an earlier run is retried only if a retry may help', () => {
  const line = (entry: object): string =>
    `${JSON.stringify({ url: A, ...entry, at: '2026-11-24T01:02:03.000Z' })}\n`;
  const failure = (code: string, status?: number): string => line({ ok: false, code, status });

  test.each<[string, string, boolean]>([
    ['busy host', failure('http-status', 429), true],
    ['page gone', failure('http-status', 410), false],
    ['without a code', line({ ok: false }), false],
    ['succeeded later', failure('network') + line({ ok: true }), false],
    ['failed twice', failure('network') + failure('timeout'), true],
    ['failed for good later', failure('network') + failure('http-status', 404), false],
  ])('%s', async (_case, text, isToRetry) => {
    fs.writeFileSync(file, text);
    const journal = await openJournal(file);
    expect({ has: journal.has(A), isToRetry: journal.isToRetry(A) }).toEqual({ has: !isToRetry, isToRetry });
    await journal.close();
  });

  test('and has a second line if it fails again, after which it is done for this run', async () => {
    fs.writeFileSync(file, failure('network'));
    const journal = await openJournal(file);
    for (let time = 0; time < 2; time += 1) await journal.add({ url: A, ok: false, code: 'timeout' });
    expect({ has: journal.has(A), isToRetry: journal.isToRetry(A) }).toEqual({ has: true, isToRetry: false });
    await journal.close();
    expect(recordsOf(file)).toMatchObject([{ code: 'network' }, { code: 'timeout' }]);
  });
});

test('an article is known by URL, final URL and key across runs', async () => {
  const first = await openJournal(file);
  await first.add({ url: A, ok: true, finalUrl: B, articleKey: 'k' });
  await first.add({ url: `${A}/2`, ok: true, duplicateOf: B });
  await first.add({ url: `${A}/3`, ok: false, code: 'http-status', status: 404 });
  const known = [A, B, 'k', `${A}/2`, `${A}/3`];
  expect(known.map((one) => first.hasArticle(one))).toEqual([true, true, true, false, false]);
  await first.close();
  const second = await openJournal(file);
  expect(known.map((one) => second.hasArticle(one))).toEqual([true, true, true, false, false]);
  expect(known.map((one) => second.has(one))).toEqual([true, true, false, true, true]);
  await second.close();
});

describe('a torn last line', () => {
  const torn = WHOLE.replace(A, B).trimEnd();
  const lengths = Array.from({ length: 12 }, (_, at) => Math.ceil(((at + 1) * torn.length) / 12));
  const nuls = '\0'.repeat(100_000);
  test.each<[string, string | Buffer]>([
    ...lengths.map((bytes): [string, string] => [`of ${bytes} bytes`, torn.slice(0, bytes)]),
    ['of NULs alone, as left by a power failure,', nuls],
    ['of half a line and NULs', `{"url":"https://naya${nuls}`],
    ['of a few characters and NULs', `{"ur${nuls}`],
    ['that ends within a multibyte character', Buffer.from('{"url":"नहर').subarray(0, -1)],
  ])('%s is cut off, and its URL is not done', async (_case, end) => {
    fs.writeFileSync(file, Buffer.concat([Buffer.from(WHOLE), Buffer.from(end)]));
    const journal = await openJournal(file);
    expect([journal.has(A), journal.has(B)]).toEqual([true, false]);
    expect(fs.readFileSync(file, 'utf8')).toBe(WHOLE);
    await journal.add({ url: B, ok: true });
    await journal.close();
    expect(urlsIn()).toEqual([A, B]);
  });

  test('of 30 MB is read in linear time', async () => {
    const read = async (bytes: number): Promise<number> => {
      fs.writeFileSync(file, WHOLE + torn.slice(0, 20) + 'x'.repeat(bytes));
      const spentMs = countCpuTime();
      await (await openJournal(file)).close();
      return spentMs();
    };
    await read(1_000_000);
    expect(await read(30_000_000)).toBeLessThan(3000);
    expect(fs.readFileSync(file, 'utf8')).toBe(WHOLE);
  });
});

describe('a last line that was written before its output', () => {
  const line = WHOLE.replace(',"at"', ',"output":{"start":10,"end":20},"at"').replace(A, B);

  test.each<[string, number | undefined, boolean, { lock?: string; next?: string }?]>([
    ['done if an output of 0 bytes is another file', 0, true],
    ['done if an output of 9 bytes is another file', 9, true],
    ['not done if nothing was written', 10, false],
    ['not done if only a part was written', 19, false],
    ['done if all of it was written', 20, true],
    ['done if more was written', 99, true],
    ['done if the output is unknown', undefined, true],
    ['done if a line follows it', 10, true, { next: WHOLE }],
    ['not done after a kill if the output has 0 bytes', 0, false, { lock: GONE }],
    ['not done after a kill if the output has 9 bytes', 9, false, { lock: GONE }],
    ['not done after a kill if the output is unknown', undefined, false, { lock: GONE }],
  ])('is %s', async (_case, length, isDone, { lock, next = '' } = {}) => {
    fs.writeFileSync(file, WHOLE + line + next);
    if (lock !== undefined) fs.writeFileSync(`${file}.lock`, lock);
    const journal = await openJournal(file, length === undefined ? {} : { outputLength: async () => length });
    expect([journal.has(A), journal.has(B)]).toEqual([true, isDone]);
    expect(journal.outputEnd).toBe(isDone ? undefined : 10);
    expect(fs.readFileSync(file, 'utf8')).toBe(isDone ? WHOLE + line + next : WHOLE);
    await journal.close();
  });

  test('is taken back if its output could not be written', async () => {
    const journal = await openJournal(file);
    await journal.add({ url: A, ok: true });
    await journal.add({ url: B, ok: true, output: { start: 0, end: 9 } });
    await journal.takeBack();
    await journal.close();
    expect(urlsIn()).toEqual([A]);
  });
});

describe('a foreign file is rejected and left as it is', () => {
  test.each([
    ['text', 'नहर की सफाई\n'],
    ['one line of text without a newline', 'notes of mine'],
    ['article', `{"url":"${A}","headline":"नहर"}\n`],
    ['JSON that is not an object', `${WHOLE}null\n`],
    ['torn line in the middle', `${WHOLE}{"url":"https\n${WHOLE}`],
    ['empty line', `${WHOLE}\n`],
    ['foreign last line', `${WHOLE}{"headline":`],
    ['NULs followed by text', `${WHOLE}\0\0\0{"url":"`],
    ['long text without a newline', 'notes of mine'.repeat(100_000)],
  ])('%s', async (_case, text) => {
    fs.writeFileSync(file, text);
    await expect(openJournal(file)).rejects.toThrow(invalid());
    expect(fs.readFileSync(file, 'utf8')).toBe(text);
    expect(fs.readdirSync(folder)).toEqual(['run.ndjson']);
  });

  test('a folder, or a file in a missing folder, is rejected', async () => {
    for (const path of [folder, join(folder, 'none', 'x')])
      await expect(openJournal(path)).rejects.toThrow(invalid('cannot be used'));
    fs.rmSync(`${folder}.lock`, { force: true });
  });
});

describe('the lock of a journal', () => {
  const inUse = invalid('locked by process');

  test.each([
    ['at a time', () => {}],
    [
      'at a time on file systems without hard links',
      () => void vi.mocked(link).mockRejectedValue(coded('EPERM')),
    ],
  ])('admits one run %s', async (_case, prepare) => {
    prepare();
    const first = await openJournal(file);
    await expect(openJournal(file)).rejects.toThrow(inUse);
    await first.close();
    await first.close();
    expect(fs.readdirSync(folder)).toEqual(['run.ndjson']);
    await (await openJournal(file)).close();
  });

  test('of another running process is respected', async () => {
    fs.writeFileSync(`${file}.lock`, `${process.ppid} x`);
    await expect(openJournal(file)).rejects.toThrow(`locked by process ${process.ppid}`);
    expect(fs.existsSync(file)).toBe(false);
  });

  test('that another process is about to take over is left to it', async () => {
    fs.writeFileSync(`${file}.lock`, `${process.pid} x`);
    fs.writeFileSync(`${file}.lock.takeover`, `${process.ppid} x`);
    await expect(openJournal(file)).rejects.toThrow(`delete ${file}.lock.takeover`);
  });

  test.each<[string, string, string?]>([
    ['of an ended process', GONE],
    ['of an earlier process with the same PID', `${process.pid} x`],
    ['left empty by a full disk', ''],
    ['filled with NULs by a power failure', '\0\0\0\0'],
    ['of an ended process, with an unfinished takeover by another,', GONE, GONE],
    ['of an ended process, with an unfinished takeover by an unknown one,', GONE, ''],
  ])('%s is taken over', async (_case, holder, takeover) => {
    fs.writeFileSync(`${file}.lock`, holder);
    if (takeover !== undefined) fs.writeFileSync(`${file}.lock.takeover`, takeover);
    const journal = await openJournal(file);
    await expect(openJournal(file)).rejects.toThrow(inUse);
    await journal.close();
    expect(fs.readdirSync(folder)).toEqual(['run.ndjson']);
  });

  test('is created with its content or, on a full disk, not at all', async () => {
    vi.mocked(writeFile).mockImplementationOnce(async (path) => {
      fs.writeFileSync(path as string, '');
      throw coded('ENOSPC');
    });
    await expect(openJournal(file)).rejects.toThrow(/cannot be used: ENOSPC/u);
    expect(fs.readdirSync(folder)).toEqual([]);
    await (await openJournal(file)).close();
  });

  test('that is stale is taken over by one of many processes', async () => {
    fs.writeFileSync(`${file}.lock`, `${process.pid} x`);
    const opened = await Promise.allSettled(Array.from({ length: 8 }, () => openJournal(file)));
    const journals = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(journals).toHaveLength(1);
    for (const one of opened) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(ScrapeError);
    await journals[0]?.close();
  });
});

describe('a line that cannot be written', () => {
  /** Fills the disk for one line, of which only a part is written. */
  function failOnce(): void {
    vi.mocked(fs.appendFileSync).mockImplementationOnce((file, line) => {
      fs.writeSync(file as number, (line as Buffer).subarray(0, 9));
      throw new Error('ENOSPC');
    });
  }

  test('is an error: its URL is not done, and the next line is complete', async () => {
    failOnce();
    const journal = await openJournal(file);
    await expect(journal.add({ url: A, ok: true })).rejects.toThrow(invalid('ENOSPC'));
    expect(journal.has(A)).toBe(false);
    await journal.add({ url: B, ok: true });
    await journal.close();
    expect(urlsIn()).toEqual([B]);
  });

  test('is reported to onError instead', async () => {
    failOnce();
    const errors: ScrapeError[] = [];
    const journal = await openJournal(file, { onError: (error) => errors.push(error) });
    await journal.add({ url: A, ok: true });
    await journal.close();
    expect(errors).toEqual([invalid()]);
    expect(recordsOf(file)).toEqual([]);
  });
});
