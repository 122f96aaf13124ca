import type { Article } from '../article.ts';
import { lineOf } from './line-of.ts';
import { bodyText } from './to-text.ts';

/** An article in the form that CSV and Parquet take. A line of `samachar extract` is one. */
export interface SourcedArticle extends Article {
  /** The file or the URL that it was read from. @example "pages/nahar.html" */
  readonly source?: string;
}

const LINE_END = '\r\n';
const QUOTE_MARK = /"/gu;
/** A spreadsheet would run such a field as a formula. An existing apostrophe before it is doubled, to keep it distinct. */
const FORMULA = /^'*[=+\-@\t\uff1d\uff0b\uff0d\uff20]/u;

/** The names of all columns of CSV, in order. */
export const CSV_COLUMNS: readonly string[] = (
  'source url canonicalUrl publisherId publisher domain language breadcrumb section kicker headline standfirst ' +
  'description highlights leadImage caption credit authors agency dateline place publishedAt modifiedAt tags isLive ' +
  'isPaywalled isTruncated pages wordCount warnings text'
).split(' ');

/** The columns that are not simply a field of the article. */
const DERIVED: Readonly<Record<string, (article: SourcedArticle) => string | undefined>> = {
  publisherId: ({ publisher }) => publisher?.id,
  publisher: ({ publisher }) => publisher?.name,
  domain: ({ publisher }) => publisher?.domain,
  breadcrumb: ({ breadcrumb }) => breadcrumb.map(({ name }) => name).join(' > '),
  highlights: ({ highlights }) => highlights?.join('; '),
  leadImage: ({ leadImage }) => leadImage?.url,
  credit: ({ leadImage }) => leadImage?.credit,
  authors: ({ authors }) => authors.map(({ name }) => name).join('; '),
  dateline: ({ dateline }) => dateline?.raw,
  place: ({ dateline }) => dateline?.place,
  tags: ({ tags }) => tags.join('; '),
  warnings: ({ warnings }) => warnings.map(({ code }) => code).join('; '),
  text: bodyText,
};

/**
 * The names of the columns as the first row of a CSV file, line end included.
 *
 * @param columns - default: all
 * @example
 * writeFileSync('articles.csv', csvHeader());
 */
export function csvHeader(columns: readonly string[] = CSV_COLUMNS): string {
  return rowOf(columns);
}

/**
 * The flat fields of an article and the text of its body as a row of CSV (RFC 4180), line end included. Lists are joined
 * by `; `, the breadcrumb by ` > `. A field that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @example
 * appendFileSync('articles.csv', toCsvRow(article));
 */
export function toCsvRow(article: SourcedArticle): string {
  return csvRowOf(CSV_COLUMNS)(article);
}

/**
 * Makes a function that is like {@link toCsvRow}, but writes only some columns, in the given order. A column that is not
 * one of {@link CSV_COLUMNS} is empty.
 *
 * @example
 * const rows = articles.map(csvRowOf(['url', 'headline']));
 */
export function csvRowOf(columns: readonly string[]): (article: SourcedArticle) => string {
  return (article) => rowOf(columns.map((name) => fieldOf(name, article)));
}

/** Only the text of the body keeps its line breaks. */
function fieldOf(name: string, article: SourcedArticle): string {
  const derived = DERIVED[name];
  const value = String((derived ? derived(article) : article[name as keyof SourcedArticle]) ?? '');
  return name === 'text' ? value : lineOf(value);
}

function rowOf(fields: readonly string[]): string {
  return fields.map(quoted).join(',') + LINE_END;
}

function quoted(field: string): string {
  const harmless = FORMULA.test(field) ? `'${field}` : field;
  return `"${harmless.replace(QUOTE_MARK, '""')}"`;
}
