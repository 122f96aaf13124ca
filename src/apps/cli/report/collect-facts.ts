import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectArticle, openPageReader, ScrapeError, siteProfileSchema } from '../../../index.ts';
import { domainOf } from '../../../publishers/index.ts';
import type { SourceFailure, SourceItem } from '../../../sources/index.ts';
import { type Change, fisherTest } from '../../studio/doctor/compare-shares.ts';
import { isDiagnosis, openDiagnosis } from '../../studio/doctor/diagnose.ts';
import { compareDiagnosis } from '../../studio/doctor/findings.ts';
import { compareReports, isRunReport } from '../../studio/report/compare-reports.ts';
import { RunCollector, type RunReport } from '../../studio/report/run-collector.ts';
import type { PageFailure, RunOutcome } from '../../studio/report/run-outcome.ts';
import { errorCode, RunError, reasonOf, UsageError } from '../exit.ts';
import { STDIN } from '../named-paths.ts';
import { type ExtractionSettings, optionsOf, readJson } from '../reading.ts';
import { runLines } from '../run/file-lines.ts';
import { isFile, type LocalOptions, localPages } from '../run/local-pages.ts';

/** A diagnosis of the doctor, an earlier report, or a folder of profiles. */
export interface Baseline {
  readonly kind: 'diagnosis' | 'report' | 'profiles';
  readonly compare: (reading: ExtractionSettings) => Comparison;
}

interface Comparison {
  add(page: SourceItem, outcome: RunOutcome): void | Promise<void>;
  changes(facts: RunReport): readonly Change[];
}

export async function readBaseline(file: string): Promise<Baseline> {
  if (existsSync(file) && statSync(file).isDirectory())
    return { kind: 'profiles', compare: () => templateWatch(file) };
  const before = await readJson(file);
  if (isRunReport(before)) {
    const changes = (facts: RunReport): readonly Change[] => compareReports(facts, before);
    return { kind: 'report', compare: () => ({ add: () => {}, changes }) };
  }
  if (!isDiagnosis(before))
    throw new UsageError(`${file} was not written by samachar report --json or samachar doctor --save`);
  const compare = (reading: ExtractionSettings): Comparison => {
    const { add, diagnosis } = openDiagnosis(reading.publishers);
    return { add, changes: () => compareDiagnosis(diagnosis(), before) };
  };
  return { kind: 'diagnosis', compare };
}

export interface FactsOptions {
  readonly reading: ExtractionSettings;
  readonly worst: number;
  /** A file of failures, in addition to the paths. */
  readonly failures?: string | undefined;
  readonly baseline?: Baseline | undefined;
  readonly signal: AbortSignal;
  readonly onOutcome: (outcome: RunItem['outcome']) => void;
  readonly onSkip: NonNullable<LocalOptions['onSkip']>;
}

export async function collectFacts(paths: readonly string[], options: FactsOptions): Promise<RunReport> {
  const { reading, worst, baseline } = options;
  const run = new RunCollector({ publishers: reading.publishers, worst });
  const comparison = baseline?.compare(reading);
  for await (const { outcome, page } of itemsOf(paths, options)) {
    options.signal.throwIfAborted();
    options.onOutcome(outcome);
    if ('error' in outcome) run.addBadLine(outcome);
    else run.add(outcome);
    if (page !== undefined && !('error' in outcome)) await comparison?.add(page, outcome);
  }
  const facts = run.report();
  if (baseline === undefined || comparison === undefined) return facts;
  return { ...facts, drift: { baseline: baseline.kind, changes: comparison.changes(facts) } };
}

/** The outcome of a page, or a line or file that contains none. */
interface RunItem {
  readonly outcome: RunOutcome | SourceFailure;
  /** The page itself, if it was read. */
  readonly page?: SourceItem;
}

const NDJSON_NAME = /\.(?:ndjson|jsonl)(?:\.gz)?$/iu;
const OBJECT = /^\s*\{[ \t]*["}]/u;
/** Keys of a page, of a post of WordPress and of a JSON Feed. */
const PAGES = /"(?:html|rendered|version)"\s*:/u;

/** Whether a path is the output of a run and not a page. */
export async function holdsLines(path: string): Promise<boolean> {
  if (path === STDIN || NDJSON_NAME.test(path)) return true;
  for await (const { line } of isFile(path) ? runLines(path) : [])
    return OBJECT.test(line) && !PAGES.test(line);
  return false;
}

/** The outcomes in the output of a run, and those of pages, which are read in this thread, with their trace. */
async function* itemsOf(
  paths: readonly string[],
  { reading, failures, onSkip }: FactsOptions,
): AsyncGenerator<RunItem> {
  for (const path of paths) {
    if (await holdsLines(path)) yield* runLines(path);
    else
      for await (const item of localPages([path], { onSkip }).items)
        yield 'error' in item ? { outcome: item } : { outcome: outcomeOf(item, reading), page: item };
  }
  if (failures !== undefined) yield* runLines(failures);
}

function outcomeOf(page: SourceItem, reading: ExtractionSettings): RunOutcome {
  const { name, url, html } = page;
  // A page in an archive can only be linked to by its URL.
  const place = { name, url, target: isFile(name) ? name : url };
  try {
    const { article, error, trace } = inspectArticle(html, optionsOf(page, reading));
    const read = { ...place, blocks: trace.blocks };
    return article === undefined ? { ...read, failure: failureOf(error) } : { ...read, article };
  } catch (error) {
    return { ...place, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): PageFailure {
  return error instanceof ScrapeError ? error.toJSON() : { code: 'invalid-article', message: String(error) };
}

/** A profile is compared by its ten best-supported texts. */
const TEXTS = 10;
const MEASURE = { measure: 'texts of the template', before: { count: TEXTS, of: TEXTS } };
/** As within a run, a host has another template when this many pages in a row show fewer than a third of the texts. */
const LAST_PAGES = 12;
const FEW = TEXTS / 3;

/** Finds hosts that no longer show the template of their profile. @param folder - of profiles, as `--profiles` keeps it */
function templateWatch(folder: string): Comparison {
  const reader = openPageReader({}, { workers: 0 });
  const profiles = new Map<string, Promise<string | undefined>>();
  /** What each of the last pages of a host lacks: a bit for each text. */
  const lasts = new Map<string, readonly number[]>();
  const changes = new Map<string, Change>();
  return {
    async add(page, outcome) {
      const host = domainOf('article' in outcome ? outcome.article.url : undefined) ?? '';
      const profile = profiles.get(host) ?? profileIn(join(folder, `${encodeURIComponent(host)}.json`));
      profiles.set(host, profile);
      const siteProfile = await profile;
      if (siteProfile === undefined) return;
      const { missing } = await reader.read({ ...page, siteProfile });
      if (missing === undefined) return;
      const last = [...(lasts.get(host) ?? []), missing].slice(-LAST_PAGES);
      lasts.set(host, last);
      const lacking = last.reduce((all, one) => all & one).toString(2);
      const now = { count: TEXTS - lacking.replaceAll('0', '').length, of: TEXTS };
      if (last.length === LAST_PAGES && now.count < FEW)
        changes.set(host, { publisher: host, ...MEASURE, now, chance: fisherTest(MEASURE.before, now) });
    },
    changes: () => [...changes.values()],
  };
}

async function profileIn(file: string): Promise<string | undefined> {
  try {
    return JSON.stringify(siteProfileSchema.parse(JSON.parse(await readFile(file, 'utf8'))));
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return undefined;
    throw new RunError('invalid-input', `${file}: ${reasonOf(cause)}`, cause);
  }
}
