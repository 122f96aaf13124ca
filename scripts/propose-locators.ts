/** Proposes locators for a saved page: elements that hold what the engine has found by itself. */
import type { Stability } from '../src/apps/studio/inspector/stable-selectors.ts';
import { STABILITIES, stableSelectors } from '../src/apps/studio/inspector/stable-selectors.ts';
import { elementText } from '../src/html/element-text.ts';
import { type Page, readPage } from '../src/html/page.ts';
import type { Element } from '../src/html/segment.ts';
import { type Article, extractArticle, type Locator, type Publisher } from '../src/index.ts';
import { foldForMatching } from '../src/text/index.ts';

/** A locator that gives the same value as the engine. */
export interface Proposal {
  readonly field: Field;
  readonly locator: Locator & { readonly css: string };
  readonly stability: Stability;
}

/** Fields that pages show. Headline, dates and what JSON-LD and metas state are left to the engine. */
const FIELDS = [
  ...(['breadcrumb', 'kicker', 'standfirst', 'leadImage'] as const),
  ...(['caption', 'authors', 'body', 'tags'] as const),
] as const;
type Field = (typeof FIELDS)[number];

/** Fields of which several elements have a value each. */
const MANY: ReadonlySet<Field> = new Set<Field>(['breadcrumb', 'tags', 'authors', 'leadImage']);
const IMAGE_ATTRIBUTES = ['src', 'data-src', 'data-original', 'data-lazy-src'];
const BODY_ELEMENTS: ReadonlySet<string> = new Set(['div', 'section', 'article', 'main', 'td']);
/** Maximum number of proposals tried for a field, since each costs an extraction. */
const [MAX_TRIED, MAX_PROPOSED] = [12, 4];
/** Maximum number of characters that an element may show beside a value, such as a label. */
const MAX_BESIDE = 40;
/** Maximum length of the text of a body element, relative to the tightest one. */
const MAX_LOOSENESS = 1.3;

/**
 * Locators for the fields that the engine finds on a page, the most stable first. Each was tried: a rule with only this locator
 * gives the same field. They are therefore as correct as the engine's values, which a person has to check.
 *
 * @param rule - the new rule, without locators; its first domain must cover `url`.
 * @throws ScrapeError if the page is not an article.
 */
export function proposeLocators(html: string | Uint8Array, rule: Publisher, url: string): Proposal[] {
  const article = extractArticle(html, { url, publishers: [rule] });
  const page = readPage(html, { url });
  const year = article.publishedAt === undefined ? '' : `${article.publishedAt.slice(0, 4)}, `;
  return FIELDS.flatMap((field) => {
    const isRight = ({ locator }: Proposal): boolean => {
      const publishers = [{ ...rule, locators: { [field]: [locator] } }];
      const tried = extractArticle(html, { url, publishers });
      return JSON.stringify(tried[field]) === JSON.stringify(article[field]) && isUsed(tried, field);
    };
    return candidatesOf(page, article, field)
      .slice(0, MAX_TRIED)
      .map((one) => ({
        ...one,
        locator: { ...one.locator, sure: 'seen' as const, from: `${year}a saved page` },
      }))
      .filter(isRight)
      .slice(0, MAX_PROPOSED);
  });
}

/** The most stable proposal for each field. */
export function firstProposals(proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter(
    ({ field }, index) => proposals.findIndex((other) => other.field === field) === index,
  );
}

/** Whether the rule provided the field. The provenance of a body does not say so, but a warning does. */
function isUsed({ provenance, warnings }: Article, field: Field): boolean {
  if (field === 'body') return !warnings.some(({ code }) => code === 'publisher-rule-overruled');
  return provenance[field]?.source === 'publisher-rule';
}

/** Each selector of the elements of a field once, the most stable first. */
function candidatesOf(page: Page, article: Article, field: Field): Proposal[] {
  const elements = elementsOf(page, article, field);
  const isExact = (css: string): boolean => page.select(css).every((element) => elements.includes(element));
  const found = elements.flatMap((element) => {
    const attribute = field === 'leadImage' ? attributeOf(element, article) : undefined;
    return stableSelectors(element)
      .filter(({ css }) => MANY.has(field) || isExact(css))
      .map(({ css, stability }) => ({ field, stability, locator: { css, ...(attribute && { attribute }) } }));
  });
  const rank = ({ stability }: Proposal): number => STABILITIES.indexOf(stability);
  const byLocator = new Map(found.map((one) => [JSON.stringify(one.locator), one]));
  return [...byLocator.values()].sort((left, right) => rank(left) - rank(right));
}

/** Elements that show the value of a field, alone or with little more; the tightest first. */
function elementsOf(page: Page, article: Article, field: Field): Element[] {
  if (field === 'leadImage') return page.elements.filter((element) => attributeOf(element, article));
  if (field === 'body') return bodyElements(page, article);
  const wanted = textsOf(article[field]).map(foldForMatching);
  return tightestFirst(page.elements, (text) =>
    wanted.some((one) => one !== '' && text.includes(one) && text.length <= one.length + MAX_BESIDE),
  ).map(({ element }) => element);
}

function textsOf(value: Article[Exclude<Field, 'leadImage' | 'body'>]): string[] {
  if (typeof value === 'string') return [value];
  return (value ?? []).map((item) => (typeof item === 'string' ? item : item.name));
}

/** The attribute with which an element shows the lead image. */
function attributeOf({ name, attribs }: Element, { leadImage }: Article): string | undefined {
  const file = leadImage?.url.split('/').at(-1) ?? '';
  if (name !== 'img' || file === '') return undefined;
  return IMAGE_ATTRIBUTES.find((attribute) => attribs[attribute]?.includes(file));
}

/** Elements that hold the first and the last paragraph and little else. */
function bodyElements(page: Page, { body }: Article): Element[] {
  const texts = body.flatMap((block) => (block.type === 'paragraph' ? [foldForMatching(block.text)] : []));
  const ends = [texts[0] ?? '', texts.at(-1) ?? ''];
  const boxes = page.elements.filter(({ name }) => BODY_ELEMENTS.has(name));
  const holding = tightestFirst(boxes, (text) => ends.every((end) => text.includes(end)));
  const tightest = holding[0]?.text.length ?? 0;
  return holding.filter(({ text }) => text.length <= tightest * MAX_LOOSENESS).map(({ element }) => element);
}

function tightestFirst(elements: readonly Element[], isWanted: (text: string) => boolean) {
  return elements
    .map((element) => ({ element, text: foldForMatching(elementText(element)) }))
    .filter(({ text }) => isWanted(text))
    .sort((left, right) => left.text.length - right.text.length);
}
