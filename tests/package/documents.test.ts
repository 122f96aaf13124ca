/** README and docs are short enough and have no broken links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printedPattern } from './document-blocks.ts';
import { project } from './installed-package.ts';

const LINK = /\]\((?<path>[^)#:\s]+)(?:#(?<anchor>[^)\s]+))?\)/gu;
const HEADING = /^#{1,6} (?<title>.+)$/gmu;
const NO_ANCHOR = /[^\p{L}\p{N}\p{M}\s_-]/gu;
const SCRIPT = /npm run (?:--silent )?(?<name>[a-z:]+)/gu;
const CODE = /^```[\s\S]*?^```$/gmu;

const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md', ...pagesOf('docs')];

describe('README.md', () => {
  const text = readFileSync(join(project, 'README.md'), 'utf8');

  test('fits on one page', () => {
    expect(text.split(/\s+/u).length).toBeLessThanOrEqual(1300);
  });

  test('begins with the commands for a checkout', () => {
    expect(/```sh[^\n]*\n(?<code>[\s\S]*?)```/u.exec(text)?.groups?.code).toMatch(
      /^npm ci && npm run demo .*\nnpm ci && npm test /u,
    );
  });

  test('mentions the comparable tools', () => {
    for (const name of ['Readability', 'Defuddle', 'trafilatura', 'Fundus', 'article-extractor'])
      expect(text).toContain(name);
  });
});

describe('links', () => {
  test.each(documents)('in %s are not broken', (document) => {
    const text = readFileSync(join(project, document), 'utf8').replace(CODE, '');
    const broken = [...text.matchAll(LINK)].flatMap(({ groups }) => {
      const { path = '', anchor } = groups ?? {};
      const target = join(dirname(document), path);
      return leadsSomewhere(target, anchor) ? [] : [`${target}#${anchor ?? ''}`];
    });
    expect(broken).toEqual([]);
  });

  test('in docs/README.md cover every page', () => {
    const index = readFileSync(join(project, 'docs/README.md'), 'utf8');
    for (const page of pagesOf('docs'))
      if (page !== 'docs/README.md') expect(index).toContain(`](${page.slice('docs/'.length)}`);
  });
});

test.each(documents)('the npm scripts named in %s exist', (document) => {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const text = readFileSync(join(project, document), 'utf8');
  const named = [...text.matchAll(SCRIPT)].map(({ groups }) => groups?.name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(named)]));
});

test('each promise in SECURITY.md names the test that verifies it', () => {
  const text = readFileSync(join(project, 'SECURITY.md'), 'utf8');
  const rows = text.split('\n').filter((line) => /^\| (?!promise|---)/u.test(line));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row).toMatch(/\| *\[tests\/[^|]*\| *$/u);
});

test.each([
  ['…\nb\n', 'a\nb\n', true],
  ['a\n…\nd\n', 'a\nb\nc\nd\n', true],
  ['a\n…\n', 'a\n', true],
  ['a\nc\n', 'a\nb\nc\n', false],
  ['a.c\n', 'abc\n', false],
])('printedPattern compares %j with %j', (printed, output, fits) => {
  expect(printedPattern(printed).test(output)).toBe(fits);
});

function pagesOf(folder: string): string[] {
  return readdirSync(join(project, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`);
}

function leadsSomewhere(target: string, anchor: string | undefined): boolean {
  if (!existsSync(join(project, target))) return false;
  if (anchor === undefined || !target.endsWith('.md')) return true;
  const titles = [...readFileSync(join(project, target), 'utf8').matchAll(HEADING)];
  return titles.some(({ groups }) => anchorOf(groups?.title ?? '') === anchor);
}

/** The anchor that GitHub generates for a heading. */
function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll('`', '').replace(NO_ANCHOR, '').trim().replaceAll(' ', '-');
}
