import { describe, expect, test } from 'vitest';
import { readRecord, recordKey } from '../../scripts/linear-patterns.ts';

const { raw } = String;

describe('the record of linear patterns', () => {
  test.each([
    ['its source', { source: raw`\s?,`, flags: 'u' }],
    ['its flags', { source: raw`\s*,`, flags: 'iu' }],
  ])('has another key for a pattern if %s changes', (_case, changed) => {
    expect(recordKey(changed)).not.toBe(recordKey({ source: raw`\s*,`, flags: 'u' }));
  });

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
