/** Whether a headline in the JSON-LD belongs to the page, or to another story that the page links to. */
import { foldForMatching } from '../text/fold-for-matching.ts';
import { once } from '../text/once.ts';
import { headingLevel } from './elements.ts';
import type { PageContent } from './segments.ts';

/** Whether a title of the page contains a headline, or the page shows it only in links. */
export type HeadlineTest = (headline: string) => 'own' | 'linked' | undefined;

export function headlineTest({ head, segments }: Pick<PageContent, 'head' | 'segments'>): HeadlineTest {
  const titles = [head.title, ...(head.metas.get('og:title') ?? [])].map(foldForMatching);
  const linked = once(() => linkedTexts(segments));
  return (headline) => {
    const folded = foldForMatching(headline);
    if (folded !== '' && titles.some((title) => title.includes(folded))) return 'own';
    return linked().get(headline) === true ? 'linked' : undefined;
  };
}

const LABEL_END = ': ';

/** Records for each text, and what follows its label, whether all its occurrences are links and none is a main heading. */
function linkedTexts(segments: PageContent['segments']): ReadonlyMap<string, boolean> {
  const linked = new Map<string, boolean>();
  for (const { text, linkChars, chars, box } of segments) {
    const isLinked = linkChars === chars && headingLevel(box.tag) !== 1;
    for (const words of [text, text.slice(text.indexOf(LABEL_END) + LABEL_END.length)])
      linked.set(words, isLinked && linked.get(words) !== false);
  }
  return linked;
}
