/** Which URLs of a site are wanted. */

import { pathMatcher } from '../../../fetch/path-pattern.ts';
import type { SourceUrl } from '../../../sources/index.ts';

/** Conditions on a URL. All are optional. */
export interface UrlConditions {
  /** Pages dated later are not wanted; those without a date are. */
  readonly until?: Date | undefined;
  /** Patterns as in robots.txt; one of them must match. */
  readonly include?: readonly string[] | undefined;
  /** Patterns that must not match. */
  readonly exclude?: readonly string[] | undefined;
}

/** Makes a test of URLs. */
export function urlFilter({ until, include, exclude = [] }: UrlConditions): (item: SourceUrl) => boolean {
  const wanted = include?.map(pathMatcher);
  const unwanted = exclude.map(pathMatcher);
  return ({ url, lastModified }) => {
    if (until !== undefined && lastModified !== undefined && Date.parse(lastModified) > until.getTime())
      return false;
    return wanted?.some((matches) => matches(url)) !== false && !unwanted.some((matches) => matches(url));
  };
}
