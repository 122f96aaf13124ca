import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A file of a made-up project, what it imports, and the rules that this breaks. */
interface Seed {
  readonly file: string;
  readonly imports: string;
  readonly breaks: readonly string[];
}

const allowed: readonly Seed[] = [
  { file: 'article.ts', imports: 'zod', breaks: [] },
  { file: 'errors.ts', imports: 'zod', breaks: [] },
  { file: 'publishers/publisher.ts', imports: '../errors.ts', breaks: [] },
  { file: 'arguments/near-name.ts', imports: 'leven', breaks: [] },
  { file: 'arguments/check-options.ts', imports: '../errors.ts', breaks: [] },
  { file: 'publishers/naya-akhbar.ts', imports: './publisher.ts', breaks: [] },
  { file: 'text/hindi/months.ts', imports: '', breaks: [] },
  { file: 'text/parse-hindi-date.ts', imports: './hindi/months.ts', breaks: [] },
  { file: 'html/page.ts', imports: 'htmlparser2', breaks: [] },
  { file: 'html/decode.ts', imports: '../text/parse-hindi-date.ts', breaks: [] },
  { file: 'body/classify.ts', imports: '../html/page.ts', breaks: [] },
  { file: 'fields/headline.ts', imports: '../html/page.ts', breaks: [] },
  { file: 'fields/standfirst.ts', imports: '../body/classify.ts', breaks: [] },
  { file: 'fetch/cached-transport.ts', imports: 'http-cache-semantics', breaks: [] },
  { file: 'recover/find-story.ts', imports: '../text/parse-hindi-date.ts', breaks: [] },
  { file: 'fetch/robots.ts', imports: 'http-cache-semantics', breaks: [] },
  { file: 'fetch/client.ts', imports: 'undici', breaks: [] },
  { file: 'fetch/address.ts', imports: 'node:dns', breaks: [] },
  { file: 'fetch/status.ts', imports: '../errors.ts', breaks: [] },
  { file: 'files/draft-file.ts', imports: 'node:fs/promises', breaks: [] },
  { file: 'fetch/page-store.ts', imports: '../files/draft-file.ts', breaks: [] },
  { file: 'learn/site-profile.ts', imports: 'zod', breaks: [] },
  { file: 'fields/learned.ts', imports: '../learn/site-profile.ts', breaks: [] },
  { file: 'extract.ts', imports: './fields/headline.ts', breaks: [] },
  { file: 'learn/learn-site.ts', imports: '../extract.ts', breaks: [] },
  { file: 'fetch/journal.ts', imports: 'node:fs/promises', breaks: [] },
  { file: 'scrape/scrape-articles.ts', imports: '../fetch/journal.ts', breaks: [] },
  { file: 'queue/work.ts', imports: 'bullmq', breaks: [] },
  { file: 'queue/do-shard.ts', imports: '../scrape/scrape-articles.ts', breaks: [] },
  { file: 'queue/ndjson-sink.ts', imports: 'node:fs/promises', breaks: [] },
  { file: 'browser.ts', imports: './extract.ts', breaks: [] },
  { file: 'index.ts', imports: './browser.ts', breaks: [] },
  { file: 'doctor/diagnose.ts', imports: '../extract.ts', breaks: [] },
  { file: 'formats/to-text.ts', imports: '../text/parse-hindi-date.ts', breaks: [] },
  { file: 'formats/to-json.ts', imports: '../article.ts', breaks: [] },
  { file: 'formats/parquet.ts', imports: './to-text.ts', breaks: [] },
  { file: 'report/charts/histogram.ts', imports: 'd3-scale', breaks: [] },
  { file: 'report/compare-reports.ts', imports: '../doctor/diagnose.ts', breaks: [] },
  { file: 'cli/program.ts', imports: 'commander', breaks: [] },
  { file: 'cli/run/output.ts', imports: 'node:fs', breaks: [] },
  { file: 'pool/worker-pool.ts', imports: 'tinypool', breaks: [] },
  { file: 'pool/read-batch.ts', imports: 'node:worker_threads', breaks: [] },
  { file: 'scrape/read-page.ts', imports: '../pool/worker-pool.ts', breaks: [] },
  { file: 'cli/pool/page-pool.ts', imports: '../../pool/worker-pool.ts', breaks: [] },
  { file: 'cli/commands/extract.ts', imports: '../../extract.ts', breaks: [] },
  { file: 'client/play/rule-text.ts', imports: 'jsonc-parser', breaks: [] },
  { file: 'dedupe/spill.ts', imports: 'node:fs/promises', breaks: [] },
  { file: 'mcp/mcp-sdk.ts', imports: '@modelcontextprotocol/sdk/server/mcp.js', breaks: [] },
  { file: 'serve/create-service.ts', imports: 'node:http', breaks: [] },
  { file: 'serve/open-fetching.ts', imports: '../scrape/scrape-articles.ts', breaks: [] },
];

