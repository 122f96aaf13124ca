/** The formats of the command: how articles are written, alone and together. */
import type { Article } from '../article.ts';
import {
  csvHeader,
  toChunks,
  toCsvRow,
  toHtml,
  toJson,
  toJsonLd,
  toJsonLine,
  toMarkdown,
  toTei,
  toText,
} from '../formats/index.ts';
import type { FormatName } from './format-names.ts';
import type { Content } from './pool/page.ts';

/** A way to write articles. */
export interface Format {
  /** Extension of file names in an output folder. */
  readonly extension: string;
  /** `records`: articles follow each other in one file. `document`: one article per file. `table`: a file with a footer. */
  readonly kind: 'records' | 'document' | 'table';
  /** Ends a record, and never occurs within one. */
  readonly recordEnd?: string;
  /** Written once before all records. */
  readonly head?: () => string;
  readonly render: (article: Article) => Content;
}

/** All formats by name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  ndjson: records('.ndjson', toJsonLine),
  json: document('.json', toJson),
  md: document('.md', toMarkdown),
  txt: document('.txt', toText),
  html: document('.html', toHtml),
  jsonld: document('.jsonld', toJsonLd),
  tei: document('.xml', toTei),
  csv: { ...records('.csv', toCsvRow), head: csvHeader, recordEnd: '\r\n' },
  chunks: records('.ndjson', chunkLines),
  parquet: { extension: '.parquet', kind: 'table', render: (article) => article },
};

/** Tells a spreadsheet that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A format with a byte order mark before its first row. */
export function withByteOrderMark(format: Format): Format {
  return { ...format, head: () => `${BYTE_ORDER_MARK}${format.head?.() ?? ''}` };
}

function records(extension: string, render: (article: Article) => string): Format {
  return { extension, kind: 'records', recordEnd: '\n', render };
}

function document(extension: string, render: (article: Article) => string): Format {
  return { extension, kind: 'document', render: (article) => `${render(article).trimEnd()}\n` };
}

function chunkLines(article: Article): string {
  return toChunks(article)
    .map((chunk) => `${JSON.stringify(chunk)}\n`)
    .join('');
}
