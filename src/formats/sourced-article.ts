/** An article with its source: a row of a table. */
import type { Article } from '../article.ts';

/** An article in the form that CSV and Parquet take. A line of `samachar extract` is one. */
export interface SourcedArticle extends Article {
  /** The file or the URL that it was read from. @example "pages/nahar.html" */
  readonly source?: string;
}
