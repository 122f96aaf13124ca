import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFloors } from '../../scripts/documented-floors.ts';

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
