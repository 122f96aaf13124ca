/** Collects the outcomes of a run, one after the other, in constant memory. */
import { type BlockTrace, FIELD_NAMES, type FieldName, type Publisher } from '../../../browser.ts';
import { domainOf, publisherOf, publishers } from '../../../publishers/index.ts';
import type { SourceFailure } from '../../../sources/index.ts';
import type { Change } from '../doctor/compare-shares.ts';
import { FieldSeries } from './field-series.ts';
import { confidencesOf, PublisherTally, warningCodes } from './publisher-tally.ts';
import type { ArticlePage, FailedPage, PageRevision, RunOutcome, WorstPage } from './run-outcome.ts';
import { ConfidenceBins, Mean, Tally, Worst } from './tally.ts';

/** The facts of a run, as plain data: the content of a report, and the baseline of a later one. */
export type RunReport = ReturnType<RunCollector['report']> & { readonly drift?: DriftReport };
export type PublisherReport = RunReport['publishers'][number];
export type FieldReport = RunReport['fields'][number];
export type WorstReport = RunReport['worst'];

/** Significant changes since a baseline. */
interface DriftReport {
  /** Kind of the baseline: `samachar doctor --save`, `samachar report --json` or a folder of `--profiles`. */
  readonly baseline: 'diagnosis' | 'report' | 'profiles';
  readonly changes: readonly Change[];
}

/** Readers of a report look for these first. */
const FIRST: readonly FieldName[] = ['headline', 'body', 'publishedAt', 'modifiedAt', 'authors'];
const FIELDS: ReadonlySet<FieldName> = new Set([...FIRST, ...FIELD_NAMES]);

export interface CollectorOptions {
  /** The rules that identify the publishers of failed pages. Default: all built-in rules. */
  readonly publishers?: readonly Publisher[];
  /** Pages in each list of the worst. @defaultValue 10 */
  readonly worst?: number;
}

/** There may be many hosts without a rule. */
const MAX_PUBLISHERS = 300;
/** Codes whose pages are listed separately. */
const MAX_CODES = 50;
const OTHERS = { id: '(other)', name: '(other)' };
const NAMELESS = { id: '(unknown)', name: '(unknown)' };
/** A page may state any text as its headline. */
const MAX_TEXT_LENGTH = 200;
const MAX_URL_LENGTH = 2000;

export class RunCollector {
  readonly publishers = new Map<string, PublisherTally>();
  /** The same counts of the whole run. */
  readonly all = new PublisherTally('', '');
  readonly fields = new Map<FieldName, ConfidenceBins>();
  readonly series = new FieldSeries();
  readonly removed = { pages: 0, pieces: new Tally(), holders: new Tally() };
  readonly badLines = { count: 0, first: [] as { name: string; message: string }[] };
  /** The first pages of each code. */
  readonly failed = new Map<string, WorstPage[]>();
  readonly unsure: Worst<WorstPage>;
  readonly warned: Worst<WorstPage>;
  readonly edited: Worst<WorstPage>;
  readonly #rules: readonly Publisher[];
  readonly #worst: number;

  constructor({ publishers: rules = publishers, worst = 10 }: CollectorOptions = {}) {
    this.#rules = rules;
    this.#worst = worst;
    [this.unsure, this.warned, this.edited] = [new Worst(worst), new Worst(worst), new Worst(worst)];
  }

  add(outcome: RunOutcome): void {
    if (outcome.revision !== undefined) this.#addRevision(outcome, outcome.revision);
    else if ('failure' in outcome) this.#addFailure(outcome);
    else this.#addArticle(outcome);
    if (outcome.blocks !== undefined) this.#addBlocks(outcome.blocks);
  }

