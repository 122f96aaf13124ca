import { expect, test } from 'vitest';
import { oneOf } from '../../src/text/one-of.ts';

test.each([
  [['जन', 'जनवरी', 'जन'], 'जनवरी|जन'],
  [['a.m.', 'हि.स.'], 'हि\\.स\\.|a\\.m\\.'],
  [['\u095b'], '\u091c\u093c'],
  [[], ''],
])('oneOf(%j) is %s', (words, pattern) => {
  expect(oneOf(words)).toBe(pattern);
});
