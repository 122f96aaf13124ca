/** Compares samachar with general extractors on pages with gold, and prints a Markdown table. */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { onlyFolder, print, runCommand, UsageError } from './command-line.ts';
import {
  type ComparedResult,
  compareSystem,
  comparisonRows,
  type GoldenPage,
  goldenPages,
  TIMES,
} from './comparison.ts';
import { markdownTable, markedTable } from './markdown-table.ts';
import { comparedSystems } from './peers.ts';

const USAGE = 'usage: npm run compare -- DIR [--generic] [--json] [--check FILE]... [--ours]';

const DEFINITIONS = `
- blocks.f: F1 of the longest common subsequence of blocks with equal text and equal type.
- links: links in running text of gold body blocks that the result has with the same text and URL.
- docs/comparison.md defines the other columns.`;

/** Checks the arguments before any long computation. */
interface Comparison {
  readonly name: string;
  readonly pages: readonly GoldenPage[];
  readonly generic: boolean;
  readonly isJson: boolean;
  /** Checks only our row: those of peers change only with their versions. */
  readonly isOurs: boolean;
  /** Documents and their tables. */
  readonly checked: readonly { readonly file: string; readonly rows: readonly (readonly string[])[] }[];
}

let comparison: Comparison | undefined;
const WARM_UP_MS = 2000;

runCommand(USAGE, () => {
  comparison = comparisonOf(process.argv.slice(2));
});
if (comparison !== undefined) await compare(comparison);

function comparisonOf(args: string[]): Comparison {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      generic: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      check: { type: 'string', multiple: true, default: [] },
      ours: { type: 'boolean', default: false },
    },
  });
  const folder = onlyFolder(positionals);
  const name = basename(resolve(folder));
  const { generic, json: isJson, check, ours: isOurs } = values;
  const checked = check.map((file) => ({ file, rows: statedRows(file, name) }));
  return { name, pages: goldenPages(folder), generic, isJson, isOurs, checked };
}

function statedRows(file: string, name: string): string[][] {
  const rows = markedTable(readFileSync(file, 'utf8'), `compare ${name}`);
  if (rows.length === 0) throw new UsageError(`${file} has no table "compare ${name}"`);
  return rows;
}

async function compare({ name, pages, generic, isJson, isOurs, checked }: Comparison): Promise<void> {
  // Peers write complaints about single pages to the console.
  console.error = console.warn = () => {};
  const systems: ComparedResult[] = [];
  const isChecked = (system = ''): boolean => !isOurs || system.startsWith('samachar');
  // Times are not checked.
  const timing = checked.length === 0 ? { cpu: cpuMs, warmUpMs: WARM_UP_MS } : undefined;
  const stated = checked.flatMap(({ rows }) => rows.map(([system]) => system)).filter(isChecked);
  for (const system of comparedSystems({ generic }))
    if (checked.length === 0 || stated.includes(system.name))
      systems.push(await compareSystem(system, pages, timing));
  const rows = comparisonRows(systems, pages.length);
  if (checked.length > 0) {
    for (const {
      file,
      rows: [header = [], ...lines],
    } of checked)
      checkTable(file, name, [header, ...lines.filter(([system]) => isChecked(system))], rows);
    return;
  }
  const machine = `Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown CPU'}`;
  if (isJson) print([JSON.stringify({ folder: name, pages: pages.length, machine, systems }, null, 1)]);
  else print([`${name}: n = ${pages.length} pages, ${machine}`, '', ...markdownTable(rows), DEFINITIONS]);
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Each cell in a document must equal what the command prints. */
function checkTable(
  file: string,
  name: string,
  [header = [], ...stated]: readonly (readonly string[])[],
  [columns = [], ...rows]: readonly (readonly string[])[],
): void {
  const printed = new Map(rows.map((row) => [row[0], row]));
  const faults = stated.flatMap((row) =>
    header.flatMap((column, at) => {
      const found = printed.get(row[0])?.[columns.indexOf(column)];
      const isRight = TIMES.includes(column) || found === row[at];
      return isRight ? [] : [`${row[0]}, ${column}: ${row[at]}, printed ${found}`];
    }),
  );
  print(faults.length === 0 ? [`${file}: the table of ${name} is right`] : faults);
  if (faults.length > 0) process.exitCode = 1;
}
