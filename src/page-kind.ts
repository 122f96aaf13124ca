/**
 * The kind of a page that is not an article. A page is an article unless there is evidence against it: the tests in
 * `page-kind/` weigh what it shows (sentences, teasers, pictures, a player); what it states and its URL only support
 * that. The shape of a URL that a publisher rule knows makes a test surer that the page itself has begun to pass; an
 * article whose URL has the wrong shape stays one.
 */
import type { PageKind } from './errors.ts';
import type { Page } from './html/page.ts';
import { isGallery } from './page-kind/gallery.ts';
import { isHome, isRootOfLinks, isRootOfSite, isRootUnderItsName } from './page-kind/home.ts';
import { isDescribedList, isListing } from './page-kind/listing.ts';
import { isConsentPage, isErrorPage, isProduct } from './page-kind/notices.ts';
import { type KindInput, readSignals, type Signals } from './page-kind/signals.ts';
import { isVideo } from './page-kind/video.ts';
import { isDashboard, isEmptyShell, isOther, isPageOfSite } from './page-kind/without-story.ts';

/**
 * The kinds and the test for each. The order is from what a page says outright to what it merely lacks: an error page
 * offers a list of news, a video page appears among links to other videos, and both have few words.
 */
const KINDS: readonly (readonly [PageKind, (signals: Signals) => boolean])[] = [
  ['error-page', isErrorPage],
  ['consent-page', isConsentPage],
  ['product', isProduct],
  ['other', isPageOfSite],
  ['home', isHome],
  ['gallery', isGallery],
  ['video', isVideo],
  ['other', isDashboard],
  ['listing', isListing],
  ['home', isRootOfLinks],
  ['home', isRootUnderItsName],
  ['empty-shell', isEmptyShell],
  ['other', isOther],
];

/** What refuses an article whose body the JSON-LD states: some systems describe the first story of a list in full. */
const KINDS_OF_STATED_BODY: typeof KINDS = [
  ['home', isRootOfSite],
  ['listing', isDescribedList],
  ['home', isRootOfLinks],
];

/** Classifies a page that is not an article; undefined for an article. */
export function pageKind(page: Page, found: KindInput): PageKind | undefined {
  const signals = readSignals(page, found);
  const kinds = found.hasStatedBody ? KINDS_OF_STATED_BODY : KINDS;
  return kinds.find(([, holds]) => holds(signals))?.[0];
}
