/**
 * The ReDoS check: every regular expression of `src`, literal or built by `RegExp(…)`, runs in linear time or on bounded input.
 * `--record` stores the linear ones, which later runs do not measure again; `--all` measures every pattern.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Tinypool } from 'tinypool';
import { ScrapeError } from '../src/errors.ts';
import { BOUNDED_PATTERNS } from './bounded-patterns.ts';
import { type Growth, type Pattern, REPEATS } from './redos.ts';
import { type Finding, readRecord, recordKey, reviewPatterns, writeRecord } from './regex-review.ts';
import { FIXTURES, findPages } from './saved-pages.ts';
import { type BuildSite, readPatterns, recordPatterns, type SourcePattern } from './source-patterns.ts';

const BETWEEN_WORDS = /[|,\n]/u;
const SRC = fileURLToPath(new URL('../src', import.meta.url));
const { positionals, values } = parseArgs({
  options: { record: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? SRC);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.split(sep).join('/'))
  .sort();
const read = files.map((file) => readPatterns(readFileSync(join(folder, file), 'utf8'), file));
const sites = read.flatMap((file) => file.sites);
// The compiler emits some literals as calls.
const built = (await recordPatterns(`${folder}/`, buildPatterns)).filter((pattern) =>
  sites.some((site) => isAt(pattern, site)),
);
const patterns = [...read.flatMap(({ literals }) => literals), ...built];
const threads = new Tinypool({
  filename: new URL('redos.ts', import.meta.url).href,
  execArgv: ['--import', new URL('typescript-thread.mjs', import.meta.url).href],
});
const recorded = values.all ? new Set<string>() : readRecord();
const linear = new Set<string>();
const review = await reviewPatterns(patterns, folder === SRC ? BOUNDED_PATTERNS : [], measuredGrowth);
await threads.destroy();
if (values.record) writeRecord(linear);

report(
  sites.filter((site) => !built.some((pattern) => isAt(pattern, site))),
  'builds a pattern that this check does not see; build it when the module loads, or make the check build it',
);
for (const finding of review.unbounded) report([finding], described(finding));
for (const { file, source = 'patterns of rules', bound } of review.stale)
  report([{ file }], `no longer needs its entry in scripts/bounded-patterns.ts: ${source} (${bound})`);
if (process.exitCode === undefined)
  process.stdout.write(`${patterns.length} patterns of ${files.length} files are safe from ReDoS\n`);

async function measuredGrowth(pattern: Pattern): Promise<Growth | undefined> {
  if (!REPEATS.test(pattern.source)) return undefined;
  const key = recordKey(pattern);
  const growth: Growth | undefined = recorded.has(key)
    ? undefined
    : await threads.run(pattern, { name: 'growthOf' });
  if (growth === undefined) linear.add(key);
  return growth;
}

/** Most patterns are built when their module loads, those of a rule or language at their first use. */
async function buildPatterns(): Promise<void> {
  for (const file of new Set(sites.map((site) => site.file)))
    await import(pathToFileURL(join(folder, file)).href);
  if (folder !== SRC) return;
  await readPages();
  const { publishers } = await import('../src/publishers/index.ts');
  const { patternsOf } = await import('../src/publishers/rules/publisher-patterns.ts');
  const { definePublisher } = await import('../src/publishers/publisher.ts');
  for (const publisher of publishers) {
    definePublisher({ ...publisher });
    patternsOf(publisher);
  }
}

/** The fixtures, and a page per language pack made of its own words: reading them builds the patterns of all languages. */
async function readPages(): Promise<void> {
  const { inspectArticle } = await import('../src/extract.ts');
  const { recoverArticle } = await import('../src/extract/recover.ts');
  for (const { file } of findPages([FIXTURES])) inspectArticle(readFileSync(file));
  for (const file of files.filter((name) => name.startsWith('languages/'))) {
    const packs: object[] = Object.values(await import(pathToFileURL(join(folder, file)).href));
    const words = packs
      .flatMap((pack) => Object.values(pack))
      .flatMap((list) => String(list).split(BETWEEN_WORDS));
    const texts = words.map((word) => `<p>${word} 12 2026</p><figcaption>${word}: ${word}</figcaption>`);
    inspectArticle(`<h1>${words[0]}</h1><img src="pul.jpg" width="900">${texts.join('')}`);
    try {
      recoverArticle(words.join('\n'));
    } catch (error) {
      if (!(error instanceof ScrapeError)) throw error;
    }
  }
}

function isAt(pattern: SourcePattern, site: BuildSite): boolean {
  return pattern.file === site.file && pattern.line === site.line;
}

function described({ source, flags, growth }: Finding): string {
  const { kind, degree, evidence } = growth;
  const time = kind === 'polynomial' ? `time of degree ${degree}` : `${kind} time`;
  return `/${source}/${flags} takes ${time}, as for ${evidence}`;
}

function report(places: readonly Partial<BuildSite>[], fault: string): void {
  for (const { file, line } of places)
    process.stderr.write(`${file}${line === undefined ? '' : `:${line}`}: ${fault}\n`);
  if (places.length > 0) process.exitCode = 1;
}
