/** Whether a headline in the JSON-LD belongs to the page, or to another story that the page links to. */
import { foldForMatching } from '../text/fold-for-matching.ts';
import { headingLevel } from './elements.ts';
import type { PageContent } from './segments.ts';

/** How a headline occurs on a page. */
export interface HeadlineTest {
  /** Whether a title of the page contains it. */
  isOwn(headline: string): boolean;
  /** Whether the page shows it only in links. */
  isOnlyLinked(headline: string): boolean;
}

/** Makes the test for a page. */
export function headlineTest({ head, segments }: Pick<PageContent, 'head' | 'segments'>): HeadlineTest {
  const titles = [head.title, ...(head.metas.get('og:title') ?? [])].map(foldForMatching);
  const isOwn = (headline: string): boolean => {
    const folded = foldForMatching(headline);
    return folded !== '' && titles.some((title) => title.includes(folded));
  };
  let linked: ReadonlyMap<string, boolean> | undefined;
  const isOnlyLinked = (headline: string): boolean => {
    linked ??= linkedTexts(segments);
    return linked.get(headline) === true;
  };
  return { isOwn, isOnlyLinked };
}

const LABEL_END = ': ';

/** Records for each text, and what follows its label, whether all its occurrences are links and none is a main heading. */
function linkedTexts(segments: PageContent['segments']): ReadonlyMap<string, boolean> {
  const linked = new Map<string, boolean>();
  for (const { kind, text, linkChars, chars, box } of segments) {
    if (kind !== 'text') continue;
    const isLinked = linkChars === chars && headingLevel(box.tag) !== 1;
    for (const words of [text, text.slice(text.indexOf(LABEL_END) + LABEL_END.length)])
      linked.set(words, isLinked && linked.get(words) !== false);
  }
  return linked;
}
