/** Programs in TypeScript that tests start, as one file of JavaScript each, which starts in half the time. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { inject } from 'vitest';
import { sharedBuild } from './cli/shared-build.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const OWN_URL = /\bimport\.meta\.url\b/gu;
const ANY = /./;
const TYPESCRIPT = /\.m?ts$/u;
const LIBRARY = /^samachar(?:\/(?<entry>[a-z/]+))?$/u;

/** Made by each process for itself. */
const made = new Map<string, Promise<string>>();

/**
 * Makes JavaScript of a program. The library is that of the build, and `import.meta.url` stays that of the source.
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

function libraryIn(dist: string): Plugin {
  const src = join(project, 'src');
  return {
    name: 'library',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: ANY }, ({ path }) => {
        if (!LIBRARY.test(path)) return undefined;
        const entry = LIBRARY.exec(path)?.groups?.entry ?? '';
        const file = [`${entry}.js`, join(entry, 'index.js')].find((name) => existsSync(join(dist, name)));
        return { path: pathToFileURL(join(dist, file ?? path)).href, external: true };
      });
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        const inside = relative(src, file);
        if (inside.startsWith('..')) return undefined;
        const built = join(dist, inside.replace(TYPESCRIPT, '.js'));
        return { path: pathToFileURL(built).href, external: true };
      });
      onLoad({ filter: ANY, namespace: 'file' }, ({ path }) =>
        TYPESCRIPT.test(path)
          ? {
              contents: readFileSync(path, 'utf8').replaceAll(
                OWN_URL,
                JSON.stringify(pathToFileURL(path).href),
              ),
              loader: 'ts',
              resolveDir: dirname(path),
            }
          : undefined,
      );
    },
  };
}
