/** Words that identify pages other than articles, in their lines and in their URL. */
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import {
  HINDI_AGREE,
  HINDI_BETWEEN,
  HINDI_BUY,
  HINDI_CONSENT,
  HINDI_GALLERY_LABELS,
  HINDI_JOINS,
  HINDI_MEMBERSHIP,
  HINDI_NEEDS_SCRIPTS,
  HINDI_NOT_FOUND,
  HINDI_PAGES,
  HINDI_SIGN_IN,
  HINDI_STANDING_PAGES,
} from './hindi/page-kind-words.ts';
import { oneOf } from './one-of.ts';
import { GATEKEEPERS, OTHER_NOT_FOUND, OTHER_STANDING_PAGES } from './other-page-kind-words.ts';
import { westernDigits } from './western-digits.ts';

/** Path segments of video pages. Source: URLs of papers. */
export const VIDEO_PATHS: ReadonlySet<string> = new Set([
  'video',
  'videos',
  'watch',
  'video-gallery',
  'videogallery',
  'video-story',
  'video-news',
  'news-videos',
  'short-videos',
  'shorts',
  'reels',
  'vdo',
  'tv',
  'live-tv',
  'livetv',
]);

/** Path segments of picture galleries. Source: URLs of papers. */
export const GALLERY_PATHS: ReadonlySet<string> = new Set([
  'photo',
  'photos',
  'photo-gallery',
  'photogallery',
  'photo-galleries',
  'gallery',
  'galleries',
  'image-gallery',
  'picture-gallery',
  'pictures',
  'in-pics',
  'in-pictures',
  'photo-story',
  'photostory',
  'photo-stories',
  'slideshow',
  'slideshows',
  'web-stories',
  'webstories',
  'web-story',
  'webstory',
  'visual-stories',
  'visualstories',
  'visual-story',
]);

/** Path segments before the name of a section, a topic or an author. Source: URLs of papers. */
export const LISTING_PATHS: ReadonlySet<string> = new Set([
  'tag',
  'tags',
  'topic',
  'topics',
  'category',
  'categories',
  'author',
  'authors',
  'search',
  'archive',
  'archives',
  'page',
  'label',
  'keyword',
  'about-topic',
  'all-news',
  'latest-news',
  'sitemap',
]);

/** Query parameters of list pages. Source: WordPress and papers. */
export const LISTING_QUERY = /[?&](?:cat|tag|author|paged?|pg|s|q|query|search|m)=/iu;
/** Those among them that search. */
export const SEARCH_QUERY = /[?&](?:s|q|query|search)=/iu;
/** Query parameters that name one page, below the root of its site as well. Source: WordPress without permalinks, and papers. */
export const ITEM_QUERY = /[?&](?:p|[a-z_-]{0,20}id|news|story|article)=/iu;

/** Path segments of the threads of a forum. Source: phpBB, vBulletin, XenForo, Discourse. */
export const FORUM_PATHS: ReadonlySet<string> = new Set([
  'thread',
  'threads',
  'viewtopic.php',
  'showthread.php',
  'forum',
  'forums',
]);

/** Last path segments of pages with a channel as it is on air. Source: URLs of papers. */
export const LIVE_TV_PATHS: ReadonlySet<string> = new Set([
  'live-tv',
  'livetv',
  'live_tv',
  'tv-live',
  'live-stream',
  'livestream',
  'live-streaming',
  'watch-live',
  'live-radio',
]);

const NUMBERED = /(?:^|[=-])\p{Nd}{4}/u;
const SLUG = /^(?:[^-]+-){4}/u;

/**
 * Whether a URL is named after a story: a number of four digits or more does that, whatever appears beside it, and so does
 * a step of many words.
 *
 * @param last - the last step of its path
 */
export function isStoryUrl(last: string, query: string): boolean {
  return NUMBERED.test(last) || SLUG.test(last) || NUMBERED.test(query);
}

