import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { recordsIn } from '../../ndjson-file.ts';
import { inventedRun } from '../studio/report/invented-run.ts';
import { commandForTests, project } from './built-command.ts';
import { buildWithPages, linesOf } from './command-pages.ts';

const samachar = commandForTests(buildWithPages);

describe('samachar report', () => {
  const lines = [...inventedRun(300)].map((line) => `${JSON.stringify(line)}\n`);
  const isFailure = (line: string): boolean => line.startsWith('{"name"');
  const articles = lines.filter((line) => !isFailure(line));

  test('prints one page for articles and a file of failures', async () => {
    const failures = lines.filter(isFailure).map((line) => {
      const { name, url, error } = JSON.parse(line);
      return `${JSON.stringify({ name, url, ...error })}\n`;
    });
    samachar.write('run.ndjson', articles.join(''));
    samachar.write('run-failures.ndjson', failures.join(''));
    const words = 'report run.ndjson --failures run-failures.ndjson';
    const { status, stdout, stderr } = await samachar.runAlone(words);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(stdout).toContain(`<h1>${articles.length} articles from 300 pages</h1>`);
    expect(stdout).toContain('<style>:root{');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('--json prints the facts, from gzip or stdin, even with failures among articles', async () => {
    samachar.write('run.ndjson.gz', gzipSync(lines.join('')));
    const packed = await samachar.run('report run.ndjson.gz --json');
    const piped = await samachar.run('report - --json', lines.join(''));
    expect(JSON.parse(packed.stdout)).toMatchObject({ pages: 300, articles: articles.length });
    expect(JSON.parse(piped.stdout).publishers).toEqual(JSON.parse(packed.stdout).publishers);
    expect([packed.status, piped.status]).toEqual([0, 0]);
  });

  test('reports an invalid line with its code and reads the others', async () => {
    const input = [articles[0], '{"headline":1}\n', 'nonsense\n', articles[1]].join('');
    const { status, stdout, stderr } = await samachar.run('report - --json', input);
    expect(JSON.parse(stdout)).toMatchObject({ pages: 2, articles: 2, badLines: { count: 2 } });
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/^-:2: invalid-input \(the line is not an article: /u),
      '-:3: invalid-input (the line is not a JSON object)',
    ]);
    expect(status).toBe(1);
    const json = await samachar.run('report - --json --json-errors', input);
    const message = 'the line is not a JSON object';
    expect(recordsIn(json.stderr)[1]).toEqual({ name: '-:3', code: 'invalid-input', message });
  });

  test.each([
    ['report -', /no pages to report on/u],
    ['report nowhere.ndjson', /nowhere\.ndjson: invalid-input \(ENOENT/u],
    ['report nowhere/', /^nowhere\/: invalid-input /u],
  ])('%s finds nothing and exits 3', async (words, says) => {
    const { status, stdout, stderr } = await samachar.run(words);
    expect(stderr).toMatch(says);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  test('reads the pages of a folder with their trace and counts reasons', async () => {
    const folder = join(project, 'fixtures/unknown');
    const { status, stdout } = await samachar.run(['report', folder, '--json', '--worst', '3']);
    const { pages, traced, worst } = JSON.parse(stdout);
    expect(traced.pages).toBe(pages);
    expect(traced.removed.map(({ reason }: { reason: string }) => reason)).toContain('related');
    expect(worst.unsure).toHaveLength(3);
    expect(worst.unsure[0].target).toMatch(/page\.html$/u);
    expect(status).toBe(0);
  });

  test('prints the changes of articles since an earlier report, and then exits 1', async () => {
    const without = articles.map((line) => JSON.stringify({ ...JSON.parse(line), provenance: {} }));
    samachar.write('before.json', (await samachar.run('report - --json', articles.join(''))).stdout);
    const same = await samachar.run('report - --json --baseline before.json', articles.join(''));
    expect(JSON.parse(same.stdout).drift).toEqual({ baseline: 'report', changes: [] });
    const changed = await samachar.run('report - --json --baseline before.json', without.join('\n'));
    expect(JSON.parse(changed.stdout).drift.changes).toContainEqual(
      expect.objectContaining({ publisher: 'naya-akhbar.example', measure: 'filled headline' }),
    );
    expect([same.status, changed.status]).toEqual([0, 1]);
  });

  test('prints the changes of a folder since a diagnosis, but not those of articles', async () => {
    const html = readFileSync(join(project, 'fixtures/republic-bharat/air-monitor/page.html'), 'utf8');
    const pages = { old: html, new: html.replaceAll('storytext', 'brand-new') };
    for (const [folder, page] of Object.entries(pages)) {
      mkdirSync(samachar.file(folder), { recursive: true });
      for (let number = 0; number < 8; number += 1) samachar.write(`${folder}/${number}.html`, page);
    }
    await samachar.run('doctor old --save diagnosis.json');
    const same = await samachar.run('report old --json --baseline diagnosis.json');
    const changed = await samachar.run('report new --json --baseline diagnosis.json');
    expect(JSON.parse(same.stdout).drift).toEqual({ baseline: 'diagnosis', changes: [] });
    expect(JSON.parse(changed.stdout).drift.changes[0]).toMatchObject({
      publisher: 'republic-bharat',
      now: { count: 0, of: 8 },
    });
    expect([same.status, changed.status]).toEqual([0, 1]);
    const wrong = await samachar.run('report - --baseline diagnosis.json');
    expect(wrong.stderr).toMatch(/a doctor diagnosis can only be compared with pages/u);
    expect(wrong.status).toBe(2);
  });
});
