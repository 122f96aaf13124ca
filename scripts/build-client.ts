/**
 * Bundles the scripts and styles of pages: `src/apps/studio/client/NAME/main.ts` and its style become `dist/apps/studio/client/NAME.js` and `NAME.css`.
 * A page without a script has only `main.css`. The playground is a separate folder.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BuildOptions, buildSync } from 'esbuild';
import { buildPlayground } from './build-playground.ts';
import { runCommand } from './command-line.ts';

const CLIENT = fileURLToPath(new URL('../src/apps/studio/client', import.meta.url));
const DIST = fileURLToPath(new URL('../dist', import.meta.url));
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

runCommand('usage: npm run build:client [-- --out DIST]', () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: DIST } } });
  const folders = readdirSync(CLIENT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => name !== PLAYGROUND);
  buildSync({
    ...BUNDLING,
    entryPoints: Object.fromEntries(names.map((name) => [name, entryOf(name)])),
    outdir: join(values.out, 'apps/studio/client'),
  });
  buildPlayground(join(values.out, PLAYGROUND), BUNDLING);
});

function entryOf(name: string): string {
  const script = join(CLIENT, name, 'main.ts');
  return existsSync(script) ? script : join(CLIENT, name, 'main.css');
}
