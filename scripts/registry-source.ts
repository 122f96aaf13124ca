/** Edits the source of the registry, `src/publishers/registry.ts`. */

const LETTER_BEHIND_HYPHEN = /-(?<letter>[a-z0-9])/gu;
const RULE = /^export \{ [a-zA-Z0-9]+ \} from '\.\/(?<id>[a-z0-9-]+)\.ts';$/u;

/** The name that a rule is exported by. */
export function ruleName(id: string): string {
  return id.replace(LETTER_BEHIND_HYPHEN, (_, letter: string) => letter.toUpperCase());
}

/** The source with one more rule, in the order of the ids. */
export function addToRegistry(source: string, id: string): string {
  const lines = source.split('\n');
  const next = lines.findIndex((line) => (RULE.exec(line)?.groups?.id ?? '') > id);
  const at = next < 0 ? lines.length - 1 : next;
  return lines.toSpliced(at, 0, `export { ${ruleName(id)} } from './${id}.ts';`).join('\n');
}
