/** Pages with too little text for an article, and those that a site keeps about itself. */
import type { Box, Segment } from '../html/segment.ts';
import { closingKind } from '../text/boilerplate.ts';
import {
  asksForScripts,
  asksToSignIn,
  FORUM_PATHS,
  isSearchPage,
  isSitePage,
  offersMembership,
  SITE_PAGE_PATHS,
} from '../text/page-kind-words.ts';
import { wordCount } from '../text/words.ts';
import { MIN_LINKED_TITLES, type Signals, VISITORS_TYPES } from './signals.ts';
import { namesStory } from './url-signs.ts';

/** A page that scripts fill: what appears in it before is at most a menu. */
const MAX_SHELL_WORDS = 40;

/** Whether a page is empty until its scripts have run. */
export function isEmptyShell({ page, story, listed, plain }: Signals): boolean {
  if (story + listed > MAX_SHELL_WORDS || linksOfLists(page.segments) > MAX_SHELL_LINKS) return false;
  if (plain <= MAX_SHELL_WORDS && story + listed < MIN_WORDS) return true;
  return page.segments.some(
    (segment) => segment.kind === 'text' && segment.words < MAX_SHELL_WORDS && asksForScripts(segment.text),
  );
}

/** More links than a menu has, as items of lists below a heading: the page is a map of its site. */
const MAX_SHELL_LINKS = 20;

function linksOfLists(segments: readonly Segment[]): number {
  const from = segments.findIndex(({ box, hidden }) => box.tag === 'h1' && !hidden);
  if (from < 0) return 0;
  return segments.slice(from).filter(({ box, href, hidden }) => box.tag === 'li' && href && !hidden).length;
}

const MIN_WORDS = 8;
const MIN_UNSTATED_WORDS = 20;

/** Whether a page has no headline or too little text, or is one of the pages about the site itself. */
export function isOther(signals: Signals): boolean {
  const { headline, stated, story, listed } = signals;
  if (headline === undefined) return true;
  if (story + listed < (stated ? MIN_WORDS : MIN_UNSTATED_WORDS)) return true;
  return !stated && (isSearchPage(headline.value) || describesSite(signals) || isLogin(signals));
}

/** Whether a page is one that a site keeps for itself, whatever news it lists beside. */
export function isPageOfSite(signals: Signals): boolean {
  const { headline, stated, types, story, siteNames } = signals;
  if (headline === undefined || stated || isSearchPage(headline.value)) return false;
  if (headline.heading === undefined && isEmptyShell(signals)) return false;
  if (VISITORS_TYPES.some((type) => types.has(type)) || closingKind(headline.value) === 'comments')
    return true;
  if (isSitePage(headline.value, siteNames) || hasPathOfSite(signals)) return true;
  return story <= MAX_LOGIN_WORDS && offersMembership(headline.value, siteNames);
}

const MIN_TABLE_WORDS = 20;

/** Whether a page is made of tables: the weather, a market, the score of a match. */
export function isDashboard({ stated, urls, story, tabled, teased, linkedTitles }: Signals): boolean {
  if (stated || story >= MIN_WORDS || teased > 0 || tabled < MIN_TABLE_WORDS) return false;
  return linkedTitles >= MIN_LINKED_TITLES || !urls.some(namesStory);
}

const MAX_SITE_PAGE_STEPS = 2;
const EXTENSION = /\.[a-z]{2,5}$/u;
/** Below a section, "/vichar/privacy" may be a text about privacy: its headline is longer than the name of a page. */
const MAX_NAME_WORDS = 6;

const OF_SITE = ['AboutPage', 'ContactPage', 'ProfilePage'] as const;

function describesSite({ types, ogType }: Signals): boolean {
  return ogType === 'profile' || OF_SITE.some((type) => types.has(type));
}

/** Whether an address is that of a page about the site, or of a thread of its forum. */
function hasPathOfSite({ headline, urls }: Signals): boolean {
  const isShort = headline !== undefined && wordCount(headline.value) <= MAX_NAME_WORDS;
  return urls.some(({ steps }) => {
    if (steps.some((step) => FORUM_PATHS.has(step))) return true;
    const isNamed = SITE_PAGE_PATHS.has((steps.at(-1) ?? '').replace(EXTENSION, ''));
    return isNamed && steps.length <= MAX_SITE_PAGE_STEPS && (steps.length === 1 || isShort);
  });
}

/** More words are an article, though a reader may sign in beside it. */
const MAX_LOGIN_WORDS = 150;

/** Paragraphs from which the address of a story is believed, though the page has a form for readers to sign in. */
const MIN_STORY_PARAGRAPHS = 3;

function isLogin({ page, headline, urls, story, paragraphs }: Signals): boolean {
  if (story > MAX_LOGIN_WORDS) return false;
  if (headline !== undefined && asksToSignIn(headline.value)) return true;
  const isStory = paragraphs >= MIN_STORY_PARAGRAPHS && urls.some(namesStory);
  return !isStory && page.boxes.some(asksForPassword);
}

function asksForPassword({ asksPassword, hidden }: Box): boolean {
  return asksPassword === true && !hidden;
}
