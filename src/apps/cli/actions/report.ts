import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { ScrapeError } from '../../../index.ts';
import type { SourceItem } from '../../../sources/index.ts';
import type { InspectionView } from '../../studio/inspector/inspection-view.ts';
import { viewOf } from '../../studio/inspector/view-of.ts';
import { writeInspection } from '../../studio/inspector/write-inspection.ts';
import type { RunReport } from '../../studio/report/run-collector.ts';
import { writeReport } from '../../studio/report/write-report.ts';
import { clientFile, inspectionAssets } from '../client-files.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import { assertLocal, assertNoFile, assertReadable, assertWritableFile } from '../named-paths.ts';
import { jsonText } from '../print/plain-text.ts';
import { type ExtractionSettings, optionsOf, readingOf } from '../reading.ts';
import {
  type Baseline,
  collectFacts,
  type FactsOptions,
  holdsLines,
  readBaseline,
} from '../report/collect-facts.ts';
import { writeResult, writeWhole, writing } from '../run/byte-sink.ts';
import { announceBadLine } from '../run/file-lines.ts';
import { localPages, SkippedFiles } from '../run/local-pages.ts';
import { outputName } from '../run/output-name.ts';
import { showProgress } from '../run/progress.ts';
import { announce, tell } from '../terminal.ts';

export async function report(
  paths: readonly string[],
  options: Given<'report'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  assertLocal(paths);
  assertReadable(options.failures, '--failures');
  assertWritableFile(options.out, '--out');
  assertNoFile(options.inspections, '--inspections');
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
  await assertPages(paths, options, baseline);
  const { worst, failures } = options;
  const reading = await readingOf(options);
  const facts = await collecting(paths, { reading, worst, failures, baseline, signal }, options);
  if (facts.publishers.length === 0) {
    announce(options.jsonErrors, NO_PAGE, `samachar: ${NO_PAGE.message}`);
    return EXIT.nothing;
  }
  const text = options.json ? `${jsonText(facts)}\n` : await htmlOf(facts, paths, options, reading);
  await writeResult(options.out, text);
  return isWell(facts) ? EXIT.done : EXIT.someFailed;
}

const NO_PAGE = { code: 'invalid-input', message: 'no pages to report on' };

const NEEDS_PAGES = { diagnosis: 'a doctor diagnosis', profiles: 'a folder of profiles' } as const;

/** @throws UsageError when an option that needs pages is used with the output of a run. */
async function assertPages(
  paths: readonly string[],
  { inspections, json }: Given<'report'>,
  baseline: Baseline | undefined,
): Promise<void> {
  const hasLines = (await Promise.all(paths.map(holdsLines))).includes(true);
  if (baseline !== undefined && baseline.kind !== 'report' && hasLines)
    throw new UsageError(`${NEEDS_PAGES[baseline.kind]} can only be compared with pages, not with articles`);
  if (inspections !== undefined && hasLines) throw new UsageError('--inspections needs pages, not articles');
  if (inspections !== undefined && json) throw new UsageError('--json cannot be combined with --inspections');
}

async function collecting(
  paths: readonly string[],
  how: Omit<FactsOptions, 'onOutcome' | 'onSkip'>,
  { quiet, jsonErrors }: Given<'report'>,
): Promise<RunReport> {
  const counts = { pages: 0, failed: 0 };
  const skippedFiles = new SkippedFiles();
  const stopProgress = quiet || jsonErrors ? undefined : showProgress(() => counts);
  try {
    return await collectFacts(paths, {
      ...how,
      onOutcome(outcome) {
        if ('error' in outcome) announceBadLine(jsonErrors, outcome);
        else counts.pages += 1;
        if ('failure' in outcome) counts.failed += 1;
      },
      onSkip: skippedFiles.add,
    });
  } finally {
    stopProgress?.();
    if (!quiet && !jsonErrors) tell(...skippedFiles.lines());
  }
}

/** Whether nothing needs attention. Pages without an article do not count, since a report is expected to show some. */
function isWell({ badLines, drift }: RunReport): boolean {
  return badLines.count === 0 && (drift === undefined || drift.changes.length === 0);
}

async function htmlOf(
  facts: RunReport,
  paths: readonly string[],
  { inspections: folder, out }: Given<'report'>,
  reading: ExtractionSettings,
): Promise<string> {
  const links = folder === undefined ? undefined : await writeInspections(facts, paths, folder, out, reading);
  return writeReport(facts, {
    style: await clientFile('report.css'),
    source: paths.join(', '),
    made: new Date(),
    inspectionOf: (name) => links?.get(name),
  });
}

/**
 * Reads the worst pages of a report again, since pages are not kept, and writes an inspection for each.
 *
 * @returns the URL of each inspection relative to the report, by page name. Pages that cannot be read have none.
 */
async function writeInspections(
  { worst }: RunReport,
  paths: readonly string[],
  folder: string,
  reportFile: string | undefined,
  reading: ExtractionSettings,
): Promise<ReadonlyMap<string, string>> {
  const pages = [...worst.failed, ...worst.unsure, ...worst.warned, ...worst.short];
  const wanted = new Set(pages.map(({ name }) => name));
  const assets = await inspectionAssets();
  const links = new Map<string, string>();
  await writing(folder, () => mkdir(folder, { recursive: true }));
  for await (const item of localPages(paths).items) {
    if ('error' in item || !wanted.delete(item.name)) continue;
    const view = viewIn(item, reading);
    if (view === undefined) continue;
    const file = join(folder, `${outputName(item.name)}.html`);
    await writeWhole(file, writeInspection(view, assets));
    links.set(item.name, urlOf(relative(dirname(reportFile ?? ''), file)));
  }
  return links;
}

function viewIn(page: SourceItem, reading: ExtractionSettings): InspectionView | undefined {
  try {
    return viewOf(page.html, optionsOf(page, reading));
  } catch (error) {
    if (error instanceof ScrapeError) return undefined;
    throw error;
  }
}

/** A relative path as a URL: `#`, `%` and `:` have a special meaning in it. */
function urlOf(path: string): string {
  return path.split(sep).map(encodeURIComponent).join('/');
}
