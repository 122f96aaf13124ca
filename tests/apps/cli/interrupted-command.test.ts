import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordsIn } from '../../ndjson-file.ts';
import { commandForTests, ended } from './built-command.ts';
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
  until,
  urlOf,
} from './command-pages.ts';

const samachar = commandForTests(buildWithPages);
const file = (name: string): string => join(samachar.workshop, name);

describe('an interrupted run', () => {
  const pages = 300;

  test.each(['--workers=0', '--workers=2'])(
    'with %s leaves complete lines and a journal to resume from',
    async (workers) => {
      const [input, out, journal] = ['long.ndjson', `out${workers}.ndjson`, `journal${workers}.ndjson`];
      writeFileSync(file(input), pageLines(pages));
      const words = ['extract', input, '--out', out, '--resume', journal, workers];
      const child = samachar.start(words);
      const end = ended(child);
      await until(() => existsSync(file(out)) && linesOf(readFileSync(file(out), 'utf8')).length > 20);
      child.kill('SIGINT');
      const { status: interrupted, stderr: told } = await end;
      expect(interrupted).toBe(130);
      expect(told).toMatch(/^interrupted: run the same command to resume$/mu);
      const before = articlesOf(readFileSync(file(out), 'utf8'));
      expect(before.length).toBeLessThan(pages);
      expect(linesOf(readFileSync(file(journal), 'utf8'))).toHaveLength(before.length);
      expect(existsSync(file(`${journal}.lock`))).toBe(false);

      const { status, stderr } = await samachar.run(words);
      const urls = articlesOf(readFileSync(file(out), 'utf8')).map(({ url }) => url);
      expect(new Set(urls).size).toBe(pages);
      expect(urls).toHaveLength(pages);
      expect(stderr).toContain(`${before.length} already done or repeated`);
      expect(status).toBe(0);
    },
  );

  describe('without a journal', () => {
    const words = 'extract long.ndjson --workers=1 --out old.ndjson --overwrite';
    const written = (): number =>
      partialsOf(samachar, 'old.ndjson').reduce((sum, name) => sum + statSync(file(name)).size, 0);

    beforeEach(() => {
      writeFileSync(file('old.ndjson'), OLD);
      writeFileSync(file('long.ndjson'), pageLines(200));
    });

    test('preserves the old file and prints the name of a partial file of complete lines', async () => {
      const child = samachar.start(words);
      const end = ended(child);
      await until(() => written() > 100_000);
      child.kill('SIGINT');
      const { status, stderr } = await end;
      const [partial = ''] = partialsOf(samachar, 'old.ndjson');
      expect(readFileSync(file('old.ndjson'), 'utf8')).toBe(OLD);
      expect(articlesOf(readFileSync(file(partial), 'utf8')).length).toBeGreaterThan(5);
      expect(stderr).toContain(`old.ndjson is unchanged; the output of this run is in ${partial}`);
      expect(stderr).toContain('interrupted: only runs with --resume JOURNAL can be resumed');
      expect(status).toBe(130);
      rmSync(file(partial));
    });

    test('preserves the old file when killed, and the next run completes', async () => {
      for (const bytes of [1, 100_000]) {
        const child = samachar.start(words);
        const end = ended(child);
        await until(() => partialsOf(samachar, 'old.ndjson').length > 0 && written() >= bytes);
        child.kill('SIGKILL');
        await end;
        expect(readFileSync(file('old.ndjson'), 'utf8')).toBe(OLD);
        for (const name of partialsOf(samachar, 'old.ndjson')) rmSync(file(name));
      }
      expect((await samachar.run(words)).status).toBe(0);
      expect(articlesOf(readFileSync(file('old.ndjson'), 'utf8'))).toHaveLength(200);
      expect(partialsOf(samachar, 'old.ndjson')).toEqual([]);
    });
  });

  test('exits 3 if its journal is in use', async () => {
    writeFileSync(file('used.lock'), `${process.pid} another`);
    const { status, stderr } = await samachar.run('extract page.html --resume used');
    expect(stderr).toMatch(/^samachar: .*used/u);
    expect(status).toBe(3);
  });
});

/** Takes seconds and hundreds of megabytes to read. */
const monster = `<html><body>${'<div><p>क ख<a href="/x">ग</a></p></div>'.repeat(300_000)}`;

test('a harmful page that needs too much memory fails alone', async () => {
  writeFileSync(file('harm.ndjson'), [pageLine(1), lineOf(2, monster), pageLine(3)].join(''));
  const words = 'extract harm.ndjson --ordered --failures inline --worker-memory 64 --workers 1';
  const { status, stdout } = await samachar.run(words);
  expect(recordsIn(stdout)).toMatchObject([
    { headline: article.headline },
    { url: urlOf(2), error: { code: 'worker-failed' } },
    { headline: article.headline },
  ]);
  expect(status).toBe(1);
});
