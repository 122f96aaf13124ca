/** The command that compares samachar with general extractors on pages with gold, as a table in Markdown. */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { onlyFolder, runCommand, UsageError } from './command-line.ts';
import { goldenPages } from './compared-pages.ts';
import { type ComparedResult, compareSystem, comparisonRows, TIMES } from './comparison.ts';
import { markdownTable, markedTable } from './markdown-table.ts';
import { comparedSystems } from './peers.ts';

const USAGE = 'usage: npm run compare -- DIR [--generic] [--json] [--check FILE]';

const DEFINITIONS = `
- Each figure is a mean over the pages, from 0 to 1; –: the system has no such field.
- blocks.f: F1 of the longest common subsequence of blocks with equal text and equal type (paragraph, subheading, list item, quote).
- texts.f: the same, whatever the type. words.f: the same over words. subheadings.f: the same over subheadings.
- Fields: share of pages exactly right; dates to the minute. What a page does not have must be absent.
- For standfirst, peers give what they call excerpt or description; for authors, their byline, split at commas.
- leaky: share of pages with marked boilerplate in the body. Lower is better.
- perfect: pages with blocks.f = 1 and the right headline, standfirst, caption and breadcrumb.
- unanswered: pages without any text, because the system refused or failed.
- CPU ms: median CPU time of a page, all threads, parsing included, after each page was read once; slowest: the slowest page.
- The HTML of peers becomes blocks by its elements; two line breaks end a paragraph, and a first heading that repeats the headline
  is dropped. Pictures, captions and tables in it do not count. samachar decodes the bytes; peers get them decoded.`;

await runCompare();

async function runCompare(): Promise<void> {
  let job: (() => Promise<void>) | undefined;
  runCommand(USAGE, () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        generic: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        check: { type: 'string' },
      },
    });
    const folder = onlyFolder(positionals);
    job = () => compare(folder, values);
  });
  await job?.();
}

async function compare(
  folder: string,
  { generic, json, check }: { generic: boolean; json: boolean; check?: string | undefined },
): Promise<void> {
  const pages = goldenPages(folder);
  // Peers complain about single pages on the console.
  console.error = console.warn = () => {};
  const results: ComparedResult[] = [];
  for (const system of comparedSystems({ generic })) results.push(await compareSystem(system, pages, cpuMs));
  const name = basename(resolve(folder));
  if (check !== undefined) return checkTable(check, name, comparisonRows(results, pages.length));
  const machine = `Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown CPU'}`;
  if (json)
    print([JSON.stringify({ folder: name, pages: pages.length, machine, systems: results }, null, 1)]);
  else
    print([
      `${name}: n = ${pages.length} pages, ${machine}`,
      '',
      ...markdownTable(comparisonRows(results, pages.length)),
      DEFINITIONS,
    ]);
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Each cell that a document states must be what the command prints. */
function checkTable(file: string, name: string, rows: readonly (readonly string[])[]): void {
  const [header = [], ...stated] = markedTable(readFileSync(file, 'utf8'), `compare ${name}`);
  if (stated.length === 0) throw new UsageError(`${file} has no table "compare ${name}"`);
  const printed = new Map(rows.slice(1).map((row) => [row[0], row]));
  const faults = stated.flatMap((row) =>
    header.flatMap((column, at) => {
      const found = printed.get(row[0] ?? '')?.[rows[0]?.indexOf(column) ?? -1];
      return TIMES.includes(column) || found === row[at]
        ? []
        : [`${row[0]}, ${column}: ${row[at]}, printed ${found}`];
    }),
  );
  print(faults.length === 0 ? [`${file}: the table of ${name} is right`] : faults);
  if (faults.length > 0) process.exitCode = 1;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
