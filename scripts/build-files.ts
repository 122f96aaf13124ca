/** Writes the package files that are not compiled: the sample page, and the commit that the package was built from. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from './command-line.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
/** An invented story: none of it comes from a newspaper. */
const SAMPLE = fileURLToPath(new URL('../fixtures/unknown/highlights-and-labels/page.html', import.meta.url));

runCommand('usage: npm run build:files [-- --out DIST]', () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: DIST } } });
  copyFileSync(SAMPLE, join(values.out, 'sample.html'));
  const commit = commitOf(fileURLToPath(new URL('..', import.meta.url)));
  if (commit !== undefined) writeFileSync(join(values.out, 'build.json'), `${JSON.stringify({ commit })}\n`);
});

/** The commit of a checkout; undefined for a copy without Git, or inside another project's checkout. */
function commitOf(project: string): string | undefined {
  const git = (words: readonly string[]) => spawnSync('git', words, { cwd: project, encoding: 'utf8' });
  const { status, stdout } = git(['rev-parse', '--short=10', 'HEAD']);
  const isOwn = git(['rev-parse', '--show-prefix']).stdout?.trim() === '';
  return status === 0 && isOwn ? stdout.trim() : undefined;
}
