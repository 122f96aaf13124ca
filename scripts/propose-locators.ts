/** Proposes locators for a saved page: elements that hold what the engine has found by itself. */
import {
  STABILITIES,
  type Stability,
  stableSelectors,
} from '../src/apps/studio/inspector/stable-selectors.ts';
import { elementText } from '../src/html/element-text.ts';
import { locate } from '../src/html/locate.ts';
import { type Page, readPage } from '../src/html/page.ts';
import type { Element } from '../src/html/segment.ts';
import {
  type Article,
  extractArticle,
  type LocatedField,
  type Locator,
  type Publisher,
} from '../src/index.ts';
import { foldForMatching } from '../src/text/index.ts';

/** A locator that gives the same value as the engine. */
export interface Proposal {
  readonly field: LocatedField;
  readonly locator: Locator;
  readonly stability: Stability;
}

/** Sources in which pages state a field, which the engine reads without a rule. */
const STATED: Readonly<Partial<Record<LocatedField, readonly Locator[]>>> = {
  headline: [{ jsonLd: 'headline' }, { meta: 'og:title' }],
  leadImage: [{ jsonLd: 'image.url' }, { jsonLd: 'image' }, { meta: 'og:image' }],
  authors: [{ jsonLd: 'author.name' }, { meta: 'author' }],
  publishedAt: [{ jsonLd: 'datePublished' }, { meta: 'article:published_time' }],
  modifiedAt: [{ jsonLd: 'dateModified' }, { meta: 'article:modified_time' }],
  tags: [{ jsonLd: 'keywords' }, { meta: 'article:tag' }, { meta: 'news_keywords' }, { meta: 'keywords' }],
};

/** Fields to locate on the page, in the order of an article. */
const SHOWN = [
  'breadcrumb',
  'kicker',
  'headline',
  'standfirst',
  'leadImage',
  'caption',
  'authors',
  'body',
  'tags',
] as const;
type ShownField = (typeof SHOWN)[number];

const IMAGE_ATTRIBUTES = ['src', 'data-src', 'data-original', 'data-lazy-src'];
/** Maximum number of proposals tried for a field, since each costs an extraction. */
const MAX_TRIED = 12;
const MAX_PROPOSED = 4;

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
  const fields = [...SHOWN, ...(['publishedAt', 'modifiedAt'] as const)];
  return fields.flatMap((field) => {
    const wanted = JSON.stringify(article[field]);
    const isRight = ({ locator }: Proposal): boolean => {
      const tried = extractArticle(html, {
        url,
        publishers: [{ ...rule, locators: { [field]: [locator] } }],
      });
      return JSON.stringify(tried[field]) === wanted && isUsed(tried, field);
    };
    return candidatesOf(page, article, field).slice(0, MAX_TRIED).filter(isRight).slice(0, MAX_PROPOSED);
  });
}

/**
 * The proposals for a new rule: for each field the most stable one on the page. Values from JSON-LD and metas,
 * the headline and the dates are left to the engine.
 */
export function firstProposals(proposals: readonly Proposal[]): Proposal[] {
  const worthy = proposals.filter(({ field, locator }) => 'css' in locator && field !== 'headline');
  return worthy.filter(({ field }, index) => worthy.findIndex((other) => other.field === field) === index);
}

/** Whether the rule provided the field. The provenance of a body does not say so, but a warning does. */
function isUsed({ provenance, warnings }: Article, field: LocatedField): boolean {
  if (field === 'body') return !warnings.some(({ code }) => code === 'publisher-rule-overruled');
  return provenance[field as ShownField]?.source === 'publisher-rule';
}

function candidatesOf(
  page: Page,
  article: Article,
  field: ShownField | 'publishedAt' | 'modifiedAt',
): Proposal[] {
  const stated = (STATED[field] ?? []).filter((locator) => locate(page, [locator]) !== undefined);
  const evidence = featuresOf(article);
  return [
    ...stated.map((locator) => ({
      field,
      locator: { ...locator, ...evidence },
      stability: 'jsonLd' in locator ? ('json-ld' as const) : ('meta' as const),
    })),
    ...shownCandidates(page, article, field).map((one) => ({
      ...one,
      locator: { ...one.locator, ...evidence },
    })),
  ];
}

