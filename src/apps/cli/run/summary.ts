import type { Publisher } from '../../../index.ts';
import { type PublisherReport, RunCollector } from '../../studio/report/run-collector.ts';
import { isBrokenInput } from '../exit.ts';
import { countsText, formatTable } from '../print/table.ts';
import type { SkippedFiles } from './local-pages.ts';
import { duration } from './progress.ts';
import type { RunOutcome } from './run-outcome.ts';

/** Number of publishers in the readable summary: those with the most pages. */
const SHOWN = 25;
/** Fields whose absence is informative; nearly all articles, or hardly any, have the others. */
const FIELDS = ['standfirst', 'caption', 'authors', 'dateline', 'publishedAt', 'breadcrumb', 'tags'];
const HEAD = ['publisher', 'pages', 'articles', ...FIELDS.map((field) => `${field} %`), 'failures; warnings'];

/** Counts the outcomes of a run. Its memory grows only with the number of publishers. */
export class Summary {
  readonly #run: RunCollector;
  pages = 0;
  failed = 0;
  /** Failures that are paths without pages. */
  paths = 0;
  isInputBroken = false;
  /** Pages finished by an earlier run, according to the journal, or repeated. */
  skipped = 0;
  /** Pages that failed in an earlier run, according to the journal. */
  retried = 0;
  seconds = 0;

  constructor(
    publishers: readonly Publisher[],
    readonly skippedFiles?: SkippedFiles,
  ) {
    this.#run = new RunCollector({ publishers, worst: 0 });
  }

  count({ name, url, article, error, isPath }: RunOutcome): void {
    this.pages += 1;
    this.#run.add(article === undefined ? { name, url, failure: error } : { name, url, article });
    if (article !== undefined) return;
    this.failed += 1;
    if (isPath) this.paths += 1;
    if (isBrokenInput(error)) this.isInputBroken = true;
  }

  lines(): string[] {
    const skippedFiles = this.skippedFiles?.lines() ?? [];
    // One page needs no summary: its article or failure says it all.
    if (this.pages + this.skipped === 1) return skippedFiles;
    const articles = this.pages - this.failed;
    const skipped = this.skipped === 0 ? '' : `, ${this.skipped} already done or repeated`;
    const retried = this.retried === 0 ? '' : `, ${this.retried} retried`;
    return [
      `${this.pages} pages in ${duration(this.seconds)}: ${articles} articles, ${this.failed} failed${skipped}${retried}`,
      ...skippedFiles,
      ...(this.pages === 0 ? [] : this.#table()),
    ];
  }

  toJSON(): unknown {
    const publishers = this.#run
      .report()
      .publishers.map(({ id, pages, articles, failures, warnings, filled }) => [
        id,
        { pages, articles, failures, warnings, filled },
      ]);
    const { pages, failed, skipped, retried } = this;
    const counts = { pages, articles: pages - failed, failed, skipped, retried };
    return { ...counts, skippedFiles: this.skippedFiles ?? {}, publishers: Object.fromEntries(publishers) };
  }

  #table(): string[] {
    const { publishers } = this.#run.report();
    const rows = publishers.slice(0, SHOWN).map(rowOf);
    const others = publishers.length > SHOWN ? [`and ${publishers.length - SHOWN} more publishers`] : [];
    return [...formatTable([HEAD, ...rows]), ...others];
  }
}

function rowOf({ id, pages, articles, failures, warnings, filled }: PublisherReport): string[] {
  const shares = FIELDS.map((field) => share(filled[field] ?? 0, articles));
  const others = `${countsText(failures) || '-'}; ${countsText(warnings) || '-'}`;
  return [id, String(pages), String(articles), ...shares, others];
}

function share(count: number, of: number): string {
  return of === 0 ? '-' : String(Math.round((100 * count) / of));
}
