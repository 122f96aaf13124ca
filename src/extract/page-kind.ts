/**
 * The kind of a page that is not an article. A page is an article unless there is evidence against it: the tests in
 * `page-kind/` weigh what it shows (sentences, teasers, a player, the author and date of a report). What it states and its
 * URL only support that. If a publisher rule knows the shape of a URL, this makes a test surer once the page itself points
 * the same way; an article whose URL has the wrong shape stays an article.
 */
import type { Article } from '../article.ts';
import type { PageKind } from '../errors.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import type { Body } from './compose-body.ts';
import {
  isFrontPage,
  isListUnderItsUrl,
  isProductList,
  isRootWithoutStory,
  isTopic,
} from './page-kind/listing.ts';
import { isGallery, isVideo } from './page-kind/media.ts';
import { readSignals, type Signals } from './page-kind/signals.ts';
import {
  asksForScripts,
  describesSite,
  hasLittleText,
  isBlank,
  isConsentPage,
  isDashboard,
  isErrorPage,
  isForm,
  isNamedPageOfSite,
  isPageOfSite,
  isProduct,
  isService,
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
  ['other', isService],
  ['listing', isListUnderItsUrl],
  ['listing', isTopic],
  ['home', isRootWithoutStory],
  ['other', isForm],
  ['empty-shell', isBlank],
  ['empty-shell', asksForScripts],
  ['other', hasLittleText],
  ['other', describesSite],
];

/** Refusals that also apply to a page that states that it is one article. Other tests would take its surroundings for the page. */
const KINDS_OF_STATED_ARTICLE: readonly KindRow[] = [
  ['consent-page', isConsentPage],
  ['other', isNamedPageOfSite],
  ['other', isService],
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
  article?: Article,
): PageKind | undefined {
  if (source !== 'page') return undefined;
  const signals = readSignals(context, story, article);
  const rows = signals.stated ? KINDS_OF_STATED_ARTICLE : KINDS;
  return rows.find(([, holds]) => holds(signals))?.[0];
}
