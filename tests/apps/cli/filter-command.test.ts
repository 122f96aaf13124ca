/** `samachar extract` as a filter, with one line of output per line of input. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../src/index.ts';
import { recordsIn } from '../../ndjson-file.ts';
import { answer, packedWarc, warcRecord } from '../../sources/warc-file.ts';
import { commandForTests, ended, HERE } from './built-command.ts';
import {
  article,
  articlesOf,
  buildWithPages,
  gallery,
  lineOf,
  linesOf,
  page,
  pageLine,
  pageLines,
  urlOf,
} from './command-pages.ts';

const samachar = commandForTests(buildWithPages);

describe('samachar extract as a filter', () => {
  const filter = 'extract --input ndjson - --failures inline --quiet';
  const filterHere = `${filter} ${HERE}`;

  test('prints an article or an error for each line of NDJSON', async () => {
    const input = [pageLine(1), pageLine(2, true), 'no JSON\n', pageLine(3)].join('');
    const { status, stdout, stderr } = await samachar.runAlone(filter, input);
    expect(recordsIn(stdout)).toMatchObject([
      { name: 'stdin:1', url: urlOf(1), headline: article.headline },
      { name: 'stdin:2', url: urlOf(2), error: { code: 'not-an-article', kind: 'gallery' } },
      { name: 'stdin:3', error: { code: 'invalid-input' } },
      { name: 'stdin:4', url: urlOf(3), headline: article.headline },
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('prints an article with an additional name', async () => {
    const { stdout } = await samachar.run(filterHere, pageLine(1));
    expect(JSON.parse(stdout)).toMatchObject({ name: 'stdin:1', source: 'stdin:1' });
    expect(articlesOf(stdout)).toEqual([extractArticle(page, { url: urlOf(1) })]);
  });

  test('also responds to blank lines, so that line N of the output belongs to line N of the input', async () => {
    const input = ['\n', pageLine(1), ' \t\r\n', '\n', pageLine(2), '\n'].join('');
    const { stdout } = await samachar.run(filterHere, input);
    expect(recordsIn(stdout).map(({ name, url, error }) => [name, url, error?.code, error?.message])).toEqual(
      [
        ['stdin:1', undefined, 'invalid-input', 'the line is blank'],
        ['stdin:2', urlOf(1), undefined, undefined],
        ['stdin:3', undefined, 'invalid-input', 'the line is blank'],
        ['stdin:4', undefined, 'invalid-input', 'the line is blank'],
        ['stdin:5', urlOf(2), undefined, undefined],
        ['stdin:6', undefined, 'invalid-input', 'the line is blank'],
      ],
    );
  });

  test('repeats the name or id of each line, even without a page', async () => {
    const html = String(page);
    const named = [
      { id: 'क-17', html },
      { name: 'नहर', id: 18, html },
      { id: 19, html },
    ];
    const lines = [...named, { id: 20 }, { id: { odd: true }, html }].map((line) => JSON.stringify(line));
    const { stdout } = await samachar.run(filterHere, lines.join('\n'));
    expect(recordsIn(stdout).map(({ name }) => name)).toEqual(['क-17', 'नहर', '19', '20', 'stdin:5']);
  });

  test('treats two lines with the same id as two pages, even with a journal', async () => {
    const line = `${JSON.stringify({ id: 'same', html: String(page) })}\n`;
    const { stdout } = await samachar.run(`${filterHere} --resume same.journal`, line + line);
    expect(recordsIn(stdout)).toHaveLength(2);
  });

  test('keeps the order even if a later page is read sooner', async () => {
    const slow = `<html><body>${'<div><p>क ख<a href="/x">ग</a></p></div>'.repeat(4000)}`;
    const pages = Array.from({ length: 30 }, (_, number) => number);
    const input = pages.map((number) => (number % 10 === 0 ? lineOf(number, slow) : pageLine(number)));
    const { stdout } = await samachar.runAlone(`${filter} --workers 2`, input.join(''));
    expect(recordsIn(stdout).map(({ url }) => url)).toEqual(pages.map(urlOf));
  });

  test('responds to each line before the next one arrives', async () => {
    const child = samachar.start(filter);
    child.stdin?.write(pageLine(1));
    const first = await new Promise<string>((resolve) =>
      child.stdout?.once('data', (data) => resolve(String(data))),
    );
    expect(JSON.parse(first).url).toBe(urlOf(1));
    child.stdin?.end(pageLine(2));
    const { status, stdout } = await ended(child);
    expect(JSON.parse(stdout).url).toBe(urlOf(2));
    expect(status).toBe(0);
  });

  test('prints one line per page of an archive on stdin', async () => {
    const url = urlOf(1);
    const records = [warcRecord({ url, block: answer(page) }), warcRecord({ block: answer(gallery) })];
    const words = `extract ${HERE} --input warc - --failures inline --quiet`;
    for (const archive of [Buffer.concat(records), packedWarc(records)]) {
      const { stdout, stderr } = await samachar.run(words, archive);
      expect(recordsIn(stdout)).toMatchObject([
        { name: 'stdin@0', url, headline: article.headline },
        { name: expect.stringMatching(/^stdin@[0-9]+$/u), error: { code: 'not-an-article' } },
      ]);
      expect(stderr).toBe('');
    }
  });

  test.each([
    { what: 'failed pages', input: pageLine(1, true), lines: 1 },
    { what: 'invalid lines', input: 'nonsense\n', lines: 1 },
    { what: 'empty input', input: '', lines: 0 },
  ])('--exit-zero accepts $what', async ({ input, lines }) => {
    const { status, stdout, stderr } = await samachar.run(`${filterHere} --exit-zero`, input);
    expect(linesOf(stdout)).toHaveLength(lines);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('--exit-zero still reports a usage error or a full disk', async () => {
    expect((await samachar.run('extract --exit-zero')).status).toBe(2);
    if (existsSync('/dev/full')) {
      const words = `${filterHere} --exit-zero --out /dev/full`;
      expect((await samachar.run(words, pageLine(1))).status).toBe(3);
    }
  });

  test('exits 3 for empty input', async () => {
    expect(await samachar.run(filter)).toEqual({ status: 3, stdout: '', stderr: '' });
  });

  test('ends quietly if its reader closes the pipe', async () => {
    samachar.write('many.ndjson', pageLines(400));
    const pipe = `samachar extract many.ndjson | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await samachar.runInShell(pipe);
    const [line = '', status] = linesOf(stdout);
    expect(JSON.parse(line).headline).toBe(article.headline);
    expect(status).toBe('0');
    expect(stderr).not.toMatch(/EPIPE|Error/u);
  });
});
