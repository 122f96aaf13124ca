/** Edits the source of the registry, `src/publishers/index.ts`. */

const IMPORT = /^import \{ (?<name>[a-zA-Z0-9]+) \} from '\.\/(?<id>[a-z0-9-]+)\.ts';$/u;
const EXPORT_START = 'export {';
const LIST_START = 'export const publishers';
const LETTER_BEHIND_HYPHEN = /-(?<letter>[a-z0-9])/gu;

/** The name that a rule is exported by. */
export function ruleName(id: string): string {
  return id.replace(LETTER_BEHIND_HYPHEN, (_, letter: string) => letter.toUpperCase());
}

/**
 * The source with one more rule: imported, exported by its name, and listed, all in the order of the ids.
 *
 * @throws Error when the source is not built as it is expected to be.
 */
export function addToRegistry(source: string, id: string): string {
  const lines = source.split('\n');
  const ids = new Map(lines.flatMap(importedRule));
  ids.set(ruleName(id), id);
  const imported = insertSorted(
    lines,
    importBlock(lines),
    `import { ${ruleName(id)} } from './${id}.ts';`,
    pathOf,
  );
  const idOf = (line: string): string => ids.get(line.trim().replace(',', '')) ?? '';
  return [EXPORT_START, LIST_START]
    .reduce(
      (edited, start) => insertSorted(edited, listBlock(edited, start), `  ${ruleName(id)},`, idOf),
      imported,
    )
    .join('\n');
}

/** Lines from `first` up to, not including, `end`. */
interface LineRange {
  readonly first: number;
  readonly end: number;
}

function importedRule(line: string): [string, string][] {
  const { name, id } = IMPORT.exec(line)?.groups ?? {};
  return name === undefined || id === undefined ? [] : [[name, id]];
}

function pathOf(line: string): string {
  return line.slice(line.indexOf("'"));
}

function importBlock(lines: readonly string[]): LineRange {
  const isImport = (line: string): boolean => line.startsWith('import ');
  return checked(lines, { first: lines.findIndex(isImport), end: lines.findLastIndex(isImport) + 1 });
}

/** The lines between a line that begins so and is followed by a rule, and the next line that is not indented. */
function listBlock(lines: readonly string[], start: string): LineRange {
  const rules = new Set(lines.flatMap(importedRule).map(([name]) => `  ${name},`));
  const first = lines.findIndex(
    (line, index) => index > 0 && rules.has(line) && lines[index - 1]?.startsWith(start),
  );
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('  '));
  return checked(lines, { first, end });
}

function checked(lines: readonly string[], range: LineRange): LineRange {
  if (range.first >= 0 && range.end > range.first && range.end <= lines.length) return range;
  throw new Error('src/publishers/index.ts is not built as expected: add the rule by hand');
}

function insertSorted(
  lines: readonly string[],
  { first, end }: LineRange,
  line: string,
  keyOf: (line: string) => string,
): string[] {
  const before = lines.slice(first, end).filter((other) => keyOf(other) < keyOf(line)).length;
  return lines.toSpliced(first + before, 0, line);
}
