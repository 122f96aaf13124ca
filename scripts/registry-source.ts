/** Edits the source of the registry, `src/publishers/registry.ts`. */

const LETTER_BEHIND_HYPHEN = /-(?<letter>[a-z0-9])/gu;
const RULE = /^export \{ [a-zA-Z0-9]+ \} from '\.\/(?<id>[a-z0-9-]+)\.ts';$/u;

/** The export name of a rule. */
export function ruleName(id: string): string {
  return id.replace(LETTER_BEHIND_HYPHEN, (_, letter: string) => letter.toUpperCase());
}

/** The source with one more rule, ordered by id. */
export function addToRegistry(source: string, id: string): string {
  const lines = source.split('\n');
  const next = lines.findIndex((line) => (RULE.exec(line)?.groups?.id ?? '') > id);
  const at = next < 0 ? lines.length - 1 : next;
  return lines.toSpliced(at, 0, `export { ${ruleName(id)} } from './${id}.ts';`).join('\n');
}
