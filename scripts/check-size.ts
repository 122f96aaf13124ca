/** Checks that the project does not grow: lines of code, words of documentation and browser bundles stay below `ceilings.json`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { globSync } from 'tinyglobby';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { PROJECT, print, runCommand } from './command-line.ts';

type Sizes = Readonly<Record<string, number>>;

const USAGE = 'usage: npm run check:size [-- --lower]';
const CEILINGS = new URL('ceilings.json', import.meta.url);
const SOURCE = join(PROJECT, 'src');
/** Folders whose files turn a page into an article. Together with the files directly in src they are the engine. */
const ENGINE = ['text', 'languages', 'html', 'body', 'fields', 'extract', 'publishers/rules'];
const NOT_OURS = ['node_modules', 'dist', 'temp', 'coverage', '.git', 'etc'].map((name) => `**/${name}/**`);
const LINE = /\n/gu;
const WORD = /\S+/gu;

/** Bundles for browsers, as modules of src. */
const BUNDLES: Readonly<Record<string, string>> = {
  extractArticle: `export { extractArticle } from './browser.ts'`,
  'all of samachar': `export * from './browser.ts'`,
  'samachar/text': `export * from './text/index.ts'`,
  'samachar/formats': `export * from './formats/index.ts'`,
};

runCommand(USAGE, { lower: false }, (values) => {
  const ceilings: Sizes = JSON.parse(readFileSync(CEILINGS, 'utf8'));
  const sizes: Sizes = { ...lineCounts(), ...bundleSizes() };
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
  return {
    ...Object.fromEntries(
      folders.map(({ name }) => [`lines of src/${name}`, countIn([`src/${name}/**`], LINE)]),
    ),
    'lines of files directly in src': countIn(['src/*'], LINE),
    'lines of the engine': countIn(['src/*', ...ENGINE.map((folder) => `src/${folder}/**`)], LINE),
    'lines of src': countIn(['src/**'], LINE),
    'lines of tests': countIn(['tests/**'], LINE),
    'lines of scripts': countIn(['scripts/**'], LINE),
    'words in Markdown files': countIn(['**/*.md'], WORD),
  };
}

/** Counts the matches of a pattern in files of the project. */
function countIn(files: readonly string[], pattern: RegExp): number {
  return globSync(files, { cwd: PROJECT, absolute: true, dot: true, ignore: NOT_OURS })
    .map((file) => readFileSync(file, 'utf8').match(pattern)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
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

/** Ceilings only go down. A new measure gets its current size, and a removed one loses its ceiling. */
function lower(ceilings: Sizes, sizes: Sizes): void {
  const lowered = Object.entries(sizes).map(([name, size]) => [name, Math.min(ceilings[name] ?? size, size)]);
  writeFileSync(CEILINGS, `${JSON.stringify(Object.fromEntries(lowered), null, 2)}\n`);
}
