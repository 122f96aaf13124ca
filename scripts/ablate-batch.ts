/** Runs ablations for `eval-ablate.ts`: reads a {@link Batch} on stdin and prints the effects of each, one line of JSON per ablation. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ScrapeError } from '../src/errors.ts';
import { type Ablation, ablated, differingIn, type Effect, effectOn, type PageOutcome } from './ablation.ts';
import { corpusPages, goldPages, pageBytes } from './corpus.ts';
import { FIXTURES } from './pages-to-read.ts';
import { findPages } from './saved-pages.ts';
import { type GoldPage, scorePage } from './score.ts';

/** The input of a separate process. */
export interface Batch {
  readonly folders: readonly string[];
  readonly fixtures: boolean;
  readonly generic: boolean;
  /** Maximum number of pages of a corpus, drawn evenly. */
  readonly pages: number;
  /** File with the outcomes of the unchanged engine, written by the first batch. */
  readonly whole: string;
  /** Ablations of which no two change the same place. */
  readonly ablations: readonly Ablation[];
}

/** One line of output. */
export interface BatchLine {
  readonly name: string;
  readonly effects: readonly Effect[];
}

interface ReadyPage {
  readonly html: Uint8Array;
  readonly url: string | undefined;
  readonly gold: GoldPage | undefined;
}

type Engine = Pick<typeof import('../src/index.ts'), 'extractArticle' | 'ScrapeError'>;

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** Selects TypeScript files for esbuild, which does not know the flag `u`. */
const SOURCES = /[.]ts$/;
const ENTRY = `export { extractArticle } from './src/extract.ts'; export { ScrapeError } from './src/errors.ts';`;

/** The outcomes of pages, by corpus and index. */
type Outcomes = ReadonlyMap<string, ReadonlyMap<number, PageOutcome>>;

const batch = JSON.parse(await text(process.stdin)) as Batch;
const corpora = new Map(batch.folders.map((folder) => [basename(folder), pagesOf(folder)]));
if (batch.fixtures) corpora.set('fixtures', fixturePages());
const everyPage = new Map([...corpora].map(([corpus, pages]) => [corpus, pages.map((_page, at) => at)]));
/** The bundles must be within the project, where they find its packages. */
const bundles = mkdtempSync(join(PROJECT, 'node_modules/.samachar-ablate-'));
let engines = 0;
try {
  const whole = await wholeOutcomes();
  await measure(batch.ablations, everyPage, whole);
} finally {
  rmSync(bundles, { recursive: true });
}

async function wholeOutcomes(): Promise<ReadonlyMap<string, readonly PageOutcome[]>> {
  if (!existsSync(batch.whole)) {
    const read = await outcomes([], everyPage);
    const draft = `${batch.whole}-${process.pid}`;
    writeFileSync(draft, JSON.stringify([...read].map(([corpus, pages]) => [corpus, [...pages.values()]])));
    renameSync(draft, batch.whole);
  }
  return new Map(JSON.parse(readFileSync(batch.whole, 'utf8')) as [string, PageOutcome[]][]);
}

/**
 * Prints the effects of ablations. All are tried at once, then each half on the pages that differed, down to one. Changes
 * that cancel each other out can be missed.
 */
async function measure(
  ablations: readonly Ablation[],
  pages: ReadonlyMap<string, readonly number[]>,
  whole: ReadonlyMap<string, readonly PageOutcome[]>,
): Promise<void> {
  const after = await outcomes(ablations, pages);
  const differing = new Map(
    [...whole].map(([corpus, before]) => [corpus, differingIn(before, after.get(corpus) ?? new Map())]),
  );
  const isIdle = [...differing.values()].every(({ length }) => length === 0);
  if (isIdle || ablations.length === 1) {
    const found = isIdle ? new Map() : after;
    for (const { name } of ablations)
      print({
        name,
        effects: [...whole].map(([corpus, before]) =>
          effectOn(corpus, before, found.get(corpus) ?? new Map()),
        ),
      });
    return;
  }
  const half = ablations.length >> 1;
  await measure(ablations.slice(0, half), differing, whole);
  await measure(ablations.slice(half), differing, whole);
}

function print(line: BatchLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** A missing page is not compared. */
function pagesOf(folder: string): ReadyPage[] {
  const gold = goldPages(folder);
  const saved = corpusPages(folder).filter(({ id }) => existsSync(join(folder, 'pages', `${id}.html`)));
  return drawn(saved).map(({ id, url }) => ({ html: pageBytes(folder, id), url, gold: gold.get(id) }));
}

function drawn<T>(all: readonly T[]): T[] {
  const step = Math.ceil(all.length / batch.pages);
  return all.filter((_page, at) => at % step === 0);
}

function fixturePages(): ReadyPage[] {
  return drawn(findPages([FIXTURES])).map(({ file, url }) => ({
    html: readFileSync(file),
    url,
    gold: goldBeside(file),
  }));
}

function goldBeside(file: string): GoldPage | undefined {
  try {
    return JSON.parse(readFileSync(join(dirname(file), 'article.json'), 'utf8')) as GoldPage;
  } catch {
    return undefined;
  }
}

async function outcomes(
  ablations: readonly Ablation[],
  wanted: ReadonlyMap<string, readonly number[]>,
): Promise<Outcomes> {
  const engine = await engineWith(ablations);
  return new Map(
    [...corpora].map(([corpus, pages]) => [
      corpus,
      new Map((wanted.get(corpus) ?? []).map((at) => [at, outcomeOf(engine, pages[at] as ReadyPage)])),
    ]),
  );
}

async function engineWith(ablations: readonly Ablation[]): Promise<Engine> {
  engines += 1;
  const outfile = join(bundles, `${engines}.mjs`);
  await build({
    stdin: { contents: ENTRY, resolveDir: PROJECT, loader: 'ts' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    outfile,
    plugins: [{ name: 'ablation', setup: (on) => replaceIn(on, ablations) }],
  });
  try {
    return (await import(pathToFileURL(outfile).href)) as Engine;
  } catch (error) {
    return brokenEngine(error);
  }
}

/** Without what its modules need while loading, an engine cannot read anything. */
function brokenEngine(cause: unknown): Engine {
  const extractArticle: Engine['extractArticle'] = () => {
    throw new Error('The engine does not load', { cause });
  };
  return { extractArticle, ScrapeError };
}

function replaceIn(on: import('esbuild').PluginBuild, ablations: readonly Ablation[]): void {
  on.onLoad({ filter: SOURCES }, ({ path }) => {
    const changes = ablations.filter(({ file }) => join(PROJECT, file) === path);
    if (changes.length === 0) return undefined;
    return { contents: ablated(readFileSync(path, 'utf8'), changes), loader: 'ts' };
  });
}

function outcomeOf(
  { extractArticle, ScrapeError: Failure }: Engine,
  { html, url, gold }: ReadyPage,
): PageOutcome {
  try {
    const options = { ...(url && { url }), ...(batch.generic && { publishers: [] }) };
    const { provenance: _provenance, ...article } = extractArticle(html, options);
    return { outcome: JSON.stringify(article), ...scoreOf(gold, article) };
  } catch (error) {
    const outcome = error instanceof Failure ? `${error.code} ${error.kind ?? ''}` : String(error);
    return { outcome, ...scoreOf(gold, {}) };
  }
}

function scoreOf(
  gold: GoldPage | undefined,
  article: Parameters<typeof scorePage>[1],
): Omit<PageOutcome, 'outcome'> {
  if (gold === undefined) return {};
  const { blocks, fields } = scorePage(gold, article);
  return { blocks: blocks.f, fields: Object.values(fields).filter(Boolean).length };
}
