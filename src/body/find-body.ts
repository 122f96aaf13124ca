/** The body of a page: chooses the root, gives each segment a verdict, trims stray segments. */
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, type Segment } from '../html/segment.ts';
import { bestOf } from '../text/tally.ts';
import type { BoxRole, Verdict } from './block.ts';
import { type BoxFeatures, type Knowledge, type PageFeatures, weighBoxes } from './candidates.ts';
import { classify } from './classify.ts';
import { endOfArticle, isAmongParagraphs } from './other-article.ts';
import { proseBetween } from './prose.ts';
import type { BodyContext } from './reading.ts';
import { withStatedQuestions } from './stated-questions.ts';
import { trim } from './trim.ts';

/** What the fields have found before the root is chosen. */
export interface PlaceHints {
  readonly headline: readonly Segment[];
  /** Boxes that a publisher rule locates as the body. */
  readonly fromRule: readonly Box[];
  /** Roles that a site profile gives to boxes. */
  readonly roles?: ReadonlyMap<Box, BoxRole>;
}

/** What the fields have found before the body is read. */
export interface ReadHints extends Pick<BodyContext, 'excludedByRule' | 'isPhrase' | 'isSiteName'> {
  readonly headline: readonly Segment[];
  /** Segments that show the standfirst and the summary. */
  readonly standfirst: readonly Segment[];
}

/** The location of the body: its root, and the features that led to it. */
export interface BodyPlace extends Pick<BodyContext, 'root' | 'features' | 'end'> {
  /** Sibling boxes that a publisher rule locates as the body; empty if the root is the whole body. */
  readonly parts: readonly Box[];
}

/** Finds the root of the body, or undefined when the page has no running text. */
export function placeBody(pageFeatures: PageFeatures, hints: PlaceHints): BodyPlace | undefined {
  const { page } = pageFeatures;
  const { fromRule, roles } = hints;
  const named = new Set(fromRule);
  const around = new Set(ancestorsOf(hints.headline[0]?.box));
  const knowledge = { ignoreRole: (box: Box) => named.has(box) || around.has(box), ...(roles && { roles }) };
  const features = weighAgain(pageFeatures, knowledge, hints.headline);
  const end = endOfArticle(page, features, hints.headline);
  const parts = partsOf(fromRule, features);
  const root = (parts.length > 1 ? parts[0]?.parent : parts[0]) ?? findRoot(features);
  return root === undefined ? undefined : { root, parts, features, end };
}

/** Minimum words of a long paragraph; menus and cards have none. */
const MIN_LONG_PARAGRAPH = 30;
/** Minimum share of the long paragraphs outside of boxes with a role; with less, the class words of the page are misleading. */
const MIN_SHARE_OF_LONG = 0.5;
const BELIEVED = new Set<BoxRole | undefined>(['comments', 'hidden', 'footer', 'consent', 'template']);

/** Weighs the boxes, and again without class words if boxes with a role would contain more than half of the long paragraphs. */
function weighAgain(features: PageFeatures, knowledge: Knowledge, headline: readonly Segment[]): BoxFeatures {
  const weighed = weighBoxes(features, knowledge);
  const start = headline[0]?.index ?? 0;
  if (longShare(features, weighed, start) >= MIN_SHARE_OF_LONG) return weighed;
  const { named, cards } = features;
  const ignoreRole = (box: Box): boolean =>
    knowledge.ignoreRole(box) ||
    !(BELIEVED.has(named[box.index]) || cards.has(box) || LANDMARK_TAGS.has(box.tag));
  const again = weighBoxes(features, { ...knowledge, ignoreRole });
  return longShare(features, again, start) >= MIN_SHARE_OF_LONG ? again : weighed;
}

const LANDMARK_TAGS: ReadonlySet<string> = new Set('nav aside footer figcaption menu dialog'.split(' '));

/** Share of the words in long paragraphs after the headline, each counted once, that are in no box with a role; 1 if there are none. */
function longShare({ page, prose, named }: PageFeatures, features: BoxFeatures, start: number): number {
  let [all, held] = [0, 0];
  const seen = new Set<string>();
  for (const { index, box, text } of page.segments.slice(start)) {
    const words = prose[index] ?? 0;
    if (words < MIN_LONG_PARAGRAPH || BELIEVED.has(named[box.index]) || seen.has(text)) continue;
    seen.add(text);
    all += words;
    if (features.roles[box.index] === undefined) held += words;
  }
  return all === 0 ? 1 : held / all;
}

/** The first box of the rule with running text, and its siblings. */
function partsOf(fromRule: readonly Box[], features: BoxFeatures): Box[] {
  const filled = fromRule.filter((box) => (features.prose[box.index] ?? 0) > 0);
  return filled.filter(({ parent }) => parent === filled[0]?.parent);
}

export function readBody(page: Page, place: BodyPlace, hints: ReadHints): readonly Verdict[] {
  const headline = opensBody(page, place, hints.headline) ? hints.headline : [];
  const context = {
    page,
    ...place,
    ...hints,
    parts: new Set(place.parts),
    start: headline[0]?.index ?? 0,
    headline: new Set(headline),
    standfirst: new Set(hints.standfirst),
  };
  const verdicts = trim(classify(context), context);
  return withStatedQuestions(verdicts, page, place.end);
}

/** Share of the root's prose that must follow a headline that starts the body. */
const MIN_SHARE_BEHIND_HEADLINE = 0.1;

/** Whether the body begins at the headline: a subheading may repeat the title, and one below the body belongs to other stories. */
function opensBody(page: Page, { root, features }: BodyPlace, headline: readonly Segment[]): boolean {
  const first = headline[0];
  if (first === undefined || first.index <= root.first) return true;
  const before = proseBetween(page, root.first, first.index);
  if (before < MIN_PROSE_BEFORE_HEADLINE) return true;
  const behind = proseBetween(page, first.index, root.end);
  if (behind < MIN_SHARE_BEHIND_HEADLINE * (features.prose[root.index] ?? 0)) return false;
  return first.box.tag === 'h1' || !isAmongParagraphs(page, first.index);
}

/** Minimum words above a headline; more running text than a standfirst has. */
const MIN_PROSE_BEFORE_HEADLINE = 40;

/** Weight of words outside of prose relative to words of prose. */
const REST_WEIGHT = 0.35;
/** Exponent above 1: a larger share of the prose counts more than purity, since losing a paragraph is worse than dropping a card later. */
const COVERAGE_POWER = 1.6;

/**
 * Among the boxes around the main paragraphs, the one with the best product of coverage (its share of the page's
 * prose) and purity (prose among its words); ties go to the innermost. Undefined when the page has no prose.
 */
function findRoot(features: BoxFeatures): Box | undefined {
  const around = ancestorsOf(features.main);
  const total = features.prose[around.at(-1)?.index ?? 0] ?? 0;
  return bestOf(around, (box) => {
    const prose = features.prose[box.index] ?? 0;
    return (prose / total) ** COVERAGE_POWER * purityOf(box, features);
  });
}

/** The share of prose among the words of a box, from 0 to 1; other words weigh less. */
function purityOf({ index }: Box, features: BoxFeatures): number {
  const prose = features.prose[index] ?? 0;
  return prose === 0 ? 0 : prose / (prose + REST_WEIGHT * (features.rest[index] ?? 0));
}
