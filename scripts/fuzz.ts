/** Reads mutated pages, and reports which of them broke a promise. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { runCommand, UsageError, wholeNumber } from './command-line.ts';
import { costFault } from './fuzz/cost-fault.ts';
import { type Fault, isSameFault } from './fuzz/fault.ts';
import { minimized } from './fuzz/minimize.ts';
import { MUTATION_NAMES, type MutatedPage, mutatedPage, type SoundPage } from './fuzz/mutated-page.ts';
import type { FuzzPage } from './fuzz/mutation.ts';
import { learnFaults, readPage } from './fuzz/page-faults.ts';
import { randomOf } from './fuzz/random.ts';
import { siteOf } from './fuzz/site-of.ts';
import { largestPages, soundPages } from './fuzz/sound-pages.ts';
import { stringsIn } from './fuzz/strings-in.ts';
import { textFaults } from './fuzz/text-probes.ts';

const USAGE = `usage: npm run fuzz -- PAGES SEED [--from N] [--failures DIR]
  PAGES           how many mutated pages are read
  SEED            any word: the same seed gives the same pages
  --from N        begin with page N of the seed (0)
  --failures DIR  where the pages that show a fault are written to, made short
Saved pages of the corpora in SAMACHAR_CORPUS are mutated as well: every tenth page is one of their ten largest, and may
not cost far more CPU time per byte than without its mutations.`;

/** Learn a site profile every N pages. */
const PAGES_PER_SITE = 200;
/** One page in ten is one of the largest. */
const PAGES_PER_LARGE = 10;
/** Read everything twice every N pages. */
const PAGES_PER_THOROUGH = 4;
const MAX_PRINTED = 25;

runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({
    options: { from: { type: 'string' }, failures: { type: 'string' } },
    allowPositionals: true,
  });
  const [count, seed, ...rest] = positionals;
  if (seed === undefined || rest.length > 0) throw new UsageError('PAGES and SEED are needed');
  const corpora = process.env.SAMACHAR_CORPUS;
  const run = fuzz(soundPages(corpora), corpora ? largestPages(corpora) : [], {
    pages: wholeNumber(count ?? ''),
    from: wholeNumber(values.from ?? '0', 0),
    seed,
    failures: values.failures,
  });
  process.stdout.write(`${report(run)}\n`);
  if (run.faulty > 0) process.exitCode = 1;
});

interface FuzzOptions {
  readonly pages: number;
  readonly from: number;
  readonly seed: string;
  readonly failures: string | undefined;
}

/** The results of a run. */
interface FuzzRun {
  readonly pages: number;
  readonly seconds: number;
  readonly outcomes: ReadonlyMap<string, number>;
  readonly mutations: ReadonlyMap<string, Tally>;
  readonly faulty: number;
}

interface Tally {
  pages: number;
  articles: number;
  faulty: number;
}

function fuzz(
  pages: readonly [SoundPage, ...SoundPage[]],
  [first, ...others]: readonly SoundPage[],
  options: FuzzOptions,
): FuzzRun {
  const { seed, from } = options;
  const start = process.cpuUsage();
  const outcomes = new Map<string, number>();
  const mutations = new Map(MUTATION_NAMES.map((name) => [name, { pages: 0, articles: 0, faulty: 0 }]));
  let faulty = 0;
  for (let at = from; at < from + options.pages; at += 1) {
    const isLarge = first !== undefined && at % PAGES_PER_LARGE === 0;
    const page = mutatedPage(isLarge ? [first, ...others] : pages, `${seed}/${at}`);
    const { outcome, faults } = readPage(page, page.from.url, at % PAGES_PER_THOROUGH === 0);
    const all = [
      ...faults,
      ...(isLarge ? costFault(page) : []),
      ...faultsOfTexts(page, `${seed}/${at}`),
      ...faultsOfSite(pages, seed, at),
    ];
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    count(mutations, page.chain, outcome, all.length > 0);
    if (all.length === 0) continue;
    faulty += 1;
    if (faulty <= MAX_PRINTED) tell(page, all, at, options);
  }
  const { user, system } = process.cpuUsage(start);
  return { pages: options.pages, seconds: (user + system) / 1e6, outcomes, mutations, faulty };
}

function faultsOfTexts(page: FuzzPage, seed: string): Fault[] {
  return stringsIn(page.html, randomOf(`${seed}/texts`)).flatMap(textFaults);
}

function faultsOfSite(pages: readonly [SoundPage, ...SoundPage[]], seed: string, at: number): Fault[] {
  return at % PAGES_PER_SITE === 0 ? learnFaults(siteOf(pages, randomOf(`${seed}/${at}/site`))) : [];
}

function count(
  tallies: ReadonlyMap<string, Tally>,
  chain: readonly string[],
  outcome: string,
  isFaulty: boolean,
): void {
  for (const name of new Set(chain)) {
    const tally = tallies.get(name);
    if (tally === undefined) continue;
    tally.pages += 1;
    if (outcome.endsWith('article') && !outcome.startsWith('not')) tally.articles += 1;
    if (isFaulty) tally.faulty += 1;
  }
}

/** Reports a faulty page and how to reproduce it, and writes it to a file, both shortened and whole. */
function tell(
  page: MutatedPage,
  faults: readonly Fault[],
  at: number,
  { seed, failures }: FuzzOptions,
): void {
  const [first] = faults;
  console.log(`page ${at} of seed ${seed}: ${page.from.name}, ${page.chain.join(' + ')}`);
  for (const { reader, kind, detail = '' } of faults.slice(0, 5))
    console.log(`  ${reader}: ${kind} ${detail.slice(0, 300)}`);
  console.log(`  again: npm run fuzz -- 1 ${seed} --from ${at}`);
  if (failures === undefined || first === undefined) return;
  const faultsIn = ({ html }: FuzzPage): readonly Fault[] =>
    first.input === undefined ? readPage({ ...page, html }, page.from.url).faults : textFaults(String(html));
  const short = minimized({ ...page, html: first.input ?? page.html }, (shorter) =>
    faultsIn(shorter).some((fault) => isSameFault(fault, first)),
  );
  mkdirSync(failures, { recursive: true });
  writeFileSync(join(failures, `${seed}-${at}.html`), page.html);
  writeFileSync(join(failures, `${seed}-${at}.short.html`), short.html);
}

function report({ pages, seconds, outcomes, mutations, faulty }: FuzzRun): string {
  const table = formatTable([
    ['mutation', 'pages', 'articles', 'faulty'],
    ...[...mutations].map(([name, tally]) => [
      name,
      `${tally.pages}`,
      `${tally.articles}`,
      `${tally.faulty}`,
    ]),
  ]);
  const codes = formatTable([
    ['outcome', 'pages'],
    ...[...outcomes]
      .sort(([, left], [, right]) => right - left)
      .map(([outcome, times]) => [outcome, `${times}`]),
  ]);
  const speed = `${pages} pages in ${seconds.toFixed(0)} s of CPU time: ${(pages / seconds).toFixed(1)} a second`;
  return [...table, '', ...codes, '', `${speed}; ${faulty} faulty`].join('\n');
}
