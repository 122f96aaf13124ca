/** Runs ablations for `eval-ablate.ts` in a thread. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { build, type PluginBuild } from 'esbuild';
import { ScrapeError } from '../src/errors.ts';
import { type Ablation, ablated, differingIn, type Effect, effectsOn, type PageOutcome } from './ablation.ts';
import { PROJECT } from './command-line.ts';
import { findPages, goldOf } from './saved-pages.ts';
import { type GoldPage, scorePage } from './score.ts';

/** How pages are read. */
export interface Setup {
  /** Corpora, or other folders of saved pages. */
  readonly folders: readonly string[];
  readonly generic: boolean;
  /** Maximum number of pages of a folder, drawn evenly. */
  readonly pages: number;
}

export interface Batch extends Setup {
  /** The outcomes of the unchanged engine. */
  readonly whole: readonly PageOutcome[];
  /** Ablations of which no two change the same place. */
  readonly ablations: readonly Ablation[];
}

/** The effects of an ablation. */
export interface BatchLine {
  readonly name: string;
  readonly effects: readonly Effect[];
}

interface ReadyPage {
  readonly corpus: string;
  readonly html: Uint8Array;
  readonly options: { readonly url?: string; readonly publishers?: [] };
  readonly gold: GoldPage | undefined;
}

type Engine = Pick<typeof import('../src/index.ts'), 'extractArticle' | 'ScrapeError'>;

/** Selects TypeScript files for esbuild, which does not know the flag `u`. */
const SOURCES = /[.]ts$/;
const ENTRY = `export { extractArticle } from './src/extract.ts'; export { ScrapeError } from './src/errors.ts';`;

/** The outcomes of all pages with the unchanged engine. */
export async function wholeOutcomes(setup: Setup): Promise<PageOutcome[]> {
  const pages = readPages(setup);
  return [...(await outcomesOf(pages, [], [...pages.keys()])).values()];
}

/**
 * The effects of each ablation. All are tried at once, then each half on the pages that differed, down to one. Changes that
 * cancel each other out can be missed.
 */
export async function batchEffects({ whole, ablations, ...setup }: Batch): Promise<BatchLine[]> {
  const pages = readPages(setup);
  const measure = async (some: readonly Ablation[], indexes: readonly number[]): Promise<BatchLine[]> => {
    const after = await outcomesOf(pages, some, indexes);
    const differing = differingIn(whole, after);
    if (differing.length === 0 || some.length === 1)
      return some.map(({ name }) => ({ name, effects: effectsOn(whole, after) }));
    const half = some.length >> 1;
    return [
      ...(await measure(some.slice(0, half), differing)),
      ...(await measure(some.slice(half), differing)),
    ];
  };
  return measure(ablations, [...pages.keys()]);
}

function readPages({ folders, generic, pages }: Setup): ReadyPage[] {
  return folders.flatMap((folder) => {
    const all = findPages([folder]);
    const step = Math.ceil(all.length / pages);
    return all
      .filter((_page, at) => at % step === 0)
      .map((page) => ({
        corpus: basename(folder),
        html: readFileSync(page.file),
        options: { ...(page.url && { url: page.url }), ...(generic && { publishers: [] as [] }) },
        gold: goldOf(page),
      }));
  });
}

async function outcomesOf(
  pages: readonly ReadyPage[],
  ablations: readonly Ablation[],
  indexes: readonly number[],
): Promise<ReadonlyMap<number, PageOutcome>> {
  const engine = await engineWith(ablations);
  return new Map(indexes.map((at) => [at, outcomeOf(engine, pages[at] as ReadyPage)]));
}

/** An engine in a function rather than a module, so that it is collected after its pages are read. */
async function engineWith(ablations: readonly Ablation[]): Promise<Engine> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: PROJECT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    write: false,
    plugins: [{ name: 'ablation', setup: (on) => replaceIn(on, ablations) }],
  });
  const module = {} as { exports: Engine };
  try {
    compileFunction(outputFiles[0]?.text ?? '', ['module', 'require'])(module, createRequire(PROJECT));
    return module.exports;
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

function replaceIn(on: PluginBuild, ablations: readonly Ablation[]): void {
  on.onLoad({ filter: SOURCES }, ({ path }) => {
    const changes = ablations.filter(({ file }) => join(PROJECT, file) === path);
    if (changes.length === 0) return undefined;
    return { contents: ablated(readFileSync(path, 'utf8'), changes), loader: 'ts' };
  });
}

function outcomeOf(engine: Engine, { corpus, html, options, gold }: ReadyPage): PageOutcome {
  try {
    const { provenance: _provenance, ...article } = engine.extractArticle(html, options);
    return { corpus, outcome: JSON.stringify(article), ...scoreOf(gold, article) };
  } catch (error) {
    const outcome = error instanceof engine.ScrapeError ? `${error.code} ${error.kind ?? ''}` : String(error);
    return { corpus, outcome, ...scoreOf(gold, {}) };
  }
}

function scoreOf(
  gold: GoldPage | undefined,
  article: Parameters<typeof scorePage>[1],
): Pick<PageOutcome, 'blocks' | 'fields'> {
  if (gold === undefined) return {};
  const { blocks, fields } = scorePage(gold, article);
  return { blocks: blocks.f, fields: Object.values(fields).filter(Boolean).length };
}
