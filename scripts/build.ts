/** Builds the package, without types: modules, pages, the article's JSON Schema, a sample page, and the commit it was built from. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleJsonSchema } from '../src/article.ts';
import { buildClient } from './build-client.ts';
import { buildModules } from './build-modules.ts';
import { PROJECT, runCommand } from './command-line.ts';

/** An invented story: none of it comes from a newspaper. */
const SAMPLE = join(PROJECT, 'fixtures/unknown/highlights-and-labels/page.html');

runCommand(
  'usage: tsx scripts/build.ts [--out DIST]',
  { out: join(PROJECT, 'dist') },
  async ({ out: dist }) => {
    await buildModules(dist);
    buildClient(dist);
    writeFileSync(join(dist, 'article.schema.json'), `${JSON.stringify(articleJsonSchema(), null, 2)}\n`);
    copyFileSync(SAMPLE, join(dist, 'sample.html'));
    const commit = commitOf(PROJECT);
    if (commit !== undefined) writeFileSync(join(dist, 'build.json'), `${JSON.stringify({ commit })}\n`);
  },
);

/** The commit of a checkout; undefined for a copy without Git, or inside another project's checkout. */
function commitOf(project: string): string | undefined {
  const git = (words: readonly string[]) => spawnSync('git', words, { cwd: project, encoding: 'utf8' });
  const { status, stdout } = git(['rev-parse', '--short=10', 'HEAD']);
  const isOwn = git(['rev-parse', '--show-prefix']).stdout?.trim() === '';
  return status === 0 && isOwn ? stdout.trim() : undefined;
}
