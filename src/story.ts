/** The story of a page: its headline, deck and body as they are shown, before they become an article. */
import type { Verdict } from './body/block.ts';
import { type BodyHints, type BodyPlace, placeBody, readBody } from './body/find-body.ts';
import { findLiveEntries, type LiveGroup } from './body/live-entries.ts';
import { findHeadline, type Headline, openingHeadline } from './fields/headline.ts';
import { findHighlights, type Highlights } from './fields/highlights.ts';
import { findLeadImage, type LeadImage } from './fields/lead-image.ts';
import type { Search } from './fields/search.ts';
import { findStandfirst, type Standfirst } from './fields/standfirst.ts';
import type { Segment } from './html/segment.ts';

/** See the module comment. A page without running text has no place, and its verdicts are empty. */
export interface Story {
  readonly headline: Headline | undefined;
  readonly place: BodyPlace | undefined;
  readonly standfirst: Standfirst | undefined;
  readonly highlights: Highlights | undefined;
  readonly lead: LeadImage;
  /** Entries of a live page; empty for every other. */
  readonly live: readonly LiveGroup[];
  /** One for each segment of the page. */
  readonly verdicts: readonly Verdict[];
  /** Texts around the headline: byline rows and dates are among them. */
  readonly near: readonly Segment[];
}

/**
 * Reads the story. The order has its reasons: the headline says where the article begins; the body's place says what
 * stands between the two; the deck and the summary box must be known before the paragraphs are told apart.
 */
export function readStory(search: Search): Story {
  const headline = findHeadline(search);
  const shown = headline?.heading?.segments ?? [];
  const hints = bodyHints(search, shown);
  const place = placeBody(search.page, hints);
  if (place === undefined) return { ...NO_STORY, headline };
  const standfirst = findStandfirst(search, place, shown);
  const highlights = findHighlights(search, place);
  const decks = [...(standfirst?.segments ?? []), ...(highlights?.segments ?? [])];
  const read = readBody(search.page, place, { ...hints, standfirst: decks });
  const lead = findLeadImage(search, place, shown);
  const live = findLiveEntries(search.page, place.root, read);
  const verdicts = withoutLead(read, lead);
  const near = nearHeadline(search, place, shown, verdicts);
  const paragraphs = verdicts.flatMap(({ type, segment }) => (type === 'paragraph' ? [segment] : []));
  const title = headline ?? openingHeadline(search, paragraphs);
  return { headline: title, place, standfirst, highlights, lead, live, verdicts, near };
}

const NO_STORY: Omit<Story, 'headline'> = {
  place: undefined,
  standfirst: undefined,
  highlights: undefined,
  lead: { segments: [] },
  live: [],
  verdicts: [],
  near: [],
};

function bodyHints({ page, rule }: Search, headline: readonly Segment[]): BodyHints {
  const ruled = rule.elements('body').map((element) => page.boxOf(element));
  return {
    headline,
    ruled: ruled.filter((box) => box !== undefined),
    ruledOut: rule.boilerplate(),
    isPhrase: rule.isPhrase,
  };
}

function withoutLead(verdicts: readonly Verdict[], lead: LeadImage): Verdict[] {
  const segments = new Set(lead.segments);
  return verdicts.map((verdict) =>
    segments.has(verdict.segment) ? { segment: verdict.segment, reason: 'lead-image' } : verdict,
  );
}

const BEFORE_HEADLINE = 8;
const BEHIND_PARAGRAPH = 6;
const FARTHEST = 60;

/** Visible texts from a little above the headline to a little below the first paragraph. */
function nearHeadline(
  { page }: Search,
  place: BodyPlace,
  headline: readonly Segment[],
  verdicts: readonly Verdict[],
): Segment[] {
  const first = headline[0]?.index ?? place.root.first;
  const paragraph = verdicts.find(({ type, segment }) => type === 'paragraph' && segment.index > first);
  const end = Math.min((paragraph?.segment.index ?? first) + BEHIND_PARAGRAPH, first + FARTHEST);
  return page.segments
    .slice(Math.max(0, first - BEFORE_HEADLINE), end)
    .filter((segment) => segment.kind === 'text' && !segment.hidden && !headline.includes(segment));
}
