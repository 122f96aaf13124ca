import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editSteps, sharedLength } from '../../scripts/common-subsequence.ts';

const letters = fc.array(fc.constantFrom('क', 'ख', 'ग', 'घ'), { maxLength: 30 });

describe('sharedLength', () => {
  test.each([
    ['two empty lists share nothing', '', '', 0],
    ['a list shares all with itself', 'कखग', 'कखग', 3],
    ['what stands between does not matter', 'कखग', 'कग', 2],
    ['the order matters', 'कख', 'खक', 1],
    ['the start is not counted again at the end', 'कक', 'ककक', 2],
    ['the longer of two ways counts', 'कखकग', 'खकगक', 3],
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
  test('puts what is missing before what is extra', () => {
    expect(editSteps(['क', 'ख'], ['क', 'ग'])).toEqual([
      { kind: 'same', item: 'क' },
      { kind: 'missing', item: 'ख' },
      { kind: 'extra', item: 'ग' },
    ]);
  });

  test('holds both lists, and keeps as much as they share', () => {
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
