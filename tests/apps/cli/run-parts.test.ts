/** What users see of a run, and the files it writes. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fileSink, hasContent, writeResult } from '../../../src/apps/cli/run/byte-sink.ts';
import { PathMeter, SkippedFiles } from '../../../src/apps/cli/run/local-pages.ts';
import { outputName } from '../../../src/apps/cli/run/output-name.ts';
import { duration, progressBar, progressLine } from '../../../src/apps/cli/run/progress.ts';
import type { RunOutcome } from '../../../src/apps/cli/run/run-outcome.ts';
import { Summary } from '../../../src/apps/cli/run/summary.ts';
import { showStatus, tell } from '../../../src/apps/cli/terminal.ts';
import { type Article, publishers, ScrapeError } from '../../../src/index.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder();

describe('progress', () => {
  test('of a resumed run estimates the time left from its own pages only', () => {
    const state = { pages: 100, failed: 0, skipped: 400, share: 0.5, seconds: 10, megabytes: 90 };
    expect(progressLine(state)).toBe('100 pages, 10.0/s, 0 failed, 50 s left, 90 MB');
    expect(progressLine({ ...state, pages: 0 })).toBe('0 pages, 0.0/s, 0 failed, 90 MB');
  });

  test.each([
    { seconds: 0, text: '0 s' },
    { seconds: 59.6, text: '1 min 0 s' },
    { seconds: 452, text: '7 min 32 s' },
    { seconds: 7265, text: '2 h 1 min' },
  ])('prints $seconds seconds as "$text"', ({ seconds, text }) => {
    expect(duration(seconds)).toBe(text);
  });

  test('shows rate, failures and memory, and a bar and the time left if the total is known', () => {
    const state = { pages: 50, failed: 2, seconds: 10, megabytes: 120.4 };
    expect(progressBar(state)).toBe('50 pages, 5.0/s, 2 failed, 120 MB');
    const bar = `${'█'.repeat(5)}${'░'.repeat(15)}  25 %`;
    expect(progressBar({ ...state, share: 0.25 })).toBe(
      `${bar}  50 pages, 5.0/s, 2 failed, 30 s left, 120 MB`,
    );
  });
});

const CLEAR = '\r\u001B[K';

test.each([
  [
    'on a terminal keeps the status line below the messages',
    true,
    `${CLEAR}half${CLEAR}bad page\n${CLEAR}half${CLEAR}`,
  ],
  ['elsewhere shows no status line', false, 'bad page\n'],
])('stderr %s', (_title, isTTY, shown) => {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const stderr = vi.spyOn(process, 'stderr', 'get').mockReturnValue(stream as never);
  showStatus('half');
  tell('bad page');
  showStatus('');
  stderr.mockRestore();
  expect(String(stream.read())).toBe(shown);
});

describe('a summary', () => {
  const summary = new Summary(publishers);
  const articleWith = (filled: readonly string[], warnings: readonly string[]): RunOutcome => {
    const provenance = Object.fromEntries(filled.map((field) => [field, {}]));
    const publisher = { id: 'dainik-jagran' };
    const article = { publisher, provenance, wordCount: 5, warnings: warnings.map((code) => ({ code })) };
    return { name: 'x', source: 'x', article: article as unknown as Article };
  };
  const outcomes: RunOutcome[] = [
    articleWith(['headline', 'standfirst'], ['low-confidence', 'low-confidence']),
    articleWith(['headline'], []),
    failed('https://www.jagran.com/news/1.html'),
    failed(undefined),
  ];
  for (const outcome of outcomes) summary.count(outcome);

  test('counts by publisher, including failures with a URL', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual({
      pages: 4,
      articles: 2,
      failed: 2,
      skipped: 0,
      retried: 0,
      skippedFiles: {},
      publishers: {
        'dainik-jagran': {
          pages: 3,
          articles: 2,
          failures: { gallery: 1 },
          warnings: { 'low-confidence': 1 },
          filled: { headline: 2, standfirst: 1 },
        },
        '(unknown)': { pages: 1, articles: 0, failures: { gallery: 1 }, warnings: {}, filled: {} },
      },
    });
  });

  test('is printed as a table with shares', () => {
    summary.seconds = 3;
    const [first, head, jagran] = summary.lines();
    expect(first).toBe('4 pages in 3 s: 2 articles, 2 failed');
    expect(head).toMatch(/^publisher +pages +articles +standfirst % /u);
    expect(jagran).toMatch(/^dainik-jagran +3 +2 +50 +0 .*gallery 1; low-confidence 1$/u);
  });
});

test.each([
  [[], [], {}],
  [['not HTML'], ['1 file skipped: not HTML'], { 'not HTML': 1 }],
  [['not HTML', 'not HTML'], ['2 files skipped: not HTML'], { 'not HTML': 2 }],
  [['image', 'not HTML', 'not HTML'], ['3 files skipped: 2 not HTML, 1 image'], { 'not HTML': 2, image: 1 }],
] as const)('skipped files are counted by reason: %j', (reasons, lines, counts) => {
  const skipped = new SkippedFiles();
  for (const reason of reasons) skipped.add('x', reason);
  expect(skipped.lines()).toEqual(lines);
  const summary = new Summary(publishers, skipped);
  expect(summary.lines().slice(1)).toEqual(lines);
  expect(JSON.parse(JSON.stringify(summary)).skippedFiles).toEqual(counts);
});

test.each([
  ['starts after the last complete record', 'old\ntorn', '\n', 'old\nnew\n'],
  ['keeps line feeds within a record', 'a\nb\r\nto\nrn', '\r\n', 'a\nb\r\nnew\n'],
  ['replaces a torn first record', 'torn', '\n', 'new\n'],
  ['works for an empty file', '', '\n', 'new\n'],
  ['drops a torn record longer than one step', `old\n${'क'.repeat(100_000)}`, '\n', 'old\nnew\n'],
])('appending to a file: %s', async (_title, before, recordEnd, after) => {
  const path = join(folder, 'file');
  fs.writeFileSync(path, before);
  const sink = await fileSink(path, { recordEnd });
  expect(sink.length).toBe(after.length - 'new\n'.length);
  await sink.write(Buffer.from('new\n'));
  expect(await sink.close('keep')).toBeUndefined();
  expect(fs.readFileSync(path, 'utf8')).toBe(after);
});

describe('a new file', () => {
  const path = join(folder, 'new');

  test.each([
    { fate: 'commit', now: 'new', beside: undefined },
    { fate: 'keep', now: 'old', beside: 'new' },
    { fate: 'discard', now: 'old', beside: undefined },
  ] as const)('is closed with $fate', async ({ fate, now, beside }) => {
    fs.writeFileSync(path, 'old');
    fs.chmodSync(path, 0o640);
    const sink = await fileSink(path);
    await sink.write(Buffer.from('new'));
    expect(fs.readFileSync(path, 'utf8')).toBe('old');
    const left = await sink.close(fate);
    expect(fs.readFileSync(path, 'utf8')).toBe(now);
    expect(left && fs.readFileSync(left, 'utf8')).toBe(beside);
    expect(fs.statSync(left ?? path).mode & 0o777).toBe(0o640);
    if (left !== undefined) fs.rmSync(left);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('new'))).toEqual(['new']);
  });

  test('does not conflict with another draft of the same target: the later one wins', async () => {
    const [first, second] = [await fileSink(path), await fileSink(path)];
    await first.write(Buffer.from('a'));
    await second.write(Buffer.from('AB'));
    await first.write(Buffer.from('b'));
    await second.close('commit');
    await first.close('commit');
    expect(fs.readFileSync(path, 'utf8')).toBe('ab');
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('new'))).toEqual(['new']);
  });

  test.each(['target', 'new-target'])('follows a link given by the user to %s', async (target) => {
    if (target === 'target') fs.writeFileSync(join(folder, target), 'old');
    fs.symlinkSync(target, join(folder, `to-${target}`));
    await writeResult(join(folder, `to-${target}`), 'new');
    expect(fs.readlinkSync(join(folder, `to-${target}`))).toBe(target);
    expect(fs.readFileSync(join(folder, target), 'utf8')).toBe('new');
  });

  test('is written immediately if it is a device or an open file, and never counts as existing', async () => {
    const handle = fs.openSync(path, 'w');
    const open = `/proc/self/fd/${handle}`;
    for (const place of fs.existsSync(open) ? [open, '/dev/null'] : ['/dev/null']) {
      await writeResult(place, 'new');
      expect(await hasContent(place)).toBe(false);
    }
    fs.closeSync(handle);
    if (fs.existsSync('/proc/self')) expect(fs.readFileSync(path, 'utf8')).toBe('new');
  });
});

describe('the name of an output file', () => {
  test.each([
    { name: 'pages/nahar.html', begins: 'pages-nahar-' },
    { name: '../../etc/passwd', begins: 'etc-passwd-' },
    { name: 'खबरें/नहर की सफाई.html.gz', begins: 'खबरें-नहर-की-सफाई-' },
    { name: 'https://naya-akhbar.example/up/nahar?x=1', begins: 'https-naya-akhbar.example-up-nahar-x-1-' },
    { name: 'https://naya.example/%E0%A4%A8%E0%A4%B9%E0%A4%B0', begins: 'https-naya.example-नहर-' },
    { name: 'https://naya-akhbar.example/100%', begins: 'https-naya-akhbar.example-100--' },
    { name: '-rf.html', begins: 'rf-' },
    { name: '.profile', begins: 'profile-' },
    { name: 'ा-मात्रा.html', begins: 'मात्रा-' },
    { name: '-', begins: 'page-' },
    { name: 'con.html', begins: '_con-' },
    { name: 'Nul.page/story', begins: '_Nul.page-story-' },
    { name: 'https://com1.example/', begins: 'https-com1.example--' },
  ])('of $name is legible and stays in its folder', ({ name, begins }) => {
    expect(outputName(name)).toMatch(new RegExp(`^${begins.replaceAll('.', '\\.')}[0-9a-f]{8}$`, 'u'));
  });

  test('of a long URL keeps the host at the start and the story at the end', () => {
    const url = `https://www.naya-akhbar.example/${'zila-'.repeat(60)}/nahar-ki-safai-1234.html`;
    expect(outputName(url)).toMatch(
      /^https-www\.naya-akhbar\.example-zila-.*--.*zila--nahar-ki-safai-1234-[0-9a-f]{8}$/u,
    );
  });

  test.each([
    ['a', 'b'],
    ['क', 'ख'],
    ['𑀓', '𑀔'],
    ['-', '.'],
    ['ा', 'ि'],
  ])('of many %s starts safely, fits the file system and is unique', (letter, other) => {
    for (const length of [1, 59, 60, 61, 179, 180, 181, 5_000]) {
      const long = letter.repeat(length);
      const names = [long, `${long}${other}`, `${other}${long}`, `${long}${other}${long}`].map(outputName);
      for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*-[0-9a-f]{8}$/u);
      for (const name of names) expect(Buffer.byteLength(`${name}.parquet`)).toBeLessThan(200);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a path meter', () => {
  const pages = join(folder, 'meter');
  const names = ['1', '2', '3', '4'].map((name) => join(pages, name));

  beforeAll(() => {
    fs.mkdirSync(pages);
    for (const name of names) fs.writeFileSync(name, 'page');
  });

  test('counts the files of a folder against their total', async () => {
    const meter = new PathMeter(2);
    await meter.begin(pages);
    const shares = [0, 1, 2, 3].map(() => {
      meter.finishFile();
      return meter.share();
    });
    expect(shares).toEqual([1 / 8, 2 / 8, 3 / 8, 4 / 8]);
    meter.finish();
    expect(meter.share()).toBe(0.5);
  });

  test('counts the bytes of the current file', async () => {
    const meter = new PathMeter(1);
    expect(meter.share()).toBeUndefined();
    await meter.begin(pages);
    const pieces = meter.openFile(names[0] ?? '', 2)[Symbol.asyncIterator]();
    await pieces.next();
    expect(meter.share()).toBeGreaterThan(0);
    await pieces.next();
    expect(meter.share()).toBe(1 / 4);
    await pieces.return?.();
  });
});

function failed(url: string | undefined): RunOutcome {
  return { name: 'x', source: 'x', url, error: new ScrapeError('not-an-article', 'x', { kind: 'gallery' }) };
}
