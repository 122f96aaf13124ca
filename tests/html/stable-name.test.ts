import { describe, expect, test } from 'vitest';
import { isStableName } from '../../src/html/stable-name.ts';

describe('stable names and generated names', () => {
  test.each([
    ['story-body', true],
    ['articleBody', true],
    ['h1', true],
    ['col_6', true],
    ['css-1q8x2v', false],
    ['sc-bdVaJa', false],
    ['post-48213', false],
    ['a1b2c3', false],
    ['cmgBOB', false],
    ['md:flex', false],
    ['कथा', false],
    ['', false],
  ])('%s is stable: %s', (name, stable) => {
    expect(isStableName(name)).toBe(stable);
  });
});
