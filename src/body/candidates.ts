/** How much running text each box contains: the features from which the body's root is chosen. */
import { isForPrint } from '../html/hidden.ts';
import type { Page } from '../html/page.ts';
import type { Box, Segment } from '../html/segment.ts';
import { opensWithPlace } from '../text/parse-dateline.ts';
import { bestOf } from '../text/tally.ts';
import type { BoxRole } from './block.ts';
import { roleOf } from './box-roles.ts';
import { cardsOf } from './cards.ts';
import { profilesOf } from './profiles.ts';
import { looksOf, parentOf, proseOf, sumsBefore } from './prose.ts';

/** Words by box, indexed like `page.boxes`. */
export interface BoxFeatures extends Pick<PageFeatures, 'looks' | 'links'> {
  /** Words of running text: sentences outside of links, headings and boxes with a role. */
  readonly prose: Float64Array;
  /** All other visible words. */
  readonly rest: Float64Array;
  /** The box whose own paragraphs contain most of the prose. */
  readonly main: Box | undefined;
  /** The role that applies to a box: its own, or that of an enclosing box. */
  readonly roles: readonly (BoxRole | undefined)[];
}

/** Roles to ignore if they would cover most of the prose (`class="lead-story social-widget"`). */
const SHARE_THAT_OVERRULES_ROLE = 0.55;
/**
 * Thresholds for other roles. A profile was learned from whole pages, so it is trusted more than a class word: cards can
 * outweigh a short article. So can comments, but a box with nearly all prose has a name that describes their state (`class="no-comments"`).
 */
const SHARES_THAT_OVERRULE: ReadonlyMap<BoxRole, number> = new Map([
  ['template', 0.8],
  ['comments', 0.9],
  ['consent', 0.9],
]);
/** These class words describe a state or a child of the box ("comments-open", "body-and-footer"), not its role. */
const WHOLE_BOXES: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);
export interface Knowledge {
  /** Whether to ignore the class words of a box, such as those of boxes around the headline. */
  ignoreRole(box: Box): boolean;
  /** Roles that a site profile gives to boxes. */
  readonly roles?: ReadonlyMap<Box, BoxRole>;
}

/** Features of a page that do not depend on how its boxes are weighed. */
export interface PageFeatures {
  readonly page: Page;
  /** Words of running text by segment, whatever the role of its box. */
  readonly prose: Float64Array;
  /** The sum of these by box. */
  readonly bare: Float64Array;
  /** The box whose own paragraphs hold most of the prose, whatever their roles. */
  readonly bareMain: Box | undefined;
  /** Cards of other stories, recognized because similar cards are next to them. */
  readonly cards: ReadonlySet<Box>;
  /** The role of each box by its element and names. */
  readonly named: readonly (BoxRole | undefined)[];
  /** Element and class words of each box, as a number. */
  readonly looks: readonly number[];
  /** Number of segments with a link before each segment, and before the end. */
  readonly links: Float64Array;
}

export function pageFeaturesOf(page: Page): PageFeatures {
  const prose = proseOf(page).words;
  const bare = sumByBox(page, (segment) => prose[segment.index] ?? 0);
  const looks = looksOf(page.boxes);
  const cards = cardsOf(page, prose, looks);
  const profiles = profilesOf(page, prose);
  const shownRole = (box: Box): BoxRole | undefined => {
    if (profiles.has(box)) return 'metadata';
    return cards.has(box) ? 'related' : undefined;
  };
  const named = page.boxes.map((box) =>
    box.first === box.end ? undefined : (roleOf(box) ?? shownRole(box)),
  );
  const bareMain = mainBox(page, prose);
  const links = sumsBefore(page.segments, ({ href }) => (href === undefined ? 0 : 1));
  return { page, prose, bare, bareMain, cards, named, looks, links };
}

export function mainBox({ segments }: Page, prose: ArrayLike<number>): Box | undefined {
  const parents = new Map<Box, number>();
  for (const segment of segments) add(parents, parentOf(segment), prose[segment.index] ?? 0);
  return heaviest(parents);
}

/** Weighs all boxes of a page in two passes: first to find misleading roles, then with the remaining roles. */
export function weighBoxes(pageFeatures: PageFeatures, knowledge: Knowledge): BoxFeatures {
  const { page, prose, looks } = pageFeatures;
  const roles = trustedRoles(pageFeatures, knowledge);
  const own = page.segments.map((segment) =>
    roles[segment.box.index] === undefined ? (prose[segment.index] ?? 0) : 0,
  );
  const { main, isAlike } = mainParagraphs(pageFeatures, own);
  return {
    roles,
    looks,
    links: pageFeatures.links,
    main,
    prose: sumByBox(page, (segment) => {
      const words = own[segment.index] ?? 0;
      return words === 0 || isAlike(segment) ? words : words * OUTLIER_WEIGHT;
    }),
    rest: sumByBox(page, (segment) => restWords(segment, own[segment.index] ?? 0)),
  };
}

/** Weight of prose that does not look like the main paragraphs and is not next to them: notes, teasers, imprints. */
const OUTLIER_WEIGHT = 0.3;

/** Finds the look (element and class) and the parent with the most prose, and recognizes segments that have either. */
function mainParagraphs({ page, looks }: PageFeatures, prose: ArrayLike<number>) {
  const weights = new Map<number | undefined, number>();
  for (const { index, box } of page.segments) add(weights, looks[box.index], prose[index] ?? 0);
  const look = heaviest(weights);
  const main = mainBox(page, prose);
  const isAlike = (text: Segment): boolean => looks[text.box.index] === look || parentOf(text) === main;
  return { main, isAlike };
}

