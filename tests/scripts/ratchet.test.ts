import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFloors, raiseFloors } from '../../scripts/ratchet.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('checkFloors', () => {
  test.each([
    ['a figure above its floor holds', 0.98, 1, true],
    ['a figure at its floor holds', 0.98, 0.98, true],
    ['rounding is forgiven', 0.98, 0.9796, true],
    ['a fall is not', 0.98, 0.979, false],
  ])('%s', (_title, floor, figure, holds) => {
    const checks = checkFloors({ hindi: { headline: floor } }, { hindi: { headline: figure } });
    expect(checks).toEqual([{ run: 'hindi', measure: 'headline', floor, figure, holds }]);
  });

  test.each([
    ['measure', { hindi: {} }],
    ['run', {}],
  ])('a floor whose %s is gone does not hold', (_title, figures) => {
    expect(checkFloors({ hindi: { headline: 0 } }, figures)[0]?.holds).toBe(false);
  });
});

describe('raiseFloors', () => {
  test('goes up to the figure, cut to four decimals', () => {
    expect(raiseFloors({ hindi: { headline: 0.9 } }, { hindi: { headline: 0.98765 } })).toEqual({
      hindi: { headline: 0.9876 },
    });
  });

  test('adds no floor that was not there', () => {
    expect(raiseFloors({ hindi: {} }, { hindi: { headline: 1 }, indic: { headline: 1 } })).toEqual({
      hindi: {},
    });
  });

  test('never lowers a floor, and the figures that raised it hold it', () => {
    fc.assert(
      fc.property(share, share, (floor, figure) => {
        const figures = { hindi: { headline: figure } };
        const raised = raiseFloors({ hindi: { headline: floor } }, figures);
        expect(raised.hindi?.headline).toBeGreaterThanOrEqual(floor);
        expect(checkFloors(raised, figures)[0]?.holds).toBe(figure >= floor - 0.0005);
      }),
    );
  });
});
