/** Live pages, paywalls, truncated and paginated articles. */
import type { Article, Block } from '../article.ts';
import type { PlacedBlock } from '../body/assemble.ts';
import { callsItselfLive } from '../body/live-entries.ts';
import { proseWords } from '../body/prose.ts';
import { elementText, holdsLittle } from '../html/element-text.ts';
import { booleanAt, isNode, listAt, stringAt, typesOf } from '../html/json-ld.ts';
import { type Page, shown } from '../html/page.ts';
import { type Box, isInAny } from '../html/segment.ts';
import { metaOf } from '../html/stated.ts';
import { boxesOf } from '../publishers/rules/applied-rule.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { parseUrl } from '../text/parse-url.ts';
import { CUT, endsSentence } from '../text/words.ts';

export type Access = Pick<Article, 'isLive' | 'isPaywalled' | 'isTruncated' | 'paywalledFrom' | 'pages'>;

export function accessOf(
  context: ExtractionContext,
  placed: readonly PlacedBlock<Block>[],
  texts: readonly string[],
  { headline, hasEntries }: { readonly headline: string; readonly hasEntries: boolean },
): Access {
  const isPaywalled = isPaywalledPage(context);
  const gated = new Set(isPaywalled ? gatedBoxes(context) : []);
  const from = placed.findIndex(({ segment }) => isInAny(segment?.box, gated));
  const pages = Math.max(0, ...numberedPages(context.page).keys());
  const last = texts.at(-1) ?? '';
  return {
    isLive: hasEntries || isLivePage(context, headline),
    isPaywalled,
    ...(from < 0 ? {} : { paywalledFrom: from }),
    // At a paywall with no text after it, the middle of a sentence is a cut, too.
    isTruncated: CUT.test(last) || (isPaywalled && from < 0 && !endsSentence(last)),
    ...(pages < 2 ? {} : { pages }),
  };
}

/** The JSON-LD says so, or the headline does and the URL has the shape of live pages. The shape alone is not enough. */
function isLivePage({ page, rule }: ExtractionContext, headline: string): boolean {
  if (page.article !== undefined && typesOf(page.article).includes('LiveBlogPosting')) return true;
  return rule.urlKinds.has('live') && callsItselfLive(headline);
}

const LOCKED_TIERS = /^(?:locked|metered|premium|paid)$/iu;

/** Whether the article requires payment or a login: the page states so, or it has the gated text that a rule locates. */
function isPaywalledPage(context: ExtractionContext): boolean {
  const { page } = context;
  const hasGate = gateFromRule(context).length > 0;
  const free = statesFree(page);
  if (free !== undefined) return !free;
  return hasGate || LOCKED_TIERS.test(metaOf(page, 'article:content_tier') ?? '');
}

function statesFree({ article }: Page): boolean | undefined {
  const nodes = article === undefined ? [] : [article, ...listAt(article, 'hasPart').filter(isNode)];
  return nodes.map((node) => booleanAt(node, 'isAccessibleForFree')).find((free) => free !== undefined);
}

/** Boxes of the gated text that a rule locates. A box with only a notice does not count, since free pages may have one too. */
function gateFromRule({ page, rule }: ExtractionContext): Box[] {
  const found = rule.find('paywall', (match) => {
    if (statesFree(page) === true) return 'the page states that it is free';
    const hasText = boxesOf(page, match).some((box) => holdsProse(page, box));
    return hasText ? undefined : 'it contains no running text';
  });
  return boxesOf(page, found);
}

/** Gated text is often hidden. */
function holdsProse({ segments }: Page, { first, end }: Box): boolean {
  return segments.slice(first, end).some((segment) => proseWords(shown(segment)) > 0);
}

/** Boxes behind the paywall: those that `hasPart.cssSelector` of the JSON-LD marks as not free, and those that a rule locates as gated. */
export function gatedBoxes(context: ExtractionContext): Box[] {
  return [...statedGates(context.page), ...gateFromRule(context)];
}

/** Makes paywalled text visible if only a style hides it. It is in the HTML for search engines. */
export function withGatedText(page: Page): Page {
  const hidden = statedGates(page).filter((box) => box.hidden && holdsProse(page, box));
  if (hidden.length === 0) return page;
  const gates = new Set(hidden);
  const segments = page.segments.map((segment) => (isInAny(segment.box, gates) ? shown(segment) : segment));
  return { ...page, segments };
}

