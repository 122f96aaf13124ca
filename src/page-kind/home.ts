/** The front page of a site. */
import { hasOwnHeading, linksStories, MIN_LINKED_TITLES, type Signals, TITLE_WORDS } from './signals.ts';
import { isRoot } from './url-signs.ts';

/** Whether a page is a front page: all its URLs are the root of the site, and its links outweigh a text about the site. */
export function isFrontPage({ types, ogType, urls, story, linkedTitles }: Signals): boolean {
  if (linkedTitles < MIN_LINKED_TITLES || story > linkedTitles * TITLE_WORDS) return false;
  if (urls.length === 0 || !urls.every(isRoot)) return false;
  return urls.length > 1 || ogType === 'website' || types.has('WebSite');
}

/** Whether a page calls itself a site at every root address it has, and links stories: the stories may be there in full. */
export function isRootOfSite(signals: Signals): boolean {
  const { stated, ogType, urls } = signals;
  if (ogType !== 'website' || urls.length < 2 || !urls.every(isRoot)) return false;
  return !stated && linksStories(signals);
}

/** Whether a page at the root of its site links stories and has no paragraph of its own: what it states may be lost. */
export function isRootOfLinks(signals: Signals): boolean {
  const { urls, paragraphs } = signals;
  return paragraphs === 0 && linksStories(signals) && urls.length > 0 && urls.every(isRoot);
}

/** Whether a page at the root of its site has no heading but the name of it: a blog prints its last texts there in full. */
export function isRootUnderItsName({ headline, urls }: Signals): boolean {
  return urls.length > 0 && urls.every(isRoot) && !hasOwnHeading(headline);
}
