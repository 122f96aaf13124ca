/** The command on a full disk writes complete lines only and preserves existing files. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordsIn } from '../../ndjson-file.ts';
import { type BuiltCommand, commandForTests, ended, HERE, project, type Said } from './built-command.ts';
import { articlesOf, buildWithPages, linesOf, OLD, pageLines, partialsOf, urlOf } from './command-pages.ts';

const samachar = commandForTests(buildWithPages);
const file = (name: string): string => join(samachar.workshop, name);

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
    const command = `'${process.execPath}' '${join(samachar.dist, 'apps/cli/main.js')}' extract page.html > /dev/full`;
    const { status, stderr } = await ended(spawn('bash', ['-c', command], { cwd: samachar.workshop }));
    expect(stderr).toMatch(/stdout cannot be written to: ENOSPC/u);
    expect(status).toBe(3);
  });

  test.each(['--workers=0', '--workers=2'])(
    'leaves complete lines, and the run can be resumed when there is room (%s)',
    async (workers) => {
      const [pages, out, journal] = [60, `full${workers}.ndjson`, `full${workers}.journal`];
      writeFileSync(file('room.ndjson'), pageLines(pages));
      const words = `extract room.ndjson --out ${out} --resume ${journal} ${workers}`;
      const { status, stderr } = await runWithRoom(samachar, 100, words);
      expect(stderr).toMatch(/cannot be written to: EFBIG/u);
      expect(status).toBe(3);
      const text = readFileSync(file(out), 'utf8');
      const before = articlesOf(text);
      expect(text.endsWith('\n')).toBe(true);
      expect(before.length).toBeGreaterThan(5);
      expect(linesOf(readFileSync(file(journal), 'utf8'))).toHaveLength(before.length);

      expect((await samachar.run(words)).status).toBe(0);
      const urls = articlesOf(readFileSync(file(out), 'utf8')).map(({ url }) => url);
      expect(urls.sort()).toEqual(Array.from({ length: pages }, (_, number) => urlOf(number)).sort());
    },
  );
});

describe('an existing file on a full disk', () => {
  const words = 'extract lines.ndjson --workers=1 --out kept.ndjson --overwrite --json-errors';

  beforeEach(() => {
    writeFileSync(file('kept.ndjson'), OLD);
    writeFileSync(file('lines.ndjson'), pageLines(60));
  });

  test('is unchanged, with complete lines in a partial file', async () => {
    const { status, stderr } = await runWithRoom(samachar, 100, words);
    const [partial = ''] = partialsOf(samachar, 'kept.ndjson');
    expect(readFileSync(file('kept.ndjson'), 'utf8')).toBe(OLD);
    expect(articlesOf(readFileSync(file(partial), 'utf8')).length).toBeGreaterThan(5);
    const said = recordsIn(stderr);
    expect(said).toContainEqual({ partial, of: 'kept.ndjson' });
    expect(said.at(-1)).toMatchObject({
      code: 'EFBIG',
      message: expect.stringMatching(/^kept\.ndjson cannot/u),
    });
    expect(status).toBe(3);
    rmSync(file(partial));
  });

  test.each([
    { given: `${words} --format parquet`, room: 0 },
    { given: 'inspect page.html --html --out kept.ndjson', room: 2 },
    { given: 'report page.html --out kept.ndjson', room: 2 },
    {
      given: `doctor ${join(project, 'fixtures/republic-bharat/air-monitor')} --save kept.ndjson`,
      room: 0,
    },
  ])('is unchanged, without a torn file beside it: $given', async ({ given, room }) => {
    const { status, stderr } = await runWithRoom(samachar, room, given);
    expect(stderr).toMatch(/kept\.ndjson cannot be written to: EFBIG/u);
    expect(readFileSync(file('kept.ndjson'), 'utf8')).toBe(OLD);
    expect(partialsOf(samachar, 'kept.ndjson')).toEqual([]);
    expect(status).toBe(3);
  });

  test.each([
    { given: 'extract page.html --format html --out torn/' },
    { given: 'report page.html --inspections torn/' },
  ])('leaves no torn file in a folder: $given', async ({ given }) => {
    const { status } = await runWithRoom(samachar, 2, given);
    expect(readdirSync(file('torn'))).toEqual([]);
    expect(status).toBe(3);
  });
});

/** Limits each file to so many KiB; the signal is ignored, so that the write fails. */
function runWithRoom(samachar: BuiltCommand, size: number, words: string): Promise<Said> {
  const command = `'${process.execPath}' '${join(samachar.dist, 'apps/cli/main.js')}' ${words}`;
  const limited = `trap '' XFSZ; ulimit -f ${size}; ${command}`;
  return ended(spawn('bash', ['-c', limited], { cwd: samachar.workshop }));
}