function statedGates(page: Page): Box[] {
  const parts = page.article === undefined ? [] : listAt(page.article, 'hasPart').filter(isNode);
  const gated = parts.filter((part) => booleanAt(part, 'isAccessibleForFree') === false);
  const selectors = new Set(gated.slice(0, MAX_GATES).map((part) => stringAt(part, 'cssSelector')));
  return [...selectors].flatMap((selector) => selectedBoxes(page, selector));
}

/** Maximum parts of an article that a page marks as not free; papers mark one or two. */
const MAX_GATES = 20;
/** Search engines read only classes; names, ids and attributes occur too. Combinators could take any amount of time. */
const SIMPLE_SELECTOR = /^\s*[^\s>+~:,]{1,100}(?:\s*,\s*[^\s>+~:,]{1,100}){0,4}\s*$/u;

function selectedBoxes(page: Page, selector: string | undefined): Box[] {
  if (selector === undefined || !SIMPLE_SELECTOR.test(selector)) return [];
  try {
    return page.select(selector).flatMap((element) => page.boxOf(element) ?? []);
  } catch {
    return []; // an invalid CSS selector is ignored; other evidence remains
  }
}

const PAGE_NUMBER = /^[/?](?:(?:page|pg|p|paged)[=/-]?)?([0-9]{1,2})\/?$/iu;
const ENDS_IN_NUMBER = /(?<![0-9])[0-9]{1,2}\/?$/u;
const QUERY = /[?#]/u;
const LAST_SLASH = /\/$/u;
const MAX_PAGES = 50;

/** URLs of the pages of a paginated article, by number, if the page links to them. @param first - URL of the first page */
export function numberedPages(page: Page, first: string | undefined = page.url): Map<number, string> {
  const behind = pagesBehind(page, first);
  return behind.size > 0 ? behind : pagesBeside(page, first);
}

/** Pages whose URLs continue after that of the first: `/2`, `?page=2`. */
function pagesBehind(page: Page, first: string | undefined): Map<number, string> {
  const base = first?.split(QUERY)[0]?.replace(LAST_SLASH, '');
  const pages = new Map<number, string>();
  if (base === undefined) return pages;
  for (const href of page.hrefs) {
    const url = ENDS_IN_NUMBER.test(href) ? (parseUrl(href, base)?.href ?? '') : '';
    const rest = url.startsWith(base) ? url.slice(base.length) : '';
    const number = Number(PAGE_NUMBER.exec(rest)?.[1] ?? 0);
    if (number > 0 && number <= MAX_PAGES && !pages.has(number)) pages.set(number, url);
  }
  return pages;
}

const NUMBERS = /[0-9]+/gu;
/** Only a URL with a possible page number has sibling pages. */
const PAGE_NUMBER_WITHIN = /(?<![0-9])[0-9]{1,2}(?![0-9])/u;

/** Pages whose URLs differ only in a number, which is also the text of their links: `story_1.html`, `story_2.html`. */
function pagesBeside(page: Page, first: string | undefined): Map<number, string> {
  const pages = new Map<number, string>();
  const base = first?.split(QUERY)[0];
  if (base === undefined || !PAGE_NUMBER_WITHIN.test(base)) return pages;
  const leaf = leafOf(base);
  const likely = new Set(page.hrefs.filter((href) => leafOf(href) === leaf && parseUrl(href, base)));
  for (const link of likely.size === 0 ? [] : page.select('a')) {
    const { href = '' } = link.attribs;
    if (!likely.has(href) || !holdsLittle(link)) continue;
    const url = new URL(href, base).href;
    const number = numberApart(base, url);
    if (number !== undefined && !pages.has(number) && elementText(link) === String(number))
      pages.set(number, url);
  }
  return pages;
}

/** The last path segment of a URL, with its numbers replaced. */
function leafOf(url: string): string {
  const path = url.replace(LAST_SLASH, '');
  return withoutNumbers(path.slice(path.lastIndexOf('/') + 1));
}

function withoutNumbers(url: string): string {
  return url.replace(NUMBERS, '0');
}

/** The number of a page in its URL, if it is the only difference from another page's URL. */
function numberApart(base: string, url: string): number | undefined {
  if (withoutNumbers(url) !== withoutNumbers(base)) return undefined;
  const [own = [], other = []] = [base, url].map((text) => (text.match(NUMBERS) ?? []).map(Number));
  const pairs = own.map((number, at) => [number, other[at] ?? 0] as const);
  const [[from, to] = [0, 0], ...others] = pairs.filter(([one, another]) => one !== another);
  return others.length === 0 && to > 0 && Math.max(from, to) <= MAX_PAGES ? to : undefined;
}
