/**
 * Checks that no figure falls: every corpus is evaluated and compared with its floors. `--print` shows all figures instead,
 * including those without a floor.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { print, runCommand } from './command-line.ts';
import { type Evaluation, evaluateFolder } from './evaluation.ts';
import { listOf } from './list-of.ts';
import { checkFloors, type FigureTable, type FloorCheck, raiseFloors, withFloors } from './ratchet.ts';
import { corpusFolders, ROUNDS } from './saved-pages.ts';
import { share, summarize } from './score.ts';

/** One evaluation of a folder of pages. */
interface Run {
  readonly folder: string;
  readonly how?: Parameters<typeof evaluateFolder>[1];
  readonly measure: (evaluation: Evaluation) => Readonly<Record<string, number>>;
}

/** Runs over pages that hide what identifies a known publisher: the names of its classes and ids, the words of its boilerplate. */
const UNSEEN = { nameless: { generic: true, nameless: true }, shuffled: { generic: true, shuffled: true } };

const RUNS: Readonly<Record<string, Run>> = {
  ...goldRuns('hindi|synthetic|hindi2|synthetic2|articles|dated', { '': {} }),
  ...goldRuns('hindi|synthetic|hindi2|synthetic2|indic2|indic|world|articles|dated', {
    generic: { generic: true },
  }),
  ...goldRuns('hindi|synthetic|indic|world|articles|dated', UNSEEN),
  'no-article': { folder: 'no-article', measure: kindFigures },
  'no-article2': { folder: 'no-article2', measure: kindFigures },
  'synthetic2-no-article': { folder: 'synthetic2/no-article', measure: kindFigures },
  broken: { folder: 'broken', measure: survivalFigures },
};

/** Invented pages in the project itself, for which no corpus is needed. */
const ROUND_RUNS: Readonly<Record<string, Run>> = Object.fromEntries(
  corpusFolders(ROUNDS).flatMap((round): [string, Run][] => {
    const folder = basename(round);
    return [
      [`round-${folder}`, { folder, measure: goldFigures }],
      [`round-${folder}-no-article`, { folder: `${folder}/no-article`, measure: kindFigures }],
    ];
  }),
);

const FLOORS_FILE = new URL('floors.json', import.meta.url);
const DOCUMENT = new URL('../docs/evaluation.md', import.meta.url);

const USAGE = 'usage: SAMACHAR_CORPUS=DIR npm run check:floors [-- --raise] [--print]';

runCommand(USAGE, { raise: false, print: false }, (values) => {
  const corpus = process.env.SAMACHAR_CORPUS;
  if (values.print) print([JSON.stringify(measureAll(corpus), null, 2)]);
  else holdFloors(corpus, values.raise);
  if (!corpus) process.stderr.write('the corpora were left out: SAMACHAR_CORPUS names no folder of them\n');
});

function holdFloors(corpus: string | undefined, raise: boolean): void {
  const floors = JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as FigureTable;
  const figures = measureAll(corpus);
  const measured = Object.entries(floors).filter(([name]) => corpus || name in ROUND_RUNS);
  const checks = checkFloors(Object.fromEntries(measured), figures);
  print(formatTable([['run', 'measure', 'figure', 'floor', ''], ...checks.map(checkCells)]));
  if (raise) writeFloors(raiseFloors(floors, figures));
  if (checks.some((check) => !check.holds)) process.exitCode = 1;
}

/** Runs over pages with gold, in some ways each. */
function goldRuns(folders: string, ways: Readonly<Record<string, Run['how']>>): Record<string, Run> {
  const runs = listOf(folders).flatMap((folder) =>
    Object.entries(ways).map(([way, how = {}]): [string, Run] => [
      way === '' ? folder : `${folder}-${way}`,
      { folder, how, measure: goldFigures },
    ]),
  );
  return Object.fromEntries(runs);
}

function measureAll(corpus: string | undefined): FigureTable {
  return { ...measureRuns(ROUND_RUNS, ROUNDS), ...(corpus && measureRuns(RUNS, corpus)) };
}

function measureRuns(runs: Readonly<Record<string, Run>>, parent: string): FigureTable {
  const figures = Object.entries(runs).map(([name, { folder, measure, how }]) => [
    name,
    measure(evaluateFolder(join(parent, folder), how)),
  ]);
  return Object.fromEntries(figures);
}

/** `clean` and `accepted` count correct results, so that more is better here too. */
function goldFigures({ scored }: Evaluation): Record<string, number> {
  const { pages: _pages, leaks: _leaks, leaky = 0, ...shares } = summarize(scored);
  const accepted = share(scored, ({ prediction }) => prediction.article !== undefined);
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

function checkCells({ run, measure, figure, floor, holds }: FloorCheck): string[] {
  return [run, measure, figure.toFixed(4), floor.toFixed(4), holds ? '' : 'FAILS'];
}

function writeFloors(floors: FigureTable): void {
  const rows = Object.entries(floors).map(
    ([run, figures]) => `${JSON.stringify(run)}: ${JSON.stringify(figures)}`,
  );
  writeFileSync(FLOORS_FILE, `{\n${rows.join(',\n')}\n}\n`);
  writeFileSync(DOCUMENT, withFloors(readFileSync(DOCUMENT, 'utf8'), floors));
  print(['floors raised where the figures are higher; none is lowered']);
}
