/** Reads one page, in a worker or in the caller's thread. */
import type { Article } from '../article.ts';
import { ScrapeError } from '../errors.ts';
import { examine } from '../extract.ts';
import type { ExtractOptions } from '../extract-input.ts';
import { type PageLinks, pageLinks } from './page-links.ts';

/** A loaded page. */
export interface PageToRead {
  readonly html: string | Uint8Array;
  /** URL of its article. */
  readonly url: string;
  /** Charset of the HTTP header. */
  readonly charset?: string | undefined;
  /** URL of the first page of its article; default: its own. */
  readonly firstUrl?: string;
}

/** Extraction options of a run. */
export type ReadingOptions = Omit<ExtractOptions, 'url' | 'charset'>;

/** What a page states in addition to its article. */
export interface ReadHead {
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: PageLinks;
}

/** The outcome of a page. */
export interface PageReading {
  readonly outcome: Article | ScrapeError;
  /** Absent if the page could not be read at all. */
  readonly head?: ReadHead;
  /** Duration, in milliseconds. */
  readonly ms: number;
}

/** Reads a page. It never throws: a bug while reading is an error of this page, `invalid-article`. */
export function readingOf(page: PageToRead, options: ReadingOptions): PageReading {
  const started = performance.now();
  const read = examined(page, options);
  return { ...read, ms: performance.now() - started };
}

function examined(
  { html, url, charset, firstUrl = url }: PageToRead,
  options: ReadingOptions,
): Omit<PageReading, 'ms'> {
  try {
    const { page, outcome } = examine(html, { ...options, url, ...(charset !== undefined && { charset }) });
    return { outcome, head: { metas: page.head.metas, links: pageLinks(page, firstUrl) } };
  } catch (cause) {
    if (cause instanceof ScrapeError) return { outcome: cause };
    return { outcome: new ScrapeError('invalid-article', String(cause), { url, cause }) };
  }
}
