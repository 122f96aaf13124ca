/** Checks that the project does not grow: lines of code, words of documentation and browser bundles stay below `ceilings.json`. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { print, runCommand } from './command-line.ts';

type Sizes = Readonly<Record<string, number>>;

const USAGE = 'usage: npm run check:size [-- --lower]';
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const CEILINGS = new URL('ceilings.json', import.meta.url);
const SOURCE = join(PROJECT, 'src');
/** Modules that each application imports although users cannot. */
const NOT_PUBLIC = new URL('../etc/not-public.json', import.meta.url);
/** Folders whose files turn a page into an article. Together with the files directly in src they are the engine. */
const ENGINE = ['text', 'languages', 'html', 'body', 'fields', 'extract', 'publishers/rules'];
const ANY = /(?:)/u;
const MARKDOWN = /[.]md$/u;
const NOT_OURS = new Set(['node_modules', 'dist', 'temp', 'coverage', '.git', 'etc']);
const WORD = /\S+/gu;

/** Bundles for browsers, as modules of src. */
const BUNDLES: Readonly<Record<string, string>> = {
  extractArticle: `export { extractArticle } from './browser.ts'`,
  'all of samachar': `export * from './browser.ts'`,
  'samachar/text': `export * from './text/index.ts'`,
  'samachar/formats': `export * from './formats/index.ts'`,
};

runCommand(USAGE, () => {
  const { values } = parseArgs({ options: { lower: { type: 'boolean', default: false } } });
  const ceilings: Sizes = JSON.parse(readFileSync(CEILINGS, 'utf8'));
  const sizes: Sizes = { ...lineCounts(), ...wordCounts(), ...notPublic(), ...bundleSizes() };
  const rows = Object.entries(sizes).map(([name, size]) => {
    const ceiling = ceilings[name] ?? 0;
    return [name, `${size}`, `${ceiling}`, size > ceiling ? 'FAILS' : ''];
  });
  print(formatTable([['', 'size', 'at most', ''], ...rows]));
  if (values.lower) lower(ceilings, sizes);
  else if (rows.some(([, , , mark]) => mark !== '')) process.exitCode = 1;
});

function lineCounts(): Sizes {
  const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const byFolder = folders.map(({ name }): [string, number] => [name, linesIn(join(SOURCE, name))]);
  const lines = new Map(byFolder.map(([name, count]) => [`lines of src/${name}`, count]));
  const all = linesIn(SOURCE);
  const direct = all - byFolder.reduce((sum, [, count]) => sum + count, 0);
  return {
    ...Object.fromEntries(lines),
    'lines of files directly in src': direct,
    'lines of the engine': ENGINE.reduce((sum, folder) => sum + linesIn(join(SOURCE, folder)), direct),
    'lines of src': all,
    'lines of tests': linesIn(join(PROJECT, 'tests')),
    'lines of scripts': linesIn(join(PROJECT, 'scripts')),
  };
}

function wordCounts(): Sizes {
  const words = filesIn(PROJECT, MARKDOWN).map((file) => readFileSync(file, 'utf8').match(WORD)?.length ?? 0);
  return { 'words in Markdown files': words.reduce((sum, count) => sum + count, 0) };
}

function notPublic(): Sizes {
  const modules: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(NOT_PUBLIC, 'utf8'));
  return { 'imported by src/apps without an entry': new Set(Object.values(modules).flat()).size };
}

function bundleSizes(): Sizes {
  const sizes = Object.entries(BUNDLES).map(([name, code]) => [`bytes of ${name}`, gzippedSize(code)]);
  return Object.fromEntries(sizes);
}

/** Minified and gzipped, as a site would send it. */
function gzippedSize(code: string): number {
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: SOURCE, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    format: 'esm',
    platform: 'browser',
    legalComments: 'none',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

function linesIn(folder: string): number {
  const lines = filesIn(folder, ANY).map((file) => readFileSync(file, 'utf8').split('\n').length - 1);
  return lines.reduce((sum, count) => sum + count, 0);
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder).flatMap((entry) => {
    if (NOT_OURS.has(entry)) return [];
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return filesIn(path, name);
    return name.test(entry) ? [path] : [];
  });
}

/** Ceilings only go down. A new measure gets its current size, and a removed one loses its ceiling. */
function lower(ceilings: Sizes, sizes: Sizes): void {
  const lowered = Object.entries(sizes).map(([name, size]) => [name, Math.min(ceilings[name] ?? size, size)]);
  writeFileSync(CEILINGS, `${JSON.stringify(Object.fromEntries(lowered), null, 2)}\n`);
}
