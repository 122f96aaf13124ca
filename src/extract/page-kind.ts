/**
 * The kind of a page that is not an article. A page is an article unless there is evidence against it: the tests
 * weigh what it shows (sentences, teasers, pictures, a player). What it states and its URL only support
 * that. If a publisher rule knows the shape of a URL, this makes a test surer once the page itself points the same way; an
 * article whose URL has the wrong shape stays an article.
 */
import { proseWords } from '../body/prose.ts';
import type { PageKind } from '../errors.ts';
import { stringAt, typesOf } from '../html/json-ld.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import {
  ABOUT_PATHS,
  asksToSignIn,
  asksForScripts as asksToSwitchScriptsOn,
  isSitePage,
  offersConsent,
  offersMembership,
  offersToBuy,
  SITE_PAGE_PATHS,
  saysNotFound,
  speaksOfConsent,
} from '../text/page-kind-words.ts';
import { wordCount } from '../text/words.ts';
import type { Body } from './compose-body.ts';
import { isGallery, isVideo } from './page-kind/media.ts';
import {
  hasOwnHeading,
  isLine,
  MIN_LINKED_TITLES,
  MIN_STORY_WORDS,
  readSignals,
  type Signals,
} from './page-kind/signals.ts';
import { MIN_TEASERS } from './page-kind/teasers.ts';
import { isListUrl, isRoot, namesStory } from './page-kind/url-signs.ts';
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

/** A not-found page says so in few sentences; a report that quotes the phrase has more. */
const MAX_ERROR_WORDS = 120;

/** Whether a page says that there is nothing at its URL. */
function isErrorPage({ page, story }: Signals): boolean {
  if (story >= MAX_ERROR_WORDS) return false;
  if (saysNotFound(page.head.title)) return true;
  return page.segments.some(
    (segment) =>
      (segment.box.tag === 'h1' || segment.box.tag === 'h2') && isLine(segment) && saysNotFound(segment.text),
  );
}

/** Minimum share of sentences about consent on a consent page; a site with a banner has its own text next to it. */
const MIN_CONSENT = 0.4;
const MAX_CONSENT_LINKS = 5;
const MAX_CONSENT_WORDS = 600;

/** Whether a page asks for consent before it shows anything. */
function isConsentPage({ page, story, linkedTitles }: Signals): boolean {
  if (linkedTitles > MAX_CONSENT_LINKS || story > MAX_CONSENT_WORDS) return false;
  let prose = 0;
  let consenting = 0;
  for (const segment of page.segments) {
    const words = proseWords(segment);
    prose += words;
    if (words > 0 && speaksOfConsent(segment.text)) consenting += words;
  }
  if (consenting === 0 || consenting < prose * MIN_CONSENT) return false;
  return page.segments.some((segment) => isLine(segment) && offersConsent(segment.text));
}

/** A report names prices within its sentences; a shop prints them on separate lines, next to its buttons. */
const MIN_PRICES = 5;
const MAX_REVIEW_WORDS = 300;

/** Whether a page sells something. */
function isProduct({ page, types, prices, story }: Signals): boolean {
  if (story > MAX_REVIEW_WORDS) return false;
  if (types.has('Product')) return prices > 0;
  if (prices < MIN_PRICES) return false;
  return page.segments.some((segment) => isLine(segment) && offersToBuy(segment.text));
}

/** A page that scripts fill has at most a menu before they run. */
const MAX_SHELL_WORDS = 40;

/** Whether a page is empty until its scripts have run. */
function isBlank({ plain, story, listed }: Signals): boolean {
  return plain <= MAX_SHELL_WORDS && story + listed < MIN_WORDS;
}

/** Whether a page with little other text asks the reader to enable scripts. */
function asksForScripts({ page, story, listed }: Signals): boolean {
  if (story + listed > MAX_SHELL_WORDS) return false;
  return page.segments.some(
    ({ kind, words, text }) => kind === 'text' && words < MAX_SHELL_WORDS && asksToSwitchScriptsOn(text),
  );
}

const MIN_WORDS = 8;
const MIN_UNSTATED_WORDS = 20;

