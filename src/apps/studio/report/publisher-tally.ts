import type { Article, FieldName } from '../../../browser.ts';
import type { WorstPage } from './run-outcome.ts';
import { Lengths, Mean, Tally, UNSURE, Worst } from './tally.ts';

/** Minimum number of articles for a usual length. */
const MIN_COUNT = 5;
/** An article is short below this share of the usual length. */
const SHORT = 0.5;

export class PublisherTally {
  pages = 0;
  articles = 0;
  warned = 0;
  revised = 0;
  readonly failures = new Tally();
  readonly warnings = new Tally();
  readonly filled = new Tally();
  readonly unsure = new Tally();
  readonly revisions = new Tally();
  readonly confidence = new Mean();
  readonly lengths = new Lengths();
  readonly shortest: Worst<WorstPage>;

  constructor(
    readonly id: string,
    public name: string,
    worst = 0,
  ) {
    this.shortest = new Worst(worst);
  }

  addFailure(code: string): void {
    this.pages += 1;
    this.failures.add(code);
  }

  addArticle(article: Article): void {
    this.pages += 1;
    this.articles += 1;
    if (article.warnings.length > 0) this.warned += 1;
    for (const code of warningCodes(article)) this.warnings.add(code);
    for (const [field, confidence] of confidencesOf(article)) {
      this.filled.add(field);
      if (confidence < UNSURE) this.unsure.add(field);
      this.confidence.add(confidence);
    }
    this.lengths.add(article.wordCount);
  }

  shortPages(): WorstPage[] {
    const medianWords = this.lengths.median() ?? 0;
    if (this.articles < MIN_COUNT) return [];
    const isShort = ({ words = 0 }: WorstPage): boolean => words < SHORT * medianWords;
    return this.shortest
      .items()
      .filter(isShort)
      .map((page) => ({ ...page, medianWords }));
  }

  /** The outcomes of the pages of one publisher; all counts but `pages` and `failures` are of its articles. */
  report() {
    const { id, name, pages, articles, warned, revised } = this;
    const [confidence, medianWords] = [this.confidence.value(), this.lengths.median()];
    return {
      /** Id of its rule, otherwise its host, otherwise its name. */
      id,
      name,
      pages,
      articles,
      /** By kind of page, otherwise by error code. */
      failures: this.failures.toCounts(),
      warned,
      warnings: this.warnings.toCounts(),
      filled: this.filled.toCounts(),
      /** Fields with a confidence below one half. */
      unsure: this.unsure.toCounts(),
      /** Articles that a revisit found changed or removed, and their revisions by kind. */
      ...(this.revisions.counts.size > 0 && { revised, revisions: this.revisions.toCounts() }),
      /** The mean over all fields of all articles. */
      ...(confidence !== undefined && { confidence }),
      ...(medianWords !== undefined && { medianWords }),
    };
  }
}

export function confidencesOf({ provenance }: Article): [FieldName, number][] {
  return Object.entries(provenance).map(([field, { confidence }]) => [field as FieldName, confidence]);
}

export function warningCodes({ warnings }: Article): string[] {
  return [...new Set(warnings.map(({ code }) => code))];
}
