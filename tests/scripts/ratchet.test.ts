import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFloors, raiseFloors, withFloors } from '../../scripts/ratchet.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('checkFloors', () => {
  test.each([
    ['accepts a figure above its floor', 0.98, 1, true],
    ['accepts a figure at its floor', 0.98, 0.98, true],
    ['tolerates rounding', 0.98, 0.9796, true],
    ['rejects a lower figure', 0.98, 0.979, false],
  ])('%s', (_title, floor, figure, holds) => {
    const checks = checkFloors({ hindi: { headline: floor } }, { hindi: { headline: figure } });
    expect(checks).toEqual([{ run: 'hindi', measure: 'headline', floor, figure, holds }]);
  });

  test.each([
    ['measure', { hindi: {} }],
    ['run', {}],
  ])('rejects a floor whose %s is missing', (_title, figures) => {
    expect(checkFloors({ hindi: { headline: 0 } }, figures)[0]?.holds).toBe(false);
  });
});

describe('raiseFloors', () => {
  test('raises a floor to the figure, truncated to four decimals', () => {
    expect(raiseFloors({ hindi: { headline: 0.9 } }, { hindi: { headline: 0.98765 } })).toEqual({
      hindi: { headline: 0.9876 },
    });
  });

  test('adds no new floors', () => {
    expect(raiseFloors({ hindi: {} }, { hindi: { headline: 1 }, indic: { headline: 1 } })).toEqual({
      hindi: {},
    });
  });

  test('never lowers a floor, and the figures that raised it still meet it', () => {
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

test('withFloors replaces the rows between the markers, and omits generic runs with the same figures', () => {
  const floors = { hindi: { 'words.f': 1, perfect: 0.909 }, 'hindi-generic': { 'words.f': 1 }, broken: {} };
  const document = withFloors('before\n<!-- floors -->\nold\n<!-- /floors -->\nafter\n', floors);
  expect(document.match(/^(?:[a-z].*|\| [a-z]+ .*[0-9].*)$/gmu)).toEqual([
    'before',
    '| hindi |          | 1.0000  | 0.9090  |',
    'after',
  ]);
});

test('docs/evaluation.md matches scripts/floors.json; otherwise run npm run check:floors -- --raise', () => {
  const document = readFileSync(new URL('../../docs/evaluation.md', import.meta.url), 'utf8');
  const floors = JSON.parse(readFileSync(new URL('../../scripts/floors.json', import.meta.url), 'utf8'));
  expect(withFloors(document, floors)).toBe(document);
});