function featuresOf({ publishedAt }: Article): { sure: 'seen'; from: string } {
  return {
    sure: 'seen',
    from: publishedAt === undefined ? 'a saved page' : `${publishedAt.slice(0, 4)}, a saved page`,
  };
}

function shownCandidates(page: Page, article: Article, field: LocatedField): Proposal[] {
  if (field === 'leadImage') return imageCandidates(page, article.leadImage?.url ?? '');
  const elements =
    field === 'body' ? bodyElements(page, article) : elementsWith(page, textsOf(article, field));
  const known = new Set(elements);
  const isMany = field === 'breadcrumb' || field === 'tags' || field === 'authors';
  return ranked(
    elements
      .flatMap(stableSelectors)
      .filter(({ css }) => isMany || page.select(css).every((element) => known.has(element)))
      .map(({ css, stability }) => ({ field, locator: { css }, stability })),
  );
}

function imageCandidates(page: Page, url: string): Proposal[] {
  const name = url.slice(url.lastIndexOf('/') + 1);
  const images = page.elements.filter(({ name: tag }) => tag === 'img');
  return ranked(
    images.flatMap((image) => {
      const attribute = IMAGE_ATTRIBUTES.find((one) => name !== '' && image.attribs[one]?.includes(name));
      if (attribute === undefined) return [];
      return stableSelectors(image).map(({ css, stability }) => ({
        field: 'leadImage' as const,
        locator: { css, attribute },
        stability,
      }));
    }),
  );
}

/** Each selector once, the most stable first. */
function ranked(proposals: readonly Proposal[]): Proposal[] {
  const byPlace = new Map(proposals.map((one) => [JSON.stringify(one.locator), one]));
  const rank = ({ stability }: Proposal): number => STABILITIES.indexOf(stability);
  return [...byPlace.values()].sort((left, right) => rank(left) - rank(right));
}

/** The text shown by the elements of a field. */
function textsOf(article: Article, field: LocatedField): string[] {
  if (field === 'breadcrumb') return article.breadcrumb.map(({ name }) => name);
  if (field === 'authors') return article.authors.map(({ name }) => name);
  if (field === 'tags') return article.tags;
  const value = article[field as 'headline'] as string | undefined;
  return typeof value === 'string' ? [value] : [];
}

/** Elements that show one of the texts, alone or with little more, such as a label; the tightest ones first. */
function elementsWith(page: Page, texts: readonly string[]): Element[] {
  const wanted = texts.map(foldForMatching).filter((text) => text !== '');
  if (wanted.length === 0) return [];
  return tightestFirst(page.elements, (text) =>
    wanted.some((one) => text.includes(one) && text.length <= one.length + MAX_BESIDE),
  ).map(({ element }) => element);
}

interface ShownText {
  readonly element: Element;
  readonly text: string;
}

function tightestFirst(elements: readonly Element[], isWanted: (text: string) => boolean): ShownText[] {
  return elements
    .map((element) => ({ element, text: foldForMatching(elementText(element)) }))
    .filter(({ text }) => isWanted(text))
    .sort((left, right) => left.text.length - right.text.length);
}

const MAX_BESIDE = 40;
const BODY_ELEMENTS: ReadonlySet<string> = new Set(['div', 'section', 'article', 'main', 'td']);

/** How much more text an element may show than the tightest one that holds the body. */
const LOOSEST_BODY = 1.3;

/** Elements that hold the first and the last paragraph and little else, the tightest first. */
function bodyElements(page: Page, { body }: Article): Element[] {
  const texts = body.flatMap((block) => (block.type === 'paragraph' ? [foldForMatching(block.text)] : []));
  if (texts.length === 0) return [];
  const ends = [texts[0] ?? '', texts.at(-1) ?? ''];
  const boxes = page.elements.filter(({ name }) => BODY_ELEMENTS.has(name));
  const holding = tightestFirst(boxes, (text) => ends.every((end) => text.includes(end)));
  const tightest = holding[0]?.text.length ?? 0;
  return holding.filter(({ text }) => text.length <= tightest * LOOSEST_BODY).map(({ element }) => element);
}
