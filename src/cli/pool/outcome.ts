/** Outcomes of pages, made in the thread that reads the page. */
import type { Article } from '../../article.ts';
import { ScrapeError } from '../../errors.ts';
import type { FormatName } from '../format-names.ts';
import { formats } from '../formats.ts';
import type { Failure, PageOutcome } from './page.ts';

/** Identifies a page. */
interface PageName {
  readonly name: string;
  readonly url?: string | undefined;
}

/** The outcome of a page with an article, in the output format. */
export function articleOutcome({ name, url }: PageName, article: Article, format: FormatName): PageOutcome {
  const { publisher, provenance, warnings } = article;
  return {
    name,
    url: url ?? article.url,
    ok: true,
    content: formats[format].render(article),
    facts: {
      ...(publisher?.id !== undefined && { publisher: publisher.id }),
      filled: Object.keys(provenance),
      warnings: [...new Set(warnings.map(({ code }) => code))],
    },
  };
}

/** The outcome of a page without an article. */
export function failureOutcome({ name, url }: PageName, error: unknown): PageOutcome {
  const failure = failureOf(error);
  return { name, url: url ?? failure.url, ok: false, failure };
}

/** A bug while reading a page is an error of that page and does not end the run. */
export function failureOf(error: unknown): Failure {
  return error instanceof ScrapeError
    ? error.toJSON()
    : new ScrapeError('invalid-article', String(error)).toJSON();
}
