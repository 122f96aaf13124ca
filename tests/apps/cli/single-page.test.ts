/** A single page is read in the main thread, unless it is large or slow. */
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { withinTime } from '../../../src/apps/cli/run/single-page.ts';
import { type BuiltCommand, commandForTests, HERE, harmReaders } from './built-command.ts';
import { article, buildWithPages, linesOf, page, pageLine } from './command-pages.ts';

const LARGE = `${page}<!--${' '.repeat(1_000_000)}-->`;
const RULES = `export const rule = { id: 'naya-akhbar', name: 'नया अखबार', domains: ['naya-akhbar.example'] };`;
const SLOW_URL = 'https://vichar-path.example/slow';
/** Much longer than a run needs to end, and much shorter than the slow page. */
const SOON_MS = 60_000;

function build(): BuiltCommand {
  const samachar = buildWithPages();
  samachar.write('large.html', LARGE);
  samachar.write('large.html.gz', gzipSync(LARGE));
  samachar.write('small.html.gz', gzipSync(page));
  samachar.write('one.ndjson', pageLine(1));
  samachar.write('rules.mjs', RULES);
  return samachar;
}

describe('extract', () => {
  const samachar = commandForTests(build);
  /** On a busy machine, the first page of a process may take longer than the command waits. */
  beforeAll(() => samachar.run(`extract ${HERE} page.html`));

  test.each([
    { words: 'page.html', threads: 0 },
    { words: 'small.html.gz', threads: 0 },
    { words: 'page.html --format md', threads: 0 },
    { words: 'page.html --publishers rules.mjs', threads: 0 },
    { words: 'large.html --workers 0', threads: 0 },
    { words: `- --url ${article.url}`, input: page, threads: 0 },
    { words: 'large.html', threads: 1 },
    { words: 'large.html.gz', threads: 1 },
    { words: 'one.ndjson', threads: 1 },
    { words: 'page.html pages/a.html', threads: 1 },
    { words: 'pages/deep', threads: 1 },
  ])('$words starts $threads threads', async ({ words, input = '', threads }) => {
    let started = 0;
    const count = (): void => {
      started += 1;
    };
    process.on('worker', count);
    const { status, stdout, stderr } = await samachar.run(`extract --workers=1 --quiet ${words}`, input);
    process.off('worker', count);
    expect({ status, stderr, started }).toEqual({ status: 0, stderr: '', started: threads });
    expect(stdout).toContain(article.headline);
  });
});

describe('with worker threads', () => {
  const samachar = commandForTests(build);
  const slow = `extract page.html --url ${SLOW_URL}`;

  beforeAll(() => harmReaders(samachar));

  test.each(['ndjson', 'json', 'html'])('the main thread gives the same article, as %s', async (format) => {
    const here = await samachar.run(`extract page.html --format ${format}`);
    const inThread = await samachar.run(`extract large.html --format ${format}`);
    expect(here.status).toBe(0);
    expect({ ...here, stdout: here.stdout.replace('page.html', 'large.html') }).toEqual(inThread);
  });

  test.each(['0.2', '2.5'])('a slow page fails with a timeout after %s s', async (seconds) => {
    const { status, stdout, stderr } = await samachar.runAlone(`${slow} --page-timeout ${seconds}`);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(`page.html: timeout (reading the page took more than ${seconds} s)\n`);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s interrupts the reading of a slow page', async (signal) => {
    const journal = `${signal}.journal`;
    const isLocked = (): boolean => existsSync(samachar.file(`${journal}.lock`));
    const words = `${slow} --page-timeout 600 --resume ${journal}`;
    const { status, stdout, stderr, ms } = await samachar.interrupt(words, isLocked, signal);
    expect({ status, stdout }).toEqual({ status: 130, stdout: '' });
    expect(linesOf(stderr).at(-1)).toBe('interrupted: run the same command to resume');
    expect(ms).toBeLessThan(SOON_MS);
    expect(isLocked()).toBe(false);
    expect(samachar.read(journal)).toBe('');
  });
});

describe('withinTime', () => {
  const endless = (): never => {
    for (;;) {
      try {
        for (;;);
      } catch {}
    }
  };

  test('returns the value or throws the error of the function', () => {
    const error = new Error('नहर');
    expect(withinTime(() => 'नहर', 1000)).toBe('नहर');
    expect(() =>
      withinTime(() => {
        throw error;
      }, 1000),
    ).toThrow(error);
  });

  test.each([
    { what: 'a loop', run: endless },
    { what: 'a regular expression', run: () => /^(?:क+)+$/u.test(`${'क'.repeat(50)}ख`) },
  ])('interrupts $what', ({ run }) => {
    expect(withinTime(run, 0.5)).toBeUndefined();
  });
});
