/** The breadcrumb: the one on the page, otherwise the one in its JSON-LD. A last crumb that repeats the headline is dropped. */
import type { Crumb } from '../article.ts';
import { SILENT_ELEMENTS } from '../html/elements.ts';
import { breadcrumbOf } from '../html/json-ld.ts';
import { hasNoTarget, linksOf } from '../html/links.ts';
import type { Match } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { plainText } from '../html/plain-text.ts';
import { type Box, closest, type Element, isWithin, type Segment } from '../html/segment.ts';
import { walk } from '../html/walk.ts';
import { LANGUAGES, wordsOf } from '../languages/packs.ts';
import { boxesOf } from '../publishers/rules/applied-rule.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { byRule, firstOf, type Located } from '../publishers/rules/strategy.ts';
import { isHomeLabel } from '../text/boilerplate.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { sumOf } from '../text/tally.ts';
import { tidyText } from '../text/tidy-text.ts';
import { wordOverlap } from '../text/word-overlap.ts';
import { CUT, wordCount } from '../text/words.ts';

/** "breadcrumb" as publishers misspell and shorten it, with any prefix and suffix. */
const BREADCRUMB_NAMES = / (?:[^ ]*br(?:ea?|ae)?d ?cr[ua]?m|(?:b?crumbs?|nav ?path|pathway) )/u;
/** Separators that a publisher prints within its crumbs. */
const EDGE_SIGNS = /^[>»›❯|/⁄:-]\s?|\s?[>»›❯|/⁄:]$/gu;
const SEPARATORS = /\s?[>»›❯|⁄→]+\s?|\s\/\s|\s::\s/u;
const MAX_CRUMBS = 7;
/** Some publishers print the breadcrumb a little below the headline. */
const MAX_BEHIND_DISTANCE = 12;

export function findBreadcrumb(
  context: ExtractionContext,
  headline: string,
  headlineAt: number | undefined,
): Located<Crumb[]> | undefined {
  const { page } = context;
  const clean = (crumbs: readonly Crumb[]): Crumb[] =>
    withoutLeaf(distinct(crumbs, context.resolve), headline, page.url);
  const short = (crumbs: readonly Crumb[]): Crumb[] => {
    const kept = clean(crumbs);
    return kept.length > MAX_CRUMBS ? [] : kept;
  };
  const located = ({ elements }: Match): Crumb[] => clean(elements.flatMap(crumbsOf));
  const rejection = (crumbs: readonly Crumb[] = [], match: Match): string | undefined =>
    rejectionOfBreadcrumb(crumbs, boxesOf(page, match)[0]?.first, headlineAt);
  const named = (): Crumb[] | undefined =>
    breadcrumbBoxes(page, headlineAt)
      .map((box) => short(crumbsOf(box.element)))
      .find(({ length }) => length > 0);
  const row = (): Crumb[] => {
    const crumbs = rowBefore(page, headlineAt);
    const isLinked = crumbs.some(({ url }) => url !== undefined);
    return isLinked && !isMenu(crumbs, context.resolve) ? short(crumbs) : [];
  };
  return firstOf(context, 'breadcrumb', [
    ...byRule(context, 'breadcrumb', 0.97, located, rejection),
    ['page', 'box named as breadcrumb', 0.95, named],
    ['page', 'row before the headline', 0.85, row],
    ['page', 'links with separators', 0.85, () => short(partedRow(context, headlineAt))],
    ['page', 'links that lead down to the headline', 0.85, () => short(breadcrumbDown(context, headlineAt))],
    ['json-ld', 'BreadcrumbList', 0.85, () => clean(breadcrumbOf(page.jsonLd))],
  ]);
}

/** Crumbs are section names of a few words each. */
const MAX_CRUMB_WORDS_FROM_RULE = 8;

function rejectionOfBreadcrumb(crumbs: readonly Crumb[], at = 0, headlineAt = Infinity): string | undefined {
  if (crumbs.length === 0) return undefined;
  if (crumbs.length > MAX_CRUMBS) return 'it has too many items for a breadcrumb';
  if (crumbs.some(({ name }) => wordCount(name) > MAX_CRUMB_WORDS_FROM_RULE))
    return 'one of its items is a sentence';
  if (!crumbs.some(({ name, url }) => url !== undefined || isHomeLabel(name))) return 'it contains no links';
  return at > headlineAt + MAX_BEHIND_DISTANCE ? 'it is too far below the headline' : undefined;
}

