/** Live pages, paywalls, cut and paged articles. */
import { booleanAt, isNode, type JsonLdNode, listAt, stringAt, typesOf } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { type Box, isWithin, type Segment } from '../html/segment.ts';
import { endsSentence } from '../text/words.ts';
import { metaOf } from './titles.ts';

/** Whether the page is one that is written while something happens. */
export function isLivePage(page: Page): boolean {
  return page.article !== undefined && typesOf(page.article).includes('LiveBlogPosting');
}

const LOCKED_TIERS = /^(?:locked|metered|premium|paid)$/iu;

/** Whether the publisher asks for money or a login. */
export function isPaywalledPage(page: Page): boolean {
  if (page.article !== undefined) {
    const free =
      booleanAt(page.article, 'isAccessibleForFree') ?? gateOf(page.article, 'isAccessibleForFree');
    if (free !== undefined) return !free;
  }
  return LOCKED_TIERS.test(metaOf(page, 'article:content_tier') ?? '');
}

function gateOf(article: JsonLdNode, key: string): boolean | undefined {
  const parts = listAt(article, 'hasPart').filter(isNode);
  return parts.map((part) => booleanAt(part, key)).find((value) => value !== undefined);
}

/** Boxes behind the wall: what the JSON-LD's `hasPart.cssSelector` names as not free. */
export function gatedBoxes(page: Page): Box[] {
  if (page.article === undefined) return [];
  const gated = listAt(page.article, 'hasPart')
    .filter(isNode)
    .filter((part) => booleanAt(part, 'isAccessibleForFree') === false);
  return gated.flatMap((part) => boxesOf(page, stringAt(part, 'cssSelector')));
}

function boxesOf(page: Page, selector: string | undefined): Box[] {
  if (selector === undefined) return [];
  try {
    return page
      .select(selector)
      .map((element) => page.boxOf(element))
      .filter((box) => box !== undefined);
  } catch {
    return []; // a selector that is no CSS says nothing; the rest of the page still does
  }
}

/** Whether a segment stands behind the wall. */
export function isGatedSegment(segment: Segment | undefined, gated: readonly Box[]): boolean {
  return segment !== undefined && gated.some((box) => isWithin(segment.box, box));
}

const CUT = /(?:\.\.\.|…|\[…\]|\[\.\.\.\])$/u;

/** Whether a body is only a beginning: it ends in dots, or in mid-sentence at a wall behind which the page holds nothing. */
export function isTruncated(lastText: string, isWalledOff: boolean): boolean {
  return CUT.test(lastText) || (isWalledOff && !endsSentence(lastText));
}

const PAGE_NUMBER = /^[/?](?:(?:page|pg|p|paged)[=/-]?)?([0-9]{1,2})\/?$/iu;
const ENDS_IN_NUMBER = /[0-9]\/?$/u;
const QUERY = /[?#]/u;
const LAST_SLASH = /\/$/u;
const MOST_PAGES = 50;

/** Number of pages of a numbered article: the highest that links behind the page's own address name. */
export function pageCount(page: Page): number | undefined {
  const most = Math.max(0, ...numberedPages(page).keys());
  return most >= 2 ? most : undefined;
}

/** Addresses of the pages of a numbered article by their numbers, as far as the page links them. @param first - of them */
export function numberedPages(page: Page, first: string | undefined = page.url): Map<number, string> {
  const base = first?.split(QUERY)[0]?.replace(LAST_SLASH, '');
  const pages = new Map<number, string>();
  for (const href of base === undefined ? [] : page.hrefs) {
    if (base === undefined || !ENDS_IN_NUMBER.test(href) || !URL.canParse(href, base)) continue;
    const address = new URL(href, base).href;
    const rest = address.startsWith(base) ? address.slice(base.length) : '';
    const number = Number(PAGE_NUMBER.exec(rest)?.[1] ?? 0);
    if (number > 0 && number <= MOST_PAGES && !pages.has(number)) pages.set(number, address);
  }
  return pages;
}
