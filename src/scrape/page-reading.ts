/** One page is read: what a worker does, and a caller's own thread where there is none. */
import type { Article } from '../article.ts';
import { ScrapeError } from '../errors.ts';
import { type ExtractOptions, examine } from '../extract.ts';
import { type PageLinks, pageLinks } from './page-links.ts';

/** A page that is at hand. */
export interface PageToRead {
  readonly html: string | Uint8Array;
  /** Address of its article. */
  readonly url: string;
  /** What the HTTP header stated. */
  readonly charset?: string | undefined;
  /** Address of the first page of its article; default: its own. */
  readonly firstUrl?: string;
}

/** How all pages of a run are read. */
export type ReadingOptions = Omit<ExtractOptions, 'url' | 'charset'>;

/** What a page says beside its article. */
export interface PageHead {
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: PageLinks;
}

/** What became of a page. */
export interface PageReading {
  readonly outcome: Article | ScrapeError;
  /** Not there where the page could not be read at all. */
  readonly head?: PageHead;
  /** How long that took, in milliseconds. */
  readonly ms: number;
}

/** Reads a page. It never throws: a bug in the reading is an error of this page, `invalid-article`. */
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
