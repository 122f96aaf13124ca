import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedLength } from '../../scripts/common-subsequence.ts';

const letters = fc.array(fc.constantFrom('क', 'ख', 'ग', 'घ'), { maxLength: 30 });

describe('sharedLength', () => {
  test.each([
    ['is zero for two empty lists', '', '', 0],
    ['is the full length for a list and itself', 'कखग', 'कखग', 3],
    ['ignores items in between', 'कखग', 'कग', 2],
    ['respects order', 'कख', 'खक', 1],
    ['does not count the prefix again as the suffix', 'कक', 'ककक', 2],
    ['takes the longer of two alignments', 'कखकग', 'खकगक', 3],
  ])('%s', (_title, left, right, length) => {
    expect(sharedLength([...left], [...right])).toBe(length);
  });

  test('does not depend on which list comes first', () => {
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        expect(sharedLength(left, right)).toBe(sharedLength(right, left));
      }),
    );
  });
});
