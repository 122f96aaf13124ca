/** Measures what each step, word, phrase and threshold of the engine contributes, by removing it and reading the pages again. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/apps/cli/print/table.ts';
import type { Batch, BatchLine } from './ablate-batch.ts';
import {
  type Ablation,
  constantAblations,
  groupsOf,
  numbered,
  phraseAblations,
  rowAblations,
  sampleOf,
  stepAblations,
} from './ablation.ts';
import { print, runCommand, UsageError } from './command-line.ts';

const USAGE =
  'usage: npm run eval:ablate -- DIR... [--only NAME] [--sample N] [--seed SEED] [--pages N] [--jobs N] [--generic] [--no-fixtures] [--out FILE]';
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const SCRIPT = fileURLToPath(new URL('ablate-batch.ts', import.meta.url));
/** Tolerance for rounding. */
const MINUS_ZERO = /^-0(?=$|[.]0*$)/u;
/** Batches per process, since a process keeps every engine that it has loaded. */
const BATCH = 64;
const CONSTANT_FOLDERS = ['src/body', 'src/fields', 'src/html', 'src/extract', 'src/publishers/rules'];
const STEP_FOLDERS = ['src/body', 'src/fields', 'src/extract/page-kind'];
const STEP_FILES = ['src/extract/page-kind.ts'];
const ROLE_WORDS = 'src/body/role-words.ts';
const PHRASE_FILES = ['src/languages/hi.ts', 'src/languages/en.ts'];

/** A line of the file written by `--out`, so that a run can be resumed. */
interface KeptLine extends BatchLine {
  /** Hash of the sources, pages and options. Results with another hash are not comparable. */
  readonly key: string;
}

interface Run extends Omit<Batch, 'ablations' | 'whole'> {
  readonly jobs: number;
  readonly key: string;
  readonly out: string | undefined;
}

runCommand(USAGE, () => {
  const { values, positionals: folders } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      only: { type: 'string', default: '' },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      pages: { type: 'string', default: '100000' },
      jobs: { type: 'string', default: '1' },
      generic: { type: 'boolean', default: false },
      fixtures: { type: 'boolean', default: true },
      out: { type: 'string' },
    },
  });
  const { generic, fixtures, out } = values;
  if (folders.length === 0 && !fixtures) throw new UsageError('no folder given');
  const named = numbered(allAblations()).filter(({ name }) => name.includes(values.only));
  if (named.length === 0) throw new UsageError(`no word, phrase or constant is called ${values.only}`);
  const wanted =
    values.sample === undefined ? named : sampleOf(named, countOf('sample', values.sample), values.seed);
  const [jobs, pages] = [countOf('jobs', values.jobs), countOf('pages', values.pages)];
  const how = { folders, fixtures, generic, pages, jobs, out };
  void ablateAll(wanted, { ...how, key: keyOf(how) }).catch(fail);
});

