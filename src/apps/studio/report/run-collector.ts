/** Collects the outcomes of a run, one after the other, in constant memory. */
import {
  type BlockTrace,
  type FieldName,
  FIELD_NAMES as IN_ARTICLE,
  type Publisher,
} from '../../../browser.ts';
import { domainOf } from '../../../parse-url.ts';
import { publisherOf, publishers } from '../../../publishers/index.ts';
import type { SourceFailure } from '../../../sources/index.ts';
import { FieldSeries } from './field-series.ts';
import { confidencesOf, PublisherTally, warningCodes } from './publisher-tally.ts';
import type { ArticlePage, FailedPage, PageRevision, RunOutcome, WorstPage } from './run-outcome.ts';
import type { FieldReport, RemovedReport, RunReport, WorstReport } from './run-report.ts';
import { ConfidenceBins, Lengths, Mean, Tally, Worst } from './tally.ts';
import { byTurns, failedPage, readPage } from './worst-page.ts';

const FIRST: readonly FieldName[] = ['headline', 'body', 'publishedAt', 'modifiedAt', 'authors'];

/** All fields with a provenance, those that readers of a report look for first. */
const FIELD_NAMES: readonly FieldName[] = [...new Set([...FIRST, ...IN_ARTICLE])];

export interface CollectorOptions {
  /** The rules that identify the publishers of failed pages. Default: all built-in rules. */
  readonly publishers?: readonly Publisher[];
  /** Pages in each list of the worst. @defaultValue 10 */
  readonly worst?: number;
}

const WORST = 10;
/** There may be many hosts without a rule. */
const MAX_PUBLISHERS = 300;
/** Codes whose pages are listed separately. */
const MAX_CODES = 50;
const OTHERS = { id: '(other)', name: '(other)' };
const NAMELESS = { id: '(unknown)', name: '(unknown)' };

export class RunCollector {
  readonly publishers = new Map<string, PublisherTally>();
  readonly fields = new Map<FieldName, ConfidenceBins>();
  readonly series = new FieldSeries();
  readonly lengths = new Lengths();
  readonly confidence = new Mean();
  readonly removed = { pages: 0, pieces: new Tally(), holders: new Tally() };
  readonly badLines: { count: number; readonly first: Worst<SourceFailure> };
  readonly failed = new Map<string, Worst<WorstPage>>();
  readonly unsure: Worst<WorstPage>;
  readonly warned: Worst<WorstPage>;
  readonly edited: Worst<WorstPage>;
  readonly #rules: readonly Publisher[];
  readonly #worst: number;

  constructor({ publishers: rules = publishers, worst = WORST }: CollectorOptions = {}) {
    this.#rules = rules;
    this.#worst = worst;
    this.badLines = { count: 0, first: new Worst(worst) };
    this.unsure = new Worst(worst);
    this.warned = new Worst(worst);
    this.edited = new Worst(worst);
  }

  /** Counts a page, or a revision of one. */
  add(outcome: RunOutcome): void {
    if (outcome.revision !== undefined) this.#addRevision(outcome, outcome.revision);
    else if ('failure' in outcome) this.#addFailure(outcome);
    else this.#addArticle(outcome);
    if (outcome.blocks !== undefined) this.#addBlocks(outcome.blocks);
  }

  /** Counts a line or a file without an outcome. */
  addBadLine(line: SourceFailure): void {
    this.badLines.count += 1;
    this.badLines.first.add(0, () => line);
  }

  report(): RunReport {
    const tallies = [...this.publishers.values()].sort((one, other) => other.pages - one.pages);
    const reports = tallies.map((tally) => tally.report());
    const sum = (name: 'pages' | 'articles' | 'warned'): number =>
      reports.reduce((total, one) => total + one[name], 0);
    const [confidence, medianWords] = [this.confidence.value(), this.lengths.median()];
    const { count, first } = this.badLines;
    return {
      version: 1,
      pages: sum('pages'),
      articles: sum('articles'),
      badLines: { count, first: first.items().map(({ name, error }) => ({ name, message: error.message })) },
      failures: totalOf(reports.map(({ failures }) => failures)),
      warned: sum('warned'),
      warnings: totalOf(reports.map(({ warnings }) => warnings)),
      ...(confidence !== undefined && { confidence }),
      ...(medianWords !== undefined && { medianWords }),
      publishers: reports,
      fields: this.#fieldReports(),
      time: this.series.report(),
      traced: { pages: this.removed.pages, removed: this.#removedReports() },
      worst: this.#worstReport(tallies),
    };
  }

  #addRevision(page: RunOutcome, { isFirst, kind, words }: PageRevision): void {
    const isGone = 'failure' in page;
    const tally = this.#tallyOf(isGone ? this.#publisherOf(page.url) : this.#publisherOfArticle(page));
    if (isFirst) tally.revised += 1;
    tally.revisions.add(kind);
    if (isGone || kind !== 'silent-edit') return;
    this.edited.add(words, () => ({ ...readPage(page, tally.name, undefined), changedWords: words }));
  }

