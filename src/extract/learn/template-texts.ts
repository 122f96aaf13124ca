/** Texts shared by the pages of a site. */
import { type LearnedText, MAX_OPENING_LENGTH, MAX_TEXTS } from '../../publishers/site-profile.ts';
import { hashText } from '../../text/text-hash.ts';
import { byText, learnedOn, minPages, type Sample } from './sample.ts';

/** The number of pages on which each folded text appears. */
export function pagesByText(samples: readonly Sample[]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { folded } of samples)
    for (const text of new Set(folded)) if (text !== '') pages.set(text, (pages.get(text) ?? 0) + 1);
  return pages;
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