function countOf(name: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--${name} takes a number, not ${text}`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function allAblations(): Ablation[] {
  const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');
  return [
    ...CONSTANT_FOLDERS.flatMap(sourcesIn).flatMap((file) => constantAblations(read(file), file)),
    ...[...STEP_FOLDERS.flatMap(sourcesIn), ...STEP_FILES].flatMap((file) => stepAblations(read(file), file)),
    ...rowAblations(read(ROLE_WORDS), ROLE_WORDS),
    ...PHRASE_FILES.flatMap((file) => phraseAblations(read(file), file)),
  ];
}

function sourcesIn(folder: string): string[] {
  const files = readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.sort().map((file) => `${folder}/${file}`);
}

function keyOf(how: Pick<Run, 'folders' | 'fixtures' | 'generic' | 'pages'>): string {
  const { folders, fixtures, generic, pages } = how;
  const hash = createHash('md5').update(JSON.stringify([folders, fixtures, generic, pages]));
  const sources = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' });
  for (const file of sources.filter((name) => name.endsWith('.ts')).sort())
    hash.update(readFileSync(join(PROJECT, 'src', file)));
  return hash.digest('hex');
}

async function ablateAll(wanted: readonly Ablation[], run: Run): Promise<void> {
  const known = new Map(keptLines(run).map((line) => [line.name, line]));
  const left = wanted.filter(({ name }) => !known.has(name));
  const progress = progressOf(left.length);
  const batches = groupsOf(left, BATCH);
  const note = (line: BatchLine): void => {
    known.set(line.name, { ...line, key: run.key });
    if (run.out !== undefined) appendFileSync(run.out, `${JSON.stringify({ ...line, key: run.key })}\n`);
    progress();
  };
  const folder = mkdtempSync(join(tmpdir(), 'samachar-ablate-'));
  const whole = join(folder, 'whole.json');
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift())
      await runBatch({ ...run, whole, ablations: batch }, note);
  };
  try {
    await Promise.all(Array.from({ length: run.jobs }, work));
  } finally {
    rmSync(folder, { recursive: true });
  }
  print(tableOf(wanted.flatMap(({ name }) => known.get(name) ?? [])));
}

function keptLines({ out, key }: Run): KeptLine[] {
  if (out === undefined || !existsSync(out)) return [];
  const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as KeptLine).filter((line) => line.key === key);
}

/** Prints an estimate of the remaining time to stderr. */
function progressOf(total: number): () => void {
  const started = Date.now();
  let done = 0;
  return () => {
    done += 1;
    const minutes = (((Date.now() - started) / done) * (total - done)) / 60_000;
    process.stderr.write(`${done} of ${total}, about ${minutes.toFixed(1)} minutes left\n`);
  };
}

async function runBatch(
  { folders, fixtures, generic, pages, whole, ablations }: Batch,
  note: (line: BatchLine) => void,
): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT], {
    cwd: PROJECT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const paths = folders.map((folder) => resolve(folder));
  child.stdin.end(
    JSON.stringify({ folders: paths, fixtures, generic, pages, whole, ablations } satisfies Batch),
  );
  for await (const line of createInterface({ input: child.stdout })) note(JSON.parse(line) as BatchLine);
  const [code] = await closed;
  if (code !== 0) throw new Error(`a batch ended with code ${code}`);
}

/** A row for each corpus that an ablation changes; ablations without effect are named below. */
function tableOf(lines: readonly BatchLine[]): string[] {
  const rows = lines.flatMap(({ name, effects }) =>
    effects
      .filter(({ differing }) => differing > 0)
      .map(({ corpus, pages, differing, blocks, fields }) => [
        name,
        corpus,
        `${differing} of ${pages}`,
        signed(blocks, 4),
        signed(fields, 0),
      ]),
  );
  const idle = lines.filter(({ effects }) => effects.every(({ differing }) => differing === 0));
  return [
    ...formatTable([['taken out', 'corpus', 'pages that differ', 'earns blocks.f', 'fields'], ...rows]),
    '',
    ...formatTable([['of', 'taken out', 'change a page', 'earn', 'cost'], ...sumsOf(lines)]),
    '',
    `${lines.length} were changed in turn; ${idle.length} of them change no page:`,
    ...idle.map(({ name }) => `  ${name}`),
  ];
}

/** A row for each file: how many of its ablations change a page, lose correct results, or fix wrong ones. */
function sumsOf(lines: readonly BatchLine[]): string[][] {
  const files = [...new Set(lines.map(({ name }) => fileOf(name)))].sort();
  return files.map((file) => {
    const own = lines.filter(({ name }) => fileOf(name) === file);
    const count = (holds: (effect: BatchLine['effects'][number]) => boolean): string =>
      String(own.filter(({ effects }) => effects.some(holds)).length);
    return [
      file,
      String(own.length),
      count(({ differing }) => differing > 0),
      count(({ blocks, fields }) => blocks > 0 || fields > 0),
      count(({ blocks, fields }) => blocks < 0 || fields < 0),
    ];
  });
}

function fileOf(name: string): string {
  return name.slice(0, name.indexOf(' '));
}

function signed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) > 0 ? `+${text}` : text.replace(MINUS_ZERO, '0');
}
