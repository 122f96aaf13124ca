/** Outcomes of pages, made in the thread that reads the page. */
import type { Article } from '../../article.ts';
import { ScrapeError } from '../../errors.ts';
import { isBrokenInput } from '../cli-error.ts';
import type { FormatName } from '../format-names.ts';
import { formats } from '../formats.ts';
import type { Failure, FailureExtent, PageOutcome } from './page.ts';

/** How the articles of a run are written. Plain data, since it is posted to worker threads. */
export interface WrittenForm {
  readonly format: FormatName;
  /** Keys or columns in their order; empty if the format has none. */
  readonly fields: readonly string[];
}

/** Identifies a page. */
interface PageName {
  readonly name: string;
  /** Its name in the source. */
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** The outcome of a page with an article, as it is written. */
export function articleOutcome(
  { name, id, url, source = id ?? name }: PageName & { readonly source?: string | undefined },
  article: Article,
  { format, fields }: WrittenForm,
): PageOutcome {
  const { publisher, provenance, warnings } = article;
  return {
    name,
    id,
    url: url ?? article.url,
    ok: true,
    content: formats[format].render({ ...article, source }, fields),
    facts: {
      ...(publisher?.id !== undefined && { publisher: publisher.id }),
      filled: Object.keys(provenance),
      warnings: [...new Set(warnings.map(({ code }) => code))],
    },
  };
}

/** The outcome of a page without an article, or of what is read in place of pages. */
export function failureOutcome(
  { name, id, url, extent }: PageName & { readonly extent?: FailureExtent },
  error: unknown,
): PageOutcome {
  const failure = failureOf(error);
  return {
    name,
    id,
    url: url ?? failure.url,
    ok: false,
    failure,
    extent: isBrokenInput(error) ? 'input' : extent,
  };
}

/** A bug while reading a page is an error of that page and does not end the run. */
export function failureOf(error: unknown): Failure {
  return error instanceof ScrapeError
    ? error.toJSON()
    : new ScrapeError('invalid-article', String(error)).toJSON();
}
