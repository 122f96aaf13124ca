import type { Article } from '../../article.ts';
import { type Verdict, wordsOf } from '../../body/block.ts';
import type { BoxFeatures } from '../../body/candidates.ts';
import { opensReport } from '../../body/prose.ts';
import type { Headline } from '../../fields/headline.ts';
import { isField } from '../../html/element-kind.ts';
import { stringAt, typesOf } from '../../html/json-ld.ts';
import type { Page } from '../../html/page.ts';
import { type Box, closest, type Segment } from '../../html/segment.ts';
import { SUFFIX_BORDER as TITLE_BORDER } from '../../html/site-name.ts';
import { LANGUAGES } from '../../languages/packs.ts';
import type { ExtractionContext } from '../../publishers/rules/extraction-context.ts';
import { anyWord } from '../../text/listed-words.ts';
import { COUNTER } from '../../text/page-kind-words.ts';
import { sumOf } from '../../text/tally.ts';
import { wordCount } from '../../text/words.ts';
import type { Story } from '../story.ts';
import { isLinkedTitle, teaserSegments } from './teasers.ts';
import { urlsOf } from './url-signs.ts';

/** The evidence for and against an article. Amounts of text are in words. */
export type Signals = ReturnType<typeof readSignals>;

export function readSignals({ page, rule }: ExtractionContext, story: Story, article?: Article) {
  const { headline, place, verdicts } = story;
  const fields = article && [article.publishedAt, article.authors[0], article.dateline, article.agency];
  const ogType = page.head.metas.get('og:type')?.[0]?.trim().toLowerCase() ?? '';
  return {
    page,
    headline,
    /** Whether the page states that it is one article: a described article with a date. */
    stated: statesArticle(page, ogType),
    types: new Set(page.jsonLd.flatMap(typesOf)),
    ogType,
    /** How many signs of a report it has: an article in its JSON-LD, a date, an author, a place, an agency; two before they are read. */
    signs: fields ? [page.article, ...fields].filter(Boolean).length : 2,
    urls: urlsOf(page),
    urlKinds: rule.urlKinds,
    /** Possible names of the site: the last part of the title, and the name that it states. */
    siteNames: siteNamesOf(page, headline),
    ...readLines(page, headline),
    /** The number of questions in the largest form; the options of one question count as one. */
    fields: mostFields(page, place?.features.roles),
    ...measureStory(page, verdicts),
  };
}

const ARTICLE_TYPE = /(?:Article|Posting|Report)$/u;
/** An article page may describe an earlier version of itself or the article below; a listing describes each of its teasers. */
const MAX_DESCRIBED = 3;

function statesArticle(page: Page, ogType: string): boolean {
  if (ogType === 'article' && page.head.metas.has('article:published_time')) return true;
  const { article } = page;
  if (article === undefined || stringAt(article, 'datePublished') === undefined) return false;
  const described = page.jsonLd.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const headlines = new Set(described.map((node) => stringAt(node, 'headline')));
  return headlines.size <= MAX_DESCRIBED;
}

function siteNamesOf({ head }: Page, headline: Headline | undefined): string[] {
  const stated = ['og:site_name', 'application-name'].flatMap((name) => head.metas.get(name) ?? []);
  const names = [...stated, head.title.split(TITLE_BORDER).at(-1) ?? ''].map((name) => name.trim());
  return names.filter((name) => name !== headline?.value);
}

/** This many linked titles make a front page or a list. */
export const MIN_LINKED_TITLES = 6;
const MAX_LABEL_WORDS = 3;

/** Whether the headline is shown, and longer than the name of a topic. */
export function hasOwnHeading(headline: Headline | undefined): boolean {
  return headline?.heading !== undefined && wordCount(headline.value) > MAX_LABEL_WORDS;
}

const PRICE = new RegExp(`(?:₹|(?<!\\p{L})${anyWord(LANGUAGES, 'rupees')}\\.?)\\s?\\p{Nd}`, 'u');
const MAX_PRICE_WORDS = 8;

function readLines(page: Page, headline: Headline | undefined) {
  const visible = page.segments.filter(({ hidden }) => !hidden);
  const from = headline?.heading?.segments[0]?.index ?? 0;
  return {
    /** Visible words outside of links and controls. */
    plain: sumOf(visible, plainWords),
    tabled: sumOf(visible, (segment) => (segment.kind === 'table' ? segment.words : 0)),
    prices: visible.filter(({ words, text }) => words <= MAX_PRICE_WORDS && PRICE.test(text)).length,
    /** Lines such as "3/8". */
    counters: visible.filter(({ text }) => COUNTER.test(text)).length,
    /** Pictures after the headline that are not links, as those of teasers are. */
    pictures: visible.filter(({ kind, href, index }) => index > from && kind === 'image' && !href).length,
    /** Links as long as a headline, each URL once. */
    linkedTitles: new Set(visible.filter(isLinkedTitle).map(({ href }) => href)).size,
  };
}

function plainWords({ kind, words, chars, linkChars, control }: Segment): number {
  if (kind === 'table') return words;
  return !control && linkChars < chars ? words * (1 - linkChars / chars) : 0;
}

function mostFields(page: Page, roles: BoxFeatures['roles'] | undefined): number {
  const forms = new Map<Box | undefined, Set<unknown>>();
  for (const element of page.elements) {
    const box = isField(element) || element.name === 'select' ? page.boxOf(element) : undefined;
    if (box === undefined || box.hidden || (roles?.[box.index] ?? 'form') !== 'form') continue;
    const form = closest(box, ['form']);
    forms.set(form, (forms.get(form) ?? new Set()).add(element.attribs.name ?? element));
  }
  return Math.max(0, ...[...forms.values()].map(({ size }) => size));
}

const MAX_LINE_WORDS = 14;

export function isLine({ kind, hidden, words }: Segment): boolean {
  return kind === 'text' && !hidden && words <= MAX_LINE_WORDS;
}

/** Fewer words than the shortest report. */
export const MIN_STORY_WORDS = 40;
const MIN_PARAGRAPH_WORDS = 6;
const LETTER = /\p{L}/u;
const STORY_TYPES: ReadonlySet<string> = new Set(['paragraph', 'quote', 'list-item', 'table']);

/** The body without its teasers, and the teasers of the whole page. */
function measureStory(page: Page, verdicts: readonly Verdict[]) {
  const teasers = teaserSegments(page);
  const blocks = verdicts.filter(({ segment, type }) => STORY_TYPES.has(type ?? '') && !teasers.has(segment));
  const sentences = blocks.filter(
    ({ segment, type }) =>
      type !== 'table' && segment.words >= MIN_PARAGRAPH_WORDS && LETTER.test(segment.text),
  );
  const words = wordsOf(sentences);
  return {
    /** Words in sentences of the body. */
    story: words,
    /** Tables and short list items of the body, since an article may consist of them. */
    listed: wordsOf(blocks) - words,
    paragraphs: sentences.length,
    subheadings: verdicts.filter(({ type }) => type === 'subheading').length,
    /** Whether the story opens with a dateline that names an agency or a desk. */
    isReport: words >= MIN_STORY_WORDS && opensReport(sentences[0]?.segment.text ?? ''),
    teasers: teasers.size,
  };
}
