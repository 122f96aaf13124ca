import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { diff, printedDiff } from '../../../src/apps/cli/actions/diff.ts';
import { EXIT } from '../../../src/apps/cli/exit.ts';
import { diffArticles } from '../../../src/dedupe/index.ts';
import { articleWith } from '../../article-with.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder();

const morning = articleWith({ url: 'https://naya-akhbar.example/nahar' });
const evening = articleWith({ url: 'https://naya-akhbar.example/nahar', headline: 'नहर की सफाई पूरी' });
const other = articleWith({ url: 'https://naya-akhbar.example/pul' });

function fileOf(name: string, lines: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}
const { signal } = new AbortController();
const QUIET = { quiet: true, json: true };

test('pages of both files are compared by their URL, and unchanged ones are not printed', async () => {
  const write = (_data: unknown, done: () => void): boolean => {
    done();
    return true;
  };
  const written = vi.spyOn(process.stdout, 'write').mockImplementation(write as typeof process.stdout.write);
  const before = fileOf('before.ndjson', [morning, other]);
  expect(await diff(before, fileOf('after.ndjson', [other, evening]), QUIET, signal)).toBe(EXIT.done);
  const lines = written.mock.calls.map(([line]) => JSON.parse(String(line)));
  written.mockRestore();
  expect(lines).toMatchObject([{ url: evening.url, headline: evening.headline, kind: 'silent-edit' }]);
});

test.each([
  ['no page is in both files', [other], EXIT.nothing],
  ['a line is not an article', [evening, { headline: 5 }], EXIT.someFailed],
])('the exit code says that %s', async (name, lines, code) => {
  const before = fileOf(`${name}-before.ndjson`, [morning]);
  expect(await diff(before, fileOf(`${name}-after.ndjson`, lines), QUIET, signal)).toBe(code);
});

test('the first file cannot be stdin', async () => {
  await expect(diff('-', 'after.ndjson', {}, signal)).rejects.toThrow('only the second file can be stdin');
});

test('the output shows removed and added words', () => {
  expect(printedDiff('nahar', evening.headline, diffArticles(morning, evening))).toEqual([
    { style: 'headline', text: 'नहर की सफाई पूरी' },
    { style: 'faint', text: 'nahar  silent-edit' },
    [
      '  headline: ',
      'नहर की सफाई ',
      { style: 'removed', text: '[-शुरू-]' },
      { style: 'added', text: '{+पूरी+}' },
    ],
    '',
  ]);
});
