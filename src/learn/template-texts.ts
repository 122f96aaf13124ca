/** Texts and beginnings of texts shared by the pages of a site. */

import {
  type LearnedPhrase,
  type LearnedText,
  MAX_OPENING_LENGTH,
  MAX_PHRASE_LENGTH,
  MAX_PHRASES,
  MAX_TEXTS,
} from '../publishers/site-profile.ts';
import { hashText } from '../text/text-hash.ts';
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

/** Minimum number of words in a shared beginning. */
const MIN_WORDS = 5;
/** Minimum share of the beginning in the text: a paragraph after a dateline is not a phrase of the publisher. */
const MIN_SHARE = 0.5;

/** Texts with the same beginning, and their pages. */
interface TextGroup {
  readonly texts: Set<string>;
  readonly pages: Set<number>;
}

/** Beginnings that pages share and that make up most of their texts: "… to get all the news of Agra". */
export function templatePhrases(
  samples: readonly Sample[],
  pages: ReadonlyMap<string, number>,
): LearnedPhrase[] {
  const fewest = minPages(samples.length);
  const groups = new Map<string, TextGroup>();
  samples.forEach(({ folded }, page) => {
    for (const text of folded) if ((pages.get(text) ?? 0) < fewest) addToGroup(groups, text, page);
  });
  return [...groups.values()]
    .filter((group) => group.pages.size >= fewest && group.texts.size > 1)
    .flatMap((group) => phraseOf(group) ?? [])
    .sort((a, b) => byText(a.opening, b.opening))
    .slice(0, MAX_PHRASES);
}

function addToGroup(groups: Map<string, TextGroup>, text: string, page: number): void {
  const words = text.split(' ');
  if (words.length <= MIN_WORDS) return;
  const key = words.slice(0, MIN_WORDS).join(' ');
  const group = groups.get(key) ?? { texts: new Set(), pages: new Set() };
  group.texts.add(text);
  group.pages.add(page);
  groups.set(key, group);
}

function phraseOf({ texts, pages }: TextGroup): LearnedPhrase | undefined {
  const opening = [...texts].reduce(sharedOpening);
  const lengths = [...texts].map((text) => text.length).sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1] ?? 0;
  if (opening.length < median * MIN_SHARE || opening.length > MAX_PHRASE_LENGTH) return undefined;
  return { opening, ...learnedOn(pages.size) };
}

/** The whole words that two texts begin with. */
function sharedOpening(a: string, b: string): string {
  const [left, right] = [a.split(' '), b.split(' ')];
  const end = left.findIndex((word, at) => word !== right[at]);
  return (end < 0 ? left : left.slice(0, end)).join(' ');
}
