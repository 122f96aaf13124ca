/** Builds the playground: a folder of static files that anyone can host. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';
import { SAMPLES, type SampleFile, sampleFile } from '../src/apps/studio/client/play/samples.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(PROJECT, 'src/apps/studio/client/play');
/** zod probes whether it may generate code from text; if a page's policy forbids it, the browser logs an error. */
const NO_CODE_FROM_TEXT = 'globalThis.__zod_globalConfig = { jitless: true };';

/** Writes the playground. */
export function buildPlayground(out: string, bundling: BuildOptions): void {
  buildSync({
    ...bundling,
    entryPoints: { play: join(SOURCE, 'main.ts'), worker: join(SOURCE, 'worker.ts') },
    outdir: out,
    banner: { js: NO_CODE_FROM_TEXT },
  });
  copyFileSync(join(SOURCE, 'index.html'), join(out, 'index.html'));
  mkdirSync(join(out, 'samples'), { recursive: true });
  for (const { id } of SAMPLES) writeFileSync(join(out, sampleFile(id)), JSON.stringify(readSample(id)));
}

function readSample(id: string): SampleFile {
  if (id.endsWith('.txt')) return { content: readFileSync(join(PROJECT, 'examples', id), 'utf8') };
  const read = (name: string): string => readFileSync(join(PROJECT, 'fixtures', id, name), 'utf8');
  return { content: read('page.html'), url: (JSON.parse(read('page.json')) as { readonly url: string }).url };
}
