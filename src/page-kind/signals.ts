/** What speaks for and against an article, read once a page. */
import type { Verdict } from '../body/block.ts';
import type { BodyPlace } from '../body/find-body.ts';
import type { Headline } from '../fields/headline.ts';
import { type JsonLdNode, stringAt, typesOf } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { SUFFIX_BORDER as TITLE_BORDER } from '../html/site-name.ts';
import type { UrlKind } from '../publishers/publisher.ts';
import { wordCount } from '../text/words.ts';
import { readLines, titlesBetween } from './line-signs.ts';
import { measureStory } from './story-signs.ts';
import { MIN_TEASERS } from './teasers.ts';
import { type UrlParts, urlsOf } from './url-signs.ts';

/** What the extraction has found before it asks for the kind. */
export interface KindInput {
  readonly headline?: Headline | undefined;
  readonly place?: BodyPlace | undefined;
  /** Verdicts for all segments; empty where there is no place. */
  readonly verdicts: readonly Verdict[];
  /** What the URL leads to, by the shapes that a publisher rule knows. */
  readonly urlKinds?: ReadonlySet<UrlKind>;
  /** Whether the body comes from the JSON-LD: what the page shows then says little. */
  readonly hasStatedBody?: boolean;
}

/** What speaks for and against an article, read once. Amounts of text are in words. */
export interface Signals {
  readonly page: Page;
  readonly headline: Headline | undefined;
  /** Whether the page states that it is one article: a described article with a date. */
  readonly stated: boolean;
  /** Types in its JSON-LD. */
  readonly types: ReadonlySet<string>;
  /** `og:type`, lower case. */
  readonly ogType: string;
  readonly urls: readonly UrlParts[];
  readonly urlKinds: ReadonlySet<UrlKind>;
  /** Sentences of the body that are not teasers; of those under one parent, where the verdicts left more of them out. */
  readonly story: number;
  /** What the site may be called: the parts of the title around the headline, and the name that it states. */
  readonly siteNames: readonly string[];
  /** Subheadings of the body. */
  readonly subheadings: number;
  /** Whether the story opens with a dateline that names an agency or a desk. */
  readonly isReport: boolean;
  /** Paragraphs of the story, and how many of them break off. */
  readonly paragraphs: number;
  readonly brokenOff: number;
  /** Tables and short list items of the body: an article may be made of them. */
  readonly listed: number;
  /** All tables of the page. */
  readonly tabled: number;
  /** Sentences in teasers, and how many teasers there are. */
  readonly teased: number;
  readonly teasers: number;
  /** Links as long as a headline, each URL once. */
  readonly linkedTitles: number;
  /** Those of them between the headline and the first sentence of the story. */
  readonly titlesBefore: number;
  /** Visible words outside of links and controls. */
  readonly plain: number;
  /** Short lines with a price. */
  readonly prices: number;
  /** Lines such as "3/8". */
  readonly counters: number;
  /** Pictures after the headline that lead nowhere. */
  readonly pictures: number;
}

/** Reads the signals of a page. */
export function readSignals(page: Page, found: KindInput): Signals {
  const { headline, place, verdicts, urlKinds = new Set() } = found;
  const types = new Set(page.jsonLd.flatMap(typesOf));
  const ogType = page.head.metas.get('og:type')?.[0]?.trim().toLowerCase() ?? '';
  const lines = readLines(page, headline);
  const story = measureStory(page, verdicts, place);
  return {
    page,
    headline,
    stated: statesArticle(page, ogType),
    types,
    ogType,
    urls: urlsOf(page),
    urlKinds,
    siteNames: siteNamesOf(page, headline),
    ...lines,
    ...story,
    titlesBefore: titlesBetween(
      page,
      { headline, ...(hasOwnHeading(headline) ? { place } : {}) },
      story.opening,
    ),
  };
}

const ARTICLE_TYPE = /(?:Article|Posting|Report)$/u;
/** What visitors of a site write, and offers that it hands on. */
export const VISITORS_TYPES = ['DiscussionForumPosting', 'QAPage', 'JobPosting'] as const;
/** An article page may describe an earlier version of itself or the article below; a listing describes each of its teasers. */
const MAX_DESCRIBED = 3;

function statesArticle(page: Page, ogType: string): boolean {
  if (ogType === 'article' && page.head.metas.has('article:published_time')) return true;
  const { article } = page;
  if (article === undefined || stringAt(article, 'headline') === undefined) return false;
  if (VISITORS_TYPES.some((type) => typesOf(article).includes(type))) return false;
  if (stringAt(article, 'datePublished') === undefined) return false;
  const headlines = new Set(page.jsonLd.filter(isArticleNode).map((node) => stringAt(node, 'headline')));
  return headlines.size <= MAX_DESCRIBED;
}

function isArticleNode(node: JsonLdNode): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

const MAX_NAME_WORDS = 4;

function siteNamesOf({ head }: Page, headline: Headline | undefined): string[] {
  const parts = head.title.split(TITLE_BORDER);
  const stated = ['og:site_name', 'application-name'].flatMap((name) => head.metas.get(name) ?? []);
  const names = [...stated, parts.at(-1) ?? '', ...(parts.length > 1 ? [parts[0] ?? ''] : [])];
  return names.map((name) => name.trim()).filter((name) => isSiteName(name, headline));
}

function isSiteName(name: string, headline: Headline | undefined): boolean {
  return name !== '' && name !== headline?.value && wordCount(name) <= MAX_NAME_WORDS;
}

/** So many linked titles make a front page or a list. */
export const MIN_LINKED_TITLES = 6;
/** A linked title outweighs as many words of text as a headline has. */
export const TITLE_WORDS = 12;

/** Whether a page links stories, as lists and front pages do. */
export function linksStories({ linkedTitles, teasers }: Signals): boolean {
  return linkedTitles >= MIN_LINKED_TITLES || teasers >= MIN_TEASERS;
}

const MAX_LABEL_WORDS = 3;

/** Whether the headline is shown, and longer than the name of a topic. */
export function hasOwnHeading(headline: Headline | undefined): boolean {
  return headline?.heading !== undefined && wordCount(headline.value) > MAX_LABEL_WORDS;
}

/** How many of the signs are there. */
export function count(signs: readonly boolean[]): number {
  return signs.filter(Boolean).length;
}