function hasLittleText({ stated, story, listed }: Signals): boolean {
  return story + listed < (stated ? MIN_WORDS : MIN_UNSTATED_WORDS);
}

/** Whether a page is about the site itself, whatever news it lists next to that. */
function isPageOfSite(signals: Signals): boolean {
  const { headline, story, siteNames } = signals;
  if (headline === undefined) return false;
  if (headline.heading === undefined && isBlank(signals)) return false;
  if (isSitePage(headline.value, siteNames) || hasPathOfSite(signals)) return true;
  return story <= MAX_LOGIN_WORDS && offersMembership(headline.value, siteNames);
}

const MIN_TABLE_WORDS = 20;
/** How much more text the tables must have than the notes next to them. */
const TABLED_TO_NOTE = 2;
const MAX_NOTE_WORDS = 80;

/** Whether a page consists of tables: the weather, a market, the score of a match. */
function isDashboard(signals: Signals): boolean {
  const { urls, story, tabled, teasers, linkedTitles } = signals;
  const note = hasName(signals) ? Math.min(MAX_NOTE_WORDS, tabled / TABLED_TO_NOTE) : 0;
  if (story >= Math.max(MIN_WORDS, note) || teasers > 0 || tabled < MIN_TABLE_WORDS) return false;
  return (story < MIN_STORY_WORDS && linkedTitles >= MIN_LINKED_TITLES) || !urls.some(namesStory);
}

const MIN_FIELDS = 5;

/** Whether a page exists to be filled in: a quiz, a donation, a registration. */
function isForm({ story, fields }: Signals): boolean {
  return story <= MAX_LOGIN_WORDS && fields >= MIN_FIELDS;
}

const EXTENSION = /\.[a-z]{2,5}$/u;
const MAX_NAME_WORDS = 8;

function hasName({ headline }: Signals): boolean {
  return headline !== undefined && wordCount(headline.value) <= MAX_NAME_WORDS;
}

const OF_SITE = ['AboutPage', 'ContactPage', 'ProfilePage'] as const;
const ITEM_TYPE = /(?:Event|Quiz|Course)$/u;

/** Whether a page describes itself as one about the site, a person, or an item with the name of its headline. */
function describesSite({ page, headline, types, ogType }: Signals): boolean {
  if (ogType === 'profile' || OF_SITE.some((type) => types.has(type))) return true;
  const items = page.jsonLd.filter((node) => typesOf(node).some((type) => ITEM_TYPE.test(type)));
  return page.article === undefined && items.some((item) => stringAt(item, 'name') === headline?.value);
}

/** Whether a URL is that of a page about the site: `/about`, `/about/trustees` below a name, `/plus/subscribe` with little text. */
function hasPathOfSite(signals: Signals): boolean {
  return signals.urls.some((url) => {
    const [first = '', ...below] = url.steps.map((step) => step.replace(EXTENSION, ''));
    if (below.length === 0) return SITE_PAGE_PATHS.has(first);
    if (namesStory(url)) return false;
    if (ABOUT_PATHS.has(first)) return hasName(signals);
    return signals.story <= MAX_LOGIN_WORDS && SITE_PAGE_PATHS.has(below.at(-1) ?? '');
  });
}

/** Whether a page that states that it is an article is called and addressed like one about the site. */
function isNamedPageOfSite(signals: Signals): boolean {
  return hasName(signals) && hasPathOfSite(signals);
}

/** With more words it is an article, though readers may sign in next to it. */
const MAX_LOGIN_WORDS = 150;

/** This many paragraphs are a story, though readers may sign in next to it. */
const MIN_STORY_PARAGRAPHS = 3;

/** Whether a page asks its visitors to sign in. */
function isLogin({ page, headline, story, paragraphs }: Signals): boolean {
  if (story > MAX_LOGIN_WORDS) return false;
  if (headline !== undefined && asksToSignIn(headline.value)) return true;
  return (
    paragraphs < MIN_STORY_PARAGRAPHS &&
    page.boxes.some(({ asksPassword, hidden }) => asksPassword && !hidden)
  );
}
