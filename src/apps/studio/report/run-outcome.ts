import type { Article, BlockTrace } from '../../../browser.ts';

interface NamedPage {
  /** Human-readable: a path, a file and line, an archive and offset. */
  readonly name: string;
  readonly url?: string | undefined;
  /** The argument for `samachar inspect` that shows the page: a path or a URL. */
  readonly target?: string | undefined;
  /** The fate of each piece of the page, if the page itself was read. */
  readonly blocks?: readonly BlockTrace[] | undefined;
  /** Only of an article that a revisit found changed or gone. */
  readonly revision?: PageRevision | undefined;
}

/** `kind` is a `RevisionKind` or `removed`; `words` counts added and removed ones. */
export type PageRevision = { readonly isFirst: boolean; readonly kind: string; readonly words: number };

export interface ArticlePage extends NamedPage {
  readonly article: Article;
}

/** Why a page has no article. The codes are those of `ScrapeError`, and any that later versions add. */
export interface PageFailure {
  readonly code: string;
  readonly message: string;
  readonly kind?: string | undefined;
  readonly status?: number | undefined;
}

export interface FailedPage extends NamedPage {
  readonly failure: PageFailure;
}

export type RunOutcome = ArticlePage | FailedPage;

/** A page that needs attention. Its texts are truncated. */
export interface WorstPage {
  readonly name: string;
  readonly url?: string;
  readonly target?: string;
  readonly publisher: string;
  readonly headline?: string;
  /** Kind of the page, otherwise the error code. */
  readonly code?: string;
  readonly message?: string;
  /** Mean confidence of its fields. */
  readonly confidence?: number;
  readonly warnings?: readonly string[];
  readonly words?: number;
  /** Median over the articles of its publisher. */
  readonly medianWords?: number;
  /** Words that a revision added or removed. */
  readonly changedWords?: number;
}
