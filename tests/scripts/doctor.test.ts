import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPages } from '../../scripts/saved-pages.ts';
import { fixturePage, renamed } from '../apps/studio/doctor/fixture-pages.ts';
import { childOf } from '../children.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const shelf = mkdtempSync(join(tmpdir(), 'samachar-doctor-'));
const baseline = join(shelf, 'baseline.json');
const fixtures = join(project, 'fixtures', 'republic-bharat', 'air-monitor');
const page = fixturePage('republic-bharat/air-monitor');

let doctor: string;

beforeAll(async () => {
  doctor = await childOf(join(project, 'scripts/doctor.ts'));
  for (const folder of ['redesigned', 'empty', 'strange', 'corpus/pages'])
    mkdirSync(join(shelf, folder), { recursive: true });
  for (let number = 0; number < 12; number += 1) {
    write(`redesigned/${number}.html`, renamed(page).html);
    write(`corpus/pages/${number}.html`, page.html);
  }
  const entries = Array.from({ length: 13 }, (_, number) => ({ id: String(number), url: page.url }));
  write('corpus/manifest.json', JSON.stringify(entries));
  write('strange/page.html', page.html);
  write('strange/page.json', '{"url":"https://naya-akhbar.example/1"}');
  write('broken.json', '{"version":1');
});

afterAll(() => rmSync(shelf, { recursive: true }));

describe('doctor', () => {
  test('exits 0 for fixtures and prints a table with the results of each locator', () => {
    const { status, stdout, stderr } = run(fixtures);
    expect(stdout).toContain('republic-bharat: 1 of 1 pages are articles\n');
    expect(stdout).toMatch(/^ {2}body +2023 +1\/1 +1 .* css \.storytext$/mu);
    expect(stdout).toMatch(/\nno stale locators or markers\n$/u);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('exits 1 and names layouts that no longer occur on any page', () => {
    const { status, stdout } = run(join(shelf, 'redesigned'));
    expect(stdout).toMatch(/^republic-bharat +stale-marker +12 +2023$/mu);
    expect(status).toBe(1);
  });

  test('saves a baseline and compares with it', () => {
    expect(run(join(shelf, 'corpus'), '--save', baseline).status).toBe(0);
    expect(JSON.parse(readFileSync(baseline, 'utf8'))).toMatchObject({ version: 1, pages: 12 });
    const same = run(join(shelf, 'corpus'), '--baseline', baseline);
    expect(same.stdout).toMatch(/\nno significant change since the baseline\n$/u);
    expect(same.status).toBe(0);
    const changed = run(join(shelf, 'redesigned'), '--baseline', baseline);
    expect(changed.stdout).toMatch(/^republic-bharat +12\/12 +0\/12 +[0-9]e-[0-9] +layout 2023$/mu);
    expect(changed.status).toBe(1);
  });

  test('prints everything as JSON', () => {
    const { diagnosis, faults, changes } = JSON.parse(run(fixtures, '--json').stdout);
    expect(diagnosis).toMatchObject({
      version: 1,
      pages: 1,
      publishers: { 'republic-bharat': { articles: 1 } },
    });
    expect({ faults, changes }).toEqual({ faults: [], changes: undefined });
  });

  test.each([
    ['no folder', () => []],
    ['a missing folder', () => [join(shelf, 'gayab')]],
    ['an unknown option', () => [fixtures, '--quick']],
    ['a missing baseline', () => [fixtures, '--baseline', join(shelf, 'gayab.json')]],
    ['a baseline that is not JSON', () => [fixtures, '--baseline', join(shelf, 'broken.json')]],
    ['an invalid baseline', () => [fixtures, '--baseline', join(project, 'package.json')]],
  ])('exits 2 and explains its usage when given %s', (_title, words) => {
    const { status, stdout, stderr } = run(...words());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('usage: npm run doctor -- DIR|FILE...');
  });

  test.each([
    ['no page', 'empty'],
    ['no page of a known publisher', 'strange'],
  ])('exits 3 and saves nothing if there is %s', (_title, folder) => {
    const file = join(shelf, `${folder}.json`);
    const { status, stderr } = run(join(shelf, folder), '--save', file);
    expect(stderr).toBe('no page of a known publisher could be read\n');
    expect(status).toBe(3);
    expect(findPages([shelf]).map((page) => page.file)).not.toContain(file);
  });
});

describe('findPages', () => {
  test('takes URLs from the JSON beside a page or from a manifest, or leaves them to the page', () => {
    const [beside] = findPages([join(shelf, 'strange')]);
    expect(beside).toEqual({ file: join(shelf, 'strange/page.html'), url: 'https://naya-akhbar.example/1' });
    const corpus = findPages([join(shelf, 'corpus')]);
    expect(corpus).toHaveLength(12);
    expect(corpus[0]?.url).toBe(page.url);
    expect(findPages([join(shelf, 'redesigned/0.html')])).toEqual([
      { file: join(shelf, 'redesigned/0.html') },
    ]);
  });
});

function write(file: string, content: string): void {
  writeFileSync(join(shelf, file), content);
}

function run(...words: readonly string[]) {
  return spawnSync(process.execPath, [doctor, ...words], { cwd: project, encoding: 'utf8' });
}
