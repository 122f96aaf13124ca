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

test('readPatterns finds literals with their flags, and the places where patterns are built', () => {
  const source = `const year = /[0-9]{4}\\/x/giu;\n// /comment/\nconst built = new RegExp('a', 'u') || RegExp(b);\n'/text/';`;
  const site = { file: 'year.ts', line: 3 };
  expect(readPatterns(source, 'year.ts')).toMatchObject({
    literals: [{ file: 'year.ts', line: 1, source: raw`[0-9]{4}\/x`, flags: 'giu', kind: 'literal' }],
    sites: [site, site],
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

describe('reviewPatterns', () => {
  const SQUARE = raw`[|\s]+$`;
  const CUBIC = raw`^\s*:?\s*:?\s*$`;
  const measure: MeasureGrowth = async (pattern) => growthOf(pattern);
  const patternOf = (kind: SourcePattern['kind']) => (source: string) => {
    return { file: 'a.ts', line: 1, source, flags: 'u', kind };
  };
  const literals = (...sources: string[]) => sources.map(patternOf('literal'));
  const both = literals('x+', SQUARE);
  const entry = (place: object) => ({ file: 'a.ts', bound: '40 characters', ...place });

  test.each<[string, SourcePattern[], ReturnType<typeof entry>[], unbounded: number, stale: number]>([
    ['no entries', both, [], 1, 0],
    ['an entry for a pattern', both, [entry({ source: SQUARE })], 0, 0],
    ['an entry for another file', both, [entry({ file: 'b.ts', source: SQUARE })], 1, 1],
    ['an entry for a linear pattern', both, [entry({ source: 'x+' })], 1, 1],
    ['an entry for built patterns', both, [entry({})], 1, 1],
    ['all patterns built in a file', [SQUARE, raw`\s*,`].map(patternOf('built')), [entry({})], 0, 0],
    ['exponential time', literals('^(?:a+)+$'), [entry({ source: '^(?:a+)+$' })], 1, 1],
    ['cubic time', literals(CUBIC), [entry({ source: CUBIC })], 1, 1],
  ])('reviews %s', async (_case, patterns, bounded, unbounded, stale) => {
    const review = await reviewPatterns(patterns, bounded, measure);
    expect([review.unbounded.length, review.stale.length]).toEqual([unbounded, stale]);
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
    const said = check({ 'a.ts': "export const a = [/,\\s?/u, new RegExp('x+', 'u')];" });
    expect(said).toMatchObject({ status: 0, stderr: '' });
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
