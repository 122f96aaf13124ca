/** An entry of RSS or Atom, as the URL of a page. */
import { dateOf, titleOf } from './entry-text.ts';
import type { SourceUrl } from './source-item.ts';
import { webUrl } from './web-url.ts';
import type { XmlField, XmlRecord } from './xml-records.ts';

/** The elements that are entries. */
export const FEED_ENTRIES: ReadonlySet<string> = new Set(['item', 'entry']);
const DATES = ['updated', 'modified', 'pubdate', 'date', 'published', 'issued'];
const NOT_HTML = /^(?:image|audio|video|application\/(?!xhtml))/iu;
const ABSOLUTE = /^https?:/iu;

/**
 * Reads the URL, date and title of an entry; `undefined` if it has no URL.
 *
 * @param base - URL that links may be relative to
 */
export function readFeedEntry({ fields, bases }: XmlRecord, base: string | undefined): SourceUrl | undefined {
  const url = urlOf(fields, base === undefined ? bases : [base, ...bases]);
  return url === undefined ? undefined : { url, ...statedBy(fields) };
}

function urlOf(fields: readonly XmlField[], bases: readonly string[]): string | undefined {
  for (const written of linksOf(fields)) {
    const url = webUrl(written, bases);
    if (url !== undefined) return url;
  }
  return undefined;
}

/** Candidates for the URL of an entry, best first. */
function* linksOf(fields: readonly XmlField[]): Generator<string> {
  const links = fields.filter(({ path }) => path === 'link');
  const own = links.filter(({ isForeign }) => !isForeign);
  yield* fields.filter(({ path }) => path === 'origlink').map(({ text }) => text);
  yield* own.filter(isAlternate).map(({ attributes, text }) => attributes.href ?? text);
  yield* links.filter(isAlternate).map(({ attributes, text }) => attributes.href ?? text);
  yield* fields.filter(isUrl).map(({ text }) => text);
  yield fields[0]?.attributes['rdf:about'] ?? '';
}

/** A link to the page itself rather than to a picture, a comment or the feed. */
export function isAlternate(link: XmlField | undefined): boolean {
  const { rel = 'alternate', type = '' } = link?.attributes ?? {};
  return rel === 'alternate' && !NOT_HTML.test(type);
}

/** An identifier that is declared as a URL, or is one. */
function isUrl({ path, attributes, text }: XmlField): boolean {
  if (path !== 'guid' && path !== 'id') return false;
  return attributes.ispermalink?.toLowerCase() !== 'false' && ABSOLUTE.test(text.trim());
}

function statedBy(fields: readonly XmlField[]): Omit<SourceUrl, 'url'> {
  const textOf = (path: string): string | undefined => fields.find((field) => field.path === path)?.text;
  const title = titleOf(fields.find(({ path, isForeign }) => path === 'title' && !isForeign)?.text);
  const date = dateOf(DATES.map(textOf));
  return { ...(date !== undefined && { lastModified: date.iso }), ...(title !== undefined && { title }) };
}
