import {
  bodyText,
  CSV_COLUMNS,
  csvHeader,
  csvRowOf,
  type SourcedArticle,
  toChunks,
  toHtml,
  toJson,
  toJsonLd,
  toJsonLine,
  toMarkdown,
  toTei,
  toText,
} from '../../formats/index.ts';
import { PARQUET_COLUMNS } from '../../formats/parquet.ts';
import type { Article } from '../../index.ts';
import type { FormatName } from './options.ts';
import type { Content, Revised } from './run/run-outcome.ts';

type WrittenArticle = SourcedArticle & Partial<Revised>;

interface Format {
  readonly extension: string;
  /** `records`: articles follow each other in one file. `document`: one article per file. `table`: a file with a footer. */
  readonly kind: 'records' | 'document' | 'table';
  /** Ends each record and never occurs within one. */
  readonly recordEnd?: string;
  /** Names of the keys or columns, if its articles are lines or rows. */
  readonly fields?: readonly string[];
  readonly head?: (fields: readonly string[]) => string;
  readonly render: (article: WrittenArticle, fields: readonly string[]) => Content;
}

/** Parts of plain text, in reading order: the options of `bodyText`. */
const TEXT_PARTS = 'headline standfirst caption highlights body tables captions embeds notes'.split(' ');

export const formats: Readonly<Record<FormatName, Format>> = {
  ndjson: { ...records('.ndjson', lineOf), fields: PARQUET_COLUMNS },
  json: document('.json', toJson),
  md: document('.md', toMarkdown),
  txt: {
    ...document('.txt', toText),
    fields: TEXT_PARTS,
    render: (article, parts) =>
      `${bodyText(article, Object.fromEntries(TEXT_PARTS.map((part) => [part, parts.includes(part)])))}\n`,
  },
  html: document('.html', toHtml),
  jsonld: document('.jsonld', toJsonLd),
  tei: document('.xml', toTei),
  csv: {
    ...records('.csv', (article, columns) => csvRowOf(columns)(article)),
    fields: CSV_COLUMNS,
    head: csvHeader,
    recordEnd: '\r\n',
  },
  chunks: records('.ndjson', (article) => toChunks(article).map(toJsonLine).join('')),
  parquet: { extension: '.parquet', kind: 'table', fields: PARQUET_COLUMNS, render: (article) => article },
};

function records(extension: string, render: Format['render']): Format {
  return { extension, kind: 'records', recordEnd: '\n', render };
}

function document(extension: string, render: (article: Article) => string): Format {
  return {
    extension,
    kind: 'document',
    render: ({ source: _, revision: _revision, changes: _changes, ...article }) =>
      `${render(article).trimEnd()}\n`,
  };
}

/** Inline failures have a `name` but no `source`. A revision has its changes, whatever fields are selected. */
function lineOf({ revision, changes, ...article }: WrittenArticle, fields: readonly string[]): string {
  const line: Readonly<Record<string, unknown>> = {
    ...article,
    name: article.source,
    text: bodyText(article),
  };
  const selected = Object.fromEntries(fields.map((field) => [field, line[field]]));
  return toJsonLine({ ...selected, revision, changes });
}
