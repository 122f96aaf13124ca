import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** A file of an invented project and its import. */
interface Seed {
  readonly file: string;
  readonly imports: string;
}

/** Files that others may or may not import. That more imports are allowed is what `npm run lint:layers` shows. */
const allowed: readonly Seed[] = [
  { file: 'article.ts', imports: 'zod' },
  { file: 'errors.ts', imports: 'zod' },
  { file: 'publishers/publisher.ts', imports: '../errors.ts' },
  { file: 'publishers/naya-akhbar.ts', imports: './publisher.ts' },
  { file: 'languages/hi.ts', imports: '' },
  { file: 'text/parse-hindi-date.ts', imports: '../languages/hi.ts' },
  { file: 'html/page.ts', imports: 'htmlparser2' },
  { file: 'body/classify.ts', imports: '../html/page.ts' },
  { file: 'fields/headline.ts', imports: '../publishers/rules/applied-rule.ts' },
  { file: 'publishers/rules/applied-rule.ts', imports: '../../html/page.ts' },
  { file: 'extract/recover/find-story.ts', imports: '../../text/parse-hindi-date.ts' },
  { file: 'fetch/robots.ts', imports: 'http-cache-semantics' },
  { file: 'fetch/client.ts', imports: 'undici' },
  { file: 'fetch/address.ts', imports: 'node:dns' },
  { file: 'extract.ts', imports: './fields/headline.ts' },
  { file: 'extract/page-kind/listing.ts', imports: '../../fields/headline.ts' },
  { file: 'extract/learn/learn-site.ts', imports: '../../extract.ts' },
  { file: 'fetch/journal.ts', imports: 'node:fs/promises' },
  { file: 'scrape/scrape-articles.ts', imports: '../fetch/journal.ts' },
  { file: 'apps/fleet/work.ts', imports: 'bullmq' },
  { file: 'browser.ts', imports: './extract.ts' },
  { file: 'index.ts', imports: './browser.ts' },
  { file: 'apps/studio/doctor/diagnose.ts', imports: '../../../browser.ts' },
  { file: 'formats/to-text.ts', imports: '../text/parse-hindi-date.ts' },
  { file: 'formats/to-json.ts', imports: '../article.ts' },
  { file: 'formats/parquet.ts', imports: './to-text.ts' },
  { file: 'apps/cli/program.ts', imports: 'commander' },
  { file: 'scrape/pool/worker-pool.ts', imports: 'tinypool' },
  { file: 'dedupe/spill.ts', imports: 'node:fs/promises' },
  { file: 'apps/service/create-service.ts', imports: 'node:http' },
];

