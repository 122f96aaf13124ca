/**
 * Checks that no figure falls: every corpus is evaluated and compared with its floors. `--print` shows all figures instead,
 * including those without a floor.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { print, runCommand } from './command-line.ts';
import { withFloors } from './documented-floors.ts';
import { type Evaluation, evaluateFolder, type PageVerdict } from './evaluation.ts';
import { isFailure } from './prediction.ts';
import { checkFloors, type FigureTable, type FloorCheck, raiseFloors } from './ratchet.ts';
import { summarize } from './score.ts';

interface Run {
  readonly folder: string;
  readonly generic: boolean;
  readonly nameless?: boolean;
  readonly shuffled?: boolean;
  readonly measure: (evaluation: Evaluation) => Readonly<Record<string, number>>;
}

const RUNS: Readonly<Record<string, Run>> = {
  ...goldRuns(false, 'hindi', 'synthetic', 'hindi2', 'synthetic2', 'articles', 'dated'),
  ...goldRuns(
    true,
    'hindi',
    'synthetic',
    'hindi2',
    'synthetic2',
    'indic2',
    'indic',
    'world',
    'articles',
    'dated',
  ),
  ...unseenRuns('hindi', 'synthetic', 'indic', 'world', 'articles', 'dated'),
  'no-article': { folder: 'no-article', generic: false, measure: kindFigures },
  'no-article2': { folder: 'no-article2', generic: false, measure: kindFigures },
  'synthetic2-no-article': { folder: 'synthetic2/no-article', generic: false, measure: kindFigures },
  broken: { folder: 'broken', generic: false, measure: survivalFigures },
};

/** Invented pages in the project itself, for which no corpus is needed. */
const ROUNDS: Readonly<Record<string, Run>> = Object.fromEntries(
  ['1', '2', '3', '4', '5', '6', '7', '8', '9'].flatMap((round): [string, Run][] => [
    [`round-${round}`, { folder: round, generic: false, measure: goldFigures }],
    [`round-${round}-no-article`, { folder: `${round}/no-article`, generic: false, measure: kindFigures }],
  ]),
);

const ROUNDS_FOLDER = fileURLToPath(new URL('../rounds', import.meta.url));

const FLOORS_FILE = new URL('floors.json', import.meta.url);
const DOCUMENT = new URL('../docs/evaluation.md', import.meta.url);

runCommand('usage: SAMACHAR_CORPUS=DIR npm run check:floors [-- --raise] [--print]', () => {
  const { values } = parseArgs({
    options: { raise: { type: 'boolean', default: false }, print: { type: 'boolean', default: false } },
  });
  const corpus = process.env.SAMACHAR_CORPUS;
  if (values.print) print([JSON.stringify(measureAll(corpus), null, 2)]);
  else holdFloors(corpus, values.raise);
  if (!corpus) process.stderr.write('the corpora were left out: SAMACHAR_CORPUS names no folder of them\n');
});

function holdFloors(corpus: string | undefined, raise: boolean): void {
  const floors = JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as FigureTable;
  const figures = measureAll(corpus);
  const measured = Object.entries(floors).filter(([name]) => corpus || name in ROUNDS);
  const checks = checkFloors(Object.fromEntries(measured), figures);
  print(formatTable([['run', 'measure', 'figure', 'floor', ''], ...checks.map(checkCells)]));
  if (raise) writeFloors(raiseFloors(floors, figures));
  if (checks.some((check) => !check.holds)) process.exitCode = 1;
}

/** Runs over pages with gold, with or without publisher rules. */
function goldRuns(generic: boolean, ...folders: readonly string[]): Record<string, Run> {
  const suffix = generic ? '-generic' : '';
  return Object.fromEntries(
    folders.map((folder) => [`${folder}${suffix}`, { folder, generic, measure: goldFigures }]),
  );
}

/** Runs over pages that hide what identifies a known publisher: the names of its classes and ids, the words of its boilerplate. */
function unseenRuns(...folders: readonly string[]): Record<string, Run> {
  const runs = folders.flatMap((folder): [string, Run][] => [
    [`${folder}-nameless`, { folder, generic: true, nameless: true, measure: goldFigures }],
    [`${folder}-shuffled`, { folder, generic: true, shuffled: true, measure: goldFigures }],
  ]);
  return Object.fromEntries(runs);
}

function measureAll(corpus: string | undefined): FigureTable {
  return { ...measureRuns(ROUNDS, ROUNDS_FOLDER), ...(corpus && measureRuns(RUNS, corpus)) };
}

function measureRuns(runs: Readonly<Record<string, Run>>, parent: string): FigureTable {
  const figures = Object.entries(runs).map(([name, { folder, measure, ...how }]) => [
    name,
    measure(evaluateFolder(join(parent, folder), how)),
  ]);
  return Object.fromEntries(figures);
}

/** `clean` and `accepted` count correct results, so that more is better here too. */
function goldFigures({ scored }: Evaluation): Record<string, number> {
  const { pages: _pages, ms_median: _ms, leaks: _leaks, leaky = 0, ...shares } = summarize(scored);
  const accepted = scored.filter(({ prediction }) => !isFailure(prediction)).length / scored.length;
  return { ...shares, clean: 1 - leaky, accepted };
}

function kindFigures({ verdicts }: Evaluation): Record<string, number> {
  return {
    refused: share(verdicts, (verdict) => verdict.got !== 'article'),
    kinds: share(verdicts, (verdict) => verdict.got === verdict.expected),
  };
}

function survivalFigures({ verdicts }: Evaluation): Record<string, number> {
  return {
    survived: share(verdicts, (verdict) => verdict.got !== 'crash'),
    articles: share(verdicts, (verdict) => verdict.got === 'article'),
  };
}

function share(verdicts: readonly PageVerdict[], test: (verdict: PageVerdict) => boolean): number {
  return verdicts.filter(test).length / verdicts.length;
}

function checkCells({ run, measure, figure, floor, holds }: FloorCheck): string[] {
  return [run, measure, figure.toFixed(4), floor.toFixed(4), mark(holds)];
}

function mark(holds: boolean): string {
  return holds ? '' : 'FAILS';
}

function writeFloors(floors: FigureTable): void {
  const rows = Object.entries(floors).map(
    ([run, figures]) => `${JSON.stringify(run)}: ${JSON.stringify(figures)}`,
  );
  writeFileSync(FLOORS_FILE, `{\n${rows.join(',\n')}\n}\n`);
  writeFileSync(DOCUMENT, withFloors(readFileSync(DOCUMENT, 'utf8'), floors));
  print(['floors raised where the figures are higher; none is lowered']);
}
