/** Programs in TypeScript that tests start, as one file of JavaScript each, which starts in half the time. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { inject } from 'vitest';
import { sharedBuild } from './apps/cli/shared-build.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const OWN_URL = /\bimport\.meta\.url\b/gu;
const ANY = /./;
const TYPESCRIPT = /\.m?ts$/u;
const LIBRARY = /^samachar(?:\/(?<entry>[a-z/]+))?$/u;

/** Made by each process for itself. */
const made = new Map<string, Promise<string>>();

/**
 * Makes JavaScript of a program with the library in it. `import.meta.url` stays that of the source.
 *
 * @returns the file to start with `node`
 */
export function childOf(source: string): Promise<string> {
  const known = made.get(source) ?? make(source);
  made.set(source, known);
  return known;
}

async function make(source: string): Promise<string> {
  const dist = sharedBuild();
  const folder = join(inject('buildFolder'), 'children', String(process.pid));
  const outfile = join(folder, `${relative(project, source).replaceAll(/[^a-z0-9]/giu, '-')}.mjs`);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'warning',
    plugins: [libraryIn(dist)],
  });
  return outfile;
}

/** What a file of the library finds beside it is in the build: the module of its threads, the pages of the client. */
function libraryIn(dist: string): Plugin {
  const src = join(project, 'src');
  const urlOf = (path: string): string => {
    const inside = relative(src, path);
    return pathToFileURL(inside.startsWith('..') ? path : join(dist, inside.replace(TYPESCRIPT, '.js'))).href;
  };
  return {
    name: 'library',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: ANY }, ({ path }) => {
        if (!LIBRARY.test(path)) return undefined;
        const entry = join(src, LIBRARY.exec(path)?.groups?.entry ?? '');
        const file = `${entry}.ts`;
        return { path: existsSync(file) ? file : join(entry, 'index.ts') };
      });
      onLoad({ filter: ANY, namespace: 'file' }, ({ path }) => {
        if (!TYPESCRIPT.test(path)) return undefined;
        const contents = readFileSync(path, 'utf8').replaceAll(OWN_URL, JSON.stringify(urlOf(path)));
        return { contents, loader: 'ts', resolveDir: dirname(path) };
      });
    },
  };
}