const forbidden: readonly Seed[] = [
  { file: 'text/knows-parser.ts', imports: 'htmlparser2', breaks: ['text-packages'] },
  { file: 'text/knows-page.ts', imports: '../html/page.ts', breaks: ['text-imports-below'] },
  { file: 'text/knows-contract.ts', imports: '../article.ts', breaks: ['text-imports-below'] },
  { file: 'html/knows-body.ts', imports: '../body/classify.ts', breaks: ['html-imports-below'] },
  { file: 'html/knows-zod.ts', imports: 'zod', breaks: ['html-packages'] },
  { file: 'body/knows-parser.ts', imports: 'htmlparser2', breaks: ['body-packages'] },
  { file: 'body/knows-fields.ts', imports: '../fields/headline.ts', breaks: ['body-imports-below'] },
  { file: 'fields/knows-extract.ts', imports: '../extract.ts', breaks: ['fields-imports-below'] },
  { file: 'fields/knows-learn.ts', imports: '../learn/learn-site.ts', breaks: ['fields-imports-below'] },
  { file: 'learn/knows-rules.ts', imports: '../publishers/naya-akhbar.ts', breaks: ['learn-imports-below'] },
  { file: 'extract-learned.ts', imports: './learn/learn-site.ts', breaks: ['extraction-imports-below'] },
  { file: 'fields/knows-recover.ts', imports: '../recover/find-story.ts', breaks: ['fields-imports-below'] },
  {
    file: 'fields/knows-rules.ts',
    imports: '../publishers/naya-akhbar.ts',
    breaks: ['fields-imports-below'],
  },
  {
    file: 'publishers/knows-text.ts',
    imports: '../text/parse-hindi-date.ts',
    breaks: ['publishers-imports-below'],
  },
  { file: 'arguments/knows-zod.ts', imports: 'zod', breaks: ['arguments-packages'] },
  { file: 'arguments/knows-page.ts', imports: '../html/page.ts', breaks: ['arguments-imports-below'] },
  { file: 'fetch/knows-leven.ts', imports: 'leven', breaks: ['fetch-packages'] },
  { file: 'publishers/knows-zod.ts', imports: 'zod', breaks: ['publishers-packages'] },
  { file: 'fetch/knows-parser.ts', imports: 'htmlparser2', breaks: ['fetch-packages'] },
  { file: 'fetch/knows-page.ts', imports: '../html/page.ts', breaks: ['fetch-imports-below'] },
  { file: 'html/knows-undici.ts', imports: 'undici', breaks: ['html-packages'] },
  { file: 'extract-remote.ts', imports: './fetch/robots.ts', breaks: ['extraction-imports-below'] },
  { file: 'body/knows-cache.ts', imports: 'http-cache-semantics', breaks: ['body-packages'] },
  { file: 'recover.ts', imports: './index.ts', breaks: ['extraction-imports-below'] },
  { file: 'inspect.ts', imports: 'htmlparser2', breaks: ['extraction-packages'] },
  // By a detour through a file that a browser gets.
  {
    file: 'formats/index.ts',
    imports: '../pool/worker-pool.ts',
    breaks: ['browsers-fetch-nothing', 'formats-imports-below'],
  },
  {
    file: 'text/index.ts',
    imports: '../fetch/address.ts',
    breaks: ['browsers-fetch-nothing', 'text-imports-below'],
  },
  { file: 'files/knows-errors.ts', imports: '../errors.ts', breaks: ['files-imports-below'] },
  { file: 'fetch/knows-scrape.ts', imports: '../scrape/scrape-articles.ts', breaks: ['fetch-imports-below'] },
  { file: 'sources/knows-page.ts', imports: '../html/page.ts', breaks: ['sources-imports-below'] },
  { file: 'sources/knows-undici.ts', imports: 'undici', breaks: ['sources-packages'] },
  { file: 'doctor/knows-cli.ts', imports: '../cli/program.ts', breaks: ['doctor-imports-below'] },
  { file: 'doctor/knows-charts.ts', imports: 'd3-scale', breaks: ['doctor-packages'] },
  { file: 'report/knows-page.ts', imports: '../html/page.ts', breaks: ['report-imports-below'] },
  { file: 'scrape/knows-pool.ts', imports: 'tinypool', breaks: ['scrape-packages'] },
  { file: 'pool/knows-extraction.ts', imports: '../extract.ts', breaks: ['pool-imports-below'] },
  { file: 'cli/knows-tinypool.ts', imports: 'tinypool', breaks: ['cli-packages'] },
  { file: 'cli/knows-zod.ts', imports: 'zod', breaks: ['cli-packages'] },
  { file: 'queue/knows-page.ts', imports: '../html/page.ts', breaks: ['queue-imports-below'] },
  { file: 'scrape/knows-bullmq.ts', imports: 'bullmq', breaks: ['scrape-packages'] },
  {
    file: 'publishers/index.ts',
    imports: '../queue/work.ts',
    breaks: ['publishers-imports-below', 'queues-for-those-who-ask'],
  },
  { file: 'doctor/knows-node.ts', imports: 'node:fs', breaks: ['no-node-builtins'] },
  { file: 'doctor/knows-fetch.ts', imports: '../fetch/robots.ts', breaks: ['doctor-imports-below'] },
  { file: 'inspect-rules.ts', imports: './doctor/diagnose.ts', breaks: ['extraction-imports-below'] },
  { file: 'html/knows-node.ts', imports: 'node:fs', breaks: ['no-node-builtins'] },
  { file: 'text/knows-nothing.ts', imports: './no-such-file.ts', breaks: ['resolvable'] },
  { file: 'text/knows-itself.ts', imports: './knows-itself.ts', breaks: ['no-cycles'] },
  { file: 'formats/knows-parquet.ts', imports: './parquet.ts', breaks: ['formats-imports-below'] },
  { file: 'formats/knows-package.ts', imports: 'hyparquet-writer', breaks: ['formats-packages'] },
  { file: 'formats/knows-page.ts', imports: '../html/page.ts', breaks: ['formats-imports-below'] },
  { file: 'formats/knows-node.ts', imports: 'node:crypto', breaks: ['no-node-builtins'] },
  { file: 'formats/parquet-page.ts', imports: '../html/page.ts', breaks: ['parquet-imports-below'] },
  { file: 'extract-formats.ts', imports: './formats/to-json.ts', breaks: ['extraction-imports-below'] },
  { file: 'mcp/knows-fetch.ts', imports: '../fetch/client.ts', breaks: ['mcp-imports-below'] },
  {
    file: 'serve/knows-mcp.ts',
    imports: '@modelcontextprotocol/sdk/server/mcp.js',
    breaks: ['serve-packages'],
  },
  { file: 'dedupe/knows-zod.ts', imports: 'zod', breaks: ['dedupe-packages'] },
  { file: 'formats/knows-dedupe.ts', imports: '../dedupe/spill.ts', breaks: ['formats-imports-below'] },
  { file: 'serve/knows-cli.ts', imports: '../cli/program.ts', breaks: ['serve-imports-below'] },
  { file: 'serve/knows-tinypool.ts', imports: 'tinypool', breaks: ['serve-packages'] },
  { file: 'scrape/knows-serve.ts', imports: '../serve/create-service.ts', breaks: ['scrape-imports-below'] },
  { file: 'helpers/outside.ts', imports: '../errors.ts', breaks: ['every-file-has-a-layer'] },
];

const project = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'samachar-layers-'));
let violations: { from: string; rule: { name: string } }[] = [];

beforeAll(() => {
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(join(project, file), join(copy, file));
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  for (const seed of [...allowed, ...forbidden]) plant(seed);
  violations = cruise();
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true }));

describe('the layer rule', () => {
  test.each(allowed)('lets $file import "$imports"', ({ file }) => {
    expect(brokenRules(file)).toEqual([]);
  });

  test.each(forbidden)('forbids $file to import "$imports"', ({ file, breaks }) => {
    expect(brokenRules(file)).toEqual(breaks);
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

function brokenRules(file: string): string[] {
  return violations
    .filter(({ from }) => from === `src/${file}`)
    .map(({ rule }) => rule.name)
    .sort();
}
