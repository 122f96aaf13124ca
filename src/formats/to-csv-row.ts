/** The flat fields of an article as a row of CSV. */
import { lineOf } from './line-of.ts';
import type { SourcedArticle } from './sourced-article.ts';
import { bodyText } from './to-text.ts';

type Value = string | number | boolean | undefined;

const LINE_END = '\r\n';
const QUOTE_MARK = /"/gu;
/** A spreadsheet would run such a field as a formula. An existing apostrophe before it is doubled, to keep it distinct. */
const FORMULA = /^'*[=+\-@\t\uff1d\uff0b\uff0d\uff20]/u;

const COLUMNS: Readonly<Record<string, (article: SourcedArticle) => Value>> = {
  source: ({ source }) => source,
  url: ({ url }) => url,
  canonicalUrl: ({ canonicalUrl }) => canonicalUrl,
  publisherId: ({ publisher }) => publisher?.id,
  publisher: ({ publisher }) => publisher?.name,
  domain: ({ publisher }) => publisher?.domain,
  language: ({ language }) => language,
  breadcrumb: ({ breadcrumb }) => breadcrumb.map(({ name }) => name).join(' > '),
  section: ({ section }) => section,
  kicker: ({ kicker }) => kicker,
  headline: ({ headline }) => headline,
  standfirst: ({ standfirst }) => standfirst,
  description: ({ description }) => description,
  highlights: ({ highlights }) => highlights?.join('; '),
  leadImage: ({ leadImage }) => leadImage?.url,
  caption: ({ caption }) => caption,
  credit: ({ leadImage }) => leadImage?.credit,
  authors: ({ authors }) => authors.map(({ name }) => name).join('; '),
  agency: ({ agency }) => agency,
  dateline: ({ dateline }) => dateline?.raw,
  place: ({ dateline }) => dateline?.place,
  publishedAt: ({ publishedAt }) => publishedAt,
  modifiedAt: ({ modifiedAt }) => modifiedAt,
  tags: ({ tags }) => tags.join('; '),
  isLive: ({ isLive }) => isLive,
  isPaywalled: ({ isPaywalled }) => isPaywalled,
  isTruncated: ({ isTruncated }) => isTruncated,
  pages: ({ pages }) => pages,
  wordCount: ({ wordCount }) => wordCount,
  warnings: ({ warnings }) => warnings.map(({ code }) => code).join('; '),
  text: bodyText,
};

/** The names of all columns, in order. */
export const CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

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
    const value = String(COLUMNS[name]?.(article) ?? '');
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
