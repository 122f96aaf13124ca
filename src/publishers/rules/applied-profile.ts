/** A site profile applied to one page: its boxes, constant values and template texts. */
import type { BoxRole } from '../../body/block.ts';
import { proseWords } from '../../body/prose.ts';
import { headingLevel } from '../../html/elements.ts';
import type { Match } from '../../html/locate.ts';
import { outermost } from '../../html/outermost.ts';
import { type Page, withTemplateMarked } from '../../html/page.ts';
import { type Box, closest, type Element, type Segment } from '../../html/segment.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { repeats } from '../../text/repeats.ts';
import { sumOf } from '../../text/tally.ts';
import { hashText } from '../../text/text-hash.ts';
import { shareCovered, wordRuns } from '../../text/word-runs.ts';
import { wordCount, words } from '../../text/words.ts';
import type { SiteProfile } from '../site-profile.ts';
import type { AppliedRule } from './applied-rule.ts';

/** Indexes for looking up entries of a profile. */
type ProfileTables = ReturnType<typeof readTables>;

/** Computed once for all pages of a site. */
const tables = new WeakMap<SiteProfile, ProfileTables>();

function tablesOf(profile: SiteProfile): ProfileTables {
  const known = tables.get(profile) ?? readTables(profile);
  tables.set(profile, known);
  return known;
}

function readTables({ boilerplate, texts, runs = [], constants = [], keep = [] }: SiteProfile) {
  return {
    id: hashText(JSON.stringify([boilerplate, texts, runs, constants, keep])),
    /** Hashes of template values, by field. */
    constants: new Set(constants.map(({ field, hash }) => `${field} ${hash}`)),
    /** Number of pages, by hash. */
    texts: new Map(texts.map(({ hash, support }) => [hash, support])),
    runs: new Map(runs.map(({ hash, support }) => [hash, support])),
  };
}

export type AppliedProfile = ReturnType<typeof applyProfile>;

/** What a profile says about a page besides its texts. */
export function applyProfile(page: Page, profile: SiteProfile) {
  const { id, constants } = tablesOf(profile);
  return {
    id,
    /** Boxes that are never part of the article. */
    boxes: profile.boilerplate.flatMap(({ css }) => boxesOfAll(page, outermost(page.select(css)))),
    /** Whether other pages of the site state the same value for a field of one article. */
    isConstant: (field: string, value: string): boolean =>
      constants.size > 0 && constants.has(`${field} ${hashText(value)}`),
  };
}

/** The boxes of elements; inline elements have none. */
function boxesOfAll(page: Page, elements: readonly Element[]): Box[] {
  return elements.flatMap((element) => {
    const box = page.boxOf(element);
    return box?.element === element ? [box] : [];
  });
}

/**
 * Marks the texts that the profile knows from other pages: whole texts, and those mostly covered by its runs of words.
 * It never marks quotes, the page's own titles and descriptions (cards on other pages may show the standfirst of this one),
 * or headings of a column above a text of this page.
 */
export function withTemplate(page: Page, profile: SiteProfile | undefined): Page {
  if (profile === undefined || profile.texts.length + (profile.runs?.length ?? 0) === 0) return page;
  const own = [...page.stated.descriptions, ...page.stated.titles.map(({ value }) => value)];
  const kept = [...own, ...(profile.keep ?? [])];
  const known = tablesOf(profile);
  const found = new Map<Segment, Support>();
  for (const segment of page.segments) {
    const support = mayBeTemplate(segment) ? supportOf(segment.text, known) : undefined;
    if (support === undefined || kept.some((text) => repeats(segment.text, text))) continue;
    found.set(segment, support);
  }
  const segments = [...found.keys()];
  const isWhole = (segment: Segment): boolean => found.get(segment)?.isWhole === true;
  const partly = segments.filter((segment) => !isWhole(segment));
  const texts = withoutColumnHeadings(page, segments.filter(isWhole));
  const runs = withinBounds(page, withoutOpening(page, partly), MAX_OF_RUNS);
  const template = withinBounds(page, [...texts, ...runs], MAX_PROSE);
  return withTemplateMarked(page, new Map(template.map((one) => [one, found.get(one)?.pages ?? 0])));
}