function breadcrumbBoxes(page: Page, headlineAt = page.segments.length): Box[] {
  return page.boxes.filter((box) => {
    const size = box.end - box.first;
    return (
      size > 0 &&
      size <= 2 * MAX_CRUMBS &&
      !box.hidden &&
      box.first <= headlineAt + MAX_BEHIND_DISTANCE &&
      isBreadcrumb(box) &&
      isShort(page, box)
    );
  });
}

/** Maximum number of letters of a breadcrumb, including its last crumb, since each of several nested boxes would be read to its end. */
const MAX_CHARS = 1000;

function isShort({ segments }: Page, { first, end }: Box): boolean {
  return sumOf(segments.slice(first, end), ({ chars }) => chars) <= MAX_CHARS;
}

export function isBreadcrumb(box: Box): boolean {
  const { attribs = {} } = box.element;
  if (BREADCRUMB_NAMES.test(box.names)) return true;
  const label = attribs['aria-label'] ?? attribs['aria-labelledby'] ?? '';
  return label.toLowerCase().includes('breadcrumb') || attribs.itemtype?.endsWith('BreadcrumbList') === true;
}

const HOME_LABELS = wordsOf(LANGUAGES, 'homeLabels').join('|');
const OPENS_WITH_HOME = new RegExp(`^(?:${HOME_LABELS})(?![\\p{L}\\p{M}])`, 'iu');
const MAX_ROW_LENGTH = 10;
const MAX_CRUMB_WORDS = 5;

/** A row of short texts that starts with a label such as "Hindi News" and leads down to the headline. */
function rowBefore(page: Page, headlineAt = 0): Crumb[] {
  const before = page.segments.slice(Math.max(0, headlineAt - MAX_ROW_LENGTH), headlineAt);
  const texts = before.filter(({ kind, hidden }) => kind === 'text' && !hidden);
  const outsideMenus = texts.filter(({ box }) => !isInMenu(box));
  return rowRightAbove(texts.at(-1), headlineAt) ?? rowIn(outsideMenus, headlineAt);
}

const MAX_GLUED_CRUMBS = 2;
/** Characters that separate crumbs, but not the links of a menu. */
const PARTED = /[>»›❯⁄→/]/u;
export const HOME_URL = /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.[a-z]{3,5})?$/u;

/** The links from home in the last line above the headline. They must be few or have separators; a home link with another name needs separators. */
function rowRightAbove(last: Segment | undefined, headlineAt: number): Crumb[] | undefined {
  if (last === undefined || last.box.end - last.box.first > 1) return undefined;
  if (isInHeader(last.box, headlineAt)) return undefined;
  const row = crumbsOf(last.box.element);
  const [home] = row;
  const isParted = PARTED.test(last.text);
  const isFromHome = isHomeLabel(home?.name ?? '') || (isParted && HOME_URL.test(home?.url ?? '-'));
  const most = isParted ? MAX_CRUMBS : MAX_GLUED_CRUMBS;
  return isFromHome && row.length > 1 && row.length <= most ? row : undefined;
}

/** The row at the end of a list of texts. Bars separate the links of menus, so a row with bars must lead down. */
function rowIn(texts: readonly Segment[], headlineAt: number): Crumb[] {
  const joined = texts.findLast(({ text }) => OPENS_WITH_HOME.test(text));
  if (joined?.text.includes('|')) return [];
  if (joined !== undefined && joined.box.end > headlineAt) return crumbsInLine(joined);
  if (joined !== undefined && linksOf(joined.box.element).size > 1) return crumbsOf(joined.box.element);
  const start = texts.findLastIndex(({ text, words }) => words <= MAX_CRUMB_WORDS && isHomeLabel(text));
  const list = closest(texts[start]?.box, ['ul', 'ol']);
  const row =
    start < 0 ? [] : texts.slice(start).filter(({ box }) => list === undefined || isWithin(box, list));
  const isLong = ({ words, linkChars }: Segment): boolean =>
    words > MAX_CRUMB_WORDS && (list === undefined || linkChars > 0);
  if (row.length < 2 || row.some(isLong)) return [];
  return row.map(({ text, href }) => {
    const name = text.replace(EDGE_SIGNS, '');
    return href ? { name, url: href } : { name };
  });
}

/** Maximum segments between such a row and the headline: a sidebar. */
const MAX_FAR = 60;

