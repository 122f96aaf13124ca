import type { Publisher } from '../../../../browser.ts';

export type LiteralStyle = 'json' | 'typescript';

/** Maximum line width of each; Biome formats the TypeScript later, and the editor is narrow. */
const WIDTHS = { json: 60, typescript: 100 } as const;
const NAME = /^[A-Za-z_$][A-Za-z0-9_$]*$/u;

/** Formats a value: a part is on one line if it fits, otherwise on one line for each of its parts. */
export function literal(value: unknown, style: LiteralStyle, indent = ''): string {
  if (typeof value === 'string') return quoted(value, style);
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([key, part]) => {
    const written = literal(part, style, `${indent}  `);
    return isList ? written : `${keyOf(key, style)}: ${written}`;
  });
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const line = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  const fits = indent.length + line.length <= WIDTHS[style] && !line.includes('\n');
  if (fits && indent !== '') return line;
  const lines = parts.map((part) => `${indent}  ${part}`).join(',\n');
  return `${open}\n${lines}${style === 'json' ? '' : ','}\n${indent}${close}`;
}

function keyOf(key: string, style: LiteralStyle): string {
  return style === 'typescript' && NAME.test(key) ? key : quoted(key, style);
}

function quoted(text: string, style: LiteralStyle): string {
  const json = JSON.stringify(text);
  if (style === 'json' || text.includes("'")) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}

const DASHED = /-([a-z0-9])/gu;
const STARTS_WITH_DIGIT = /^[0-9]/u;

/** Writes a rule as the TypeScript file that `src/publishers/` has for each publisher. */
export function ruleFile(rule: Publisher): string {
  const name = exportedName(rule.id);
  const comment = rule.name.replaceAll('*/', '* /');
  return `/** ${comment}. */
import type { Publisher } from './publisher.ts';

export const ${name}: Publisher = ${literal(rule, 'typescript')};
`;
}

export function exportedName(id: string): string {
  const name = id.replace(DASHED, (_, letter: string) => letter.toUpperCase());
  return STARTS_WITH_DIGIT.test(name) ? `rule${name}` : name;
}
