/**
 * Builds the modules for Node: one file per entry, and chunks for code that entries share. Library entries import their
 * dependencies; executables contain them, so that they start faster. Types stay one file per module.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, type PluginBuild } from 'esbuild';
import { PROJECT } from './command-line.ts';
import { listOf } from './list-of.ts';

const SOURCE = join(PROJECT, 'src');
const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  readonly exports: unknown;
  readonly bin: unknown;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
};
/** Entries loaded by worker threads. */
const WORKERS = ['scrape/pool/page-worker', 'apps/service/page-request'];
const BUILT_MODULE = /"[.]\/dist\/([^"]+)[.]js"/gu;
/** Packages that every program needs at once. The others are loaded from node_modules when they are needed. */
const BUNDLED = listOf(
  `cheerio|domhandler|entities|htmlparser2|http-cache-semantics|ipaddr.js|leven|p-limit|zod`,
);
/** Selects TypeScript files for esbuild, which does not know the flag `u`. */
const TYPESCRIPT = /[.]ts$/;
const DIST_URL = '"__DIST_URL__"';

/** Writes the modules into a folder. */
export async function buildModules(dist: string): Promise<void> {
  const { exports, bin } = manifest;
  await bundle(dist, { entries: modulesIn(exports), chunks: 'chunks', external: dependencies() });
  const files = await bundle(dist, {
    entries: [...modulesIn(bin), ...WORKERS],
    chunks: 'apps/cli/chunks',
    external: dependencies().filter((name) => !BUNDLED.includes(name)),
  });
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), noticesOf(files));
}

interface Bundle {
  readonly entries: readonly string[];
  /** Folder for code that entries share. */
  readonly chunks: string;
  /** Packages that are imported from node_modules. */
  readonly external: string[];
}

/** @returns the source files of the bundle */
async function bundle(dist: string, { entries, chunks, external }: Bundle): Promise<string[]> {
  const { outputFiles, metafile } = await build({
    entryPoints: Object.fromEntries(entries.map((entry) => [entry, join(SOURCE, `${entry}.ts`)])),
    outdir: dist,
    chunkNames: `${chunks}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    legalComments: 'none',
    external,
    plugins: [{ name: 'module-urls', setup: keepModuleUrls }],
    metafile: true,
    write: false,
  });
  for (const { path, text } of outputFiles) {
    const distUrl = `${relative(dirname(path), dist) || '.'}/`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replaceAll(DIST_URL, JSON.stringify(distUrl)));
  }
  return Object.keys(metafile.inputs);
}

/** The modules named in a part of package.json. */
function modulesIn(part: unknown): string[] {
  return [...JSON.stringify(part).matchAll(BUILT_MODULE)].map(([, module = '']) => module);
}

function dependencies(): string[] {
  return [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
}

/** Modules look for their worker, style or picture next to themselves; in a bundle, next to where their own file would be. */
function keepModuleUrls(on: PluginBuild): void {
  on.onLoad({ filter: TYPESCRIPT }, ({ path }) => {
    const code = readFileSync(path, 'utf8');
    if (!code.includes('import.meta.url')) return undefined;
    const module = relative(SOURCE, path).replace(TYPESCRIPT, '.js');
    const url = `new URL(${JSON.stringify(module)}, new URL(${DIST_URL}, import.meta.url)).href`;
    return { contents: code.replaceAll('import.meta.url', url), loader: 'ts' };
  });
}

const PACKAGE = /^node_modules\/(?:@[^/]+\/)?[^/]+/u;
const LICENSE_FILE = /^licen[cs]e/iu;

/** The licenses of bundled packages, as their terms require: a section for each, with its name, version and license text. */
function noticesOf(files: readonly string[]): string {
  const folders = new Set(
    files.map((file) => PACKAGE.exec(file)?.[0]).filter((folder) => folder !== undefined),
  );
  return `${[...folders]
    .sort()
    .map((folder) => noticeOf(join(PROJECT, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => LICENSE_FILE.test(entry));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}