/**
 * The last line above the headline that consists of links with separators: they lead from the home page to the page itself,
 * from each link down to the next, or from home to right above the headline.
 */
function partedRow({ page, resolve }: ExtractionContext, headlineAt = 0): Crumb[] {
  const above = page.segments.slice(Math.max(0, headlineAt - MAX_FAR), headlineAt);
  const isRow = ({ hidden, text, chars }: Segment): boolean =>
    !hidden && chars <= MAX_CHARS && PARTED.test(text);
  const rows = above.filter((segment) => segment.linkChars > 0 && isRow(segment));
  const row = rows.findLast((segment) => {
    const crumbs = crumbsInLine(segment);
    const plain = segment.text.split(SEPARATORS).length - crumbs.length;
    if (crumbs.length < 2 || plain > 1) return false;
    const isOpen = plain === 1 || segment.index >= headlineAt - MAX_ROW_LENGTH;
    const [{ name = '', url = '-' } = {}] = crumbs;
    return (isOpen && (isHomeLabel(name) || HOME_URL.test(url))) || leadsDown(crumbs, resolve);
  });
  return row === undefined ? [] : crumbsInLine(row);
}

/** The crumbs of a line whose box also contains the article, such as a cell of an old page. */
function crumbsInLine({ text, box }: Segment): Crumb[] {
  const links = linksOf(box.element);
  return text.split(SEPARATORS).flatMap((part) => {
    const name = tidyText(part).replace(EDGE_SIGNS, '');
    const url = links.get(name);
    return url === undefined ? [] : [{ name, url }];
  });
}

/**
 * Whether two links of a row are siblings below one section, or differ only in their query: a menu. Sections directly
 * below the home page may follow each other in a breadcrumb, as a state and its city do.
 */
function isMenu(row: readonly Crumb[], resolve: ExtractionContext['resolve']): boolean {
  const [home = '', ...urls] = new Set(row.flatMap(({ url }) => resolve(url) ?? []));
  const parents = urls.map((url) => {
    const [path = ''] = url.split('?');
    const isDeep = path.replace(home, '').split('/').filter(Boolean).length > 1;
    if (path !== url) return path;
    return isDeep ? path.replace(LAST_PART, '') : url;
  });
  return new Set(parents).size < parents.length;
}

const LAST_PART = /(?<![^/])[^/]*\/?$/u;

/** Class words for the row of sections in some systems: "tabs" is Blogger's. */
const MENU_NAMES = / (?:tabs|menu|nav ?bar|main ?nav) /u;

function isInMenu(box: Box): boolean {
  const isMenuBox = ({ tag, names, element }: Box): boolean =>
    tag === 'nav' || MENU_NAMES.test(names) || element.attribs?.role === 'banner';
  return closest(box, isMenuBox) !== undefined;
}

/** The nearest box above the headline whose links lead down. In a menu or the header, its last text must be the page itself, unlinked. */
function breadcrumbDown({ page, resolve }: ExtractionContext, headlineAt = 0): Crumb[] {
  const fields = page.boxes.filter(({ asks }) => asks);
  const isNear = (box: Box): boolean =>
    !box.hidden &&
    !fields.some((field) => isWithin(field, box)) &&
    box.end > box.first &&
    box.first >= headlineAt - MAX_ROW_LENGTH &&
    box.end <= headlineAt &&
    isShort(page, box);
  const breadcrumbs = page.boxes.filter(isNear).map((box) => ({ box, breadcrumb: crumbsOf(box.element) }));
  const isOfPage = (box: Box): boolean => isInMenu(box) || isInHeader(box, headlineAt);
  const found = breadcrumbs.findLast(
    ({ box, breadcrumb }) =>
      leadsDown(breadcrumb, resolve) && (!isOfPage(box) || breadcrumb.at(-1)?.url === undefined),
  );
  return found?.breadcrumb ?? [];
}

/** Whether a box is in a header without the headline. */
function isInHeader(box: Box, headlineAt: number): boolean {
  return closest(box, ({ tag, end }) => tag === 'header' && end <= headlineAt) !== undefined;
}

const LAST_SLASH = /\/$/u;

