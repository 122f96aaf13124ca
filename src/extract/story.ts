/** The story of a page: its headline, standfirst and body as shown, before they become an article. */
import type { Verdict } from '../body/block.ts';
import { pageFeaturesOf } from '../body/candidates.ts';
import { type BodyPlace, placeBody, readBody } from '../body/find-body.ts';
import { findLiveEntries, type LiveGroup, leavesOutEntries } from '../body/live-entries.ts';
import { type Boilerplate, isMostProse, NO_TEXT, rejectionOfBody } from '../body/rejection.ts';
import { findHeadline, type Headline } from '../fields/headline.ts';
import { findHighlights, type Highlights } from '../fields/highlights.ts';
import { findLeadImage, type LeadImage } from '../fields/lead-image.ts';
import { findStandfirst, type Standfirst } from '../fields/standfirst.ts';
import { headingLevel } from '../html/elements.ts';
import type { Page } from '../html/page.ts';
import type { Box, Segment } from '../html/segment.ts';
import { knownRoles } from '../publishers/rules/applied-profile.ts';
import { boxesOf } from '../publishers/rules/applied-rule.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';

/** A page without running text has no body, and its verdicts are empty. */
export interface Story {
  readonly headline: Headline | undefined;
  readonly place: BodyPlace | undefined;
  readonly standfirst: Standfirst | undefined;
  readonly highlights: Highlights | undefined;
  readonly lead: LeadImage;
  /** Empty unless the page is live. */
  readonly live: readonly LiveGroup[];
  /** One per segment of the page. */
  readonly verdicts: readonly Verdict[];
  /** Texts around the headline, including byline rows and dates. */
  readonly near: readonly Segment[];
  /** Short texts below the body that belong to no other part of the page, such as a byline or a date. */
  readonly below: readonly Segment[];
}

/**
 * Reads the story. The order matters: the headline shows where the article begins; the position of the body shows what
 * appears between the two; the standfirst and the summary box must be known before the paragraphs are classified.
 */
export function readStory(context: ExtractionContext): Story {
  const headline = findHeadline(context);
  const shown = headline?.heading?.segments ?? [];
  const place = placeStory(context, shown);
  if (place === undefined) return { ...NO_STORY, headline };
  const standfirst = findStandfirst(context, place, shown);
  const highlights = findHighlights(context, place);
  const known = {
    headline: shown,
    standfirst: [...(standfirst?.segments ?? []), ...(highlights?.segments ?? [])],
    excludedByRule: boilerplateOf(context, place, shown),
    isPhrase: context.rule.isPhrase,
    isSiteName: context.isSiteName,
  };
  const read = readBody(context.page, place, known);
  const lead = findLeadImage(context, place, known);
  const live = findLiveEntries(context.page, place.root, read);
  const verdicts = withoutLead(read, lead);
  const near = nearHeadline(context, place, shown, verdicts);
  const below = belowBody(place, verdicts);
  return { headline, place, standfirst, highlights, lead, live, verdicts, near, below };
}

const NO_STORY: Omit<Story, 'headline'> = {
  place: undefined,
  standfirst: undefined,
  highlights: undefined,
  lead: { segments: [] },
  live: [],
  verdicts: [],
  near: [],
  below: [],
};

/** The root of the body: that of the rule, unless the page suggests a different one. */
function placeStory(context: ExtractionContext, headline: readonly Segment[]): BodyPlace | undefined {
  const { page, rule } = context;
  const roles = knownRoles(page, context);
  const pageFeatures = pageFeaturesOf(page);
  const generic = placeBody(pageFeatures, { headline, fromRule: [], roles });
  if (generic === undefined) return undefined;
  let place = generic;
  rule.find('body', (match) => {
    const fromRule = placeBody(pageFeatures, { headline, fromRule: boxesOf(page, match), roles });
    if (fromRule === undefined) return NO_TEXT;
    if (leavesOutEntries(page, fromRule.root, generic.root)) return 'the live entries are outside of it';
    const reason = rejectionOfBody(generic, fromRule);
    if (reason === undefined) place = fromRule;
    return reason;
  });
  return place;
}

