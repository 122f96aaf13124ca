import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editSteps, sharedLength } from '../../scripts/common-subsequence.ts';

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

describe('editSteps', () => {
  test('lists missing items before extra ones', () => {
    expect(editSteps(['क', 'ख'], ['क', 'ग'])).toEqual([
      { kind: 'same', item: 'क' },
      { kind: 'missing', item: 'ख' },
      { kind: 'extra', item: 'ग' },
    ]);
  });

  test('contain both lists and keep as much as they share', () => {
    fc.assert(
      fc.property(letters, letters, (from, to) => {
        const steps = editSteps(from, to);
        const without = (kind: string) => steps.filter((step) => step.kind !== kind).map((step) => step.item);
        expect(without('extra')).toEqual(from);
        expect(without('missing')).toEqual(to);
        expect(steps.filter((step) => step.kind === 'same')).toHaveLength(sharedLength(from, to));
      }),
    );
  });
});
