/** Live pages, paywalls, cut and paged articles. */
import { callsItselfLive } from '../body/live-entries.ts';
import { proseWords } from '../body/prose.ts';
import { booleanAt, isNode, type JsonLdNode, listAt, stringAt, typesOf } from '../html/json-ld.ts';
import { type Page, shown } from '../html/page.ts';
import { type Box, isWithin, type Segment } from '../html/segment.ts';
import { endsSentence } from '../text/words.ts';
import { boxesOf } from './rule.ts';
import type { Search } from './search.ts';
import { metaOf } from './titles.ts';

/**
 * Whether the page is one that is written while something happens: its JSON-LD says so, or its headline does and its
 * address has the shape of the house's live pages. The shape alone says nothing.
 */
export function isLivePage({ page, rule }: Search, headline: string): boolean {
  if (page.article !== undefined && typesOf(page.article).includes('LiveBlogPosting')) return true;
  return rule.addressKinds.has('live') && callsItselfLive(headline);
}

const LOCKED_TIERS = /^(?:locked|metered|premium|paid)$/iu;

/** Whether the publisher asks for money or a login: as the page states, else because it has the gated text that a rule names. */
export function isPaywalledPage(search: Search): boolean {
  const { page } = search;
  const hasGate = ruledGate(search).length > 0;
  const free = statesFree(page);
  if (free !== undefined) return !free;
  return hasGate || LOCKED_TIERS.test(metaOf(page, 'article:content_tier') ?? '');
}

function statesFree({ article }: Page): boolean | undefined {
  if (article === undefined) return undefined;
  return booleanAt(article, 'isAccessibleForFree') ?? gateOf(article, 'isAccessibleForFree');
}

/** Boxes of the gated text that a rule names. A box for a notice alone, which the house may leave on free pages, is none. */
function ruledGate({ page, rule }: Search): Box[] {
  const found = rule.find('paywall', (find) => {
    if (statesFree(page) === true) return 'the page states that it is free';
    return boxesOf(page, find).some((box) => holdsProse(page, box)) ? undefined : 'it holds no running text';
  });
  return boxesOf(page, found);
}

/** Gated text is often hidden. */
function holdsProse({ segments }: Page, { first, end }: Box): boolean {
  return segments.slice(first, end).some((segment) => proseWords(shown(segment)) > 0);
}

function gateOf(article: JsonLdNode, key: string): boolean | undefined {
  const parts = listAt(article, 'hasPart').filter(isNode);
  return parts.map((part) => booleanAt(part, key)).find((value) => value !== undefined);
}

/** Boxes behind the wall: what the JSON-LD's `hasPart.cssSelector` names as not free, and what a rule names as gated. */
export function gatedBoxes(search: Search): Box[] {
  const { page } = search;
  const parts = page.article === undefined ? [] : listAt(page.article, 'hasPart').filter(isNode);
  const gated = parts.filter((part) => booleanAt(part, 'isAccessibleForFree') === false);
  return [
    ...gated.flatMap((part) => selectedBoxes(page, stringAt(part, 'cssSelector'))),
    ...ruledGate(search),
  ];
}

function selectedBoxes(page: Page, selector: string | undefined): Box[] {
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