/** If they are a larger share of the prose, the texts are an article, and the profile was learned from many copies of it. */
const MAX_PROSE = 0.8;
/** If they are a larger share, the repeated texts are what the site publishes. */
const MAX_OF_RUNS = 0.2;
/** Minimum share of a text's words that runs must cover. Texts below it contain stock sentences of reports. */
const MIN_COVERED = 0.4;
const MAX_HEADING_WORDS = 10;
const MIN_WORDS_BELOW = 8;
/** Shorter words of a headline occur in many texts. */
const MIN_RARE_LENGTH = 4;

/** The number of pages on which a profile has seen a text, as a whole or as runs of words. */
interface Support {
  readonly pages: number;
  readonly isWhole: boolean;
}

function supportOf(text: string, { texts, runs }: ProfileTables): Support | undefined {
  const folded = foldForMatching(text);
  const whole = texts.get(hashText(folded));
  if (whole !== undefined) return { pages: whole, isWhole: true };
  const own = runs.size === 0 ? [] : wordRuns(folded);
  if (shareCovered(own, (run) => runs.has(run)) < MIN_COVERED) return undefined;
  const pages = own.reduce((most, run) => Math.max(most, runs.get(run) ?? 0), 0);
  return { pages, isWhole: false };
}

/** Removes short headings and bold lines directly above a text that the site does not repeat: a daily column has such headings. */
function withoutColumnHeadings({ segments }: Page, known: readonly Segment[]): Segment[] {
  const repeated = new Set(known);
  return known.filter(({ box, words, chars, linkChars, boldChars, index }) => {
    const isHeading = headingLevel(box.tag) > 0 || boldChars >= chars;
    const below = segments[index + 1];
    const isOfArticle = below !== undefined && !repeated.has(below) && isContent(below);
    return !(isHeading && linkChars === 0 && words <= MAX_HEADING_WORDS && isOfArticle);
  });
}

/** A text of some length, a table, or a list item that is not a link. */
function isContent(segment: Segment): boolean {
  const { kind, hidden, box, linkChars } = segment;
  if (kind === 'table') return !hidden;
  return (
    proseWords(segment) >= MIN_WORDS_BELOW ||
    (kind === 'text' && !hidden && box.tag === 'li' && linkChars === 0)
  );
}

/** Texts without the first paragraph of the page, if it shares a rare word with a title. */
function withoutOpening(page: Page, found: readonly Segment[]): Segment[] {
  const title = new Set(page.stated.titles.flatMap(({ value }) => rareWords(value)));
  const opening = page.segments.find((segment) => proseWords(segment) > 0);
  return found.filter(
    (segment) => segment !== opening || !rareWords(segment.text).some((word) => title.has(word)),
  );
}

function rareWords(text: string): string[] {
  return words(foldForMatching(text)).filter((word) => word.length >= MIN_RARE_LENGTH);
}

/** Returns no texts at all if they are more than this share of the page's prose. */
function withinBounds(page: Page, found: readonly Segment[], share: number): readonly Segment[] {
  return sumOf(found, proseWords) > share * sumOf(page.segments, proseWords) ? [] : found;
}

export function mayBeTemplate({ kind, hidden, text, box }: Segment): boolean {
  return kind === 'text' && !hidden && text !== '' && closest(box, ['blockquote']) === undefined;
}

/** Roles that a rule or a profile gives to boxes: a caption, or part of the page around the article. */
export function knownRoles(
  page: Page,
  { rule, profile }: { readonly rule: AppliedRule; readonly profile: AppliedProfile | undefined },
): ReadonlyMap<Box, BoxRole> {
  const captions = rule.find('caption', rejectionOfCaption)?.elements ?? [];
  return new Map([
    ...boxesOfAll(page, captions).map((box): [Box, BoxRole] => [box, 'caption']),
    ...(profile?.boxes ?? []).map((box): [Box, BoxRole] => [box, 'template']),
  ]);
}

/** A text longer than the longest caption is text of the article. */
const MAX_CAPTION_WORDS = 120;

function rejectionOfCaption({ texts }: Match): string | undefined {
  const isLong = texts.some((text) => wordCount(text) > MAX_CAPTION_WORDS);
  return isLong ? 'it is too long for a caption' : undefined;
}
