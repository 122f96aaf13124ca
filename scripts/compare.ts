/** Compares samachar with general extractors on pages with gold, and prints a Markdown table. */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, resolve } from 'node:path';
import { onlyFolder, print, runCommand, UsageError } from './command-line.ts';
import { type ComparedResult, compareSystem, comparisonRows, goldenPages, TIME } from './comparison.ts';
import { markdownTable, markedTable } from './markdown-table.ts';
import { SYSTEMS } from './peers.ts';

const USAGE = 'usage: npm run compare -- DIR [--check FILE]... [--ours]';

const DEFINITIONS = `
- blocks.f: F1 of the longest common subsequence of blocks with equal text and equal type.
- links: links in running text of gold body blocks that the result has with the same text and URL.
- docs/comparison.md defines the other columns.`;

const NO_FILES: readonly string[] = [];

runCommand(USAGE, { check: NO_FILES, ours: false }, async (values, folders) => {
  const folder = onlyFolder(folders);
  const name = basename(resolve(folder));
  // The rows of peers change only with their versions.
  const isChecked = (system = ''): boolean => !values.ours || system.startsWith('samachar');
  const documents = values.check.map((file) => ({ file, stated: statedRows(file, name) }));
  const wanted = documents.flatMap(({ stated }) => stated.map(([system]) => system)).filter(isChecked);
  const isPrinted = documents.length === 0;
  const pages = goldenPages(folder);
  // Peers write complaints about single pages to the console.
  console.error = console.warn = () => {};
  const systems: ComparedResult[] = [];
  for (const system of SYSTEMS)
    if (isPrinted || wanted.includes(system.name))
      systems.push(await compareSystem(system, pages, isPrinted));
  const rows = comparisonRows(systems, pages.length);
  const machine = `Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown CPU'}`;
  for (const { file, stated } of documents) {
    const [header = [], ...lines] = stated;
    checkTable(file, name, [header, ...lines.filter(([system]) => isChecked(system))], rows);
  }
  if (!isPrinted) return;
  print([`${name}: n = ${pages.length} pages, ${machine}`, '', ...markdownTable(rows), DEFINITIONS]);
});

function statedRows(file: string, name: string): string[][] {
  const rows = markedTable(readFileSync(file, 'utf8'), `compare ${name}`);
  if (rows.length === 0) throw new UsageError(`${file} has no table "compare ${name}"`);
  return rows;
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
      const isRight = column === TIME || found === row[at];
      return isRight ? [] : [`${row[0]}, ${column}: ${row[at]}, printed ${found}`];
    }),
  );
  print(faults.length === 0 ? [`${file}: the table of ${name} is right`] : faults);
  if (faults.length > 0) process.exitCode = 1;
}
