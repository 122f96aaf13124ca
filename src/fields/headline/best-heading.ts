import { proseOf } from '../../body/prose.ts';
import type { Page } from '../../html/page.ts';
import type { StatedTitle } from '../../html/stated.ts';
import { setOverlap, wordSet } from '../../text/word-overlap.ts';
import { wordCount } from '../../text/words.ts';
import { indexOf, isCrumb, type ShownHeading } from './headings.ts';

/** Minimum word overlap of a heading and a title that say the same. */
export const AGREEMENT = 0.6;
/** Headings further down the page are not compared, because they belong to other texts. */
export const MAX_COMPARED = 24;
const MAX_LEVEL = 3;
const LEVEL_COST = 0.08;
const PROSE_BEFORE = 40;
const MIDST_COST = 0.3;
/** If no title agrees, the only h1 is the headline if it has at least this many words. */
const MIN_LONE_WORDS = 3;

/** The heading that agrees best with a title; the only h1 if none agrees. */
export function bestHeading(
  page: Page,
  headings: readonly ShownHeading[],
  titles: readonly StatedTitle[],
): ShownHeading | undefined {
  const worded = titles.map(({ value }) => ({ length: value.length, words: wordSet(value) }));
  const prose = proseOf(page).before;
  let best: ShownHeading | undefined;
  let bestScore = AGREEMENT;
  for (const heading of headings.filter(({ level }, at) => level === 1 || at < MAX_COMPARED)) {
    const cost = (heading.level - 1) * LEVEL_COST;
    if (heading.level > MAX_LEVEL || 1 - cost <= bestScore) continue;
    const score = agreement(heading.text, worded) - cost - proseCost(prose, heading);
    if (score > bestScore && !isCrumb(heading, page)) [best, bestScore] = [heading, score];
  }
  const outside = (): ShownHeading[] => headings.filter((heading) => !isCrumb(heading, page));
  if (best === undefined) return loneHeadline(outside().filter((heading) => !isBehindStory(prose, heading)));
  return best.level === 1 ? best : (leadHeading(best, outside(), worded) ?? best);
}

const LEAD_AGREEMENT = 0.4;

/**
 * The only h1, if it is above the lower heading that was found and also agrees with a title: titles written for
 * search engines often agree best with the question that the first part of the article answers.
 */
function leadHeading(
  best: ShownHeading,
  headings: readonly ShownHeading[],
  titles: readonly WordedTitle[],
): ShownHeading | undefined {
  const top = loneHeadline(headings);
  if (top === undefined || indexOf(top) > indexOf(best)) return undefined;
  const [words, found] = [wordSet(top.text), wordSet(best.text)];
  const isTitle = titles.some(({ words: own }) => own.size === found.size && setOverlap(own, found) === 1);
  const agrees = titles.some((title) => setOverlap(title.words, words) >= LEAD_AGREEMENT);
  return agrees && !isTitle ? top : undefined;
}

const MAX_STORY_BEFORE = 0.5;

/** Whether most of the page's running text is before a heading: an h1 in the footer is not a headline. */
function isBehindStory(prose: Float64Array, { segments: [first] }: ShownHeading): boolean {
  return (prose[first?.index ?? 0] ?? 0) > (prose.at(-1) ?? 0) * MAX_STORY_BEFORE;
}

/** A heading among the paragraphs is not a headline, however well it fits. */
function proseCost(prose: Float64Array, heading: ShownHeading): number {
  const { index, box } = heading.segments[0] ?? { index: 0, box: undefined };
  const around = box?.parent?.first ?? index;
  return (prose[index] ?? 0) - (prose[around] ?? 0) >= PROSE_BEFORE ? MIDST_COST : 0;
}

interface WordedTitle {
  readonly length: number;
  readonly words: ReadonlySet<string>;
}

/** Best similarity to a title: word overlap, reduced if one text is much shorter than the other. */
function agreement(text: string, titles: readonly WordedTitle[]): number {
  const words = wordSet(text);
  if (words.size < 2) return 0;
  return titles.reduce((most, title) => {
    const [short, long] =
      text.length < title.length ? [text.length, title.length] : [title.length, text.length];
    return Math.max(most, setOverlap(words, title.words) * Math.min(1, 0.55 + (0.9 * short) / long));
  }, 0);
}

function loneHeadline(headings: readonly ShownHeading[]): ShownHeading | undefined {
  const tops = headings.filter((heading) => heading.level === 1 && wordCount(heading.text) >= MIN_LONE_WORDS);
  return tops.length === 1 ? tops[0] : undefined;
}

/** Maximum texts and pictures between such a heading and the first paragraph. */
const MAX_DISTANCE = 12;

/** The highest heading shortly above the text, on a page that prints none of its titles because they name the site or rephrase the report. */
export function headingAboveText(
  page: Page,
  headings: readonly ShownHeading[],
  title = '',
): ShownHeading | undefined {
  const prose = proseOf(page).before;
  const named = wordSet(title);
  const above = headings.filter((heading) => {
    const at = indexOf(heading);
    const before = prose[at] ?? 0;
    const isNear = (prose[Math.min(at + MAX_DISTANCE, prose.length - 1)] ?? 0) > before;
    if (!isNear || before >= PROSE_BEFORE || wordCount(heading.text) < MIN_LONE_WORDS) return false;
    return [...wordSet(heading.text)].some((word) => !named.has(word));
  });
  const own = above.filter((heading) => !isNamedInMenu(heading, page));
  const highest = own.reduce((least, { level }) => Math.min(least, level), Infinity);
  return own.find(({ level }) => level === highest);
}

function isNamedInMenu({ text, segments: [first] }: ShownHeading, { segments }: Page): boolean {
  const before = segments.slice(0, first?.index);
  return before.some((segment) => segment.linkChars === segment.chars && segment.text === text);
}
