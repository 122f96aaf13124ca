/** What became of one page of a run. */
import type { Article } from '../article.ts';
import type { BlockTrace } from '../trace.ts';

/** What names a page. */
interface NamedPage {
  /** For people: a path, a file and line, an archive and offset. @example "articles.ndjson:12" */
  readonly name: string;
  readonly url?: string | undefined;
  /** What `samachar inspect` takes to show the page: a path or a URL. */
  readonly target?: string | undefined;
  /** What became of each piece of the page, where the page itself was read. */
  readonly blocks?: readonly BlockTrace[] | undefined;
}

/** A page that gave an article. */
export interface ArticlePage extends NamedPage {
  readonly article: Article;
}

/** Why a page gave none. The codes are those of `ScrapeError`, and what later versions may add to them. */
export interface PageFailure {
  readonly code: string;
  readonly message: string;
  readonly kind?: string | undefined;
}

/** A page that gave no article. */
export interface FailedPage extends NamedPage {
  readonly failure: PageFailure;
}

/** See the module comment. */
export type RunOutcome = ArticlePage | FailedPage;

/** A line that is neither an article nor a failure, or a file that cannot be read. */
export interface BadLine {
  readonly name: string;
  readonly error: { readonly code: string; readonly message: string };
}
