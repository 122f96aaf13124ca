/** The headline: the heading on the page that the page's own titles agree with, never a truncated or suffixed copy. */

import type { Source } from '../article.ts';
import { proseBefore } from '../body/prose.ts';
import { headingLevel } from '../html/elements.ts';
import type { Page } from '../html/page.ts';
import { labelText } from '../html/plain-text.ts';
import { type Box, closest, type Segment } from '../html/segment.ts';
import { withoutSiteName } from '../html/site-name.ts';
import type { StatedTitle } from '../html/stated.ts';
import { parseUrl } from '../parse-url.ts';
import { type AppliedRule, segmentsOf } from '../rules/applied-rule.ts';
import type { Attempt, ExtractionContext, Located } from '../rules/extraction-context.ts';
import { withoutSuffix } from '../rules/publisher-patterns.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { HOME_LABELS } from '../text/hindi/home-labels.ts';
import { setOverlap, wordOverlap, wordSet } from '../text/word-overlap.ts';
import { sentences, wordCount } from '../text/words.ts';
import { largeLineOf } from './headline/large-line.ts';

/** A heading as shown: its text, and the segments that it is made of. */
export interface ShownHeading {
  readonly text: string;
  readonly level: number;
  readonly segments: readonly Segment[];
}

/** The headline, and the heading that shows it. */
export interface Headline extends Located<string> {
  readonly heading?: ShownHeading;
  /** A label at the head of the heading that the page's titles omit. */
  readonly kicker?: string;
  /** Whether a title that the page states differs from the headline in more than length. */
  readonly disagreement: boolean;
}

const BREADCRUMB = /bread\s?crumb|bredcr|br(?:ae)?d\s?crum|brd\s?crm/iu;
const HOME = new RegExp(`^(?:${HOME_LABELS.join('|')})`, 'iu');
const MAX_BREADCRUMB_LENGTH = 10;
const AGREEMENT = 0.6;
/** Lower headings further down the page are not compared: they head other texts. */
const MAX_COMPARED = 24;
const MAX_LEVEL = 3;
const LEVEL_COST = 0.08;
const PROSE_BEFORE = 40;
const MIDST_COST = 0.3;
const MAX_KICKER_WORDS = 4;
/** Without a title that agrees, an only h1 of so many words is the headline. */
const MIN_LONE_WORDS = 3;

const MAX_NOTED = 6;

/** Finds the headline: the shown heading that fits the page's titles best, else the first of these. */
export function findHeadline(context: ExtractionContext): Headline | undefined {
  const { page, rule, learned } = context;
  const titles = cleanTitles(context);
  const headings = shownHeadings(page)
    .filter((heading) => !isLogo(heading, context))
    .map((heading) => withoutPublisherSuffix(heading, context));
  const fromRule = headingFromRule(context, headings, titles);
  const known = learnedHeading(context);
  const shown: readonly Candidate[] = [
    ...(fromRule === undefined ? [] : [{ heading: fromRule, ...placeIn(rule, 'publisher-rule') }]),
    ...(known === undefined ? [] : [{ heading: known, ...placeIn(learned, 'profile') }]),
    ...headings.map((heading) => ({ heading, source: 'page' as const, where: `h${heading.level}` })),
  ];
  const best = bestHeading(
    page,
    shown.map(({ heading }) => heading),
    titles,
  );
  const chosen = best ?? (titles.length === 0 ? firstHeading(page, headings) : undefined);
  const noted = shown.filter(({ source, heading }, at) => {
    return source !== 'page' || heading === chosen || at < MAX_NOTED;
  });
  for (const { heading, source, where } of noted)
    noteHeadline(context, { source, where, value: heading.text }, heading === chosen);
  for (const title of titles) noteHeadline(context, title, chosen === undefined && title === titles[0]);
  if (chosen === undefined)
    return titles[0] === undefined ? fromLine(context) : fromTitle(context, titles[0]);
  const source = shown.find(({ heading }) => heading === chosen)?.source ?? 'page';
  return fromHeading(page, chosen, titles, source);
}

