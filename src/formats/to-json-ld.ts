import type { Article, Author, Block, Crumb, Embed, Image, LiveEntry, PublisherName } from '../article.ts';
import { type ArticleLink, links } from './links.ts';
import { safeUrl } from './safe-url.ts';
import { bodyText } from './to-text.ts';

/** Closes a script, or begins a comment in it. */
const OPENS_MARKUP = /</gu;

/**
 * An article as a schema.org NewsArticle, and as a LiveBlogPosting if it is live. The JSON can be put into a
 * `<script type="application/ld+json">` unchanged. `articleBody` is the body of {@link toText}; the standfirst is
 * `abstract`, the kicker `about`, tags are `keywords`; embeds and the pages that the text links to are `citation`.
 *
 * @example
 * JSON.parse(toJsonLd(article)).isAccessibleForFree; // true
 */
export function toJsonLd(article: Article): string {
  return JSON.stringify(newsArticle(article), undefined, 2).replace(OPENS_MARKUP, '\\u003c');
}

function newsArticle(article: Article) {
  const { canonicalUrl, url, highlights, standfirst, leadImage, notes = [] } = article;
  const entries = article.body.filter((block) => block.type === 'live-entry');
  return {
    '@context': 'https://schema.org',
    '@type': article.isLive ? ['NewsArticle', 'LiveBlogPosting'] : 'NewsArticle',
    url: safeUrl(url ?? canonicalUrl),
    mainEntityOfPage: webPage(article),
    headline: article.headline,
    about: named('Thing', article.kicker),
    abstract: filled([standfirst ?? [], highlights ?? []].flat()),
    description: article.description,
    articleSection: article.section,
    inLanguage: article.language,
    datePublished: article.publishedAt,
    dateModified: article.modifiedAt,
    author: filled(article.authors.map(person)),
    publisher: article.publisher && organization(article.publisher),
    sourceOrganization: named('Organization', article.agency),
    dateline: article.dateline?.raw,
    locationCreated: named('Place', article.dateline?.place),
    image: filled([
      ...(leadImage === undefined ? [] : [imageObject(leadImage, article.caption)]),
      ...contentOf(article, 'image').map((block) => imageObject(block, block.caption)),
    ]),
    articleBody: bodyText(article),
    citation: filled([...contentOf(article, 'embed').map(citation), ...links(article).flatMap(citedPage)]),
    liveBlogUpdate: filled(entries.map(blogPosting)),
    keywords: filled(article.tags),
    wordCount: article.wordCount,
    pagination: article.pages === undefined ? undefined : `1-${article.pages}`,
    license: safeUrl(article.license),
    correction: filled(notes.flatMap(({ kind, text }) => (kind === 'correction' ? text : []))),
    isAccessibleForFree: !article.isPaywalled,
  };
}

function named(type: string, name: string | undefined) {
  return name === undefined ? undefined : { '@type': type, name };
}

function webPage({ canonicalUrl, url, breadcrumb }: Article) {
  const items = filled(breadcrumb.map(listItem));
  return {
    '@type': 'WebPage',
    '@id': safeUrl(canonicalUrl ?? url),
    breadcrumb: items && { '@type': 'BreadcrumbList', itemListElement: items },
  };
}

function listItem({ name, url }: Crumb, index: number) {
  return { '@type': 'ListItem', position: index + 1, name, item: safeUrl(url) };
}

function person({ name, role, url }: Author) {
  return { '@type': 'Person', name, jobTitle: role, url: safeUrl(url) };
}

function organization({ name, domain }: PublisherName) {
  return { '@type': 'NewsMediaOrganization', name, url: domain && safeUrl(`https://${domain}`) };
}

function imageObject({ url, alt, credit, width, height }: Image, caption: string | undefined) {
  return {
    '@type': 'ImageObject',
    url: safeUrl(url),
    caption,
    description: alt,
    creditText: credit,
    width,
    height,
  };
}

function citation({ provider, url, text }: Embed) {
  return { '@type': 'CreativeWork', provider: named('Organization', provider), url: safeUrl(url), text };
}

/** A page that the text links to. An e-mail address is no page. */
function citedPage({ text, url }: ArticleLink) {
  const target = safeUrl(url);
  return target === undefined ? [] : [{ '@type': 'WebPage', name: text, url: target }];
}

function blogPosting({ time, headline, blocks }: LiveEntry) {
  const articleBody = bodyText({ body: blocks });
  return { '@type': 'BlogPosting', headline, datePublished: time, articleBody };
}

/** The blocks of a type in the body and in its live entries. */
function contentOf<T extends 'image' | 'embed'>({ body }: Article, type: T) {
  const blocks = body.flatMap((block) => (block.type === 'live-entry' ? block.blocks : [block]));
  return blocks.filter((block) => block.type === type) as Extract<Block, { type: T }>[];
}

/** Empty lists are omitted. */
function filled<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
