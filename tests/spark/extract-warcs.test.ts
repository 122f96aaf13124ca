/** The Spark example on fixture archives, with PySpark if it is installed, otherwise with a stand-in. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { extractArticle } from '../../src/index.ts';
import { commandForTests, project } from '../apps/cli/built-command.ts';
import { binaryOf, hasComponent, PYTHON } from '../components.ts';
import { recordsIn } from '../ndjson-file.ts';
import { HEADLINE, pageOf, storyAround } from '../page-of.ts';
import { answer, packedWarc, warcRecord } from '../sources/warc-file.ts';

const python = binaryOf(PYTHON) ?? '';
const standIn = fileURLToPath(new URL('./stand-in', import.meta.url));
const hasSpark = spawnSync(python, ['-c', 'import pyspark']).status === 0;
const page = pageOf(storyAround());
const urlOf = (at: number | string): string => `https://naya-akhbar.example/${at}`;

describe.runIf(hasComponent(PYTHON, 'tests/spark/'))('examples/spark/extract_warcs.py', () => {
  const samachar = commandForTests();
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(samachar.workshop, 'spark-'));
  });

  function submit(paths: readonly string[], ...words: readonly string[]) {
    writeFileSync(join(folder, 'warc.paths'), paths.map((path) => `${path}\n`).join(''));
    const command = `${process.execPath} ${join(samachar.dist, 'apps/cli/main.js')}`;
    const path = [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
    const own = ['--samachar', command, '--path', path];
    const script = join(project, 'examples/spark/extract_warcs.py');
    return spawnSync(python, [script, 'warc.paths', 'articles', ...own, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...(hasSpark ? {} : { PYTHONPATH: standIn }) },
    });
  }

  function archive(name: string, records: readonly Buffer[]): string {
    const path = join(folder, name);
    writeFileSync(path, packedWarc([...records]));
    return path;
  }

  const recordOf = (at: number | string, html = page): Buffer =>
    warcRecord({ url: urlOf(at), block: answer(html) });

  function written(): { url?: string; headline?: string; error?: { code: string } }[] {
    const parts = readdirSync(join(folder, 'articles')).filter((name) => name.startsWith('part-'));
    return parts.flatMap((part) =>
      recordsIn(String(gunzipSync(readFileSync(join(folder, 'articles', part))))),
    );
  }

  test("writes a line for each page of each archive, equal to the library's output", () => {
    const paths = [
      archive('first.warc.gz', [recordOf(1), recordOf(2, '<p>नहर</p>')]),
      archive('the second.warc.gz', [recordOf(3)]),
      archive('empty.warc.gz', []),
    ];
    const { status, stderr } = submit(paths);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const lines = written().sort((a, b) => ((a.url ?? '') < (b.url ?? '') ? -1 : 1));
    expect(lines).toMatchObject([
      { url: urlOf(1), headline: HEADLINE },
      { url: urlOf(2), error: { code: 'not-an-article' } },
      { url: urlOf(3), headline: HEADLINE },
    ]);
    expect(lines[2]).toMatchObject(extractArticle(Buffer.from(page), { url: urlOf(3) }));
    expect(existsSync(join(folder, 'articles/_SUCCESS'))).toBe(true);
  });

  test('reads archives fetched by a command', () => {
    archive('first.warc.gz', [recordOf(1)]);
    archive('second.warc.gz', [recordOf(2)]);
    const { status } = submit(['first', 'second'], '--fetch', `cat ${folder}/{}.warc.gz`);
    expect(status).toBe(0);
    const urls = written().map(({ url }) => url);
    expect(urls.sort()).toEqual([urlOf(1), urlOf(2)]);
  });

  test('fails the job without a success marker if an archive cannot be read or fetched', () => {
    const whole = archive('whole.warc.gz', [recordOf(1)]);
    for (const words of [[], ['--fetch', 'cat < {}']]) {
      const { status, stderr } = submit([whole, join(folder, 'gone.warc.gz')], ...words);
      expect(status).not.toBe(0);
      expect(stderr).toContain('exited with error code');
      expect(existsSync(join(folder, 'articles/_SUCCESS'))).toBe(false);
      rmSync(join(folder, 'articles'), { recursive: true, force: true });
    }
  });
});
