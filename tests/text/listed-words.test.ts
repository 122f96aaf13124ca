import { expect, test } from 'vitest';
import { anyOf } from '../../src/text/listed-words.ts';

test.each([
  [['जन', 'जनवरी', 'जन'], '(?:जनवरी|जन)'],
  [['a.m.', 'हि.स.'], '(?:हि\\.स\\.|a\\.m\\.)'],
  [['\u095b'], '(?:\u091c\u093c)'],
  [[], '(?:(?!))'],
])('anyOf(%j) is %s', (words, pattern) => {
  expect(anyOf(words)).toBe(pattern);
});
