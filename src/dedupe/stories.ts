/** Stories: the reports of one event by different papers. */
import type { Article } from '../article.ts';
import { bodyText } from '../formats/to-text.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { signal as signalKind, text } from '../io/option-kinds.ts';
import { type ArticleReference, linesOf, referenceTo } from './duplicates.ts';
import { type DedupeOptions, membersByGroup } from './find-duplicates.ts';
import { groupStories, storyTerms, TERM_BYTES, TermCounts } from './group-stories.ts';
import { openSpill } from './spill.ts';

/** Options for finding stories. All are optional. */
export interface StoryOptions extends Pick<DedupeOptions, 'folder' | 'signal'> {}

/** The reports of one event. */
export interface Story {
  /** Two or more, in the order of the input. */
  readonly reports: readonly ArticleReference[];
}

const STORY_OPTIONS: OptionKinds<StoryOptions> = { folder: text, signal: signalKind };
const OPENING = { headline: true, standfirst: true, tables: false, captions: false, embeds: false };

/**
 * Groups the reports of one event, which papers write in their own words: names, places, numbers and rare words of headline and
 * opening paragraphs within three days. A report without another of its event is in no story. All articles are read before the
 * first story is yielded; they wait in a temporary file.
 *
 * @throws as {@link withoutDuplicates} does
 * @example
 * for await (const { reports } of storyGroups(articles)) console.log(reports.map(({ headline }) => headline));
 */
export async function* storyGroups(
  articles: Iterable<Article> | AsyncIterable<Article>,
  options: StoryOptions = {},
): AsyncGenerator<Story, void, undefined> {
  checkOptions(options, STORY_OPTIONS);
  const { folder, signal } = options;
  const spill = await openSpill(folder, 1 + TERM_BYTES);
  try {
    const counts = new TermCounts();
    let rank = 0;
    for await (const { line, article } of linesOf(articles)) {
      signal?.throwIfAborted();
      const terms = storyTerms(bodyText(article, OPENING));
      counts.add(terms);
      // An article without a date counts as published with the one before it.
      rank = Date.parse(article.publishedAt ?? '') || rank;
      await spill.add({ line, print: new Uint8Array(terms.buffer), rank });
    }
    await spill.flush();
    const groups = await groupStories(spill, counts, signal);
    for (const places of membersByGroup(groups, spill.count).each())
      yield { reports: Array.from(places, (place) => referenceTo(place, spill)) };
  } finally {
    await spill.close();
  }
}