const forbidden: readonly Seed[] = [
  { file: 'text/knows-parser.ts', imports: 'htmlparser2' },
  { file: 'text/knows-page.ts', imports: '../html/page.ts' },
  { file: 'text/knows-contract.ts', imports: '../article.ts' },
  { file: 'html/knows-body.ts', imports: '../body/classify.ts' },
  { file: 'html/knows-zod.ts', imports: 'zod' },
  { file: 'body/knows-parser.ts', imports: 'htmlparser2' },
  { file: 'body/knows-fields.ts', imports: '../fields/headline.ts' },
  { file: 'publishers/rules/knows-fields.ts', imports: '../../fields/headline.ts' },
  { file: 'sources/knows-fetch.ts', imports: '../fetch/client.ts' },
  { file: 'fields/knows-extract.ts', imports: '../extract.ts' },
  { file: 'fields/knows-kinds.ts', imports: '../extract/page-kind/listing.ts' },
  { file: 'fields/knows-learn.ts', imports: '../extract/learn/learn-site.ts' },
  { file: 'extract/learn/knows-rules.ts', imports: '../../publishers/naya-akhbar.ts' },
  { file: 'extract-learned.ts', imports: './extract/learn/learn-site.ts' },
  { file: 'fields/knows-recover.ts', imports: '../extract/recover/find-story.ts' },
  { file: 'fields/knows-rules.ts', imports: '../publishers/naya-akhbar.ts' },
  { file: 'publishers/knows-text.ts', imports: '../text/parse-hindi-date.ts' },
  { file: 'io/option-kinds.ts', imports: 'zod' },
  { file: 'io/page-url.ts', imports: '../html/page.ts' },
  { file: 'fetch/knows-leven.ts', imports: 'leven' },
  { file: 'publishers/knows-zod.ts', imports: 'zod' },
  { file: 'fetch/knows-parser.ts', imports: 'htmlparser2' },
  { file: 'fetch/knows-page.ts', imports: '../html/page.ts' },
  { file: 'html/knows-undici.ts', imports: 'undici' },
  { file: 'extract-remote.ts', imports: './fetch/robots.ts' },
  { file: 'body/knows-cache.ts', imports: 'http-cache-semantics' },
  { file: 'extract/recover.ts', imports: '../index.ts' },
  { file: 'inspect.ts', imports: 'htmlparser2' },
  // Indirectly, through a file that also runs in browsers.
  { file: 'formats/index.ts', imports: '../scrape/pool/worker-pool.ts' },
  { file: 'text/index.ts', imports: '../fetch/address.ts' },
  { file: 'io/knows-fetch.ts', imports: '../fetch/client.ts' },
  { file: 'fetch/knows-scrape.ts', imports: '../scrape/scrape-articles.ts' },
  { file: 'sources/knows-body.ts', imports: '../body/classify.ts' },
  { file: 'sources/knows-undici.ts', imports: 'undici' },
  { file: 'apps/studio/doctor/knows-cli.ts', imports: '../../cli/program.ts' },
  { file: 'apps/studio/doctor/knows-charts.ts', imports: 'd3-scale' },
  { file: 'apps/studio/report/knows-page.ts', imports: '../../../html/page.ts' },
  { file: 'scrape/knows-pool.ts', imports: 'tinypool' },
  { file: 'scrape/pool/knows-scrape.ts', imports: '../scrape-articles.ts' },
  { file: 'apps/cli/knows-tinypool.ts', imports: 'tinypool' },
  { file: 'apps/cli/knows-zod.ts', imports: 'zod' },
  { file: 'apps/cli/knows-robots.ts', imports: '../../fetch/robots.ts' },
  { file: 'apps/cli/knows-extract.ts', imports: '../../extract.ts' },
  { file: 'apps/fleet/knows-article.ts', imports: '../../article.ts' },
  { file: 'apps/service/knows-errors.ts', imports: '../../errors.ts' },
  { file: 'apps/studio/report/knows-extract.ts', imports: '../../../extract.ts' },
  { file: 'apps/studio/client/knows-publishers.ts', imports: '../../../publishers/naya-akhbar.ts' },
  { file: 'apps/fleet/knows-page.ts', imports: '../../html/page.ts' },
  { file: 'scrape/knows-bullmq.ts', imports: 'bullmq' },
  { file: 'publishers/index.ts', imports: '../apps/fleet/work.ts' },
  { file: 'apps/studio/doctor/knows-node.ts', imports: 'node:fs' },
  { file: 'apps/studio/doctor/knows-fetch.ts', imports: '../../../fetch/robots.ts' },
  { file: 'inspect-rules.ts', imports: './apps/studio/doctor/diagnose.ts' },
  { file: 'html/knows-node.ts', imports: 'node:fs' },
  { file: 'text/knows-itself.ts', imports: './knows-itself.ts' },
  { file: 'formats/knows-parquet.ts', imports: './parquet.ts' },
  { file: 'formats/knows-package.ts', imports: 'hyparquet-writer' },
  { file: 'formats/knows-page.ts', imports: '../html/page.ts' },
  { file: 'formats/knows-node.ts', imports: 'node:crypto' },
  { file: 'formats/parquet-page.ts', imports: '../html/page.ts' },
  { file: 'extract-formats.ts', imports: './formats/to-json.ts' },
  { file: 'helpers/outside.ts', imports: '../errors.ts' },
  { file: 'apps/service/mcp/knows-fetch.ts', imports: '../../../fetch/client.ts' },
  { file: 'apps/service/knows-mcp.ts', imports: '@modelcontextprotocol/sdk/server/mcp.js' },
  { file: 'dedupe/knows-zod.ts', imports: 'zod' },
  { file: 'formats/knows-dedupe.ts', imports: '../dedupe/spill.ts' },
  { file: 'apps/service/knows-cli.ts', imports: '../cli/program.ts' },
  { file: 'apps/service/knows-tinypool.ts', imports: 'tinypool' },
  { file: 'scrape/knows-serve.ts', imports: '../apps/service/create-service.ts' },
];

const missing: Seed = { file: 'text/knows-nothing.ts', imports: './no-such-file.ts' };

const project = fileURLToPath(new URL('..', import.meta.url));
const copy = temporaryFolder();
let violations: { from: string; to: string; rule: { name: string } }[] = [];

beforeAll(() => {
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'etc/not-public.json'])
    cpSync(join(project, file), join(copy, file));
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  for (const seed of [...allowed, ...forbidden, missing]) plant(seed);
  violations = cruise();
});

describe('the layer rule', () => {
  test.each(allowed)('allows $file to import "$imports"', ({ file }) => {
    expect([...refused(file), ...notFound(file)]).toEqual([]);
  });

  test.each(forbidden)('forbids $file from importing "$imports"', ({ file }) => {
    expect(refused(file)).not.toEqual([]);
  });

  test('reports an import that does not resolve', () => {
    expect(notFound(missing.file)).toEqual(['./no-such-file.ts']);
  });
});

function plant({ file, imports }: Seed): void {
  const path = join(copy, 'src', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, imports === '' ? 'export {};\n' : `import '${imports}';\n`);
}

function cruise(): typeof violations {
  const command = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = spawnSync(process.execPath, [command, 'src', '-T', 'json'], {
    cwd: copy,
    encoding: 'utf8',
  });
  return JSON.parse(stdout).summary.violations;
}

/** Forbidden imports of a file. Unresolved imports are excluded, since they prove nothing. */
function refused(file: string): string[] {
  return violations
    .filter(({ from, rule }) => from === `src/${file}` && !isMissing(rule))
    .map(({ to }) => to);
}

function notFound(file: string): string[] {
  return violations.filter(({ from, rule }) => from === `src/${file}` && isMissing(rule)).map(({ to }) => to);
}

function isMissing({ name }: { readonly name: string }): boolean {
  return name === 'resolvable';
}
