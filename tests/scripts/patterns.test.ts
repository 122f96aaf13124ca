import { describe, expect, test } from 'vitest';
import { readRecord, recordKey } from '../../scripts/regex-review.ts';
import { findBannedPatterns } from '../../scripts/source-patterns.ts';

const { raw } = String;

describe('findBannedPatterns', () => {
  test.each([
    ['a word boundary', raw`/\bनहर/u`],
    ['a word character', raw`/\w+/u`],
    ['a digit', raw`/[\d,]+/u`],
    ['their negations', raw`/\W/u`],
    ['the Devanagari block', raw`/[\u0900-\u097F]+/u`],
    ['the block among other ranges', raw`/[a-z\u0900-\u097f]*/u`],
    ['the block as literal characters', '/[\u0900-\u097f]{2,}/u'],
    ['a string passed to RegExp', raw`new RegExp('\\d+', 'u')`],
    ['a template passed to RegExp', raw`RegExp(${'`'}\\b नहर${'`'}, 'u')`],
    ['a raw template passed to RegExp', raw`new RegExp(String.raw${'`'}\w${'`'}, 'u')`],
  ])('finds %s', (_title, source) => {
    expect(findBannedPatterns(`const found = ${source};`, 'found.ts')).toHaveLength(1);
  });

  test.each([
    ['Unicode properties', raw`/[\p{L}\p{M}]+/u`],
    ['white space', raw`/\s+/u`],
    ['an escaped backslash before a letter', raw`/\\d/u`],
    ['a single letter of the block', raw`/[\u0900-\u097F]/u`],
    ['a part of the block', raw`/[\u0966-\u096f]+/u`],
    ['words in a string', raw`'\\d is banned'`],
    ['words in a comment', raw`1 // \d`],
  ])('lets %s pass', (_title, source) => {
    expect(findBannedPatterns(`const fine = ${source};`, 'fine.ts')).toEqual([]);
  });

  test('reports file and line', () => {
    const source = `const a = 1;\nconst b = ${raw`/\d/u`};\n`;
    expect(findBannedPatterns(source, 'src/b.ts')).toMatchObject([
      { file: 'src/b.ts', line: 2, source: raw`\d` },
    ]);
  });
});

describe('the record of linear patterns', () => {
  test.each([
    ['exponential', { source: '^(?:a+)+$', flags: 'u' }],
    ['polynomial', { source: raw`[|\s]+$`, flags: 'u' }],
  ])('contains no %s pattern', (_kind, pattern) => {
    expect(readRecord().has(recordKey(pattern))).toBe(false);
  });

  test('was made with the current checkers; otherwise every pattern is measured again', () => {
    expect(readRecord().has(recordKey({ source: raw`\s+`, flags: 'gu' }))).toBe(true);
  });
});