  /** Counts a line or a file without an outcome. */
  addBadLine({ name, error: { message } }: SourceFailure): void {
    const { first } = this.badLines;
    this.badLines.count += 1;
    if (first.length < this.#worst) first.push({ name, message });
  }

  report() {
    const tallies = [...this.publishers.values()].sort((one, other) => other.pages - one.pages);
    const { pages, articles, failures, warned, warnings, confidence, medianWords } = this.all.report();
    return {
      version: 1 as const,
      pages,
      articles,
      /** Lines that are neither an article nor a failure, and files that cannot be read; they are not pages. */
      badLines: this.badLines,
      failures,
      warned,
      warnings,
      ...(confidence !== undefined && { confidence }),
      ...(medianWords !== undefined && { medianWords }),
      /** All publishers, those with the most pages first. */
      publishers: tallies.map((tally) => tally.report()),
      /** Fields in the order of an article; those that no article has are omitted. */
      fields: [...FIELDS].flatMap((field) => {
        const bins = this.fields.get(field);
        return bins === undefined ? [] : [{ field, ...bins.report() }];
      }),
      time: this.series.report(),
      /** Pages that were read themselves, and what was excluded from them; the most common reason first. */
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
    const code = page.failure.kind ?? page.failure.code;
    const tally = this.#tallyOf(this.#publisherOf(page.url));
    tally.addFailure(code);
    this.all.addFailure(code);
    const name = this.failed.size < MAX_CODES ? code : OTHERS.id;
    const list = this.failed.get(name) ?? [];
    this.failed.set(name, list);
    if (list.length < this.#worst) list.push(failedPage(page, tally.name));
  }

  #addArticle(page: ArticlePage): void {
    const { article } = page;
    const tally = this.#tallyOf(this.#publisherOfArticle(page));
    if (article.publisher !== undefined && tally.id !== OTHERS.id) tally.name = article.publisher.name;
    tally.addArticle(article);
    this.all.addArticle(article);
    const mean = new Mean();
    const confidences = confidencesOf(article);
    for (const [field, confidence] of confidences) {
      mean.add(confidence);
      const bins = this.fields.get(field) ?? new ConfidenceBins();
      this.fields.set(field, bins);
      bins.add(confidence);
    }
    this.series.add(article.publishedAt, new Set(confidences.map(([field]) => field)));
    const describe = (): WorstPage => readPage(page, tally.name, mean.value());
    tally.shortest.add(-article.wordCount, describe);
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

  #removedReports() {
    const { pieces, holders } = this.removed;
    return Object.entries(pieces.toCounts()).map(([reason, count]) => ({
      reason,
      pieces: count,
      /** Pages that have such a piece. */
      pages: holders.counts.get(reason) ?? 0,
    }));
  }

  /** The worst pages, each list with the worst first. */
  #worstReport(tallies: readonly PublisherTally[]) {
    const shareOfUsual = ({ words = 0, medianWords = 1 }: WorstPage): number => words / medianWords;
    const short = tallies.flatMap((tally) => tally.shortPages());
    return {
      /** Pages of each error code in turn. */
      failed: [...this.failed.values()]
        .flatMap((list) => [...list.entries()])
        .sort(([one], [other]) => one - other)
        .map(([, page]) => page)
        .slice(0, this.#worst),
      unsure: this.unsure.items(),
      warned: this.warned.items(),
      /** The largest silent edits. */
      edited: this.edited.items(),
      /** Articles with less than half the usual length for the publisher. */
      short: short.sort((one, other) => shareOfUsual(one) - shareOfUsual(other)).slice(0, this.#worst),
    };
  }
}

type PublisherLabel = Pick<Publisher, 'id' | 'name'>;

function readPage(page: ArticlePage, publisher: string, confidence: number | undefined): WorstPage {
  const { article } = page;
  return {
    ...placeOf(page, page.url ?? article.url ?? article.canonicalUrl),
    publisher,
    headline: cut(article.headline),
    warnings: warningCodes(article),
    words: article.wordCount,
    ...(confidence !== undefined && { confidence }),
  };
}

function failedPage(page: FailedPage, publisher: string): WorstPage {
  const { code, kind, message } = page.failure;
  return { ...placeOf(page, page.url), publisher, code: kind ?? code, message: cut(message) };
}

function placeOf({ name, target }: RunOutcome, url: string | undefined) {
  const isShort = url !== undefined && url.length <= MAX_URL_LENGTH;
  return { name, ...(isShort && { url }), ...(target !== undefined && { target }) };
}

function cut(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  return `${[...text].slice(0, MAX_TEXT_LENGTH).join('')}…`;
}
