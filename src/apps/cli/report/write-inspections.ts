/** Inspections of some pages of a run, for a report that links to them. */
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { ScrapeError } from '../../../index.ts';
import { writeWhole } from '../../../io/draft-file.ts';
import { extractOptions } from '../../../scrape/pool/read-outcome.ts';
import type { SourceItem } from '../../../sources/index.ts';
import type { InspectionView } from '../../studio/inspector/inspection-view.ts';
import { viewOf } from '../../studio/inspector/view-of.ts';
import { writeInspection } from '../../studio/inspector/write-inspection.ts';
import type { RunReport } from '../../studio/report/run-collector.ts';
import { inspectionAssets } from '../client-files.ts';
import type { ExtractionSettings } from '../reading.ts';
import { writing } from '../run/byte-sink.ts';
import { localPages } from '../run/local-pages.ts';
import { outputName } from '../run/output-name.ts';

export interface InspectionsOptions {
  readonly folder: string;
  /** The report file, which the links are relative to. Default: a file in the working folder. */
  readonly report?: string | undefined;
  readonly reading: ExtractionSettings;
}

/**
 * Reads the worst pages of a report again, since pages are not kept, and writes an inspection for each.
 *
 * @returns the relative URL of each inspection, by page name. Pages that cannot be read have none.
 * @throws RunError when the folder cannot be written to.
 */
export async function writeInspections(
  { worst }: RunReport,
  paths: readonly string[],
  { folder, report = 'report.html', reading }: InspectionsOptions,
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
    await writing(file, () => writeWhole(file, writeInspection(view, assets)));
    links.set(item.name, urlOf(relative(dirname(report), file)));
  }
  return links;
}

/** Undefined for a page that cannot be read. */
function viewIn(page: SourceItem, reading: ExtractionSettings): InspectionView | undefined {
  try {
    return viewOf(page.html, extractOptions(page, reading));
  } catch (error) {
    if (error instanceof ScrapeError) return undefined;
    throw error;
  }
}

/** A relative path as a URL: `#`, `%` and `:` have a special meaning in it. */
function urlOf(path: string): string {
  return path.split(sep).map(encodeURIComponent).join('/');
}