/** The boilerplate of the rule, without selectors that would remove most of the article. */
function boilerplateOf(
  { page, rule }: ExtractionContext,
  place: BodyPlace,
  headline: readonly Segment[],
): ReadonlySet<Box | Segment> {
  const start = headline[0]?.index ?? 0;
  const isTooMuch = (part: Boilerplate): boolean => isMostProse(page, place, start, part);
  const believed = rule.boilerplate().filter((part) => {
    const isMost = isTooMuch(part);
    if (isMost) rule.reject({ field: 'boilerplate', where: `css ${part.css}`, reason: MAX_OF_ARTICLE });
    return !isMost;
  });
  const boxes = believed.flatMap((part) => part.boxes);
  const segments = believed.flatMap((part) => part.segments);
  if (believed.length < 2 || !isTooMuch({ boxes, segments })) return new Set([...boxes, ...segments]);
  const where = `css ${believed.map(({ css }) => css).join(', ')}`;
  rule.reject({ field: 'boilerplate', where, reason: MAX_OF_ARTICLE });
  return new Set();
}

const MAX_OF_ARTICLE = "it contains most of the article's text";

const BELOW_BODY = 8;
const MAX_SIGNED_WORDS = 16;
const NOT_BELOW: ReadonlySet<string> = new Set(['related', 'other-article', 'control', 'publisher-rule']);

function belowBody({ features, end }: BodyPlace, verdicts: readonly Verdict[]): Segment[] {
  const last = verdicts.findLast(({ type }) => type !== undefined && BODY_TEXTS.has(type));
  if (last === undefined) return [];
  const from = last.segment.index + 1;
  return verdicts.slice(from, Math.min(from + BELOW_BODY, end)).flatMap(({ segment, reason = '' }) => {
    const role = features.roles[segment.box.index];
    const isOfOther = NOT_BELOW.has(reason) || (role !== undefined && role !== 'metadata');
    const isShort = segment.kind === 'text' && !segment.hidden && segment.words <= MAX_SIGNED_WORDS;
    return isShort && !isOfOther ? [segment] : [];
  });
}

const BODY_TEXTS: ReadonlySet<string> = new Set(['paragraph', 'subheading', 'list-item', 'quote']);

function withoutLead(verdicts: readonly Verdict[], lead: LeadImage): Verdict[] {
  const segments = new Set(lead.segments);
  return verdicts.map((verdict) =>
    segments.has(verdict.segment) ? { segment: verdict.segment, reason: 'lead-image' } : verdict,
  );
}

const BEFORE_HEADLINE = 10;
const BEHIND_PARAGRAPH = 6;
const MAX_DISTANCE = 60;
/** Longer texts do not match, and comparing them would take time proportional to the product of their lengths. */
const MAX_TITLE_LENGTH = 1000;

/** Visible texts from a little above the headline to a little below the first paragraph, without the headline and its copies. */
function nearHeadline(
  { page }: ExtractionContext,
  place: BodyPlace,
  headline: readonly Segment[],
  verdicts: readonly Verdict[],
): Segment[] {
  const first = headline[0]?.index ?? place.root.first;
  const paragraph = verdicts.find(({ type, segment }) => type === 'paragraph' && segment.index > first);
  const behind = (paragraph?.segment.index ?? first) + BEHIND_PARAGRAPH;
  const end = Math.min(endOfRows(verdicts, behind), first + MAX_DISTANCE);
  const title = headline.map(({ text }) => text).join(' ');
  const isTitle = (text: string): boolean =>
    title !== '' && title.length <= MAX_TITLE_LENGTH && text.includes(title);
  return page.segments
    .slice(Math.max(0, first - BEFORE_HEADLINE), end)
    .filter(({ kind, hidden, text }) => kind === 'text' && !hidden && !isTitle(text))
    .filter(({ index }) => verdicts[index]?.reason !== 'lead-image')
    .filter((segment) => !headline.includes(segment) && !(segment.index < first && isOfCard(segment, page)));
}

/** A row of dates, reading time and names may continue, since its parts may be on separate lines. */
function endOfRows(verdicts: readonly Verdict[], from: number): number {
  const end = verdicts.findIndex(({ reason = '' }, at) => at >= from - 1 && !ROW_REASONS.has(reason));
  return Math.max(from, end);
}

const ROW_REASONS: ReadonlySet<string> = new Set(['metadata', 'stray']);

/** Whether a text is completely linked to the target of a heading next to it, so that author and date are those of another story. */
function isOfCard({ href, index, chars, linkChars }: Segment, { segments }: Page): boolean {
  if (href === undefined || linkChars < chars) return false;
  const beside = [segments[index - 1], segments[index + 1]];
  return beside.some((other) => other?.href === href && headingLevel(other.box.tag) > 0);
}
