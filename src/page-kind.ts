/**
 * The kind of a page that is not an article. A page is an article unless there is evidence against it: the tests in
 * `page-kind/` weigh what it shows (sentences, teasers, pictures, a player); what it states and its URL only support
 * that. The shape of a URL that a publisher rule knows makes a test surer that the page itself has begun to pass; an
 * article whose URL has the wrong shape stays one.
 */
import { firstRow, unless } from './body/rows.ts';
import type { PageKind } from './errors.ts';
import type { Page } from './html/page.ts';
import {
  breaksOff,
  hasUrlOfArticle,
  isDescribedList,
  isFrontPage,
  isListOfTeasers,
  isListUnderItsUrl,
  isRootOfLinks,
  isRootOfSite,
  isRootUnderItsName,
  isTopic,
} from './page-kind/listing.ts';
import { isGallery, isLiveChannel, isVideo } from './page-kind/media.ts';
import { type KindInput, readSignals, type Signals } from './page-kind/signals.ts';
import {
  asksForScripts,
  describesSite,
  hasLittleText,
  hasNoHeadline,
  isBlank,
  isConsentPage,
  isDashboard,
  isErrorPage,
  isForm,
  isLogin,
  isPageOfSite,
  isProduct,
  isSearch,
} from './page-kind/without-story.ts';

type KindRow = readonly [PageKind, (signals: Signals) => boolean];

/**
 * The order is from what a page says outright to what it merely lacks: an error page offers a list of news, a video page
 * appears among links to other videos, and both have few words.
 */
const KINDS: readonly KindRow[] = [
  ['error-page', isErrorPage],
  ['consent-page', isConsentPage],
  ['product', isProduct],
  ['other', isPageOfSite],
  ['home', isRootOfSite],
  ['home', isFrontPage],
  ['gallery', isGallery],
  ['video', isLiveChannel],
  ['video', isVideo],
  ['other', isDashboard],
  ['other', isForm],
  ...unless<PageKind, [Signals]>(hasUrlOfArticle, [
    ['listing', breaksOff],
    ['listing', isListUnderItsUrl],
    ['listing', isListOfTeasers],
    ['listing', isTopic],
  ]),
  ['home', isRootOfLinks],
  ['home', isRootUnderItsName],
  ['empty-shell', isBlank],
  ['empty-shell', asksForScripts],
  ['other', hasNoHeadline],
  ['other', hasLittleText],
  ['other', isSearch],
  ['other', describesSite],
  ['other', isLogin],
];

/** What refuses a page that states that it is one article: a list may describe the story on top of it. */
const KINDS_OF_STATED_ARTICLE: readonly KindRow[] = [
  ['gallery', isGallery],
  ['video', isVideo],
  ['listing', isDescribedList],
  ['home', isRootOfLinks],
  ['empty-shell', isBlank],
  ['empty-shell', asksForScripts],
  ['other', hasNoHeadline],
  ['other', hasLittleText],
];

/** What refuses an article whose body the JSON-LD states: some systems describe the first story of a list in full. */
const KINDS_OF_STATED_BODY: readonly KindRow[] = [
  ['home', isRootOfSite],
  ['listing', isDescribedList],
  ['home', isRootOfLinks],
];

/** Classifies a page that is not an article; undefined for an article. */
export function pageKind(page: Page, found: KindInput): PageKind | undefined {
  const signals = readSignals(page, found);
  if (found.hasStatedBody) return firstRow(KINDS_OF_STATED_BODY, signals);
  return firstRow(signals.stated ? KINDS_OF_STATED_ARTICLE : KINDS, signals);
}
