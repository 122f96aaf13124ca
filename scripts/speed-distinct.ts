/** The cost of distinct pages, each read once, as in a run over an archive; optionally paired with the build of another checkout. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { PROJECT } from './command-line.ts';
import { FIXTURES, pagesToRead, type SavedPage } from './saved-pages.ts';
import { median } from './score.ts';

const READER = join(PROJECT, 'scripts/distinct-pages.mjs');
const WARM_UP_PASSES = 3;
/** Number of pages that are each the first one of a new process. */
const FIRST_PAGES = 9;

interface DistinctTimes {
  readonly import: number;
  readonly first: number;
  readonly all?: number;
  readonly ratio?: number;
}

const MEASURES = [
  ['import, CPU ms', 'import'],
  ['first page of a process, CPU ms', 'first'],
  ['all pages, CPU ms', 'all'],
  ['median page / bare parse', 'ratio'],
] as const;

/**
 * Rows of a table: the build of the first checkout and, if there is a second one, the median ratio to its build. The two
 * processes of a pair run one right after the other.
 */
export function distinctRows(
  folders: readonly string[],
  { rounds, workshop, checkouts }: { rounds: number; workshop: string; checkouts: readonly string[] },
): string[] {
  const measured = folders.flatMap(pagesToRead);
  const warmUp = Array.from({ length: WARM_UP_PASSES }, () => pagesToRead(FIXTURES)).flat();
  const lists = [
    ...firstPages(measured).map((page) => ({ warmUp: [], measured: [page] })),
    ...Array.from({ length: rounds }, () => ({ warmUp, measured })),
  ];
  const times = lists.map((list) => checkouts.map((checkout) => timesOf(checkout, list, workshop)));
  const rows = MEASURES.map(([title, key]) => {
    const pairs = times.map((pair) => pair.flatMap((one) => one[key] ?? []));
    return [title, ...medianCells(pairs.filter(({ length }) => length > 0))];
  });
  const heading = `${measured.length} distinct pages, each read once`;
  return formatTable([[heading, 'samachar', ...checkouts.slice(1).map((name) => `/ ${name}`)], ...rows]);
}

/** The median of the first values and, if they are pairs, the median ratio to the second ones. */
export function medianCells(pairs: readonly (readonly number[])[]): string[] {
  const ratios = pairs.flatMap(([ours = 0, theirs]) => (theirs === undefined ? [] : ours / theirs));
  const medians = [pairs.map(([ours = 0]) => ours), ratios].filter(({ length }) => length > 0).map(median);
  return medians.map((value) => value.toFixed(2));
}

function firstPages(pages: readonly SavedPage[]): SavedPage[] {
  const step = Math.max(1, Math.floor(pages.length / FIRST_PAGES));
  return pages.filter((_, at) => at % step === 0).slice(0, FIRST_PAGES);
}

function timesOf(checkout: string, list: object, workshop: string): DistinctTimes {
  const file = join(workshop, 'distinct.json');
  writeFileSync(file, JSON.stringify(list));
  const library = pathToFileURL(join(checkout, 'dist/index.js')).href;
  const { status, stdout, stderr } = spawnSync(process.execPath, [READER, library, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${checkout}: ${stderr}`);
  return JSON.parse(stdout);
}
