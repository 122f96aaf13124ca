/** An entry of RSS or Atom, as the URL of a page. */
import { plainText } from '../html/plain-text.ts';
import { omitUndefined } from '../io/omit-undefined.ts';
import { type ParsedDate, parseHindiDate, WEB_DATES } from '../text/parse-hindi-date.ts';
import type { SourceUrl } from './source-item.ts';
import { webUrl } from './web-url.ts';
import type { XmlField, XmlFormat, XmlRecord } from './xml-records.ts';

export const FEED_ENTRIES: ReadonlySet<string> = new Set(['item', 'entry']);
/** `link` also occurs outside of entries: it is the site, which links may be relative to. */
export const FEED: XmlFormat = {
  kind: 'feed',
  roots: new Set(['rss', 'rdf', 'feed', 'channel']),
  elements: new Set([...FEED_ENTRIES, 'link']),
};
const DATES = ['updated', 'modified', 'pubdate', 'date', 'published', 'issued'];
const NOT_HTML = /^(?:image|audio|video|application\/(?!xhtml))/iu;
const ABSOLUTE = /^https?:/iu;

/** The URL, date and title of an entry, whose links may be relative to `base`; `undefined` if it has no URL. */
export function readFeedEntry({ fields, bases }: XmlRecord, base: string | undefined): SourceUrl | undefined {
  const all = base === undefined ? bases : [base, ...bases];
  const link = linksOf(fields).find((written) => webUrl(written, all) !== undefined);
  const url = webUrl(link ?? '', all);
  if (url === undefined) return undefined;
  const textOf = (path: string): string | undefined => fields.find((field) => field.path === path)?.text;
  const title = titleOf(fields.find(({ path, isForeign }) => path === 'title' && !isForeign)?.text);
  return omitUndefined({ url, lastModified: dateOf(DATES.map(textOf))?.iso, title });
}

/** Candidates for the URL of an entry, best first: the URL before click tracking, links, identifiers. */
function linksOf(fields: readonly XmlField[]): string[] {
  const links = fields.filter((field) => field.path === 'link' && isAlternate(field));
  const tracked = fields.filter(({ path }) => path === 'origlink');
  const own = links.filter(({ isForeign }) => !isForeign);
  const best = [...tracked, ...own, ...links, ...fields.filter(isUrl)];
  const about = fields[0]?.attributes['rdf:about'] ?? '';
  return [...best.map(({ attributes, text }) => attributes.href ?? text), about];
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

const MAX_DATE_LENGTH = 100;

/** One line without markup; `undefined` if nothing is left. HTML entities are decoded, which feeds escape twice. */
export function titleOf(written: string | undefined): string | undefined {
  return plainText(written ?? '') || undefined;
}

/** The first valid date. */
export function dateOf(written: readonly (string | undefined)[]): ParsedDate | undefined {
  for (const one of written) {
    const date = one === undefined ? undefined : parseHindiDate(one.slice(0, MAX_DATE_LENGTH), WEB_DATES);
    if (date !== undefined) return date;
  }
  return undefined;
}
