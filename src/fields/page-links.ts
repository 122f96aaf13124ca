import type { Page } from '../html/page.ts';
import { urlResolver } from '../html/page-url.ts';
import { numberedPages } from './access.ts';

/** Links of a page to its other versions and pages. */
export interface PageLinks {
  /** Its AMP version, which often contains text that a script would otherwise load. */
  readonly amp?: string;
  /** The next page. */
  readonly next?: string;
  /** Pages of the same article, by number. */
  readonly numbered: ReadonlyMap<number, string>;
}

/** @param first - URL of the first page of the article */
export function pageLinks(page: Page, first: string): PageLinks {
  const resolve = urlResolver(page);
  const [amp, next] = ['amphtml', 'next'].map((rel) => resolve(page.head.links.get(rel)?.[0]));
  return {
    ...(amp === undefined ? {} : { amp }),
    ...(next === undefined ? {} : { next }),
    numbered: numberedPages(page, first),
  };
}
