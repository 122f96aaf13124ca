/**
 * Builds what Node loads: one file per entry, and chunks for what entries share. What package.json exports imports its
 * dependencies; what is executed contains them, so that it starts faster. Types stay one file per module.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, type PluginBuild } from 'esbuild';
import { runCommand } from './command-line.ts';
import { noticesOf } from './third-party-notices.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(PROJECT, 'src');
const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  readonly exports: unknown;
  readonly bin: unknown;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
};
/** What worker threads load. */
const WORKER = 'scrape/pool/page-worker';
const BUILT_MODULE = /"[.]\/dist\/([^"]+)[.]js"/gu;
/** Packages that every program needs at once. The others are loaded from node_modules when something needs them. */
const BUNDLED = [
  'cheerio',
  'domhandler',
  'entities',
  'htmlparser2',
  'http-cache-semantics',
  'ipaddr.js',
  'leven',
  'p-limit',
  'zod',
];
/** For esbuild, which knows no flag `u`. */
const TYPESCRIPT = /[.]ts$/;
const DIST_URL = '"__DIST_URL__"';

runCommand('usage: npm run build:modules [-- --out DIST]', () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(PROJECT, 'dist') } } });
  void buildModules(values.out);
});

async function buildModules(dist: string): Promise<void> {
  const { exports, bin } = manifest;
  await bundle(dist, { entries: modulesIn(exports), chunks: 'chunks', external: dependencies() });
  const files = await bundle(dist, {
    entries: [...modulesIn(bin), WORKER],
    chunks: 'apps/cli/chunks',
    external: dependencies().filter((name) => !BUNDLED.includes(name)),
  });
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), noticesOf(PROJECT, files));
}

interface Bundle {
  readonly entries: readonly string[];
  /** The folder for what entries share. */
  readonly chunks: string;
  /** Packages that are imported from node_modules. */
  readonly external: string[];
}

/** @returns the files that the bundle is made of */
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

/** The modules that a part of package.json names. */
function modulesIn(part: unknown): string[] {
  return [...JSON.stringify(part).matchAll(BUILT_MODULE)].map(([, module = '']) => module);
}

function dependencies(): string[] {
  return [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
}

/** Modules find their worker, style or picture beside themselves: in a bundle, beside where a file of their own would be. */
function keepModuleUrls(on: PluginBuild): void {
  on.onLoad({ filter: TYPESCRIPT }, ({ path }) => {
    const code = readFileSync(path, 'utf8');
    if (!code.includes('import.meta.url')) return undefined;
    const module = relative(SOURCE, path).replace(TYPESCRIPT, '.js');
    const url = `new URL(${JSON.stringify(module)}, new URL(${DIST_URL}, import.meta.url)).href`;
    return { contents: code.replaceAll('import.meta.url', url), loader: 'ts' };
  });
}
