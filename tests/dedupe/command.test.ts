/** `samachar dedupe` as installed: its output and messages. */
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { wireArticles } from '../../scripts/wire-copies.ts';
import { duplicateGroups } from '../../src/dedupe/index.ts';
import { commandForTests, ended } from '../apps/cli/built-command.ts';
import { gathered } from '../sources/gathered.ts';

const wire = [...wireArticles({ articles: 60, edits: 0.05, seed: 'command' })].map(({ article }) => article);
const [first, second] = wire as [(typeof wire)[0], (typeof wire)[0]];
/** Three lines with the same report. */
const copies = [
  { name: 'a.html', ...first, publishedAt: '2026-11-24T09:00:00Z' },
  { ...first, publishedAt: '2026-11-24T08:00:00Z', headline: 'पहला' },
  { ...first, publishedAt: '2026-11-24T10:00:00Z', wordCount: first.wordCount + 1, headline: 'लंबा' },
];
const lines = [...copies, second].map((one) => JSON.stringify(one));
const failure =
  '{"name":"b.html","error":{"code":"timeout","message":"reading the page took more than 20 s"}}';

const samachar = commandForTests();
const file = (name: string): string => join(samachar.workshop, name);

beforeAll(() => {
  writeFileSync(file('articles.ndjson'), `${lines.join('\n')}\n`);
  writeFileSync(file('others.ndjson.gz'), gzipSync(`${lines[0]}\n\n${failure}\n`));
});

// Reads /proc, which only exists on Linux.
describe.runIf(process.platform === 'linux')('a run that ends early', () => {
  test.each([
    ['SIGTERM', 130],
    ['SIGKILL', null],
  ] as const)('by %s leaves no temporary files', async (signal, status) => {
    mkdirSync(file(signal));
    const child = samachar.start(['dedupe', '-', '--temp', signal]);
    child.stdin?.write(`${lines[0]}\n`);
    await vi.waitFor(
      () => expect(openFilesOf(child.pid)).toMatch(/samachar-dedupe-.+lines\.ndjson \(deleted\)/u),
      20_000,
    );
    const end = ended(child);
    child.kill(signal);
    expect((await end).status).toBe(status);
    expect(readdirSync(file(signal))).toEqual([]);
  });

  test('by a broken input leaves its output in a partial file', async () => {
    const words = ['dedupe', 'articles.ndjson', '/proc/self/mem', '--out', 'broken.ndjson'];
    const { status, stderr } = await samachar.run(words);
    const [, partial = ''] =
      /^the output is incomplete: .+; what was read is in (\S+\.partial)$/mu.exec(stderr) ?? [];
    expect(readFileSync(file(partial), 'utf8')).toBe(`${lines[1]}\n${lines[3]}\n`);
    expect({ status, isWritten: existsSync(file('broken.ndjson')) }).toEqual({ status: 4, isWritten: false });
  });
});

describe('the articles without copies', () => {
  test('are unchanged lines of the input, on stdout', async () => {
    const { status, stdout, stderr } = await samachar.runAlone(['dedupe', 'articles.ndjson']);
    expect(stdout).toBe(`${lines[1]}\n${lines[3]}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '2 articles kept of 4: 2 copies in 1 group\n' });
  });

  test('come from several files and stdin, without failures', async () => {
    const words = ['dedupe', 'others.ndjson.gz', '-', '--keep', 'longest'];
    const { status, stdout, stderr } = await samachar.run(words, `${lines[2]}\n${lines[3]}`);
    expect(stdout).toBe(`${lines[2]}\n${lines[3]}\n`);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: '2 articles kept of 3: 1 copy in 1 group, 1 failure left out\n',
    });
  });

  test('replace a file only on request, even the input file', async () => {
    writeFileSync(file('own.ndjson'), `${lines.join('\n')}\n`);
    const refused = await samachar.run(['dedupe', 'own.ndjson', '--out', 'own.ndjson']);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('own.ndjson is not empty: use --overwrite');
    const words = ['dedupe', 'own.ndjson', '--out', 'own.ndjson', '--overwrite', '--quiet'];
    const done = await samachar.run(words);
    expect(done).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file('own.ndjson'), 'utf8')).toBe(`${lines[1]}\n${lines[3]}\n`);
  });
});

test('--groups prints each article with its copies', async () => {
  const { stdout } = await samachar.run(['dedupe', 'articles.ndjson', '--groups', '--quiet']);
  const groups = await gathered(duplicateGroups(lines.map((line) => JSON.parse(line))));
  expect(JSON.parse(stdout)).toEqual(groups[0]);
  expect(groups).toMatchObject([
    { kept: { place: 1 }, copies: [{ place: 0, name: 'a.html' }, { place: 2 }] },
  ]);
});

test('the JSON summary counts everything', async () => {
  const { stderr } = await samachar.run(['dedupe', 'articles.ndjson', 'others.ndjson.gz', '--json-errors']);
  expect(JSON.parse(stderr)).toEqual({
    summary: { articles: 5, groups: 1, copies: 3, kept: 2, failures: 1, bad: 0 },
  });
});

test('stories are lines with their reports', async () => {
  const words = ['dedupe', 'articles.ndjson', 'others.ndjson.gz', '--stories'];
  const { status, stdout, stderr } = await samachar.run(words);
  const stories = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(stories.map(({ reports }) => reports.map(({ place }: { place: number }) => place))).toEqual([
    [0, 1, 2, 4],
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '4 reports of 5 in 1 story\n' });
  expect((await samachar.run(['dedupe', 'articles.ndjson', '--stories', '--groups'])).status).toBe(2);
});

describe('a line that is not an article', () => {
  test('is reported, and the others are written: exit 1', async () => {
    const input = `no JSON\n${lines[3]}\n{"headline":"नहर"}`;
    const { status, stdout, stderr } = await samachar.run(['dedupe', '-', '--quiet'], input);
    expect({ status, stdout }).toEqual({ status: 1, stdout: `${lines[3]}\n` });
    expect(stderr).toMatch(/^-:1: invalid-input \(the line is not a JSON object\)\n-:3: invalid-input \(/u);
  });

  test('exits with 3 if nothing is left to write', async () => {
    const { status, stdout } = await samachar.run(['dedupe', '-', '--out', 'none.ndjson'], failure);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(readdirSync(samachar.workshop)).not.toContain('none.ndjson');
  });
});

/** Paths of a process's open files, from /proc. */
function openFilesOf(pid: number | undefined): string {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder)
    .map((name) => readlinkSync(join(folder, name)))
    .join('\n');
}
