/** The formats of the command: how an article is written, and what holds several of them. */
import type { Article } from '../article.ts';
import type { Content } from './pool/page.ts';

/** A way to write articles. */
export interface Format {
  /** For the file names of a folder. @example ".md" */
  readonly extension: string;
  /** Whether articles may follow each other in one file. */
  readonly isStream: boolean;
  /** What stands once before all articles. */
  readonly head?: () => string;
  readonly render: (article: Article) => Content;
}

/** All formats by name. */
export const formats = {
  ndjson: { extension: '.ndjson', isStream: true, render: (article) => `${JSON.stringify(article)}\n` },
  json: {
    extension: '.json',
    isStream: false,
    render: (article) => `${JSON.stringify(article, null, 2)}\n`,
  },
} as const satisfies Record<string, Format>;

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** All names, the default first. */
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