/** Whether a row is a breadcrumb rather than a menu: each link leads further down than the previous one, and only the last crumb may lack a link. */
function leadsDown(row: readonly Crumb[], resolve: ExtractionContext['resolve']): boolean {
  const links = row.slice(0, row.findLastIndex(({ url }) => url !== undefined) + 1);
  if (links.length < 2 || row.length > links.length + 1) return false;
  const urls = links.map(({ url }) => resolve(url)?.replace(LAST_SLASH, ''));
  return urls.every((url, at) => at === 0 || url?.startsWith(`${urls[at - 1]}/`));
}

/** The name of an icon, which its font draws ("chevron_right"), or its sign. */
const ICON = /^(?:[a-z]+(?:_[a-z]+)+|[^\p{L}\p{N}]*)$/u;

/** Links of an element, and the plain texts between them, in order. */
function crumbsOf(root: Element): Crumb[] {
  const crumbs: Crumb[] = [];
  let link: { name: string; url?: string } | undefined;
  let plain = '';
  const closePlain = (): void => {
    for (const part of tidyText(plain).split(SEPARATORS)) {
      const name = tidyText(part).replace(EDGE_SIGNS, '');
      if (!ICON.test(name)) crumbs.push({ name });
    }
    plain = '';
  };
  walk(root, {
    text: (data) => {
      if (link === undefined) plain += data;
      else link.name += data;
    },
    enter: (element) => {
      if (SILENT_ELEMENTS.has(element.name)) return false;
      const { href: url = '#' } = element.attribs;
      if (element.name === 'li' || element.name === 'a') closePlain();
      if (element.name === 'a') link = hasNoTarget(url) ? { name: '' } : { name: '', url };
      return true;
    },
    leave: (element) => {
      if (element.name === 'li') closePlain();
      if (element.name !== 'a' || link === undefined) return;
      const name = tidyText(link.name).replace(EDGE_SIGNS, '');
      if (!ICON.test(name)) crumbs.push({ ...link, name });
      link = undefined;
    },
  });
  closePlain();
  const url = root.attribs?.href;
  return url ? crumbs.map((crumb) => ({ ...crumb, url })) : fromHome(crumbs);
}

/** A breadcrumb from its home page on, without a label such as "आप यहां हैं:" before it. */
function fromHome(crumbs: Crumb[]): Crumb[] {
  const home = crumbs.findIndex(({ name, url = '-' }) => isHomeLabel(name) || HOME_URL.test(url));
  const isLabelled = home > 0 && crumbs.slice(0, home).every(({ url }) => url === undefined);
  return isLabelled ? crumbs.slice(home) : crumbs;
}

function distinct(crumbs: readonly Crumb[], resolve: ExtractionContext['resolve']): Crumb[] {
  const seen = new Set<string>();
  return crumbs.flatMap(({ name: written, url }) => {
    const name = plainText(written);
    const key = foldForMatching(name);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    const absolute = resolve(url);
    return [absolute === undefined ? { name } : { name, url: absolute }];
  });
}

const URL_PARTS = /[/?#]/u;
const NO_SLUG_SIGN = /[^a-z0-9]+/gu;
const LEAF_OVERLAP = 0.75;
const MIN_LEAF_WORDS = 4;

function withoutLeaf(crumbs: Crumb[], headline: string, url: string | undefined): Crumb[] {
  const leaf = crumbs.at(-1);
  const breadcrumb = leaf && isLeaf(leaf, headline, url) ? crumbs.slice(0, -1) : crumbs;
  return breadcrumb.length === 1 && breadcrumb.every(({ name }) => isHomeLabel(name)) ? [] : breadcrumb;
}

/** Whether the last crumb is the headline, a truncated copy of it, its slug as words, or a link to the page itself. */
function isLeaf(leaf: Crumb, headline: string, url: string | undefined): boolean {
  const name = leaf.name.replace(CUT, '');
  const [folded, title] = [foldForMatching(name), foldForMatching(headline)];
  if (leaf.url === undefined && slugOf(url).startsWith(`${folded} `)) return true;
  const isLong = folded.length > 15 || (leaf.url === undefined && folded.includes(' '));
  if (isLong && title.startsWith(folded)) return true;
  if (folded.split(' ').length < MIN_LEAF_WORDS) return false;
  return leaf.url === undefined || leaf.url === url || wordOverlap(name, headline) >= LEAF_OVERLAP;
}

/** The last path segment of a URL as words. */
function slugOf(url: string | undefined): string {
  const last = url?.split(URL_PARTS).findLast((part) => part !== '') ?? '';
  return last.toLowerCase().replace(NO_SLUG_SIGN, ' ');
}
