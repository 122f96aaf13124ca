import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { growthOf } from '../../scripts/redos.ts';
import { type MeasureGrowth, reviewPatterns } from '../../scripts/regex-review.ts';
import { readPatterns, type SourcePattern } from '../../scripts/source-patterns.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const { raw } = String;
const project = fileURLToPath(new URL('../..', import.meta.url));

describe('readPatterns', () => {
  test('finds literals with their flags, and the places where patterns are built', () => {
    const source = `const year = /[0-9]{4}\\/x/giu;\n// /comment/\nconst built = new RegExp('a', 'u') || RegExp(b);\n'/text/';`;
    expect(readPatterns(source, 'year.ts')).toMatchObject({
      literals: [{ file: 'year.ts', line: 1, source: raw`[0-9]{4}\/x`, flags: 'giu', kind: 'literal' }],
      sites: [
        { file: 'year.ts', line: 3 },
        { file: 'year.ts', line: 3 },
      ],
    });
  });
});

describe('growthOf', () => {
  test.each([
    ['nested repetition', '^(?:a+)+$', 'exponential'],
    ['overlapping alternatives', '^(?:a|aa)+$', 'exponential'],
    ['ambiguous comments', raw`^(?:\s|<!--[^]*?-->)*<html`, 'exponential'],
    ['the same after an assertion', raw`(?<!x)(?:a|a)*b`, 'exponential'],
    ['white space before a comma', raw`\s*,\s*`, 'polynomial'],
    ['trailing separators', raw`[|\s]+$`, 'polynomial'],
    ['a run before an assertion', raw`\p{L}+(?=:)`, 'polynomial'],
    ['white space around an optional colon', raw`^x(?!\p{M})\s*:?\s*(?=\S)`, 'polynomial'],
    ['a possibly unclosed tag', '<a[^]*?</a>', 'polynomial'],
    ['a back reference', raw`(.*)\1x`, 'polynomial'],
  ])('reports that %s can backtrack excessively', (_case, source, kind) => {
    expect(growthOf({ source, flags: 'u' })).toMatchObject({ kind });
  });

  test.each([
    ['words', 'नहर|सफाई'],
    ['a character class', raw`[\p{L}\p{M}]+`],
    ['a run with a fixed start', raw`(?<![|\s])[|\s]+$`],
    ['one space before a comma', raw`\s?,\s?`],
    ['unambiguous comments', raw`^(?:\s|<!--(?:(?!-->)[^])*-->)*<html`],
    ['bounded repetition', raw`\p{L}{1,20}:`],
  ])('lets %s pass', (_case, source) => {
    expect(growthOf({ source, flags: 'u' })).toBeUndefined();
  });
});

const literal = (source: string, file = 'a.ts'): SourcePattern => ({
  file,
  line: 1,
  source,
  flags: 'u',
  kind: 'literal',
});

describe('reviewPatterns', () => {
  const SQUARE = raw`[|\s]+$`;
  const measure: MeasureGrowth = async (pattern) => growthOf(pattern);

  test.each([
    ['no entries', [], 1, 0],
    ['an entry for a pattern', [{ file: 'a.ts', source: SQUARE, bound: '40 characters' }], 0, 0],
    ['an entry for another file', [{ file: 'b.ts', source: SQUARE, bound: '40 characters' }], 1, 1],
    ['an entry for another pattern', [{ file: 'a.ts', source: 'x+', bound: '40 characters' }], 1, 1],
    ['an entry for built patterns', [{ file: 'a.ts', bound: '40 characters' }], 1, 1],
  ])('reviews patterns with %s', async (_case, bounded, unbounded, stale) => {
    const review = await reviewPatterns([literal('x+'), literal(SQUARE)], bounded, measure);
    expect(review.unbounded).toHaveLength(unbounded);
    expect(review.stale).toHaveLength(stale);
  });

  test('lets an entry without a pattern cover all patterns built in its file', async () => {
    const review = await reviewPatterns(
      [SQUARE, raw`\s*,`].map((source) => ({ ...literal(source), kind: 'built' })),
      [{ file: 'a.ts', bound: '160 characters' }],
      measure,
    );
    expect(review).toEqual({ unbounded: [], stale: [] });
  });

  test.each([
    ['exponential', '^(?:a+)+$'],
    ['cubic', raw`^\s*:?\s*:?\s*$`],
  ])('rejects an entry for a pattern of %s time', async (_case, source) => {
    const bounded = [{ file: 'a.ts', source, bound: '40 characters' }];
    const review = await reviewPatterns([literal(source)], bounded, measure);
    expect(review.unbounded).toHaveLength(1);
    expect(review.stale).toHaveLength(1);
  });
});

describe('npm run check:regex', () => {
  const folders = temporaryFolder();

  function check(files: Readonly<Record<string, string>>): { status: number | null; stderr: string } {
    const folder = mkdtempSync(join(folders, 'patterns-'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const command = ['--import', 'tsx', join(project, 'scripts/check-regex.ts'), folder];
    return spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
  }

  test('accepts patterns that take linear time', () => {
    const { status, stderr } = check({ 'a.ts': "export const a = [/,\\s?/u, new RegExp('x+', 'u')];" });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('reports a slow literal, a slow pattern built from parts, and one that it cannot see', () => {
    const { status, stderr } = check({
      'text/evil.ts': 'export const sound = /a/u;\nexport const evil = /^(?:a+)+$/u;',
      'parts.ts':
        "const part = '(?:b|bb)';\nexport const evil = [1].map(\n  () => new RegExp('^' + part + '+$', 'iu'),\n);",
      'late.ts': "export function late(word: string): RegExp {\n  return RegExp(word, 'u');\n}",
    });
    expect(stderr.split('\n').sort()).toEqual([
      '',
      expect.stringMatching(/^late\.ts:2: builds a pattern that this check does not see/u),
      expect.stringMatching(/^parts\.ts:3: \/\^\(\?:b\|bb\)\+\$\/iu takes exponential time/u),
      expect.stringMatching(/^text\/evil\.ts:2: \/\^\(\?:a\+\)\+\$\/u takes exponential time/u),
    ]);
    expect(status).toBe(1);
  });
});