  #addFailure(page: FailedPage): void {
    const { kind, code } = page.failure;
    const tally = this.#tallyOf(this.#publisherOf(page.url));
    tally.addFailure(kind ?? code);
    const name = this.failed.size < MAX_CODES ? (kind ?? code) : OTHERS.id;
    const list = this.failed.get(name) ?? new Worst(this.#worst);
    this.failed.set(name, list);
    list.add(0, () => failedPage(page, tally.name));
  }

  #addArticle(page: ArticlePage): void {
    const { article } = page;
    const tally = this.#tallyOf(this.#publisherOfArticle(page));
    if (article.publisher !== undefined && tally.id !== OTHERS.id) tally.name = article.publisher.name;
    const mean = new Mean();
    const confidences = confidencesOf(article);
    for (const [field, confidence] of confidences) {
      mean.add(confidence);
      this.confidence.add(confidence);
      this.#binsOf(field).add(confidence);
    }
    const describe = (): WorstPage => readPage(page, tally.name, mean.value());
    tally.addArticle(article);
    tally.shortest.add(-article.wordCount, describe);
    this.series.add(article.publishedAt, new Set(confidences.map(([field]) => field)));
    this.lengths.add(article.wordCount);
    this.unsure.add(-(mean.value() ?? 1), describe);
    const warnings = warningCodes(article).length;
    if (warnings > 0) this.warned.add(warnings, describe);
  }

  #addBlocks(blocks: readonly BlockTrace[]): void {
    const reasons = blocks.flatMap(({ reason }) => reason ?? []);
    this.removed.pages += 1;
    for (const reason of reasons) this.removed.pieces.add(reason);
    for (const reason of new Set(reasons)) this.removed.holders.add(reason);
  }

  #publisherOfArticle({ article, url }: ArticlePage): PublisherLabel {
    const { id, domain, name } = article.publisher ?? {};
    const key = id ?? domain ?? name;
    if (key !== undefined) return { id: key, name: name ?? key };
    return this.#publisherOf(url ?? article.url ?? article.canonicalUrl);
  }

  #publisherOf(url: string | undefined): PublisherLabel {
    const host = domainOf(url);
    if (url === undefined || host === undefined) return NAMELESS;
    return publisherOf(url, this.#rules) ?? { id: host, name: host };
  }

  #tallyOf(named: PublisherLabel): PublisherTally {
    const isKept = this.publishers.has(named.id) || this.publishers.size < MAX_PUBLISHERS;
    const { id, name } = isKept ? named : OTHERS;
    const tally = this.publishers.get(id) ?? new PublisherTally(id, name, this.#worst);
    this.publishers.set(id, tally);
    return tally;
  }

  #binsOf(field: FieldName): ConfidenceBins {
    const bins = this.fields.get(field) ?? new ConfidenceBins();
    this.fields.set(field, bins);
    return bins;
  }

  #fieldReports(): FieldReport[] {
    return FIELD_NAMES.flatMap((field) => {
      const known = this.fields.get(field);
      if (known === undefined) return [];
      const { count, sum, unsure, bins } = known;
      return [{ field, articles: count, confidence: sum / count, unsure, bins: [...bins] }];
    });
  }

  #removedReports(): RemovedReport[] {
    const { pieces, holders } = this.removed;
    return Object.entries(pieces.toCounts()).map(([reason, count]) => ({
      reason,
      pieces: count,
      pages: holders.counts.get(reason) ?? 0,
    }));
  }

  #worstReport(tallies: readonly PublisherTally[]): WorstReport {
    const shareOfUsual = ({ words = 0, medianWords = 1 }: WorstPage): number => words / medianWords;
    const short = tallies.flatMap((tally) => tally.shortPages());
    return {
      failed: byTurns([...this.failed.values()].map((list) => list.items())).slice(0, this.#worst),
      unsure: this.unsure.items(),
      warned: this.warned.items(),
      edited: this.edited.items(),
      short: short.sort((one, other) => shareOfUsual(one) - shareOfUsual(other)).slice(0, this.#worst),
    };
  }
}

type PublisherLabel = Pick<Publisher, 'id' | 'name'>;

function totalOf(list: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const total = new Tally();
  for (const counts of list) for (const [name, count] of Object.entries(counts)) total.add(name, count);
  return total.toCounts();
}
