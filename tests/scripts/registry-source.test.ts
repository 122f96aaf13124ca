import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addToRegistry, ruleName } from '../../scripts/registry-source.ts';

/** A small registry with two rules. */
const REGISTRY = `/** All rules. */
export { bbcHindi } from './bbc-hindi.ts';
export { republicBharat } from './republic-bharat.ts';
`;

describe('ruleName', () => {
  test.each([
    ['naya-akhbar', 'nayaAkhbar'],
    ['news-18-hindi', 'news18Hindi'],
    ['abplive', 'abplive'],
  ])('exports %s as %s', (id, name) => {
    expect(ruleName(id)).toBe(name);
  });
});

describe('addToRegistry', () => {
  test.each([
    ['first', 'aaj', 1],
    ['in between', 'dainik-charcha', 2],
    ['last', 'zila-samachar', 3],
  ])('inserts a rule %s, ordered by id', (_where, id, line) => {
    const lines = REGISTRY.split('\n').toSpliced(line, 0, `export { ${ruleName(id)} } from './${id}.ts';`);
    expect(addToRegistry(REGISTRY, id)).toBe(lines.join('\n'));
  });

  test('keeps the order over forty rules', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `paper-${(index * 7) % 40}`);
    const paths = ids.reduce(addToRegistry, REGISTRY).match(/'.*(?=\.ts)/gu);
    expect(paths).toEqual([...(paths ?? [])].sort());
    expect(paths).toHaveLength(42);
  });

  test('adds one line to the real registry', () => {
    const source = readFileSync(new URL('../../src/publishers/registry.ts', import.meta.url), 'utf8');
    const line = "export { nayaAkhbar } from './naya-akhbar.ts';\n";
    const added = addToRegistry(source, 'naya-akhbar');
    expect(added).toContain(line);
    expect(added.replace(line, '')).toBe(source);
  });
});
