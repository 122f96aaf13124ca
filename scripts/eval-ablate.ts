/** Measures what each step, word, phrase and threshold of the engine contributes, by removing it and reading the pages again. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Tinypool } from 'tinypool';
import { formatTable } from '../src/apps/cli/print/table.ts';
import type { Batch, BatchLine, Setup } from './ablate-batch.ts';
import { type Ablation, ablationsOf, groupsOf, numbered, type PageOutcome } from './ablation.ts';
import { PROJECT, print, runCommand, UsageError } from './command-line.ts';
import { randomOf, shuffled } from './fuzz/random.ts';
import { FIXTURES } from './saved-pages.ts';

const USAGE =
  'usage: npm run eval:ablate -- DIR... [--only NAME] [--sample N] [--pages N] [--jobs N] [--generic] [--no-fixtures]';
/** Tolerance for rounding. */
const MINUS_ZERO = /^-0(?=$|[.]0*$)/u;
/** Ablations per thread. */
const BATCH = 64;
/** The files and folders for each kind of ablation. */
const ABLATED = {
  constants: ['src/body', 'src/fields', 'src/html', 'src/extract', 'src/publishers/rules'],
  steps: ['src/body', 'src/fields', 'src/extract/page-kind', 'src/extract/page-kind.ts'],
  rows: ['src/body/role-words.ts'],
  phrases: ['src/languages/hi.ts', 'src/languages/en.ts'],
} as const;

const ALL = 1_000_000;
const OPTIONS = { only: '', sample: ALL, pages: ALL, jobs: 1, generic: false, fixtures: true };

runCommand(USAGE, OPTIONS, async (values, words) => {
  const folders = [...words.map((folder) => resolve(folder)), ...(values.fixtures ? [FIXTURES] : [])];
  if (folders.length === 0) throw new UsageError('no folder given');
  const named = numbered(allAblations()).filter(({ name }) => name.includes(values.only));
  if (named.length === 0) throw new UsageError(`no word, phrase or constant is called ${values.only}`);
  const { sample, generic, pages, jobs } = values;
  const wanted = sample === ALL ? named : shuffled(named, randomOf('1')).slice(0, sample);
  print(tableOf(await ablate(wanted, { folders, generic, pages }, jobs)));
});

function allAblations(): Ablation[] {
  return (Object.keys(ABLATED) as (keyof typeof ABLATED)[]).flatMap((kind) =>
    ABLATED[kind]
      .flatMap(sourcesIn)
      .flatMap((file) => ablationsOf(kind, readFileSync(join(PROJECT, file), 'utf8'), file)),
  );
}

function sourcesIn(path: string): string[] {
  if (statSync(join(PROJECT, path)).isFile()) return [path];
  const files = readdirSync(join(PROJECT, path), { recursive: true, encoding: 'utf8' }).sort();
  return files.filter((file) => file.endsWith('.ts')).map((file) => `${path}/${file}`);
}

async function ablate(wanted: readonly Ablation[], setup: Setup, maxThreads: number): Promise<BatchLine[]> {
  const threads = new Tinypool({
    filename: new URL('ablate-batch.ts', import.meta.url).href,
    execArgv: ['--import', new URL('typescript-thread.mjs', import.meta.url).href],
    minThreads: 0,
    maxThreads,
  });
  const whole: PageOutcome[] = await threads.run(setup, { name: 'wholeOutcomes' });
  const advance = progressOf(wanted.length);
  const work = async (ablations: Ablation[]): Promise<BatchLine[]> => {
    const batch: Batch = { ...setup, whole, ablations };
    const lines: BatchLine[] = await threads.run(batch, { name: 'batchEffects' });
    advance(lines.length);
    return lines;
  };
  const lines = await Promise.all(groupsOf(wanted, BATCH).map(work));
  await threads.destroy();
  return lines.flat();
}

/** Prints an estimate of the remaining time to stderr. */
function progressOf(total: number): (count: number) => void {
  const started = Date.now();
  let done = 0;
  return (count) => {
    done += count;
    const minutes = (((Date.now() - started) / done) * (total - done)) / 60_000;
    process.stderr.write(`${done} of ${total}, about ${minutes.toFixed(1)} minutes left\n`);
  };
}

/** A row for each corpus that an ablation changes; ablations without effect are named below. */
function tableOf(lines: readonly BatchLine[]): string[] {
  const rows = lines.flatMap(({ name, effects }) =>
    effects
      .filter(({ differing }) => differing > 0)
      .map(({ corpus, pages, differing, blocks, fields }) => {
        return [name, corpus, `${differing} of ${pages}`, signed(blocks, 4), signed(fields, 0)];
      }),
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
