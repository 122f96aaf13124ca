/** A run that is interrupted, killed or out of disk space leaves complete lines only and preserves existing files. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordsIn } from '../../ndjson-file.ts';
import { commandForTests, HERE, project, type Said } from './built-command.ts';
import {
  article,
  articlesOf,
  buildWithPages,
  lineOf,
  linesOf,
  OLD,
  pageLine,
  pageLines,
  partialsOf,
  urlOf,
} from './command-pages.ts';

const samachar = commandForTests(buildWithPages);
beforeEach(() => {
  samachar.write('kept.ndjson', OLD);
  samachar.write('lines.ndjson', pageLines(200));
});

/** Limits each file to so many KiB; the signal is ignored, so that the write fails. */
const runWithRoom = (size: number, words: string): Promise<Said> =>
  samachar.runInShell(`trap '' XFSZ; ulimit -f ${size}; samachar ${words}`);

/** Size of the partial files of `kept.ndjson`. */
const written = (): number =>
  partialsOf(samachar, 'kept.ndjson').reduce((sum, name) => sum + statSync(samachar.file(name)).size, 0);

const REPLACING = 'extract lines.ndjson --workers=1 --out kept.ndjson --overwrite';

describe.each([
  {
    cause: 'an interrupt',
    status: 130,
    pages: 300,
    breakOff: (words: string, out: string) =>
      samachar.interrupt(
        words,
        () => existsSync(samachar.file(out)) && linesOf(samachar.read(out)).length > 20,
      ),
    says: /^interrupted: run the same command to resume$/mu,
    replace: () => samachar.interrupt(REPLACING, () => written() > 100_000),
    explains: (partial: string) => [
      `kept.ndjson is unchanged; the output of this run is in ${partial}`,
      'interrupted: only runs with --resume JOURNAL can be resumed',
    ],
  },
  {
    cause: 'a full disk',
    status: 3,
    pages: 60,
    breakOff: (words: string) => runWithRoom(100, words),
    says: /cannot be written to: EFBIG/u,
    replace: () => runWithRoom(100, `${REPLACING} --json-errors`),
    explains: (partial: string) => [
      `{"partial":"${partial}","of":"kept.ndjson"}\n`,
      /\{"code":"EFBIG","message":"kept\.ndjson cannot[^\n]*\n$/u,
    ],
  },
])('$cause', ({ status, pages, breakOff, says, replace, explains }) => {
  test.each(['--workers=0', '--workers=2'])(
    'leaves complete lines and a journal to resume from (%s)',
    async (workers) => {
      const [out, journal] = [`out${status}${workers}.ndjson`, `journal${status}${workers}.ndjson`];
      samachar.write('long.ndjson', pageLines(pages));
      const words = `extract long.ndjson --out ${out} --resume ${journal} ${workers}`;
      expect(await breakOff(words, out)).toMatchObject({ status, stderr: expect.stringMatching(says) });
      const text = samachar.read(out);
      const before = articlesOf(text);
      expect(text.endsWith('\n')).toBe(true);
      expect(before.length).toBeGreaterThan(5);
      expect(before.length).toBeLessThan(pages);
      expect(linesOf(samachar.read(journal))).toHaveLength(before.length);
      expect(existsSync(samachar.file(`${journal}.lock`))).toBe(false);

      const resumed = await samachar.run(words);
      const urls = articlesOf(samachar.read(out)).map(({ url }) => url);
      expect(urls.sort()).toEqual(Array.from({ length: pages }, (_, number) => urlOf(number)).sort());
      expect(resumed.stderr).toContain(`${before.length} already done or repeated`);
      expect(resumed.status).toBe(0);
    },
  );

  test('preserves the old file and prints the name of a partial file of complete lines', async () => {
    const said = await replace();
    const [partial = ''] = partialsOf(samachar, 'kept.ndjson');
    expect(samachar.read('kept.ndjson')).toBe(OLD);
    expect(articlesOf(samachar.read(partial)).length).toBeGreaterThan(5);
    for (const explanation of explains(partial)) expect(said.stderr).toMatch(explanation);
    expect(said.status).toBe(status);
    rmSync(samachar.file(partial));
  });
});

test('a killed run preserves the old file, and the next one completes', async () => {
  for (const bytes of [1, 100_000]) {
    await samachar.interrupt(REPLACING, () => written() >= bytes, 'SIGKILL');
    expect(samachar.read('kept.ndjson')).toBe(OLD);
    for (const name of partialsOf(samachar, 'kept.ndjson')) rmSync(samachar.file(name));
  }
  expect((await samachar.run(REPLACING)).status).toBe(0);
  expect(articlesOf(samachar.read('kept.ndjson'))).toHaveLength(200);
  expect(partialsOf(samachar, 'kept.ndjson')).toEqual([]);
});

test('a run exits 3 if its journal is in use', async () => {
  samachar.write('used.lock', `${process.pid} another`);
  const { status, stderr } = await samachar.runAlone('extract page.html --resume used');
  expect(stderr).toMatch(/^samachar: .*used/u);
  expect(status).toBe(3);
});

describe('a full disk', () => {
  test
    .runIf(existsSync('/dev/full'))
    .each([
      { words: 'extract page.html --out /dev/full' },
      { words: `extract ${HERE} page.html --out /dev/full --format csv` },
      { words: `extract ${HERE} page.html --out /dev/full --format parquet` },
      { words: `extract ${HERE} gallery.html --failures /dev/full` },
    ])('is reported with path, error code and exit code 3: $words', async ({ words }) => {
    const { status, stdout, stderr } = await samachar.run(`${words} --json-errors`);
    const last = recordsIn(stderr).at(-1);
    expect(last.code).toBe('ENOSPC');
    expect(last.message).toMatch(/\/dev\/full cannot be written to/u);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  test.runIf(existsSync('/dev/full'))('behind stdout fails the run, too', async () => {
    const { status, stderr } = await samachar.runInShell('samachar extract page.html > /dev/full');
    expect(stderr).toMatch(/stdout cannot be written to: ENOSPC/u);
    expect(status).toBe(3);
  });

  test.each([
    { words: `${REPLACING} --format parquet`, room: 0 },
    { words: 'inspect page.html --html --out kept.ndjson', room: 2 },
    { words: 'report page.html --out kept.ndjson', room: 2 },
    { words: `doctor ${join(project, 'fixtures/republic-bharat/air-monitor')} --save kept.ndjson`, room: 0 },
  ])('leaves an existing file unchanged, without a torn file beside it: $words', async ({ words, room }) => {
    const { status, stderr } = await runWithRoom(room, words);
    expect(stderr).toMatch(/kept\.ndjson cannot be written to: EFBIG/u);
    expect(samachar.read('kept.ndjson')).toBe(OLD);
    expect(partialsOf(samachar, 'kept.ndjson')).toEqual([]);
    expect(status).toBe(3);
  });

  test.each(['extract page.html --format html --out torn/', 'report page.html --inspections torn/'])(
    'leaves no torn file in a folder: %s',
    async (words) => {
      const { status } = await runWithRoom(2, words);
      expect(readdirSync(samachar.file('torn'))).toEqual([]);
      expect(status).toBe(3);
    },
  );
});

/** Takes seconds and hundreds of megabytes to read. */
const monster = `<html><body>${'<div><p>क ख<a href="/x">ग</a></p></div>'.repeat(300_000)}`;

test('a harmful page that needs too much memory fails alone', async () => {
  samachar.write('harm.ndjson', [pageLine(1), lineOf(2, monster), pageLine(3)].join(''));
  const words = 'extract harm.ndjson --ordered --failures inline --worker-memory 64 --workers 1';
  const { status, stdout } = await samachar.run(words);
  expect(recordsIn(stdout)).toMatchObject([
    { headline: article.headline },
    { url: urlOf(2), error: { code: 'worker-failed' } },
    { headline: article.headline },
  ]);
  expect(status).toBe(1);
});
