/** Pages made of the full texts in a feed: RSS, Atom, JSON Feed, or posts of WordPress. */
import { element, emptyElement, type Markup, textElement } from '../formats/markup.ts';
import { decodeHtml } from '../html/decode.ts';
import { isNode, listAt } from '../html/json-ld.ts';
import { omitUndefined } from '../io/omit-undefined.ts';
import { dateOf, titleOf } from './feed-entry.ts';
import { bytesOf } from './read-input.ts';
import {
  type SourceInput,
  type SourcePages,
  type SourceResult,
  type SourceUrl,
  unreadable,
} from './source-item.ts';
import { entriesOfFeed, type FeedEntry } from './urls-of-feed.ts';
import { webUrl } from './web-url.ts';

/** Where the parts of an entry are, best first: in WordPress, in JSON Feed, then in XML. */
const PLACES = {
  html: ['content.rendered', 'content_html', 'encoded', 'content'],
  title: ['title.rendered', 'title'],
  url: ['link', 'url', 'id'],
  published: ['date_gmt', 'date', 'date_published', 'pubdate', 'published', 'issued'],
  modified: ['modified_gmt', 'modified', 'date_modified', 'updated'],
  authors: ['_embedded.author.name', 'authors.name', 'author.name', 'author/name', 'creator', 'author'],
  tags: ['tags', 'category'],
  image: ['_embedded.wp:featuredmedia.source_url', 'image'],
};
const JSON_VALUE = /^\s*[[{]/u;
const CONTENT_END = /(?=<\/(?:[a-z]{1,20}:)?content>)/iu;
/** The content of an entry in Atom up to its end, if it is XHTML rather than escaped HTML. */
const XHTML = /(<(?:[a-z]{1,20}:)?content\s[^<>]{0,300}["'](?:application\/)?xhtml[^<>]{0,300}>)([^]*)/iu;
const TAG = /</gu;
/** A time of WordPress, which states no zone. */
const GMT = /("(?:date|modified)_gmt"\s*:\s*"[0-9T:-]{1,30})"/gu;
/** The link with which WordPress continues a text that it cuts. */
const MORE_LINK = /(?:<\/p>\s{0,9}<p>)?<a\s[^<>]{0,300}["' ]more-link["' ][^<>]{0,300}>[^]{0,300}?<\/a>/giu;

/**
 * A page for each entry, or a failure if it has only a summary. The feed is read as a whole, its entries one by one.
 *
 * @throws any error of the stream or of JSON
 */
export async function* pagesOfFeed(input: SourceInput, name: string, maxBytes: number): SourcePages {
  const text = decodeHtml(await bytesOf(input, maxBytes)).html;
  yield* JSON_VALUE.test(text) ? pagesOfJson(text, name) : pagesOfXml(text, name);
}

/** The posts of WordPress are an array, those of a JSON Feed its items. A post may also be alone. */
function* pagesOfJson(text: string, name: string): Generator<SourceResult> {
  const json: unknown = JSON.parse(text.replace(GMT, '$1Z"'));
  const entries = [isNode(json) ? (json.items ?? json) : json].flat();
  for (const [at, entry] of entries.entries())
    yield pageOf((place) => (isNode(entry) ? listAt(entry, place) : []), `${name}#${at + 1}`);
}

async function* pagesOfXml(text: string, name: string): SourcePages {
  const parts = text.split(CONTENT_END).map((part) => part.replace(XHTML, '$1<![CDATA[$2]]>'));
  for await (const entry of entriesOfFeed(parts.join(''), name, { maxText: text.length }))
    yield 'error' in entry ? entry : pageOf((place) => textsOf(entry, place), entry.name, entry.url);
}

/** The texts of a field; a category of Atom has its text in an attribute. */
function textsOf({ fields }: FeedEntry, place: string): string[] {
  const found = fields.filter(({ path }) => path === place);
  return found.map(({ text, attributes: { label, term = '' } }) => text.trim() || (label ?? term));
}

/** The page of an entry: its text below its headline, and what it states in JSON-LD and metas, as a site would. */
function pageOf(
  valuesAt: (place: string) => readonly unknown[],
  name: string,
  known?: SourceUrl,
): SourceResult {
  const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
  const find = (places: readonly string[]): string[] =>
    places.map((place) => valuesAt(place).filter(isText)).find(({ length }) => length > 0) ?? [];
  const url = known?.url ?? webUrl(find(PLACES.url)[0] ?? '');
  const [html] = find(PLACES.html);
  const message = 'the entry has only a summary, not the text of its page';
  if (html === undefined) return unreadable(name, message, url, 'not-html');
  const title = known?.title ?? titleOf(find(PLACES.title)[0]);
  const terms = valuesAt('_embedded.wp:term').filter(isNode);
  const termsOf = (type: string) => terms.flatMap((term) => (term.taxonomy === type ? `${term.name}` : []));
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: title,
    datePublished: dateOf(find(PLACES.published))?.iso,
    dateModified: dateOf(find(PLACES.modified))?.iso,
    author: find(PLACES.authors),
    articleSection: termsOf('category')[0],
    image: find(PLACES.image)[0],
  });
  const parts = [
    textElement('title', title),
    emptyElement('link', { rel: 'canonical', href: url }),
    ...[...termsOf('post_tag'), ...find(PLACES.tags)].map((content) =>
      emptyElement('meta', { property: 'article:tag', content }),
    ),
    element('script', { type: 'application/ld+json' }, data.replace(TAG, '\\u003c') as Markup),
    element('article', {}, textElement('h1', title), html.replace(MORE_LINK, ' […]') as Markup),
  ];
  return omitUndefined({ url, html: `<!doctype html>${parts.join('')}`, name });
}
