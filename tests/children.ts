/** Bundles TypeScript programs that tests start into one JavaScript file each, which starts in half the time. */
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

/** Bundles of this process, by source file. */
const made = new Map<string, Promise<string>>();

/**
 * Bundles a program with the library. `import.meta.url` stays that of the source.
 *
 * @returns the path of the file to run with `node`
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
    // In a package without side effects, esbuild drops constants of modules that are exported as a whole.
    ignoreAnnotations: true,
    logLevel: 'warning',
    plugins: [libraryIn(dist)],
  });
  return outfile;
}

/** Resolves files next to a library module, such as the worker module and the client's pages, in the build. */
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
