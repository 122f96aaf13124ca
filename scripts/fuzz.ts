/** Reads mutated pages, and reports which of them broke a promise. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { countCpuTime } from '../tests/cpu-time.ts';
import { print, runCommand, UsageError, wholeNumber } from './command-line.ts';
import { minimized } from './fuzz/minimize.ts';
import type { MutatedPage, SoundPage, SoundPages } from './fuzz/mutated-page.ts';
import { largestPages, mutatedPage, siteOf, soundPages } from './fuzz/mutated-page.ts';
import type { Fault, FuzzPage } from './fuzz/mutation.ts';
import { costFault, learnFaults, type PageResult, readPage } from './fuzz/page-faults.ts';
import { randomOf } from './fuzz/random.ts';
import { stringsIn, textFaults } from './fuzz/text-probes.ts';

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

runCommand(USAGE, { from: 0, failures: '' }, ({ from, failures }, [count = '', seed, ...rest]) => {
  if (seed === undefined || rest.length > 0) throw new UsageError('PAGES and SEED are needed');
  const pages = wholeNumber(count);
  const spentMs = countCpuTime();
  const corpora = process.env.SAMACHAR_CORPUS;
  const [sound, largest] = [soundPages(corpora), corpora ? largestPages(corpora) : []];
  const outcomes = new Map<string, number>();
  let faulty = 0;
  for (let at = from; at < from + pages; at += 1) {
    const { page, outcome, faults } = mutatedAndRead(sound, largest, seed, at);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (faults.length > 0) faulty += 1;
    if (faults.length > 0 && faulty <= MAX_PRINTED) tell(page, faults, { at, seed, failures });
  }
  const seconds = spentMs() / 1000;
  const speed = `${pages} pages in ${seconds.toFixed(0)} s of CPU time: ${(pages / seconds).toFixed(1)} a second`;
  const rows = [...outcomes].sort(([, left], [, right]) => right - left);
  print([
    ...formatTable([['outcome', 'pages'], ...rows.map(([outcome, times]) => [outcome, `${times}`])]),
    '',
    `${speed}; ${faulty} faulty`,
  ]);
  if (faulty > 0) process.exitCode = 1;
});

/** The page with this number of a seed, and what came of it. */
function mutatedAndRead(
  pages: SoundPages,
  [first, ...others]: readonly SoundPage[],
  seed: string,
  at: number,
): PageResult & { readonly page: MutatedPage } {
  const isLarge = first !== undefined && at % PAGES_PER_LARGE === 0;
  const page = mutatedPage(isLarge ? [first, ...others] : pages, `${seed}/${at}`);
  const { outcome, faults } = readPage(page, page.from.url, at % PAGES_PER_THOROUGH === 0);
  const texts = stringsIn(page.html, randomOf(`${seed}/${at}/texts`)).flatMap(textFaults);
  const site = at % PAGES_PER_SITE === 0 ? learnFaults(siteOf(pages, randomOf(`${seed}/${at}/site`))) : [];
  return { page, outcome, faults: [...faults, ...(isLarge ? costFault(page) : []), ...texts, ...site] };
}

/** Reports a faulty page and how to reproduce it, and writes it to a file, both shortened and whole. */
function tell(
  page: MutatedPage,
  faults: readonly Fault[],
  { at, seed, failures }: { readonly at: number; readonly seed: string; readonly failures: string },
): void {
  const [first] = faults;
  console.log(`page ${at} of seed ${seed}: ${page.from.name}, ${page.chain.join(' + ')}`);
  for (const { reader, kind, detail = '' } of faults.slice(0, 5))
    console.log(`  ${reader}: ${kind} ${detail.slice(0, 300)}`);
  console.log(`  again: npm run fuzz -- 1 ${seed} --from ${at}`);
  if (failures === '' || first === undefined) return;
  const faultsIn = ({ html }: FuzzPage): readonly Fault[] =>
    first.input === undefined ? readPage({ ...page, html }, page.from.url).faults : textFaults(String(html));
  const short = minimized({ ...page, html: first.input ?? page.html }, (shorter) =>
    faultsIn(shorter).some(({ reader, kind }) => reader === first.reader && kind === first.kind),
  );
  mkdirSync(failures, { recursive: true });
  writeFileSync(join(failures, `${seed}-${at}.html`), page.html);
  writeFileSync(join(failures, `${seed}-${at}.short.html`), short.html);
}