interface Candidate extends Pick<Attempt, 'source' | 'where'> {
  readonly heading: ShownHeading;
}

function placeIn(rule: AppliedRule, source: 'publisher-rule' | 'profile'): Pick<Attempt, 'source' | 'where'> {
  return { source, where: rule.where('headline') };
}

function noteHeadline(
  context: ExtractionContext,
  { source, where, value }: Pick<Attempt, 'source' | 'where' | 'value'>,
  isChosen: boolean,
): void {
  const attempt = { field: 'headline', source, where, ...(value !== undefined && { value }) } as const;
  context.note(isChosen ? { ...attempt, isChosen } : attempt);
}

/** Whether a heading is nothing but a link home: the name or sign of the site. */
function isLogo({ segments }: ShownHeading, { resolve }: ExtractionContext): boolean {
  return segments.every(({ linkChars, chars, href }) => {
    if (linkChars < chars) return false;
    const url = parseUrl(resolve(href) ?? '');
    return url !== undefined && url.pathname === '/' && url.search === '' && url.hash === '';
  });
}

/** On a page that states no title and has no h1: the first heading of the highest level, above all running text. */
function firstHeading(page: Page, headings: readonly ShownHeading[]): ShownHeading | undefined {
  const prose = proseBefore(page);
  const inBreadcrumb = breadcrumbTest(page);
  const above = headings.filter(
    (heading) =>
      heading.level <= MAX_LEVEL &&
      wordCount(heading.text) >= MIN_LONE_WORDS &&
      (prose[indexOf(heading)] ?? 0) < PROSE_BEFORE &&
      !inBreadcrumb(heading),
  );
  const highest = Math.min(...above.map(({ level }) => level));
  return above.find(({ level }) => level === highest);
}

/** The headline of a page whose headings all say something else: its title, as the page prints it. */
function fromTitle(context: ExtractionContext, { value, source }: StatedTitle): Headline {
  const heading = printedTitle(context.page, value);
  if (heading === undefined)
    return fromLine(context, value) ?? { value, source, confidence: 0.75, disagreement: false };
  const isWhole = foldForMatching(heading.text) === foldForMatching(value);
  const shown = isWhole ? value : heading.text;
  noteHeadline(context, { source: 'page', where: 'text that prints the title', value: shown }, true);
  return { value: shown, source: 'page', confidence: 0.7, disagreement: false, heading };
}

/** On a page that is titled with the name of its site, or not at all: the heading above the text, or the line that is set as one. */
function fromLine(context: ExtractionContext, title = ''): Headline | undefined {
  const headings = shownHeadings(context.page);
  const line = headings.length > 0 ? undefined : largeLineOf(context.page);
  const heading = line === undefined ? headingBelowName(context.page, headings, title) : headingOf([line]);
  if (heading === undefined) return undefined;
  const where = line === undefined ? `h${heading.level}` : 'line in large type';
  noteHeadline(context, { source: 'page', where, value: heading.text }, true);
  return { value: heading.text, source: 'page', confidence: 0.6, disagreement: false, heading };
}

const MAX_SITE_WORDS = 4;

/** The highest heading above the text of a page without h1, where the title is too short for one and shares no word with it. */
function headingBelowName(
  page: Page,
  headings: readonly ShownHeading[],
  title: string,
): ShownHeading | undefined {
  if (title === '' || wordCount(title) > MAX_SITE_WORDS) return undefined;
  if (headings.some(({ level }) => level === 1)) return undefined;
  const first = firstHeading(page, headings);
  return first !== undefined && wordOverlap(first.text, title) === 0 ? first : undefined;
}

/** The page's titles without the name of the site and what the publisher puts after them. */
function cleanTitles({ page, rule, isSiteName }: ExtractionContext): StatedTitle[] {
  const bare = (text: string): string => withoutSuffix(text, rule.suffixes.headline);
  return page.stated.titles.map((title) => ({
    ...title,
    value: bare(withoutSiteName(bare(title.value), isSiteName)),
  }));
}

