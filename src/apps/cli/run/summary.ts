import type { Publisher } from '../../../index.ts';
import { publisherOf } from '../../../publishers/index.ts';
import { isBrokenInput } from '../cli-error.ts';
import { duration } from '../print/duration.ts';
import { formatTable } from '../print/table.ts';
import type { RunOutcome } from './run-outcome.ts';
import type { SkippedFiles } from './skipped-files.ts';

/** The pages of one publisher, or of all publishers without a rule. */
interface PublisherCounts {
  pages: number;
  articles: number;
  readonly failures: Map<string, number>;
  readonly warnings: Map<string, number>;
  readonly filled: Map<string, number>;
}

const UNKNOWN = '(no rule)';

/** Number of publishers in the readable summary: those with the most pages. */
const SHOWN = 25;
/** Fields whose absence is informative; nearly all articles, or hardly any, have the others. */
const FIELDS = ['standfirst', 'caption', 'authors', 'dateline', 'publishedAt', 'breadcrumb', 'tags'];
const HEAD = ['publisher', 'pages', 'articles', ...FIELDS.map((field) => `${field} %`), 'failures; warnings'];

/** Counts the outcomes of a run. Its memory grows only with the number of publishers. */
export class Summary {
  readonly #rules: readonly Publisher[];
  readonly #counts = new Map<string, PublisherCounts>();
  pages = 0;
  failed = 0;
  /** Failures that are paths without pages. */
  paths = 0;
  /** Whether an input broke while it was read. */
  isInputBroken = false;
  /** Pages finished by an earlier run, according to the journal, or repeated. */
  skipped = 0;
  /** Pages that failed in an earlier run, according to the journal. */
  retried = 0;
  skippedFiles: SkippedFiles | undefined;

  constructor(rules: readonly Publisher[]) {
    this.#rules = rules;
  }

  count(outcome: RunOutcome): void {
    const { article, error, isPath } = outcome;
    this.pages += 1;
    const counts = this.#of(this.#publisherOf(outcome));
    counts.pages += 1;
    if (article !== undefined) {
      counts.articles += 1;
      const codes = article.warnings.map(({ code }) => code);
      for (const code of new Set(codes)) increase(counts.warnings, code);
      for (const field of Object.keys(article.provenance)) increase(counts.filled, field);
    } else {
      this.failed += 1;
      if (isPath) this.paths += 1;
      if (isBrokenInput(error)) this.isInputBroken = true;
      increase(counts.failures, error.kind ?? error.code);
    }
  }

  /** The readable summary. */
  lines(seconds: number): string[] {
    const articles = this.pages - this.failed;
    const skipped = this.skipped === 0 ? '' : `, ${this.skipped} already done or repeated`;
    const retried = this.retried === 0 ? '' : `, ${this.retried} retried`;
    return [
      `${this.pages} pages in ${duration(seconds)}: ${articles} articles, ${this.failed} failed${skipped}${retried}`,
      ...(this.skippedFiles?.lines() ?? []),
      ...(this.pages === 0 ? [] : this.#table()),
    ];
  }

  /** The machine-readable summary. */
  toJSON(): unknown {
    const publishers = this.#sorted().map(([id, { failures, warnings, filled, ...counts }]) => [
      id,
      { ...counts, failures: asObject(failures), warnings: asObject(warnings), filled: asObject(filled) },
    ]);
    const { pages, failed, skipped, retried } = this;
    const counts = { pages, articles: pages - failed, failed, skipped, retried };
    return { ...counts, skippedFiles: this.skippedFiles ?? {}, publishers: Object.fromEntries(publishers) };
  }

  #table(): string[] {
    const sorted = this.#sorted();
    const rows = sorted.slice(0, SHOWN).map(([id, counts]) => rowOf(id, counts));
    const others = sorted.length > SHOWN ? [`and ${sorted.length - SHOWN} more publishers`] : [];
    return [...formatTable([HEAD, ...rows]), ...others];
  }

  #sorted(): [string, PublisherCounts][] {
    return [...this.#counts].sort(([, left], [, right]) => right.pages - left.pages);
  }

  #of(publisher: string): PublisherCounts {
    const known = this.#counts.get(publisher);
    if (known !== undefined) return known;
    const fresh = { pages: 0, articles: 0, failures: new Map(), warnings: new Map(), filled: new Map() };
    this.#counts.set(publisher, fresh);
    return fresh;
  }

  #publisherOf({ article, url }: RunOutcome): string {
    if (article !== undefined) return article.publisher?.id ?? UNKNOWN;
    return (url === undefined ? undefined : publisherOf(url, this.#rules)?.id) ?? UNKNOWN;
  }
}

function increase(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function asObject(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(counts);
}

function rowOf(id: string, { pages, articles, failures, warnings, filled }: PublisherCounts): string[] {
  const shares = FIELDS.map((field) => share(filled.get(field) ?? 0, articles));
  return [id, String(pages), String(articles), ...shares, `${tally(failures)}; ${tally(warnings)}`];
}

function share(count: number, of: number): string {
  return of === 0 ? '-' : String(Math.round((100 * count) / of));
}

/** The commonest first. */
function tally(counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return '-';
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
