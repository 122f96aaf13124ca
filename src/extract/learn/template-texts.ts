/** Texts shared by the pages of a site. */
import { type LearnedText, MAX_OPENING_LENGTH, MAX_TEXTS } from '../../publishers/site-profile.ts';
import { countsOf } from '../../text/tally.ts';
import { hashText } from '../../text/text-hash.ts';
import { byText, learnedOn, minPages, type Sample } from './sample.ts';

/** The number of pages on which each folded text appears. */
export function pagesByText(samples: readonly Sample[]): Map<string, number> {
  return countsOf(samples.flatMap(({ folded }) => [...new Set(folded)].filter(Boolean)));
}

/** The texts that are never part of an article: those on at least three pages and 40 % of all, longest first. */
export function templateTexts(pages: ReadonlyMap<string, number>, count: number): LearnedText[] {
  const fewest = minPages(count);
  return [...pages]
    .filter(([, seen]) => seen >= fewest)
    .sort(([a], [b]) => b.length - a.length || byText(a, b))
    .slice(0, MAX_TEXTS)
    .map(([text, seen]) => ({
      hash: hashText(text),
      opening: text.slice(0, MAX_OPENING_LENGTH),
      ...learnedOn(seen),
    }));
}