function withoutPublisherSuffix(heading: ShownHeading, { rule }: ExtractionContext): ShownHeading {
  return { ...heading, text: withoutSuffix(heading.text, rule.suffixes.headline) };
}

/** The text that the rule names as headline, where a heading or title of the page says the same. */
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
    const parts = partsOf(segmentsOf(page, match)).slice(0, MAX_COMPARED);
    const named = parts.map((part) => withoutPublisherSuffix(headingOf(part), context));
    if (named.length === 0) return 'it is hidden';
    const isWitnessed = ({ text }: ShownHeading): boolean =>
      witnesses.length === 0 || witnesses.some((witness) => saysTheSame(text, witness));
    headline = named.find(isWitnessed);
    return headline === undefined ? "the page's headings and titles differ from it" : undefined;
  });
  return headline;
}

/** What a locator has found, one part for each heading: a page may hold those of other stories too. */
function partsOf(segments: readonly Segment[]): Segment[][] {
  const parts = new Map<Segment['box'], Segment[]>();
  for (const segment of segments) {
    const owner = closest(segment.box, ({ tag }) => headingLevel(tag) > 0) ?? segment.box;
    const part = parts.get(owner);
    if (part === undefined) parts.set(owner, [segment]);
    else part.push(segment);
  }
  return [...parts.values()];
}

/** A part of a headline says less than the whole. */
const MIN_LENGTH = 0.5;

function saysTheSame(left: string, right: string): boolean {
  const [short, long] = [left.length, right.length].sort((a, b) => a - b) as [number, number];
  return short >= long * MIN_LENGTH && wordOverlap(left, right) >= AGREEMENT;
}

/**
 * A headline for a page that states none, such as an office document saved as HTML: the first sentence of its body,
 * which keeps it. Undefined where the page has a heading or a title after all.
 */
export function openingHeadline(context: ExtractionContext, body: readonly Segment[]): Headline | undefined {
  const { page } = context;
  if (page.stated.titles.length > 0 || shownHeadings(page).length > 0) return undefined;
  const [value] = sentences(body[0]?.text ?? '');
  if (value === undefined) return undefined;
  noteHeadline(context, { source: 'text', where: 'first sentence of the body', value }, true);
  return { value, source: 'text', confidence: 0.3, disagreement: false };
}

/** The first text that prints a title, or one without the name of a site at its end or head, without being marked as a heading. */
function printedTitle(page: Page, title: string): ShownHeading | undefined {
  const keys = [title, ...barePartsOf(title)].map(foldForMatching);
  const printed = page.segments.find(
    ({ kind, text, hidden, words }) =>
      kind === 'text' && !hidden && words >= MIN_LONE_WORDS && keys.includes(foldForMatching(text)),
  );
  return printed && headingOf([printed]);
}

const TITLE_BORDER = /\s(?:[|»:]+|[-–—])\s/gu;

