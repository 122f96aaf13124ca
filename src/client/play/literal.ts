/** A value as someone would write it down, in JSON or in TypeScript. */

/** In which language a value is written. */
export type LiteralStyle = 'json' | 'typescript';

/** Widest line of each; Biome does the rest in TypeScript, and an editor is narrow. */
const WIDTHS = { json: 60, typescript: 100 } as const;
const NAME = /^[A-Za-z_$][A-Za-z0-9_$]*$/u;

/**
 * Writes a value: a part on one line where it fits there, else a line for each of its parts.
 *
 * @example
 * literal({ domains: ['naya-akhbar.example'] }, 'typescript'); // "{\n  domains: ['naya-akhbar.example'],\n}"
 */
export function literal(value: unknown, style: LiteralStyle, indent = ''): string {
  if (typeof value === 'string') return quoted(value, style);
  if (typeof value !== 'object' || value === null) return String(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const parts = partsOf(value, style, `${indent}  `);
  if (parts.length === 0) return open + close;
  const line = Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  const fits = indent.length + line.length <= WIDTHS[style] && !line.includes('\n');
  if (fits && indent !== '') return line;
  const lines = parts.map((part) => `${indent}  ${part}`).join(',\n');
  return `${open}\n${lines}${style === 'json' ? '' : ','}\n${indent}${close}`;
}

function partsOf(value: object, style: LiteralStyle, indent: string): string[] {
  if (Array.isArray(value)) return value.map((item) => literal(item, style, indent));
  return Object.entries(value).map(([key, part]) => `${keyOf(key, style)}: ${literal(part, style, indent)}`);
}

function keyOf(key: string, style: LiteralStyle): string {
  return style === 'typescript' && NAME.test(key) ? key : quoted(key, style);
}

function quoted(text: string, style: LiteralStyle): string {
  const json = JSON.stringify(text);
  if (style === 'json' || text.includes("'")) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}
