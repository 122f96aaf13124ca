/** Measures confidences: how often each source of each field was right on pages with gold, and what it stated. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formatTable } from '../src/apps/cli/print/table.ts';
import type { FieldName } from '../src/article.ts';
import {
  type ConfidenceTable,
  calibrationError,
  type FieldCase,
  fitConfidences,
  leaveOnePublisherOut,
  type ReliabilityRow,
  reliability,
} from './calibration.ts';
import { print, runCommand, UsageError } from './command-line.ts';
import { evaluateFolder, type ScoredPrediction } from './evaluation.ts';
import { type GoldPage, groupBy, type PageScore } from './score.ts';

const USAGE = 'usage: npm run calibrate -- DIR... [--generic] [--write FILE.ts]';
/** A body counts as right if nearly all of its words are: flawless bodies are rare, and gold has errors too. */
const MIN_WORDS_OF_RIGHT_BODY = 0.95;
const BARE_KEY = /^[a-z]+$/u;
const HEADER =
  '/** How often each source of each field was right on pages with gold, as `npm run calibrate` measured it. A table, written by `--write`. */';

runCommand(USAGE, { generic: false, write: '' }, ({ generic, write }, folders) => {
  if (folders.length === 0) throw new UsageError('no folder given');
  const cases = folders.flatMap((folder) =>
    evaluateFolder(folder, { generic }).scored.flatMap((row) => casesOf(row, basename(folder))),
  );
  if (cases.length === 0) throw new UsageError('no page with gold gave an article');
  const unseen = leaveOnePublisherOut(cases);
  print([...rowLines(reliability(cases)), '', ...errorLines(cases, unseen)]);
  if (write !== '') writeTable(write, fitConfidences(cases));
});

/** A field without provenance has no value: a missing value is not a matter of confidence. */
function casesOf({ gold, prediction, publisher, score }: ScoredPrediction, corpus: string): FieldCase[] {
  if (!prediction.article) return [];
  const { provenance } = prediction.article;
  const fields = { ...score.fields, ...(hasBorders(gold) && { body: isRightBody(score) }) };
  return (Object.entries(fields) as [FieldName, boolean][]).flatMap(([field, isRight]) => {
    const origin = provenance[field];
    return origin === undefined ? [] : [{ ...origin, field, isRight, publisher, corpus }];
  });
}

/** Gold without a standfirst is plain running text; its body boundaries were not annotated. */
function hasBorders(gold: GoldPage): boolean {
  return 'standfirst' in gold;
}

function isRightBody({ words }: PageScore): boolean {
  return words.f >= MIN_WORDS_OF_RIGHT_BODY;
}

function rowLines(rows: readonly ReliabilityRow[]): string[] {
  const cells = rows.map(({ field, source, count, ...shares }) => {
    const [confidence, right] = [shares.confidence.toFixed(3), shares.right.toFixed(3)];
    return [field, source, `${count}`, confidence, right];
  });
  return formatTable([['field', 'source', 'cases', 'confidence', 'right'], ...cells]);
}

/** The calibration error as stated, and with confidences fitted on the other publishers. */
function errorLines(cases: readonly FieldCase[], unseen: readonly FieldCase[]): string[] {
  const held = groupBy(unseen, ({ corpus }) => corpus);
  const corpora = [...groupBy(cases, ({ corpus }) => corpus)];
  const rows = corpora.map(([corpus, own]) => errorCells(corpus, own, held.get(corpus) ?? []));
  return formatTable([
    ['calibration error', 'cases', 'publishers', 'as stated', 'publisher left out'],
    ...rows,
    errorCells('all', cases, unseen),
  ]);
}

function errorCells(name: string, cases: readonly FieldCase[], unseen: readonly FieldCase[]): string[] {
  const publishers = new Set(cases.map(({ publisher }) => publisher));
  const errors = [cases, unseen].map((some) => calibrationError(some).toFixed(3));
  return [name, String(cases.length), String(publishers.size), ...errors];
}

function writeTable(file: string, table: ConfidenceTable): void {
  writeFileSync(file, moduleOf(table));
  print(['', `confidences of ${Object.keys(table).length} fields written to ${file}`]);
}

/** Formatted as Biome does. */
function moduleOf(table: ConfidenceTable): string {
  const rows = Object.entries(table).map(([field, sources]) => {
    const pairs = Object.entries(sources).map(
      ([source, confidence]) => `${BARE_KEY.test(source) ? source : `'${source}'`}: ${confidence}`,
    );
    return `  ${field}: { ${pairs.join(', ')} },\n`;
  });
  return `${HEADER}
import type { FieldName, Source } from '../article.ts';

type ConfidenceTable = Partial<Record<FieldName, Partial<Record<Source, number>>>>;

export const MEASURED_CONFIDENCES: ConfidenceTable = {
${rows.join('')}};
`;
}
