/**
 * A publisher rule applied to one page: its own locators and those of the page's layout.
 *
 * A located value must be plausible on the page. The first locator of a field with a value
 * that the page does not contradict wins. Contradicted values are rejected with a reason, and the next
 * locator, or finally the generic engine, is tried. Each field defines its check next to its strategies.
 */
import type { Boilerplate } from '../../body/rejection.ts';
import { ScrapeError } from '../../errors.ts';
import { locate, type Match } from '../../html/locate.ts';
import { outermost } from '../../html/outermost.ts';
import type { Page } from '../../html/page.ts';
import { type Box, type Element, isVisibleText, type Segment } from '../../html/segment.ts';
import { shown } from '../../io/check-options.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import type { FieldTrace } from '../../trace.ts';
import {
  describeLocator,
  type Layout,
  type LocatedField,
  type Locator,
  type Publisher,
  type UrlKind,
} from '../publisher.ts';
import { type PublisherPatterns, patternsOf, urlKindsOf } from './publisher-patterns.ts';

/** Why a located value is rejected; undefined if the page does not contradict it. */
type Validate = (match: Match) => string | undefined;

/** A part of a publisher rule that was rejected because the page contradicts it. */
export interface Rejection extends Pick<FieldTrace, 'where' | 'value'> {
  readonly field: LocatedField | 'boilerplate';
  readonly reason: string;
}

/** What one boilerplate selector of a rule matches; its segments are those that an inline element contains completely. */
export interface ExcludedByRule extends Boilerplate {
  readonly css: string;
}

/** Without a publisher, every result is empty. */
export interface AppliedRule {
  readonly publisher: Publisher | undefined;
  readonly layout: Layout | undefined;
  /**
   * Whether no selector of the rule matches, which means the site's markup has changed. Such a rule locates
   * nothing; parts independent of the markup (names, phrases, suffixes, URLs) still apply.
   */
  readonly isStale: boolean;
  readonly signatures: readonly string[];
  /** What the publisher appends to titles and captions, in addition to its names. */
  readonly suffixes: PublisherPatterns['suffixes'];
  /** What the page's URL leads to, according to its shape. */
  readonly urlKinds: ReadonlySet<UrlKind>;
  /** All rejections so far, in order. */
  readonly rejections: readonly Rejection[];
  /** Whether the rule has a locator for a field that is not a guess. */
  locates(field: LocatedField): boolean;
  /** The value of the first accepted locator of a field. Only the validation of the first call is used. */
  find(field: LocatedField, validate?: Validate): Match | undefined;
  /** The locator that found a field, in a few words; `rule` if none did. */
  where(field: LocatedField): string;
  /** The rule's boilerplate by selector; selectors that match nothing on the page are skipped. */
  boilerplate(): readonly ExcludedByRule[];
  reject(reject: Rejection): void;
  /** Whether a block starts with a phrase that this publisher prints under its articles. */
  isPhrase(text: string): boolean;
}

/**
 * Applies a rule to a page. A locator marked as a guess is never used, because the generic engine is more reliable.
 *
 * @param url - the caller's, otherwise the one that the page states
 */
export function applyRule(
  page: Page,
  publisher: Publisher | undefined,
  url: string | undefined,
  onRejection: (rejection: Rejection) => void,
): AppliedRule {
  const select = selectorOf(page, publisher);
  const layout = publisher?.layouts?.find(({ whenPresent }) => select(whenPresent).length > 0);
  const isStale = publisher !== undefined && isOutdated(publisher, (css) => select(css).length > 0);
  const phrases = (publisher?.phrases ?? []).map(foldForMatching);
  const head = HEAD_OF_PHRASE * Math.max(0, ...phrases.map(({ length }) => length));
  const rejections: Rejection[] = [];
  const reject = (one: Rejection): void => {
    rejections.push(one);
    onRejection(one);
  };
  const locatorsOf = (field: LocatedField): readonly Locator[] =>
    [...(layout?.locators?.[field] ?? []), ...(publisher?.locators?.[field] ?? [])].filter(isKnown);
  const matches = new Map<LocatedField, Match | undefined>();
  const find = (field: LocatedField, validate: Validate = () => undefined): Match | undefined => {
    if (matches.has(field)) return matches.get(field);
    const believed = locate({ ...page, select }, isStale ? [] : locatorsOf(field), (found) => {
      const reason = validate(found);
      if (reason !== undefined) reject(rejectionOf(field, found, reason));
      return reason === undefined;
    });
    matches.set(field, believed);
    return believed;
  };
  return {
    publisher,
    layout,
    isStale,
    signatures: publisher === undefined ? [] : [publisher.name, ...(publisher.signatures ?? [])],
    suffixes: patternsOf(publisher).suffixes,
    urlKinds: urlKindsOf(url, publisher),
    rejections,
    locates: (field) => locatorsOf(field).length > 0,
    find,
    where: (field) => {
      const found = find(field);
      const asked = found === undefined ? locatorsOf(field) : [found.locator];
      return asked.map(describeLocator).join(', ') || 'rule';
    },
    boilerplate: () =>
      excludedByRule(page, [...(layout?.boilerplate ?? []), ...(publisher?.boilerplate ?? [])], select),
    reject,
    isPhrase: (text) => {
      const start = phrases.length > 0 ? foldForMatching(text.slice(0, head)) : '';
      return phrases.some((phrase) => start.startsWith(phrase));
    },
  };
}

