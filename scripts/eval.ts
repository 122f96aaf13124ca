/** Scores a corpus folder: a table by publisher, the worst pages, the diff of one page. */
import { formatTable } from '../src/apps/cli/print/table.ts';
import { onlyFolder, print, runCommand, UsageError } from './command-line.ts';
import {
  type Evaluation,
  evaluateFolder,
  type PageFaults,
  type PageVerdict,
  type ScoredPrediction,
  summarizeByPublisher,
  worstPages,
} from './evaluation.ts';
import { pageDiff } from './page-diff.ts';
import { SCORED_FIELDS, type Summary, summarize } from './score.ts';

/** Columns of the table. Columns without figures are omitted. */
const COLUMNS = [
  ...['pages', 'blocks.f', 'texts.f', 'words.f', 'subheadings.f', 'perfect'],
  ...SCORED_FIELDS,
  ...['leaks', 'leaky'],
];

const USAGE = 'usage: npm run eval -- DIR [--generic] [--nameless] [--shuffled] [--worst N] [--diff ID]';

const OPTIONS = { generic: false, nameless: false, shuffled: false, worst: 10, diff: '' };

runCommand(USAGE, OPTIONS, ({ worst, diff, ...how }, folders) => {
  const evaluation = evaluateFolder(onlyFolder(folders), how);
  print(diff === '' ? overview(evaluation, worst) : diffOf(evaluation, diff));
});

function diffOf({ scored }: Evaluation, id: string): string[] {
  const row = scored.find((candidate) => candidate.id === id);
  if (row === undefined) throw new UsageError(`no page ${id} with gold in this folder`);
  const lines = pageDiff(row.gold, { ...row.prediction.article }, row.score);
  return [`--- ${id} (blocks.f ${row.score.blocks.f.toFixed(3)})`, ...lines];
}

function overview({ scored, verdicts }: Evaluation, worst: number): string[] {
  const scores = scored.length > 0 ? scoreLines(scored, worst) : [];
  return [...scores, ...(verdicts.length > 0 ? verdictLines(verdicts) : [])];
}

function scoreLines(scored: readonly ScoredPrediction[], worst: number): string[] {
  const all = summarize(scored);
  const shown = COLUMNS.filter((column) => column in all);
  const row = (name: string, figures: Summary): string[] => [
    name,
    ...shown.map((column) => formatFigure(column, figures[column])),
  ];
  const byPublisher = [...summarizeByPublisher(scored)].map(([name, figures]) => row(name, figures));
  const table = formatTable([['publisher', ...shown], ...byPublisher, row('all', all)]);
  return [...table, ...worstLines(worstPages(scored, worst))];
}

function formatFigure(column: string, figure: number | undefined): string {
  if (figure === undefined) return '-';
  return column === 'pages' ? String(figure) : figure.toFixed(3);
}

function worstLines(pages: readonly PageFaults[]): string[] {
  if (pages.length === 0) return [];
  const rows = pages.map((page) => {
    const figures = [page['blocks.f'], page['words.f']].map((figure) => figure.toFixed(3));
    return [page.id, ...figures, faultText(page)];
  });
  return ['', ...formatTable([['worst', 'blocks.f', 'words.f', 'what is wrong'], ...rows])];
}

function faultText(page: PageFaults): string {
  const counts = (['missing', 'extra', 'mistyped', 'leaks'] as const)
    .filter((name) => page[name] > 0)
    .map((name) => `${page[name]} ${name}`);
  return [...(page.error === undefined ? [] : [`error ${page.error}`]), ...counts, ...page.fields].join(', ');
}

function verdictLines(verdicts: readonly PageVerdict[]): string[] {
  const rows = verdicts.map(({ id, expected, got, detail }) => {
    const mark = expected === got ? 'right' : 'WRONG';
    return [id, got, ...(expected === undefined ? ['-', ''] : [expected, mark]), detail];
  });
  return ['', ...formatTable([['page', 'got', 'expected', '', 'detail'], ...rows])];
}
