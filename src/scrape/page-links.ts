/** Page links: where the page of an article says that it stands again, or goes on. */
import { numberedPages } from '../fields/access.ts';
import { urlResolver } from '../fields/identity.ts';
import type { Page } from '../html/page.ts';

/** Addresses that a page gives of itself. */
export interface PageLinks {
  /** Its version for slow connections, which often holds the text that a script would bring. */
  readonly amp?: string;
  /** The page that follows. */
  readonly next?: string;
  /** Pages of the same article by number. */
  readonly numbered: ReadonlyMap<number, string>;
}

/**
 * Reads the links of a page.
 *
 * @param first - address of the first page of its article
 * @example
 * pageLinks(page, 'https://naya-akhbar.example/up/nahar').amp; // 'https://naya-akhbar.example/amp/up/nahar'
 */
export function pageLinks(page: Page, first: string): PageLinks {
  const resolve = urlResolver(page);
  const [amp, next] = ['amphtml', 'next'].map((rel) => resolve(page.head.links.get(rel)?.[0]));
  return {
    ...(amp === undefined ? {} : { amp }),
    ...(next === undefined ? {} : { next }),
    numbered: numberedPages(page, first),
  };
}
