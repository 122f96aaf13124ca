/** The flat fields of an article as a row of CSV. */
import { lineOf } from './line-of.ts';
import type { SourcedArticle } from './sourced-article.ts';
import { bodyText } from './to-text.ts';

const LINE_END = '\r\n';
const QUOTE_MARK = /"/gu;
/** A spreadsheet would run such a field as a formula. An existing apostrophe before it is doubled, to keep it distinct. */
const FORMULA = /^'*[=+\-@\t\uff1d\uff0b\uff0d\uff20]/u;

/** The names of all columns, in order. */
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
 * @example
 * writeFileSync('articles.csv', csvHeader());
 */
export function csvHeader(): string {
  return csvRow(CSV_COLUMNS);
}

/**
 * The flat fields of an article and the text of its body as a row of CSV (RFC 4180), line end included. Lists are joined
 * by `; `, the breadcrumb by ` > `. A field that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @example
 * appendFileSync('articles.csv', toCsvRow(article));
 */
export function toCsvRow(article: SourcedArticle): string {
  return csvRow(csvFields(article, CSV_COLUMNS));
}

/** The values of some columns. Only the text of the body keeps its line breaks. */
export function csvFields(article: SourcedArticle, columns: readonly string[]): string[] {
  return columns.map((name) => {
    const derived = DERIVED[name];
    const value = String((derived ? derived(article) : article[name as keyof SourcedArticle]) ?? '');
    return name === 'text' ? value : lineOf(value);
  });
}

/** Fields as a row, line end included. */
export function csvRow(fields: readonly string[]): string {
  return fields.map(quoted).join(',') + LINE_END;
}

function quoted(field: string): string {
  const harmless = FORMULA.test(field) ? `'${field}` : field;
  return `"${harmless.replace(QUOTE_MARK, '""')}"`;
}
