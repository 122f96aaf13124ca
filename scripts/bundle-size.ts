/** The check that what a browser loads stays small: bundled, minified and gzipped, as a site would send it. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { formatTable } from '../src/cli/print/table.ts';
import { runCommand } from './command-line.ts';

interface Bundle {
  readonly name: string;
  readonly code: string;
  /** Most bytes, gzipped. */
  readonly ceiling: number;
}

const BUNDLES: readonly Bundle[] = [
  { name: 'extractArticle', code: `export { extractArticle } from './browser.ts'`, ceiling: 284_000 },
  { name: 'all of samachar', code: `export * from './browser.ts'`, ceiling: 306_000 },
  { name: 'samachar/text', code: `export * from './text/index.ts'`, ceiling: 55_000 },
  { name: 'samachar/formats', code: `export * from './formats/index.ts'`, ceiling: 15_000 },
];
const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

runCommand('usage: npm run check:bundle', () => {
  const sizes = BUNDLES.map((bundle) => ({ ...bundle, size: gzippedSize(bundle.code) }));
  const rows = sizes.map(({ name, size, ceiling }) => [
    name,
    inKilobytes(size),
    inKilobytes(ceiling),
    size > ceiling ? 'FAILS' : '',
  ]);
  process.stdout.write(`${formatTable([['bundle', 'kB', 'at most', ''], ...rows]).join('\n')}\n`);
  if (sizes.some(({ size, ceiling }) => size > ceiling)) process.exitCode = 1;
});

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

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
