import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** A file of an invented project and its import. */
interface Seed {
  readonly file: string;
  readonly imports: string;
}

/** Files that no browser module may reach, since they import Node or its packages. */
const allowed = seedsOf({
  bullmq: 'apps/fleet/work.ts',
  'node:dns': 'fetch/address.ts',
  tinypool: 'scrape/pool/worker-pool.ts',
});

/** Imports, and files that must not have them: directly or, like the entries for browsers, through another file. */
const forbidden = seedsOf({
  '@modelcontextprotocol/sdk/server/mcp.js': 'apps/service/knows-mcp.ts',
  bullmq: 'scrape/knows-bullmq.ts',
  'd3-scale': 'apps/studio/doctor/knows-charts.ts',
  htmlparser2: 'text/knows-parser.ts body/knows-parser.ts fetch/knows-parser.ts inspect.ts',
  'http-cache-semantics': 'body/knows-cache.ts',
  'hyparquet-writer': 'formats/knows-package.ts',
  leven: 'fetch/knows-leven.ts',
  'node:crypto': 'formats/knows-node.ts',
  'node:fs': 'apps/studio/doctor/knows-node.ts html/knows-node.ts',
  tinypool: 'scrape/knows-pool.ts apps/cli/knows-tinypool.ts apps/service/knows-tinypool.ts',
  undici: 'html/knows-undici.ts sources/knows-undici.ts',
  zod: 'html/knows-zod.ts io/option-kinds.ts publishers/knows-zod.ts apps/cli/knows-zod.ts dedupe/knows-zod.ts',
  'apps/cli/program.ts': 'apps/studio/doctor/knows-cli.ts apps/service/knows-cli.ts',
  'apps/fleet/work.ts': 'publishers/index.ts',
  'apps/service/create-service.ts': 'scrape/knows-serve.ts',
  'apps/studio/doctor/diagnose.ts': 'inspect-rules.ts',
  'article.ts': 'text/knows-contract.ts apps/fleet/knows-article.ts',
  'body/classify.ts': 'html/knows-body.ts sources/knows-body.ts',
  'dedupe/spill.ts': 'formats/knows-dedupe.ts',
  'errors.ts': 'apps/service/knows-errors.ts helpers/outside.ts',
  'extract.ts': 'fields/knows-extract.ts apps/cli/knows-extract.ts apps/studio/report/knows-extract.ts',
  'extract/learn/learn-site.ts': 'fields/knows-learn.ts extract-learned.ts',
  'extract/page-kind/listing.ts': 'fields/knows-kinds.ts',
  'extract/recover/find-story.ts': 'fields/knows-recover.ts',
  'fetch/address.ts': 'text/index.ts',
  'fetch/client.ts': 'sources/knows-fetch.ts io/knows-fetch.ts apps/service/mcp/knows-fetch.ts',
  'fetch/site-files.ts': 'extract-remote.ts apps/cli/knows-robots.ts apps/studio/doctor/knows-fetch.ts',
  'fields/headline.ts': 'body/knows-fields.ts publishers/rules/knows-fields.ts',
  'formats/parquet.ts': 'formats/knows-parquet.ts',
  'formats/to-json.ts': 'extract-formats.ts',
  'html/page.ts':
    'text/knows-page.ts io/page-url.ts fetch/knows-page.ts apps/studio/report/knows-page.ts ' +
    'apps/fleet/knows-page.ts formats/knows-page.ts formats/parquet-page.ts',
  'index.ts': 'extract/recover.ts',
  'publishers/naya-akhbar.ts':
    'extract/learn/knows-rules.ts fields/knows-rules.ts apps/studio/client/knows-publishers.ts',
  'scrape/pool/worker-pool.ts': 'formats/index.ts',
  'scrape/scrape-articles.ts': 'fetch/knows-scrape.ts scrape/pool/knows-scrape.ts',
  'text/knows-itself.ts': 'text/knows-itself.ts',
  'text/parse-hindi-date.ts': 'publishers/knows-text.ts',
});

const missing: Seed = { file: 'text/knows-nothing.ts', imports: './no-such-file.ts' };

const project = fileURLToPath(new URL('..', import.meta.url));
const copy = temporaryFolder();
let violations: { from: string; to: string; rule: { name: string } }[] = [];

beforeAll(() => {
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(join(project, file), join(copy, file));
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  const targets = forbidden.flatMap(({ file, imports }) =>
    imports.startsWith('.') ? [{ file: join(dirname(file), imports), imports: '' }] : [],
  );
  for (const seed of [...targets, ...allowed, ...forbidden, missing]) plant(seed);
  violations = cruise();
});

describe('the layer rule', () => {
  // That imports are allowed is what `npm run lint:layers` shows for src.
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

/** Files of src with their imports. Imports of other files of src are relative to the file. */
function seedsOf(files: Readonly<Record<string, string>>): Seed[] {
  return Object.entries(files).flatMap(([imported, importers]) =>
    importers.split(' ').map((file) => {
      const path = relative(dirname(file), imported);
      const isOurs = imported.endsWith('.ts');
      return { file, imports: isOurs ? path.replace(/^(?!\.)/u, './') : imported };
    }),
  );
}

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
