import { expect, test } from 'vitest';
import { isHomeLabel } from '../../src/text/home-label.ts';

test.each([
  ['होम', true],
  ['होम पेज', true],
  ['Hindi News', true],
  ['HOME', true],
  ['हिंदी न्यूज', true],
  ['देश', false],
  ['होम गार्ड', false],
  ['', false],
])('isHomeLabel(%s) is %s', (text, isHome) => {
  expect(isHomeLabel(text)).toBe(isHome);
});
