/** Whether a headline in the JSON-LD is that of the page or of another story that the page links. */
import { foldForMatching } from '../text/fold-for-matching.ts';
import { headingLevel } from './elements.ts';
import type { PageContent } from './segments.ts';

/** What a page says of a headline. */
export interface HeadlineTest {
  /** Whether a title of the page holds it. */
  isOwn(headline: string): boolean;
  /** Whether the page only links it, and no title holds it. */
  isOther(headline: string): boolean;
}

/** The test for a page. @example headlineTest(content).isOwn('नहर की सफाई शुरू') // true */
export function headlineTest({ head, segments }: Pick<PageContent, 'head' | 'segments'>): HeadlineTest {
  const titles = [head.title, ...(head.metas.get('og:title') ?? [])].map(foldForMatching);
  const isOwn = (headline: string): boolean => {
    const folded = foldForMatching(headline);
    return folded !== '' && titles.some((title) => title.includes(folded));
  };
  const isOther = (headline: string): boolean => {
    const shown = segments.filter(({ kind, text }) => kind === 'text' && text === headline);
    const isLinked = shown.every(
      ({ linkChars, chars, box }) => linkChars === chars && headingLevel(box.tag) !== 1,
    );
    return shown.length > 0 && isLinked && !isOwn(headline);
  };
  return { isOwn, isOther };
}
