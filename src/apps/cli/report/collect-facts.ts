import { existsSync, statSync } from 'node:fs';
import { BEST_TEXTS, isOtherTemplate, shownOn } from '../../../extract/learn/missing-texts.ts';
import { inspectArticle } from '../../../index.ts';
import { domainOf } from '../../../parse-url.ts';
import { pageError } from '../../../scrape/pool/page-outcome.ts';
import { extractOptions, readOutcome } from '../../../scrape/pool/read-outcome.ts';
import { profileFolder } from '../../../scrape/pool/site-profiles.ts';
import { kindOfName } from '../../../sources/detect-kind.ts';
import type { SourceFailure, SourceItem } from '../../../sources/index.ts';
import { type Change, fisherTest } from '../../studio/doctor/compare-shares.ts';
import { type Diagnosis, isDiagnosis, openDiagnosis } from '../../studio/doctor/diagnose.ts';
import { compareDiagnosis } from '../../studio/doctor/findings.ts';
import { compareReports, isRunReport } from '../../studio/report/compare-reports.ts';
import { RunCollector, type RunReport } from '../../studio/report/run-collector.ts';
import type { RunOutcome } from '../../studio/report/run-outcome.ts';
import { runLines } from '../dedupe/article-lines.ts';
import { UsageError } from '../exit.ts';
import { STDIN } from '../named-paths.ts';
import { type ExtractionSettings, readJson } from '../reading.ts';
import { detectFile, isFile, type LocalOptions, localPages } from '../run/local-pages.ts';

/** A diagnosis of the doctor, an earlier report, or a folder of profiles. */
export type Baseline =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'report'; readonly report: RunReport }
  | { readonly kind: 'profiles'; readonly folder: string };

/** Reads a baseline. @throws UsageError when a file is neither of them. */
export async function readBaseline(file: string): Promise<Baseline> {
  if (existsSync(file) && statSync(file).isDirectory()) return { kind: 'profiles', folder: file };
  const parsed = await readJson(file);
  if (isRunReport(parsed)) return { kind: 'report', report: parsed };
  if (isDiagnosis(parsed)) return { kind: 'diagnosis', diagnosis: parsed };
  throw new UsageError(`${file} was not written by samachar report --json or samachar doctor --save`);
}

export interface FactsOptions {
  readonly reading: ExtractionSettings;
  readonly worst: number;
  /** A file of failures, in addition to the paths. */
  readonly failures?: string | undefined;
  readonly baseline?: Baseline | undefined;
  readonly signal: AbortSignal;
  /** Called with the outcome of each page, and for each line that cannot be read. */
  readonly onOutcome: (outcome: RunItem['outcome']) => void;
  /** Called for each file of a folder that is skipped. */
  readonly onSkip: NonNullable<LocalOptions['onSkip']>;
}

/** Collects the facts about all pages, and compares them with the baseline. @throws the signal's reason. */
export async function collectFacts(paths: readonly string[], options: FactsOptions): Promise<RunReport> {
  const { reading, worst, baseline } = options;
  const run = new RunCollector({ publishers: reading.publishers, worst });
  const comparison = baseline && comparisonWith(baseline, reading);
  for await (const { outcome, page } of itemsOf(paths, options)) {
    options.signal.throwIfAborted();
    options.onOutcome(outcome);
    if ('error' in outcome) run.addBadLine(outcome);
    else run.add(outcome);
    if (page !== undefined && !('error' in outcome)) comparison?.add(page, outcome);
  }
  const facts = run.report();
  if (baseline === undefined || comparison === undefined) return facts;
  return { ...facts, drift: { baseline: baseline.kind, changes: comparison.changes(facts) } };
}

interface Comparison {
  add(page: SourceItem, outcome: RunOutcome): void;
  changes(facts: RunReport): readonly Change[];
}

function comparisonWith(baseline: Baseline, reading: ExtractionSettings): Comparison {
  if (baseline.kind === 'profiles') return templateWatch(baseline.folder);
  if (baseline.kind === 'report')
    return { add: () => {}, changes: (facts) => compareReports(facts, baseline.report) };
  const running = openDiagnosis(reading);
  return {
    add: ({ html, url }) => running.add({ html, ...(url !== undefined && { url }) }),
    changes: () => compareDiagnosis(running.diagnosis(), baseline.diagnosis),
  };
}

/** The outcome of a page, or a line or file that contains none. */
interface RunItem {
  readonly outcome: RunOutcome | SourceFailure;
  /** The page itself, if it was read. */
  readonly page?: SourceItem;
}

/** Whether a path is the output of a run and not a page. */
export async function holdsLines(path: string): Promise<boolean> {
  if (path === STDIN || kindOfName(path) === 'ndjson') return true;
  const detected = await detectFile(path);
  return detected?.kind === 'ndjson' && !detected.isSure;
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
    const { article, error, trace } = inspectArticle(html, extractOptions(page, reading));
    const read = { ...place, blocks: trace.blocks };
    return article === undefined ? { ...read, failure: pageError(error).toJSON() } : { ...read, article };
  } catch (error) {
    return { ...place, failure: pageError(error).toJSON() };
  }
}

const MEASURE = { measure: 'texts of the template', before: { count: 10, of: BEST_TEXTS } };

/** Finds hosts that no longer show the template of their profile. @param folder - of profiles, as `--profiles` keeps it */
function templateWatch(folder: string): Comparison {
  const profiles = profileFolder(folder);
  /** What each of the last pages of a host lacks. */
  const lasts = new Map<string, number[]>();
  const changes = new Map<string, Change>();
  return {
    add(page, outcome) {
      const host = domainOf('article' in outcome ? outcome.article.url : undefined) ?? '';
      const siteProfile = profiles?.load(host);
      if (siteProfile === undefined) return;
      const { missing } = readOutcome({ ...page, siteProfile }, {});
      const last = lasts.get(host) ?? [];
      lasts.set(host, last);
      if (missing === undefined || !isOtherTemplate(last, missing)) return;
      const now = { count: shownOn(last), of: BEST_TEXTS };
      changes.set(host, { publisher: host, ...MEASURE, now, chance: fisherTest(MEASURE.before, now) });
    },
    changes: () => [...changes.values()],
  };
}
