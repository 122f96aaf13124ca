import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addToRegistry, ruleName } from '../../scripts/registry-source.ts';

/** A registry as it is built, with two rules. */
const registry = `/** The registry. */
import { bbcHindi } from './bbc-hindi.ts';
import type { Publisher } from './publisher.ts';
import { republicBharat } from './republic-bharat.ts';

export {
  definePublisher,
  type Publisher,
} from './publisher.ts';
export {
  bbcHindi,
  republicBharat,
};

/** The rules. */
export const publishers: readonly Publisher[] = [
  bbcHindi,
  republicBharat,
];
`;

/** Names in a block that opens with a line which starts so. */
function namesBehind(source: string, start: string): string[] {
  const lines = source.split('\n');
  const blocks = lines.flatMap((line, index) => (line.startsWith(start) ? [index + 1] : []));
  const named = blocks.map((first) =>
    lines
      .slice(
        first,
        lines.findIndex((line, index) => index >= first && !line.startsWith('  ')),
      )
      .map((line) => line.trim().replace(',', '')),
  );
  return named.find((names) => names.includes('bbcHindi')) ?? [];
}

describe('ruleName', () => {
  test.each([
    ['naya-akhbar', 'nayaAkhbar'],
    ['news-18-hindi', 'news18Hindi'],
    ['abplive', 'abplive'],
  ])('%s is exported as %s', (id, name) => {
    expect(ruleName(id)).toBe(name);
  });
});

describe('addToRegistry', () => {
  test.each([
    ['first', 'aaj'],
    ['in between', 'dainik-charcha'],
    ['beside the contract', 'publish-patra'],
    ['last', 'zila-samachar'],
  ])('puts a rule %s, in the order of the ids', (_where, id) => {
    const edited = addToRegistry(registry, id);
    const imports = edited.split('\n').filter((line) => line.startsWith('import '));
    expect(imports).toContain(`import { ${ruleName(id)} } from './${id}.ts';`);
    const paths = imports.map((line) => line.slice(line.indexOf("'")));
    expect(paths).toEqual([...paths].sort());
    const rules = paths
      .filter((path) => path !== "'./publisher.ts';")
      .map((path) => ruleName(path.slice(3, -5)));
    expect(namesBehind(edited, 'export {')).toEqual(rules);
    expect(namesBehind(edited, 'export const publishers')).toEqual(rules);
    expect(edited.split('\n')).toHaveLength(registry.split('\n').length + 3);
  });

  test('forty rules later it is still in order', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `paper-${(index * 7) % 40}`);
    const edited = ids.reduce(addToRegistry, registry);
    const listed = namesBehind(edited, 'export const publishers').filter((name) => name.startsWith('paper'));
    expect(listed).toEqual([...ids].sort().map(ruleName));
  });

  test('knows the registry that there is', () => {
    const source = readFileSync(new URL('../../src/publishers/index.ts', import.meta.url), 'utf8');
    const added = addToRegistry(source, 'naya-akhbar')
      .split('\n')
      .filter((line) => line.includes('nayaAkhbar'));
    expect(added).toEqual([
      "import { nayaAkhbar } from './naya-akhbar.ts';",
      '  nayaAkhbar,',
      '  nayaAkhbar,',
    ]);
  });

  test('says so when the registry is built otherwise', () => {
    expect(() => addToRegistry('export const publishers = [];\n', 'naya-akhbar')).toThrow('by hand');
  });
});