/** Number of characters to fold for each character of the longest phrase, since folding removes some. */
const HEAD_OF_PHRASE = 3;

export function isKnown(locator: Locator): boolean {
  return locator.sure !== 'guess';
}

const MAX_VALUE_LENGTH = 200;

function rejectionOf(field: LocatedField, { locator, texts }: Match, reason: string): Rejection {
  const value = texts.join(' ').slice(0, MAX_VALUE_LENGTH);
  return { field, where: describeLocator(locator), ...(value === '' ? {} : { value }), reason };
}

/** Whether a rule that locates by CSS matches nothing: no element of a locator, layout or boilerplate. */
function isOutdated(publisher: Publisher, isOnPage: (css: string) => boolean): boolean {
  const parts = [publisher, ...(publisher.layouts ?? [])];
  const located = parts.flatMap(({ locators = {} }) =>
    Object.values(locators)
      .flat()
      .flatMap((locator) => ('css' in locator && isKnown(locator) ? [locator.css] : [])),
  );
  if (located.length === 0) return false;
  const markers = (publisher.layouts ?? []).map(({ whenPresent }) => whenPresent);
  const boilerplate = parts.flatMap((part) => part.boilerplate ?? []);
  return ![...markers, ...located, ...boilerplate].some(isOnPage);
}

/** Selects elements of a page. An invalid selector is reported as an error of the rule, with its key. */
export function selectorOf(page: Page, publisher: Publisher | undefined): (css: string) => Element[] {
  return (css) => {
    try {
      return page.select(css);
    } catch (cause) {
      const key = keyOf(publisher, css)?.slice(1);
      const message = `rule ${publisher?.id}: ${key} must be a CSS selector, not ${shown(css)}`;
      throw new ScrapeError('invalid-publisher', message, { cause });
    }
  };
}

/** The path of a selector in a rule, such as `.locators.headline[0].css`. */
function keyOf(value: unknown, css: string): string | undefined {
  if (value === css) return '';
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const rest = keyOf(inner, css);
    if (rest !== undefined) return `${Array.isArray(value) ? `[${key}]` : `.${key}`}${rest}`;
  }
  return undefined;
}

/** Boxes and segments by selector. Of an inline element, only whole lines that it contains: no words are cut out of a line. */
function excludedByRule(
  page: Page,
  selectors: readonly string[],
  select: (css: string) => readonly Element[],
): ExcludedByRule[] {
  const isBox = (element: Element): boolean => page.boxOf(element)?.element === element;
  return [...new Set(selectors)].flatMap((css) => {
    const selected = select(css);
    const boxes = outermost(selected.filter(isBox)).flatMap((element) => page.boxOf(element) ?? []);
    const lines = new Set(selected.filter((element) => !isBox(element)));
    const segments = page.segments.filter(({ inline }) => inline !== undefined && lines.has(inline));
    return boxes.length + segments.length === 0 ? [] : [{ css, boxes, segments }];
  });
}

/** The boxes that a locator has found; for an inline element, the box around it. */
export function boxesOf(page: Page, match: Match | undefined): Box[] {
  return [...new Set((match?.elements ?? []).flatMap((element) => page.boxOf(element) ?? []))];
}

/** Visible text segments in the elements that a locator has found. */
export function segmentsOf(page: Page, match: Match | undefined): Segment[] {
  const inside = boxesOf(page, match).flatMap(({ first, end }) => page.segments.slice(first, end));
  return [...new Set(inside)].filter(isVisibleText);
}
