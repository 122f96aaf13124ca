/** Lists of other pages: front pages, and lists of a topic, a section, an author. */
import { SEARCH_QUERY } from '../text/page-kind-words.ts';
import {
  hasOwnHeading,
  linksStories,
  MIN_LINKED_TITLES,
  MIN_STORY_WORDS,
  type Signals,
  TITLE_WORDS,
} from './signals.ts';
import { MIN_TEASERS } from './teasers.ts';
import { isListUrl, isRoot, namesStory } from './url-signs.ts';

/** So much more text in teasers than outside of them. */
const TEASED_TO_STORY = 2;
/** A listing may have a text about its topic, above or below its links. */
const MAX_TOPIC_WORDS = 250;
/** Where the URL has the shape of a list, fewer links before the first sentence make one. */
const MIN_SHAPED_TITLES_BEFORE = 3;

/** Whether the URL of a page has the shape of an article's, and its text is no brief. */
export function hasUrlOfArticle(signals: Signals): boolean {
  const { urlKinds } = signals;
  return urlKinds.has('article') && !urlKinds.has('listing') && !isBrief(signals);
}

function isBrief({ story, listed }: Signals): boolean {
  return story + listed < MIN_STORY_WORDS;
}

/** Whether a page shows teasers with much more text than it has itself. */
export function isListOfTeasers(signals: Signals): boolean {
  const { headline, story, teased, teasers } = signals;
  if (teasers < MIN_TEASERS || teased <= story * TEASED_TO_STORY) return false;
  return isBrief(signals) || !hasOwnHeading(headline);
}

/** Whether a page links titles, and has nearly nothing else or a text about its topic around them. */
export function isTopic(signals: Signals): boolean {
  if (signals.linkedTitles < MIN_LINKED_TITLES || isShortReport(signals)) return false;
  return isBrief(signals) || (signals.story < MAX_TOPIC_WORDS && opensWithLinks(signals));
}

/** Of a text as short as this, two paragraphs under a headline of their own are a report, though a list of news stands beside it. */
const MIN_SHORT_PARAGRAPHS = 2;
const MIN_SHORT_WORDS = 20;

function isShortReport({ headline, urls, story, paragraphs, brokenOff, titlesBefore }: Signals): boolean {
  if (!hasOwnHeading(headline) || !urls.some(namesStory) || titlesBefore > 0) return false;
  return paragraphs >= MIN_SHORT_PARAGRAPHS && story >= MIN_SHORT_WORDS && brokenOff === 0;
}

/** Whether a page that states an article is a list all the same: it describes the story on top of its links. */
export function isDescribedList(signals: Signals): boolean {
  const isShown = signals.headline?.heading !== undefined;
  if (!isShown && breaksOff(signals) && linksStories(signals)) return true;
  return (!isShown || linksStories(signals)) && isListUnderItsUrl(signals);
}

/** Whether most paragraphs break off, as teasers do: this still shows where damage has taken their links or titles. */
export function breaksOff({ headline, urls, paragraphs, brokenOff, teasers }: Signals): boolean {
  const isNameless = headline?.heading === undefined && !urls.some(namesStory);
  if (isNameless && brokenOff > 0 && brokenOff === paragraphs) return true;
  if (brokenOff < MIN_TEASERS) return false;
  const isTeased = teasers >= MIN_TEASERS || !hasOwnHeading(headline);
  return isTeased ? brokenOff * 2 > paragraphs : brokenOff >= paragraphs;
}

/** Whether a page has the address of a list and no heading of a story: its links may be lost. */
export function isListUnderItsUrl(signals: Signals): boolean {
  const { headline, isReport, types, urls, story, paragraphs, teasers } = signals;
  if (isReport) return false;
  if (hasOwnHeading(headline) && paragraphs > 0 && (story >= MIN_STORY_WORDS || !isOfSearch(urls)))
    return false;
  if (story >= MAX_TOPIC_WORDS && teasers < MIN_TEASERS) return false;
  return types.has('CollectionPage') || (urls.length > 0 && urls.every(isListUrl));
}

/** Whether each URL of a page searches for something: a message that nothing was found is not a report. */
function isOfSearch(urls: Signals['urls']): boolean {
  return urls.length > 0 && urls.every(({ query }) => SEARCH_QUERY.test(query));
}

/** What tells a text about a topic from a report: links appear before it, a mere label above it, or the URL is a list's. */
function opensWithLinks(signals: Signals): boolean {
  if (signals.isReport) return false;
  const { headline, types, urls, urlKinds, story, linkedTitles, titlesBefore } = signals;
  const isShaped = urlKinds.has('listing');
  if (titlesBefore >= (isShaped ? MIN_SHAPED_TITLES_BEFORE : MIN_LINKED_TITLES)) return true;
  if (types.has('CollectionPage') || urls.some(isListUrl)) return true;
  const isLabelled = headline?.heading !== undefined && !hasOwnHeading(headline);
  return isLabelled && story < (linkedTitles * TITLE_WORDS) / (isShaped ? 1 : 2);
}

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