/** A path of only these is a front page. Source: URLs of papers. */
export const ROOT_PATHS: ReadonlySet<string> = new Set([
  'hi',
  'hindi',
  'in',
  'home',
  'amp',
  'm',
  'index.html',
  'index.htm',
  'index.php',
  'index.aspx',
  'default.aspx',
  'home.html',
]);

/** Last URL segments of pages about a site itself. Source: URLs of papers. */
export const SITE_PAGE_PATHS: ReadonlySet<string> = new Set([
  'about',
  'about-us',
  'aboutus',
  'about_us',
  'contact',
  'contact-us',
  'contactus',
  'contact_us',
  'privacy',
  'privacy-policy',
  'privacypolicy',
  'cookie-policy',
  'terms',
  'terms-of-use',
  'terms-of-service',
  'terms-and-conditions',
  'terms-conditions',
  'disclaimer',
  'advertise',
  'advertise-with-us',
  'careers',
  'feedback',
  'login',
  'log-in',
  'signin',
  'sign-in',
  'signup',
  'sign-up',
  'register',
  'subscribe',
  'grievance',
  'grievance-redressal',
  'code-of-ethics',
  'ethics-policy',
  'editorial-policy',
  'correction-policy',
  'corrections-policy',
  'fact-checking-policy',
  'app',
  'apps',
  'mobile-app',
  'download-app',
  'advertise-rates',
  'advertisement-rates',
  'ad-rates',
  'rate-card',
  'media-kit',
  'faq',
  'faqs',
  'help',
  'support',
  'newsletter',
  'newsletters',
  'plans',
  'subscription',
  'subscriptions',
  'refund-policy',
  'terms-of-sale',
  'hamare-bare-mein',
  'sampark',
  'our-team',
  'team',
  'editorial-team',
  'imprint',
  'impressum',
  'datenschutz',
  'sitemap',
]);

const NOT_FOUND = [
  'page not found',
  'page cannot be found',
  "page can't be found",
  'page could not be found',
  "page doesn't exist",
  'page does not exist',
  'page is not available',
  'page no longer exists',
  "page isn't available",
  'page you requested',
  'page you are looking for',
  'nothing found',
  'not found error',
  'error 404',
  '404 error',
  '404 not found',
  'file not found',
  'story not found',
  'article not found',
  'error 403',
  '403 forbidden',
  'access denied',
  'error 500',
  'internal server error',
  'bad gateway',
  'gateway timeout',
  'gateway time-out',
  'service unavailable',
  'something went wrong',
  'just a moment',
  'attention required',
  'are you a robot',
  'seite nicht gefunden',
  'page introuvable',
  '400 bad request',
  '410 gone',
  'site is under maintenance',
  'website is under maintenance',
  'down for maintenance',
  'site maintenance',
  ...GATEKEEPERS,
  ...OTHER_NOT_FOUND,
  ...HINDI_NOT_FOUND,
];
const NEEDS_SCRIPTS = [
  'enable javascript',
  'javascript is disabled',
  'javascript is required',
  'requires javascript',
  'need to enable javascript',
  'turn on javascript',
  'javascript must be enabled',
  'without javascript',
  ...HINDI_NEEDS_SCRIPTS,
];
const CONSENT = [
  'cookie',
  'consent',
  'gdpr',
  'personal data',
  'your privacy',
  'your data',
  'privacy policy',
  'legitimate interest',
  ...HINDI_CONSENT,
];
const AGREE = [
  'accept',
  'agree',
  'allow all',
  'reject all',
  'akzeptieren',
  'zustimmen',
  'accepter',
  'aceptar',
  'accetta',
  ...HINDI_AGREE,
];
const BUY = [
  'buy now',
  'buy at',
  'add to cart',
  'add to bag',
  'go to store',
  'check price',
  'compare',
  'view offer',
  ...HINDI_BUY,
];
const GALLERY_LABELS = [
  'photos',
  'photo',
  'pics',
  'in pics',
  'in pictures',
  'in photos',
  'photo gallery',
  'gallery',
  'slideshow',
  ...HINDI_GALLERY_LABELS,
];
const STANDING_PAGES = [
  'about us',
  'about',
  'contact',
  'contact us',
  'privacy policy',
  'privacy notice',
  'cookie policy',
  'terms and conditions',
  'terms & conditions',
  'terms of use',
  'terms of service',
  'disclaimer',
  'advertise with us',
  'sitemap',
  'login',
  'log in',
  'sign in',
  'sign up',
  'register',
  'search',
  'search results',
  'careers',
  'grievance redressal',
  'impressum',
  'datenschutz',
  'faq',
  'faqs',
  'frequently asked questions',
  'help',
  'help center',
  'help centre',
  'newsletters',
  'our newsletters',
  'refund policy',
  'cancellation policy',
  'terms of sale',
  'terms',
  'privacy',
  'rate card',
  'advertise',
  'advertisement rates',
  'advertising rates',
  'advertisement rate card',
  'media kit',
  'subscription plans',
  'our team',
  'editorial team',
  'editorial policy',
  'code of ethics',
  'corrections policy',
  'fact-checking policy',
  'dmca',
  'dmca policy',
  'ownership policy',
  'grievance policy',
  'comment policy',
  'comments policy',
  ...OTHER_STANDING_PAGES,
  ...HINDI_STANDING_PAGES,
];

