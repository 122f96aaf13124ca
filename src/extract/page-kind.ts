/**
 * The kind of a page that is not an article. A page is an article unless there is evidence against it: the tests in
 * `page-kind/` weigh what it shows (sentences, teasers, pictures, a player). What it states and its URL only support
 * that. If a publisher rule knows the shape of a URL, this makes a test surer once the page itself points the same way; an
 * article whose URL has the wrong shape stays an article.
 */
import type { PageKind } from '../errors.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import type { Body } from './compose-body.ts';
import { isGallery, isVideo } from './page-kind/media.ts';
import {
  hasOwnHeading,
  MIN_LINKED_TITLES,
  MIN_STORY_WORDS,
  readSignals,
  type Signals,
} from './page-kind/signals.ts';
import { MIN_TEASERS } from './page-kind/teasers.ts';
import { isListUrl, isRoot } from './page-kind/url-signs.ts';
import {
  asksForScripts,
  describesSite,
  hasLittleText,
  isBlank,
  isConsentPage,
  isDashboard,
  isErrorPage,
  isForm,
  isLogin,
  isNamedPageOfSite,
  isPageOfSite,
  isProduct,
} from './page-kind/without-story.ts';
import type { Story } from './story.ts';

type KindRow = readonly [PageKind, (signals: Signals) => boolean];

/**
 * The order is from what a page says outright to what it merely lacks: an error page offers a list of news, a video page
 * appears among links to other videos, and both have few words.
 */
const KINDS: readonly KindRow[] = [
  ['error-page', isErrorPage],
  ['consent-page', isConsentPage],
  ['listing', isProductList],
  ['product', isProduct],
  ['other', isPageOfSite],
  ['home', isFrontPage],
  ['gallery', isGallery],
  ['video', isVideo],
  ['other', isDashboard],
  ['other', isForm],
  ['listing', isListUnderItsUrl],
  ['listing', isTopic],
  ['home', isRootWithoutStory],
  ['empty-shell', isBlank],
  ['empty-shell', asksForScripts],
  ['other', hasLittleText],
  ['other', describesSite],
  ['other', isLogin],
];

/** Refusals that also apply to a page that states that it is one article. Other tests would take its surroundings for the page. */
const KINDS_OF_STATED_ARTICLE: readonly KindRow[] = [
  ['other', isNamedPageOfSite],
  ['home', isFrontPage],
  ['gallery', isGallery],
  ['video', isVideo],
  ['empty-shell', isBlank],
  ['other', hasLittleText],
];

/** Classifies a page that is not an article; undefined for an article, and if its metadata or data has the body, since then the page shows little. */
export function pageKind(
  context: ExtractionContext,
  story: Story,
  source: Body['source'] = 'page',
): PageKind | undefined {
  if (source !== 'page') return undefined;
  const signals = readSignals(context, story);
  const rows = signals.stated ? KINDS_OF_STATED_ARTICLE : KINDS;
  return rows.find(([, holds]) => holds(signals))?.[0];
}

/** A listing may have a text about its topic, above or below its links. */
const MAX_TOPIC_WORDS = 250;
/** A linked title outweighs as many words of text as a headline has; below a mere label, half as many. */
const TITLE_WORDS = 12;

/** Whether a page links titles, and has little else besides a text about its topic. */
function isTopic(signals: Signals): boolean {
  const { story, listed, linkedTitles } = signals;
  if (linkedTitles < MIN_LINKED_TITLES) return false;
  return story + listed < MIN_STORY_WORDS || (story < MAX_TOPIC_WORDS && isAboutTopic(signals));
}

/** Whether a page has the URL of a list and no heading of a story, possibly because its links were lost. */
function isListUnderItsUrl(signals: Signals): boolean {
  const { headline, isReport, types, urls, story, paragraphs, teasers } = signals;
  if (isReport || (hasOwnHeading(headline) && paragraphs > 0)) return false;
  if (story >= MAX_TOPIC_WORDS && teasers < MIN_TEASERS) return false;
  return types.has('CollectionPage') || (urls.length > 0 && urls.every(isListUrl));
}

const MIN_PICTURED = 4;

/** Whether a page lists products. It has a picture for at least every other price, while one product has many prices. */
function isProductList(signals: Signals): boolean {
  const { pictures, prices } = signals;
  return pictures >= MIN_PICTURED && prices <= pictures * 2 && isTopic(signals) && isProduct(signals);
}

/** What distinguishes a text about a topic from a report: the URL of a list, or a mere label above it and more links than words. */
function isAboutTopic({ headline, types, urls, isReport, story, linkedTitles }: Signals): boolean {
  if (isReport) return false;
  if (types.has('CollectionPage') || urls.some(isListUrl)) return true;
  const isLabelled = headline?.heading !== undefined && !hasOwnHeading(headline);
  return isLabelled && story < (linkedTitles * TITLE_WORDS) / 2;
}

/**
 * Whether a page is a front page: all its URLs are the root of the site, and its links outweigh a text about the site, or it calls
 * itself a site and links to stories, even if they are there in full.
 */
function isFrontPage(signals: Signals): boolean {
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
function isRootWithoutStory(signals: Signals): boolean {
  const { headline, story, linkedTitles, teasers } = signals;
  const hasTeasers = teasers >= MIN_TEASERS && story < linkedTitles * TITLE_WORDS;
  return isAtRoot(signals) && (hasTeasers || !hasOwnHeading(headline));
}