function add<T>(sums: Map<T, number>, key: T, weight: number): void {
  if (weight > 0) sums.set(key, (sums.get(key) ?? 0) + weight);
}

function heaviest<T>(weights: ReadonlyMap<T, number>): T | undefined {
  return bestOf(weights, ([, weight]) => weight)?.[0];
}

/** Roles of all boxes, without misleading ones, which would cover most of the page's prose. */
function trustedRoles(
  pageFeatures: PageFeatures,
  { ignoreRole, roles: learned }: Knowledge,
): (BoxRole | undefined)[] {
  const { page, prose, bare, named, cards } = pageFeatures;
  const all = bare[0] ?? 0;
  const most = all * SHARE_THAT_OVERRULES_ROLE;
  const knownRole = (box: Box): BoxRole | undefined => learned?.get(box) ?? named[box.index];
  const stated = inheritRoles(page, knownRole, (box) => !ignoreRole(box));
  const overruled = overruledRoles(page, prose, most, stated);
  const stands = (box: Box, role: BoxRole): boolean =>
    !(role === 'related' && leadsNowhere(box, pageFeatures)) &&
    hasShapeOf(box, role, page) &&
    standsByShare(box, role);
  const standsByShare = (box: Box, role: BoxRole): boolean => {
    const words = bare[box.index] ?? 0;
    const share = SHARES_THAT_OVERRULE.get(role);
    if (share !== undefined && (role === 'template' || !WHOLE_BOXES.has(box.tag))) return words < all * share;
    if (cards.has(box)) return true;
    if (role === 'hidden') return words < most && !isShownOnDemand(box, pageFeatures);
    return box.tag === 'footer' || (!overruled.has(role) && words < most);
  };
  return inheritRoles(page, knownRole, (box, role) => !ignoreRole(box) && stands(box, role));
}

/** Number of segments of the longest standfirst, and the most that are read in a hidden box. */
const MAX_BOX_SEGMENTS = 30;

/** Whether a box fits its class names: a standfirst contains no picture and does not start with a dateline. */
function hasShapeOf({ first, end }: Box, role: BoxRole, { segments }: Page): boolean {
  if (role !== 'standfirst') return true;
  if (end - first > MAX_BOX_SEGMENTS || segments.slice(first, end).some(isImage)) return false;
  return !opensWithPlace(segments[first]?.text ?? '');
}

function isImage({ kind }: Segment): boolean {
  return kind === 'image';
}

/** Whether a script shows a hidden box on demand: the rest of a text, among the main paragraphs, or a picture not loaded yet. */
function isShownOnDemand({ element, index, parent, first, end }: Box, pageFeatures: PageFeatures): boolean {
  const { page, bare, bareMain } = pageFeatures;
  if (isForPrint(element.attribs?.class ?? '')) return false;
  const words = bare[index] ?? 0;
  if (words === 0) return page.segments.slice(first, Math.min(end, first + MAX_BOX_SEGMENTS)).some(isImage);
  return words >= MIN_OF_REST && parent === bareMain;
}

/** With this much running text, a box without a link is not a list of other stories: "read more" may refer to the rest of the text. */
const MIN_OF_REST = 40;

function leadsNowhere({ index, first, end }: Box, { bare, links }: PageFeatures): boolean {
  return (bare[index] ?? 0) >= MIN_OF_REST && links[first] === links[end];
}

/** Roles that cover most of the page's prose: words such as `paywall` on each paragraph. */
function overruledRoles(
  page: Page,
  prose: ArrayLike<number>,
  most: number,
  roles: readonly (BoxRole | undefined)[],
): Set<BoxRole> {
  const sums = new Map<BoxRole, number>();
  for (const segment of page.segments) {
    const role = roles[segment.box.index];
    if (role !== undefined) add(sums, role, prose[segment.index] ?? 0);
  }
  return new Set([...sums].flatMap(([role, sum]) => (sum >= most ? [role] : [])));
}

/** Other words only add weight, so counting a sixth of the characters is accurate enough. */
const CHARS_A_WORD = 6;

function restWords(segment: Segment, prose: number): number {
  return segment.hidden || segment.kind === 'table' || prose > 0 ? 0 : segment.chars / CHARS_A_WORD;
}

/** After a quote, it names the speaker; within a caption, the photographer. */
const ATTRIBUTION = /(?<! caption) attribution /u;

/** The roles of boxes: an inherited role stays, except for a credit within a caption. */
function inheritRoles(
  page: Page,
  roleOf: (box: Box) => BoxRole | undefined,
  stands: (box: Box, role: BoxRole) => boolean,
): (BoxRole | undefined)[] {
  const roles: (BoxRole | undefined)[] = [];
  for (const box of page.boxes) {
    const inherited = box.parent && roles[box.parent.index];
    const own = roleOf(box);
    if (inherited === 'caption' && (own === 'credit' || ATTRIBUTION.test(box.names))) roles.push('credit');
    else roles.push(inherited ?? (own !== undefined && stands(box, own) ? own : undefined));
  }
  return roles;
}

function sumByBox(page: Page, weight: (segment: Segment) => number): Float64Array {
  const sums = new Float64Array(page.boxes.length);
  for (const segment of page.segments) {
    const index = segment.box.index;
    sums[index] = (sums[index] ?? 0) + weight(segment);
  }
  for (let index = page.boxes.length - 1; index > 0; index -= 1) {
    const parent = page.boxes[index]?.parent;
    if (parent !== undefined) sums[parent.index] = (sums[parent.index] ?? 0) + (sums[index] ?? 0);
  }
  return sums;
}