/** Those of them that may list what was found. */
const SEARCH_PAGES = ['search', 'search results', 'sitemap', 'खोज', 'खोज परिणाम', 'साइटमैप', 'साइट मैप'];

const ERROR_NUMBER = /^(?:40[0345]|410|50[0234])(?:$|[^\p{L}\p{N}\p{Sc}%]*$|\s*[|:–—-]\s|\s*!)/u;

const SIGN_IN = [
  'log in to',
  'login to',
  'sign in to',
  'signin to',
  'sign up to',
  'register to',
  'subscribe to continue',
  'subscribe to read',
  ...HINDI_SIGN_IN,
];

/** What a site offers of itself: its app, its newsletters, a subscription. */
const MEMBERSHIP = [
  'sign up for our newsletter',
  'sign up to our newsletter',
  'sign up for our',
  'subscribe to our newsletter',
  'get our newsletter',
  'download our app',
  'download the app',
  'get the app',
  'choose your plan',
  'choose a plan',
  'become a member',
  ...HINDI_MEMBERSHIP,
];

const isAnyOf = (phrases: readonly string[]): RegExp => new RegExp(`(?:${oneOf(foldAll(phrases))})`, 'u');
const notFound = isAnyOf(NOT_FOUND);
/** "The page you were looking for can't be found", "We couldn't find that page". */
const notFoundInEnglish =
  /(?<!\p{L})(?:(?:page|story|article|content|url|link)\s(?:[^\s]{1,15}\s){0,7}(?:can't|cannot|couldn't|could not|is not|isn't|was not|wasn't|doesn't|does not|no longer)\s(?:be\s)?(?:found|exists?|available)|(?:can't|cannot|couldn't|could not)\sfind\s(?:[^\s]{1,15}\s){0,3}page)(?!\p{L})/u;
/** "यह पन्ना हमें नहीं मिला", "जिस पेज को आप ढूंढ रहे हैं वह मौजूद नहीं". */
const notFoundInHindi = new RegExp(
  `(?:${oneOf(foldAll(HINDI_PAGES))})\\s(?:(?:${oneOf(foldAll(HINDI_BETWEEN))})\\s){0,8}(?:(?:नहीं|नही)\\s(?:मिल|है|मौजूद|उपलब्ध)|(?:मौजूद|उपलब्ध)\\s(?:नहीं|नही))`,
  'u',
);
const needsScripts = isAnyOf(NEEDS_SCRIPTS);
/** Whole pages are searched for these, so they are not folded: they have no spelling variants. */
const consent = new RegExp(`(?:${oneOf(CONSENT)})`, 'iu');
const agree = isAnyOf(AGREE);
const buy = isAnyOf(BUY);
const galleryLabel = new RegExp(`^(?:${oneOf(foldAll(GALLERY_LABELS))})\\s*[:|,–—-]`, 'u');
const galleryPhrase = isAnyOf(['in pics', 'in pictures', 'तस्वीरों में']);
const signIn = new RegExp(`^(?:${oneOf(foldAll(SIGN_IN))})`, 'u');
const standingPages: ReadonlySet<string> = new Set(foldAll(STANDING_PAGES));
const searchPages: ReadonlySet<string> = new Set(foldAll(SEARCH_PAGES));
const membership = new RegExp(`^(?:${oneOf(foldAll(MEMBERSHIP))})`, 'u');
const joins = new RegExp(`(?:${oneOf(foldAll(HINDI_JOINS))})$`, 'u');
/** Words between a standing page and the name of its site, and the year of a rate card. */
const NAME_JOINT_BEFORE = /^(?:of|to|the|our|at|for|with|के|की|का|से|में|हमारी|हमारे)\s/u;
const NAME_JOINT_BEHIND = /\s(?:of|for|at|in|with)$/u;
const NUMBER_BEHIND = /\s20\p{Nd}{2}(?:-\p{Nd}{2,4})?$/u;
const SPACES = /\s+/gu;
/** What is left of the headline of a page about the site without its name. */
const aboutNames: ReadonlySet<string> = new Set(
  foldAll(['के बारे में', 'बारे में', 'की टीम', 'विषयी', 'সম্পর্কে', 'વિશે', 'பற்றி', 'గురించి', 'ಬಗ್ಗೆ']),
);

/** Whether a line is typical of an error page. */
export function saysNotFound(line: string): boolean {
  const folded = foldForMatching(line);
  if (ERROR_NUMBER.test(westernDigits(line)) || notFound.test(folded)) return true;
  return notFoundInHindi.test(folded) || notFoundInEnglish.test(folded);
}

/** Whether a line asks the reader to enable scripts. */
export function asksForScripts(line: string): boolean {
  return needsScripts.test(foldForMatching(line));
}

/** Whether a text is about cookies, data and consent. */
export function speaksOfConsent(text: string): boolean {
  return consent.test(text);
}

/** Whether a line is a button of a consent page. */
export function offersConsent(line: string): boolean {
  return agree.test(foldForMatching(line));
}

/** Whether a line is a button of a shop. */
export function offersToBuy(line: string): boolean {
  return buy.test(foldForMatching(line));
}

/** Whether a headline announces a series of pictures. */
export function announcesPictures(headline: string): boolean {
  const folded = foldForMatching(headline);
  return galleryLabel.test(folded) || galleryPhrase.test(folded);
}

/** Whether a headline asks the reader to sign in. */
export function asksToSignIn(headline: string): boolean {
  return signIn.test(foldForMatching(headline));
}

/** Whether a headline offers what the site has besides its reports: its app, its newsletters, a subscription. */
export function offersMembership(headline: string, siteNames: readonly string[] = []): boolean {
  return withoutNames(headline, siteNames).some((text) => membership.test(text) || joins.test(text));
}

/** Whether a headline names a page about the site itself, such as its imprint, with or without the name of the site. */
export function isSitePage(headline: string, siteNames: readonly string[] = []): boolean {
  const [whole = '', ...rests] = withoutNames(headline, siteNames);
  if (standingPages.has(whole) || standingPages.has(withoutJoints(whole))) return true;
  return rests.some((rest) => aboutNames.has(rest) || standingPages.has(withoutJoints(rest)));
}

/** Whether a headline names a page that lists what was found on a site. */
export function isSearchPage(headline: string): boolean {
  return searchPages.has(foldForMatching(headline));
}

/** The folded headline, and what is left of it without each name that it has. */
function withoutNames(headline: string, siteNames: readonly string[]): string[] {
  const folded = foldForMatching(headline);
  const names = foldAll(siteNames).filter((name) => name !== '' && folded.includes(name));
  return [folded, ...names.map((name) => folded.replace(name, ' ').replace(SPACES, ' ').trim())];
}

function withoutJoints(text: string): string {
  return text.replace(NAME_JOINT_BEFORE, '').replace(NUMBER_BEHIND, '').replace(NAME_JOINT_BEHIND, '');
}
