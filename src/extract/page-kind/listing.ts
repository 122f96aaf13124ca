/** Lists of other pages: front pages, and lists for a topic, a section or an author. */
import { hasOwnHeading, MIN_LINKED_TITLES, MIN_STORY_WORDS, type Signals } from './signals.ts';
import { MIN_TEASERS } from './teasers.ts';
import { isListUrl, isRoot } from './url-signs.ts';
import { isProduct } from './without-story.ts';

/** A listing may have a text about its topic, above or below its links. */
const MAX_TOPIC_WORDS = 250;
/** A linked title outweighs as many words of text as a headline has; below a mere label, half as many. */
const TITLE_WORDS = 12;

/** Whether a page links titles, and has little else besides a text about its topic. */
export function isTopic(signals: Signals): boolean {
  const { story, listed, linkedTitles } = signals;
  if (linkedTitles < MIN_LINKED_TITLES) return false;
  return story + listed < MIN_STORY_WORDS || (story < MAX_TOPIC_WORDS && isAboutTopic(signals));
}

/** Whether a page has the URL of a list and no heading of a story, possibly because its links were lost. */
export function isListUnderItsUrl(signals: Signals): boolean {
  const { headline, isReport, types, urls, story, paragraphs, teasers } = signals;
  if (isReport || (hasOwnHeading(headline) && paragraphs > 0)) return false;
  if (story >= MAX_TOPIC_WORDS && teasers < MIN_TEASERS) return false;
  return types.has('CollectionPage') || (urls.length > 0 && urls.every(isListUrl));
}

const MIN_PICTURED = 4;

/** Whether a page lists products. It has a picture for at least every other price, while one product has many prices. */
export function isProductList(signals: Signals): boolean {
  const { pictures, prices } = signals;
  return pictures >= MIN_PICTURED && prices <= pictures * 2 && isTopic(signals) && isProduct(signals);
}

/** What distinguishes a text about a topic from a report: the URL of a list, or a mere label above it and more links than words. */
function isAboutTopic({ headline, types, urls, isReport, story, linkedTitles }: Signals): boolean {
  if (isReport) return false;
  if (types.has('CollectionPage') || urls.some(isListUrl)) return true;
  const isLabelled = headline?.heading !== undefined && !hasOwnHeading(headline);
  return isLabelled && story <= (linkedTitles * TITLE_WORDS) / 2;
}

/**
 * Whether a page is a front page: all its URLs are the root of the site, and its links outweigh a text about the site, or it calls
 * itself a site and links to stories, even if they are there in full.
 */
export function isFrontPage(signals: Signals): boolean {
  const { stated, types, ogType, urls, story, linkedTitles, teasers } = signals;
  if (!isAtRoot(signals)) return false;
  const isSite = ogType === 'website' && urls.length > 1 && !stated;
  const linksTitles = linkedTitles >= MIN_LINKED_TITLES;
  if (isSite && (linksTitles || teasers >= MIN_TEASERS)) return true;
  if (!linksTitles || story > linkedTitles * TITLE_WORDS || (stated && story >= MIN_STORY_WORDS))
    return false;
  return urls.length > 1 || ogType === 'website' || types.has('WebSite');
}

function isAtRoot({ urls }: Signals): boolean {
  return urls.length > 0 && urls.every(isRoot);
}

/**
 * Whether a page at the root of its site has teasers around a short story, or no heading but the site's name, like a blog that
 * prints its latest posts in full.
 */
export function isRootWithoutStory(signals: Signals): boolean {
  const { headline, story, linkedTitles, teasers } = signals;
  const hasTeasers = teasers >= MIN_TEASERS && story < linkedTitles * TITLE_WORDS;
  return isAtRoot(signals) && (hasTeasers || !hasOwnHeading(headline));
}
