/** The headline: the heading on the page that agrees with the page's own titles, never a truncated or suffixed copy. */
import type { Source } from '../article.ts';
import { headingLevel } from '../html/elements.ts';
import type { Page } from '../html/page.ts';
import { type Box, closest, type Segment } from '../html/segment.ts';
import { withoutSiteName } from '../html/site-name.ts';
import type { StatedTitle } from '../html/stated.ts';
import { segmentsOf } from '../publishers/rules/applied-rule.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { withoutSuffix } from '../publishers/rules/publisher-patterns.ts';
import { firstOf, type Located, type Strategy } from '../publishers/rules/strategy.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { groupedBy } from '../text/tally.ts';
import { wordOverlap } from '../text/word-overlap.ts';
import { asPrinted, printedTitle } from './headline/as-printed.ts';
import { AGREEMENT, bestHeading, headingAboveText, MAX_COMPARED } from './headline/best-heading.ts';
import { headingOf, isLogo, type ShownHeading, shownHeadings } from './headline/headings.ts';
import { largeLineAnywhere, largeLineOf } from './headline/large-line.ts';

export interface Headline extends Located<string> {
  readonly heading?: ShownHeading;
  /** A label at the start of the heading that the page's titles omit. */
  readonly kicker?: string;
  /** Whether the page's titles differ from it in more than length. */
  readonly disagreement?: boolean;
}

/** The headline as worded by one source. */
interface Wording extends Omit<Headline, keyof Located<string>> {
  readonly text: string;
}

const MAX_NOTED = 6;

export function findHeadline(context: ExtractionContext): Headline | undefined {
  const { page } = context;
  const titles = cleanTitles(context);
  const title = titles[0]?.value;
  const headings = shownHeadings(page)
    .filter((heading) => !isLogo(heading, context))
    .map((heading) => withoutPublisherSuffix(heading, context));
  const strategies: readonly Strategy<Wording>[] = [
    ...headingLikeTitles(context, headings, titles),
    ['page', 'text that prints the title', 0.7, () => wordingOf(firstPrinted(context, titles))],
    ['page', 'heading above the text', 0.6, () => wordingOf(headingAboveText(page, headings, title))],
    ['page', 'line in large type', 0.6, () => wordingOf(largeLineOf(page, title))],
    ...titles.map(({ source, where, value }) => [source, where, 0.75, () => ({ text: value })] as const),
    ['page', 'line in large type among the text', 0.3, () => wordingOf(largeLineAnywhere(page))],
  ];
  const found = firstOf(context, 'headline', strategies, ({ text }) => text);
  if (found === undefined) return undefined;
  const { text, ...rest } = found.value;
  return { ...found, ...rest, value: text };
}

/** The page's titles without the name of the site and the publisher's suffixes. */
export function cleanTitles({ page, rule, isSiteName }: ExtractionContext): StatedTitle[] {
  const bare = (text: string): string => withoutSuffix(text, rule.suffixes.headline);
  return page.stated.titles.map((title) => ({
    ...title,
    value: bare(withoutSiteName(bare(title.value), isSiteName)),
  }));
}

/**
 * Headings that a rule locates compete with those that the page shows: the one that agrees best with the
 * titles wins, wherever it was found. The trace lists the first of the others, and the titles.
 */
function headingLikeTitles(
  context: ExtractionContext,
  headings: readonly ShownHeading[],
  titles: readonly StatedTitle[],
): Strategy<Wording>[] {
  const fromRule = headingFromRule(context, headings, titles);
  const shown = headings.map((heading) => ['page', `h${heading.level}`, heading] as const);
  const candidates: readonly (readonly [Source, string, ShownHeading])[] =
    fromRule === undefined ? shown : [['publisher-rule', context.rule.where('headline'), fromRule], ...shown];
  const known = candidates.map(([, , heading]) => heading);
  const best = bestHeading(context.page, known, titles);
  for (const [source, where, heading] of candidates.slice(0, MAX_NOTED))
    if (heading !== best) context.note({ field: 'headline', source, where, value: heading.text });
  const winner = candidates.find(([, , heading]) => heading === best);
  if (best === undefined || winner === undefined) return [];
  for (const title of titles) context.note({ field: 'headline', ...title });
  const [source, where] = winner;
  return [[source, where, ...asWorded(context.page, best, titles)]];
}

function asWorded(
  page: Page,
  heading: ShownHeading,
  titles: readonly StatedTitle[],
): readonly [confidence: number, read: () => Wording] {
  const printed = asPrinted(page, heading, titles);
  const folded = foldForMatching(printed.text);
  const isSame = titles.some(({ value }) => foldForMatching(value) === folded);
  const isNear = titles.some(({ value }) => wordOverlap(value, heading.text) >= AGREEMENT);
  const disagreement = titles.length > 0 && !isNear;
  return [isSame ? 0.91 : isNear ? 0.5 : 0.6, () => ({ ...printed, heading, disagreement })];
}

function firstPrinted(context: ExtractionContext, titles: readonly StatedTitle[]): ShownHeading | undefined {
  return titles.map(({ value }) => printedTitle(context, value)).find((heading) => heading !== undefined);
}

function wordingOf(heading: ShownHeading | undefined): Wording | undefined {
  return heading && { text: heading.text, heading };
}

/** The heading's own box, or the nearest box of its first segment. */
export function headlineBox({ heading }: Headline): Box | undefined {
  const [first] = heading?.segments ?? [];
  return first && ownerOf(first);
}

function ownerOf({ box }: Segment): Box {
  return closest(box, ({ tag }) => headingLevel(tag) > 0) ?? box;
}

function withoutPublisherSuffix(heading: ShownHeading, { rule }: ExtractionContext): ShownHeading {
  return { ...heading, text: withoutSuffix(heading.text, rule.suffixes.headline) };
}

/** The headline that the rule locates, if a heading or title of the page says the same. */
function headingFromRule(
  context: ExtractionContext,
  headings: readonly ShownHeading[],
  titles: readonly StatedTitle[],
): ShownHeading | undefined {
  const { page, rule } = context;
  const tops = headings.filter(({ level, text }) => level === 1 && !context.isSiteName(text));
  const witnesses = [
    ...titles.map(({ value }) => value),
    ...tops.slice(0, MAX_COMPARED).map(({ text }) => text),
  ];
  let headline: ShownHeading | undefined;
  rule.find('headline', (match) => {
    // One part for each heading, since a page may contain headings of other stories too.
    const parts = [...groupedBy(segmentsOf(page, match), ownerOf).values()].slice(0, MAX_COMPARED);
    const named = parts.map((part) => withoutPublisherSuffix(headingOf(part), context));
    if (named.length === 0) return 'it is hidden';
    const isWitnessed = ({ text }: ShownHeading): boolean =>
      witnesses.length === 0 || witnesses.some((witness) => saysTheSame(text, witness));
    headline = named.find(isWitnessed);
    return headline === undefined ? "the page's headings and titles differ from it" : undefined;
  });
  return headline;
}

/** A much shorter text is only part of the headline. */
const MIN_LENGTH = 0.5;

function saysTheSame(left: string, right: string): boolean {
  const [short, long] = [left.length, right.length].sort((a, b) => a - b) as [number, number];
  return short >= long * MIN_LENGTH && wordOverlap(left, right) >= AGREEMENT;
}