/** A title without its last part, and without its first. */
function barePartsOf(title: string): string[] {
  const borders = [...title.matchAll(TITLE_BORDER)];
  const [first, last] = [borders[0], borders.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [title.slice(0, last.index), title.slice(first.index + first[0].length)];
}

function learnedHeading({ page, learned }: ExtractionContext): ShownHeading | undefined {
  const segments = segmentsOf(page, learned.find('headline'));
  return segments.length > 0 ? headingOf(segments) : undefined;
}

/** A heading of more was never closed; the longest that was seen has 7 segments and 503 characters. */
const MAX_SEGMENTS = 60;
const MAX_HEADING_LENGTH = 5000;

function isEndless(segments: readonly Segment[], { first, end }: Box): boolean {
  if (end - first > MAX_SEGMENTS) return true;
  return segments.slice(first, end).reduce((sum, { chars }) => sum + chars, 0) > MAX_HEADING_LENGTH;
}

/** All visible headings, in document order. */
function shownHeadings(page: Page): ShownHeading[] {
  const headings: ShownHeading[] = [];
  for (const box of page.boxes) {
    const level = box.hidden ? 0 : headingLevel(box.tag);
    if (level === 0 || box.end === box.first) continue;
    const segments = isEndless(page.segments, box)
      ? []
      : page.segments
          .slice(box.first, box.end)
          .filter((segment) => segment.kind === 'text' && !segment.hidden);
    if (segments.length > 0) headings.push(headingOf(segments, level));
  }
  return headings;
}

/**
 * Makes a test for headings that are the leaf of a breadcrumb: a copy of the title for search engines, often of other
 * words. A breadcrumb is known by its names, or because its row opens with a label such as "Home".
 */
function breadcrumbTest(page: Page): (heading: ShownHeading) => boolean {
  const known = new Map<Box, boolean>();
  const isNamed = (box: Box): boolean => {
    const isBreadcrumb =
      known.get(box) ?? BREADCRUMB.test(`${box.names} ${box.element.attribs?.['aria-label'] ?? ''} `);
    known.set(box, isBreadcrumb);
    return isBreadcrumb;
  };
  return ({ segments: [first] }) => {
    if (first === undefined) return false;
    return closest(first.box, isNamed) !== undefined || isInRow(first.box, page);
  };
}

/** Whether a box appears in a short row that opens with a link home. */
function isInRow(box: Box, page: Page): boolean {
  const menu = closest(box, (up) => up.tag === 'nav');
  const row = menu ?? box.parent;
  if (row === undefined || row.end - row.first > MAX_BREADCRUMB_LENGTH) return false;
  const first = page.segments
    .slice(row.first, box.first)
    .find((segment) => segment.kind === 'text' && !segment.hidden);
  if (first === undefined || first.linkChars === 0 || !HOME.test(first.text)) return false;
  return menu !== undefined || first.box === row || first.box.parent === row;
}

function headingOf(segments: readonly Segment[], level = 1): ShownHeading {
  return { text: segments.map((segment) => segment.text).join(' '), level, segments };
}

function bestHeading(
  page: Page,
  headings: readonly ShownHeading[],
  titles: readonly StatedTitle[],
): ShownHeading | undefined {
  const worded = titles.map(({ value }) => ({ length: value.length, words: wordSet(value) }));
  const prose = proseBefore(page);
  const inBreadcrumb = breadcrumbTest(page);
  let best: ShownHeading | undefined;
  let bestScore = AGREEMENT;
  for (const heading of headings.filter(({ level }, at) => level === 1 || at < MAX_COMPARED)) {
    const cost = (heading.level - 1) * LEVEL_COST;
    if (heading.level > MAX_LEVEL || 1 - cost <= bestScore) continue;
    const score = agreement(heading.text, worded) - cost - proseCost(prose, heading);
    if (score > bestScore && !inBreadcrumb(heading)) [best, bestScore] = [heading, score];
  }
  const outside = (): ShownHeading[] => headings.filter((heading) => !inBreadcrumb(heading));
  if (best === undefined) return loneHeadline(outside().filter((heading) => !isBehindStory(prose, heading)));
  return best.level === 1 ? best : (leadHeading(best, outside(), worded) ?? best);
}

/** So much of a title's words, or of its own, an only h1 shares with it. */
const LEAD_AGREEMENT = 0.4;

/**
 * The only h1, where it stands above a lower heading that was found and says what a title says too: titles written for
 * search engines often agree best with the question that the first part of the article answers.
 */
function leadHeading(
  best: ShownHeading,
  headings: readonly ShownHeading[],
  titles: readonly WordedTitle[],
): ShownHeading | undefined {
  const tops = headings.filter(({ level, text }) => level === 1 && wordCount(text) >= MIN_LONE_WORDS);
  const [top] = tops;
  if (tops.length !== 1 || top === undefined || indexOf(top) > indexOf(best)) return undefined;
  const [words, found] = [wordSet(top.text), wordSet(best.text)];
  const isTitle = titles.some(
    (title) => title.words.size === found.size && setOverlap(title.words, found) === 1,
  );
  return !isTitle && titles.some((title) => setOverlap(words, title.words) >= LEAD_AGREEMENT)
    ? top
    : undefined;
}

function indexOf({ segments }: ShownHeading): number {
  return segments[0]?.index ?? 0;
}

const MAX_STORY_BEFORE = 0.5;

/** Whether most of the page's running text stands before a heading: an h1 of the footer heads no article. */
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

/** Best likeness to a title: overlap of words, lower when one text is much shorter than the other. */
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

function fromHeading(
  page: Page,
  heading: ShownHeading,
  titles: readonly StatedTitle[],
  source: Source,
): Headline {
  const { text, kicker } = asPrinted(page, heading, titles);
  const folded = foldForMatching(text);
  const same = titles.some((title) => foldForMatching(title.value) === folded);
  const near = titles.some((title) => wordOverlap(title.value, heading.text) >= AGREEMENT);
  return {
    value: text,
    ...(kicker === undefined ? {} : { kicker }),
    source,
    confidence: same ? 0.91 : near ? 0.5 : 0.6,
    heading,
    disagreement: titles.length > 0 && !near,
  };
}

/**
 * The heading's text as its titles print it: where a label of its own appears at its head (a line or span above) and
 * a title leaves it out, without it, unless a sign joins the two; where a title parts the two by a colon that the page does not need, with the colon.
 */
function asPrinted(
  page: Page,
  heading: ShownHeading,
  titles: readonly StatedTitle[],
): { text: string; kicker?: string } {
  const { text } = heading;
  const values = titles.slice(0, 3).map((title) => title.value);
  if (values.includes(text)) return { text };
  const parted = values.find((value) => value !== text && withoutColons(value) === withoutColons(text));
  if (parted !== undefined) return { text: parted };
  const fuller = withShownKicker(page, heading, titles);
  if (fuller !== undefined) return fuller;
  const tail = values.find((value) => text.endsWith(value));
  const label = tail === undefined ? '' : text.slice(0, -tail.length).trim();
  const kicker = label.replace(KICKER_MARK, '');
  if (tail !== undefined && kicker === '') return { text: tail };
  const isLabel = HAS_LETTER.test(kicker) && wordCount(kicker) <= MAX_KICKER_WORDS;
  if (tail === undefined || !isLabel || labelText(kicker) === '') return { text };
  return { text: SIGN_END.test(label) ? `${label} ${tail}` : tail, kicker };
}

const NEAR = 4;
const KICKER_MARK = /\s?[:：|/]$/u;
/** A label with a colon behind it is read on into the headline: it stays, though titles leave it out. */
const SIGN_END = /[:：/]$/u;
const HAS_LETTER = /\p{L}/u;

/**
 * The title with the label that the page shows beside its heading ("Kenia: …"), when the JSON-LD and og:title agree
 * on it to the letter.
 */
function withShownKicker(
  page: Page,
  { text, segments }: ShownHeading,
  titles: readonly StatedTitle[],
): { text: string; kicker: string } | undefined {
  const [linked, shared] = titles;
  if (linked?.source !== 'json-ld' || shared?.value !== linked.value || !linked.value.endsWith(`: ${text}`))
    return undefined;
  const kicker = linked.value.slice(0, -text.length - 2);
  const [first, last] = [segments[0]?.index ?? 0, segments.at(-1)?.index ?? 0];
  const beside = page.segments.slice(Math.max(0, first - NEAR), last + NEAR);
  const isShown = beside.some((segment) => !segment.hidden && segment.text.startsWith(kicker));
  return isShown && wordCount(kicker) <= MAX_KICKER_WORDS ? { text: linked.value, kicker } : undefined;
}

function withoutColons(text: string): string {
  return text.replace(/[\s:：]+/gu, ' ');
}

/** The heading's own box, or the nearest box of its first segment. */
export function headlineBox(headline: Headline): Segment['box'] | undefined {
  const first = headline.heading?.segments[0];
  return closest(first?.box, (box) => headingLevel(box.tag) > 0) ?? first?.box;
}
