/** Runs ablations for `eval-ablate.ts`: takes a {@link Batch} on stdin and prints the effects of each, a JSON line an ablation. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type Ablation, ablated, type Effect, effectOn, type PageOutcome } from './ablation.ts';
import { corpusPages, goldPages, pageBytes } from './corpus.ts';
import { FIXTURES } from './pages-to-read.ts';
import { findPages } from './saved-pages.ts';
import { type GoldPage, scorePage } from './score.ts';

/** What a process of its own is asked to run. */
export interface Batch {
  readonly folders: readonly string[];
  readonly fixtures: boolean;
  readonly generic: boolean;
  readonly ablations: readonly Ablation[];
}

/** One line of the answer. */
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
/** For esbuild, which knows no flag `u`. */
const SOURCES = /[.]ts$/;
const ENTRY = `export { extractArticle } from './src/extract.ts'; export { ScrapeError } from './src/errors.ts';`;

const batch = JSON.parse(await text(process.stdin)) as Batch;
const corpora = new Map(batch.folders.map((folder) => [basename(folder), pagesOf(folder)]));
if (batch.fixtures) corpora.set('fixtures', fixturePages());
/** Within the project, where bundles find its packages. */
const bundles = mkdtempSync(join(PROJECT, 'node_modules/.samachar-ablate-'));
try {
  const whole = await outcomes('whole');
  for (const [index, ablation] of batch.ablations.entries()) {
    const after = await outcomes(`ablated-${index}`, ablation);
    const effects = [...whole].map(([corpus, before]) => effectOn(corpus, before, after.get(corpus) ?? []));
    print({ name: ablation.name, effects });
  }
} finally {
  rmSync(bundles, { recursive: true });
}

function print(line: BatchLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** A page that is missing tells nothing. */
function pagesOf(folder: string): ReadyPage[] {
  const gold = goldPages(folder);
  const saved = corpusPages(folder).filter(({ id }) => existsSync(join(folder, 'pages', `${id}.html`)));
  return saved.map(({ id, url }) => ({ html: pageBytes(folder, id), url, gold: gold.get(id) }));
}

function fixturePages(): ReadyPage[] {
  return findPages([FIXTURES]).map(({ file, url }) => ({
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

async function outcomes(name: string, ablation?: Ablation): Promise<Map<string, PageOutcome[]>> {
  const engine = await engineWith(name, ablation);
  return new Map(
    [...corpora].map(([corpus, pages]) => [corpus, pages.map((page) => outcomeOf(engine, page))]),
  );
}

async function engineWith(name: string, ablation: Ablation | undefined): Promise<Engine> {
  const outfile = join(bundles, `${name}.mjs`);
  await build({
    stdin: { contents: ENTRY, resolveDir: PROJECT, loader: 'ts' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    outfile,
    plugins: ablation === undefined ? [] : [{ name: 'ablation', setup: (on) => replaceIn(on, ablation) }],
  });
  return (await import(pathToFileURL(outfile).href)) as Engine;
}

function replaceIn(on: import('esbuild').PluginBuild, ablation: Ablation): void {
  const path = join(PROJECT, ablation.file);
  on.onLoad({ filter: SOURCES }, (args) =>
    args.path === path
      ? { contents: ablated(readFileSync(path, 'utf8'), ablation), loader: 'ts' }
      : undefined,
  );
}

function outcomeOf({ extractArticle, ScrapeError }: Engine, { html, url, gold }: ReadyPage): PageOutcome {
  try {
    const options = { ...(url && { url }), ...(batch.generic && { publishers: [] }) };
    const { provenance: _provenance, ...article } = extractArticle(html, options);
    return { outcome: JSON.stringify(article), ...scoreOf(gold, article) };
  } catch (error) {
    const outcome = error instanceof ScrapeError ? `${error.code} ${error.kind ?? ''}` : String(error);
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
