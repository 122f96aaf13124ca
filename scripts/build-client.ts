/**
 * Bundles the scripts and styles of pages: `src/apps/studio/client/NAME/main.ts` and its style become `apps/studio/client/NAME.js` and
 * `NAME.css`. A page without a script has only `main.css`. The playground is a separate folder of static files that anyone can host.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { type PlaygroundSource, SAMPLE_IDS, sampleFile } from '../src/apps/studio/client/play/samples.ts';
import { PROJECT } from './command-line.ts';

const CLIENT = join(PROJECT, 'src/apps/studio/client');
const PLAYGROUND = 'play';
const BUNDLING = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: 'es2022',
  conditions: ['browser'],
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;
/** zod probes whether it may generate code from text; if a page's policy forbids it, the browser logs an error. */
const NO_CODE_FROM_TEXT = 'globalThis.__zod_globalConfig = { jitless: true };';

/** Writes the files of all pages into a folder. */
export function buildClient(dist: string): void {
  const folders = readdirSync(CLIENT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => name !== PLAYGROUND);
  buildSync({
    ...BUNDLING,
    entryPoints: Object.fromEntries(names.map((name) => [name, entryOf(name)])),
    outdir: join(dist, 'apps/studio/client'),
  });
  buildPlayground(join(CLIENT, PLAYGROUND), join(dist, PLAYGROUND));
}

function entryOf(name: string): string {
  const script = join(CLIENT, name, 'main.ts');
  return existsSync(script) ? script : join(CLIENT, name, 'main.css');
}

function buildPlayground(source: string, out: string): void {
  buildSync({
    ...BUNDLING,
    entryPoints: { play: join(source, 'main.ts'), worker: join(source, 'worker.ts') },
    outdir: out,
    banner: { js: NO_CODE_FROM_TEXT },
  });
  copyFileSync(join(source, 'index.html'), join(out, 'index.html'));
  mkdirSync(join(out, 'samples'), { recursive: true });
  for (const id of SAMPLE_IDS) writeFileSync(join(out, sampleFile(id)), JSON.stringify(readSample(id)));
}

function readSample(id: string): PlaygroundSource {
  if (id.endsWith('.txt')) return { content: readFileSync(join(PROJECT, 'examples', id), 'utf8') };
  const read = (name: string): string => readFileSync(join(PROJECT, 'fixtures', id, name), 'utf8');
  return { content: read('page.html'), url: (JSON.parse(read('page.json')) as { readonly url: string }).url };
}
