import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFloors } from '../../scripts/documented-floors.ts';

test('replaces the table between the markers', () => {
  const floors = { hindi: { 'words.f': 1, perfect: 0.909 }, 'hindi-generic': { 'words.f': 1 }, broken: {} };
  expect(withFloors('before\n<!-- floors -->\nold\n<!-- /floors -->\nafter\n', floors).split('\n')).toEqual([
    'before',
    '<!-- floors -->',
    '',
    '| run   | blocks.f | words.f | perfect |',
    '| ----- | -------- | ------- | ------- |',
    '| hindi |          | 1.0000  | 0.9090  |',
    '',
    '<!-- /floors -->',
    'after',
    '',
  ]);
});

test('docs/evaluation.md states the floors of scripts/floors.json; else run npm run check:floors -- --raise', () => {
  const document = readFileSync(new URL('../../docs/evaluation.md', import.meta.url), 'utf8');
  const { floors } = JSON.parse(readFileSync(new URL('../../scripts/floors.json', import.meta.url), 'utf8'));
  expect(withFloors(document, floors)).toBe(document);
});
