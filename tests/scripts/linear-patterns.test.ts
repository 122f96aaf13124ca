import { describe, expect, test } from 'vitest';
import { readRecord, recordKey } from '../../scripts/linear-patterns.ts';

const { raw } = String;

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
