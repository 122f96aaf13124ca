/** Words that identify pages other than articles, in their lines and in their URL. */
import type { PageList } from '../languages/language.ts';
import { forText, LANGUAGES, TEXT_WORDS, wordsOf } from '../languages/packs.ts';
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { anyOf, anyWord, foldedTest } from './listed-words.ts';
import { once } from './once.ts';
import { westernDigits } from './western-digits.ts';

const SPACES = /\s+/gu;
const NO_PART_OF_NAME = /\.[a-z]{2,5}$|[-_]/gu;

/** Path segments of video pages. Source: URLs of papers. */
export const VIDEO_PATHS = pathsOf(`
  video videos watch video-gallery video-story video-news news-videos short-videos shorts reels vdo tv live-tv
`);

/** Path segments of picture galleries. Source: URLs of papers. */
export const GALLERY_PATHS = pathsOf(`
  photo photos photo-gallery photo-galleries gallery galleries image-gallery picture-gallery pictures in-pics
  in-pictures photo-story photo-stories slideshow slideshows web-stories web-story visual-stories visual-story
`);

/** Path segments before the name of a section, a topic or an author. Source: URLs of papers. */
export const LISTING_PATHS = pathsOf(`
  tag tags topic topics category categories author authors search archive archives page label keyword about-topic
`);

/** Path segments of what papers offer besides reports. Source: URLs of papers. */
export const SERVICE_PATHS = pathsOf(`
  calculator calculators tools quiz poll polls opinion-poll weather gold-rate gold-rates silver-rate
  petrol-price mandi-bhav live-score live-scores scorecard points-table epaper product products shop classifieds
`);

/** Query parameters of list pages. Source: WordPress, Joomla and papers. */
export const LISTING_QUERY = /[?&](?:cat|tag|author|paged?|pg|s|q|query|search|searchword|m)=/iu;
/** Query parameters that identify a page, even at the root of its site. Source: WordPress without permalinks, and papers. */
export const ITEM_QUERY = /[?&](?:p|[a-z_-]{0,20}id|news|story|article)=/iu;

/** The number of a picture among all: "3/8". */
export const COUNTER = new RegExp(`^\\p{Nd}{1,3}\\s?${anyWord(LANGUAGES, 'outOf')}\\s?\\p{Nd}{1,3}$`, 'u');

const NUMBERED = /(?:^|[=-])\p{Nd}{4}/u;
/** A query for a day alone, as of a schedule, names no story: `dt=2016-12-14`. */
const DAY_QUERY = /^\?(?:d|dt|day|date)=\p{Nd}{4}-?\p{Nd}{2}-?\p{Nd}{2}$/iu;
const SLUG = /^(?:[^-]+-){4}/u;

/** Whether a URL is named after a story: by a number of four digits or more, whatever is next to it, or by a segment of many words. */
export function isStoryUrl(lastSegment: string, query: string): boolean {
  if (NUMBERED.test(query) && !DAY_QUERY.test(query)) return true;
  return NUMBERED.test(lastSegment) || SLUG.test(lastSegment);
}

/** A path of only these segments is a front page. Source: URLs of papers. */
export const ROOT_PATHS = pathsOf('hi hindi in home amp m index default');

/** Last URL segments of pages about a site itself. Source: URLs of papers. */
export const SITE_PAGE_PATHS = pathsOf(`
  about about-us contact contact-us privacy privacy-policy cookie-policy terms terms-of-use terms-of-service
  terms-and-conditions terms-conditions disclaimer advertise advertise-with-us careers membership feedback login
  signin signup register subscribe grievance grievance-redressal code-of-ethics ethics-policy editorial-policy
  correction-policy corrections-policy fact-checking-policy app apps mobile-app download-app advertise-rates
  advertisement-rates ad-rates rate-card media-kit faq faqs help support newsletter newsletters plans subscription
  subscriptions refund-policy terms-of-sale hamare-bare-mein sampark our-team team parichay shikayat-nivaran
  editorial-team imprint impressum datenschutz sitemap
`);

/** Of these, the ones that have pages of their own below them. Most others also name sections, such as newsletters. */
export const ABOUT_PATHS = pathsOf('about about-us');

/** A set of path segments, separated by spaces, as {@link pathName} writes them. */
export function pathsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(SPACES).map(pathName));
}

/** A path segment without its extension, hyphens and underscores. */
export function pathName(step: string): string {
  return step.replace(NO_PART_OF_NAME, '');
}

const ERROR_NUMBER = /^(?:40[0345]|410|50[0234])(?:$|[^\p{L}\p{N}\p{Sc}%]*$|\s*[|:–—-]\s|\s*!)/u;

const wordsFor = forText(LANGUAGES, (packs) => {
  const any = (list: PageList): string => anyOf(foldAll(wordsOf(packs, list)));
  return {
    /** "यह पन्ना हमें नहीं मिला", "जिस पेज को आप ढूंढ रहे हैं वह मौजूद नहीं". */
    pageGone: new RegExp(
      `${any('notFound')}|(?<!\\p{L})${any('pageWords')}\\s(?:${any('betweenPageAndVerb')}\\s){0,8}${any('notThere')}`,
      'u',
    ),
    needsScripts: new RegExp(any('needsScripts'), 'u'),
    agree: new RegExp(any('agreeButtons'), 'u'),
    buy: new RegExp(any('buyButtons'), 'u'),
    gallery: new RegExp(`^${any('galleryLabels')}\\s*[:|,–—-]|${any('galleryPhrases')}`, 'u'),
  };
});
/** Whole pages are searched for these, so they are not folded: they have no spelling variants. */
const consent = once(() => new RegExp(anyWord(LANGUAGES, 'consentWords'), 'iu'));
const isStandingPage = foldedTest(LANGUAGES, 'standingPages');
/** Words between an imprint or other permanent page and the name of its site, and the year of a rate card. */
const nameJoints = once(() => {
  const joint = anyOf(foldAll(wordsOf(LANGUAGES, 'siteNameJoints')));
  return new RegExp(`^${joint}\\s|\\s${joint}$`, 'gu');
});
/** "संपर्क और शिकायत निवारण" names two of them. */
const listJoints = once(() => new RegExp(`\\s${anyOf(foldAll(wordsOf(TEXT_WORDS, 'nameJoints')))}\\s`, 'u'));
const NUMBER_BEHIND = /\s20\p{Nd}{2}(?:-\p{Nd}{2,4})?$/u;
/** The rest of the headline of a page about the site, without the site's name. */
const isAboutName = foldedTest(LANGUAGES, 'aboutNames');

function lineTest(kind: keyof ReturnType<typeof wordsFor>): (line: string) => boolean {
  return (line) => wordsFor(line)[kind].test(foldForMatching(line));
}

const saysPageIsGone = lineTest('pageGone');

/** Whether a line is typical of an error page. */
export function saysNotFound(line: string): boolean {
  return ERROR_NUMBER.test(westernDigits(line)) || saysPageIsGone(line);
}

/** Whether a text is about cookies, data and consent. */
export const speaksOfConsent = (text: string): boolean => consent().test(text);
export const asksForScripts = lineTest('needsScripts');
/** Whether a line is a button of a consent page. */
export const offersConsent = lineTest('agree');
/** Whether a line is a button of a shop. */
export const offersToBuy = lineTest('buy');
/** Whether a headline announces a series of pictures. */
export const announcesPictures = lineTest('gallery');

/** Whether a headline names a page about the site itself, such as its imprint, with or without the name of the site. */
export function isSitePage(headline: string, siteNames: readonly string[] = []): boolean {
  const [whole = '', ...rests] = withoutNames(headline, siteNames);
  if (isStandingPage(withoutJoints(whole)) || whole.split(listJoints()).every(isStandingPage)) return true;
  return rests.some((rest) => isAboutName(rest) || isStandingPage(withoutJoints(rest)));
}

/** The folded headline, followed by its forms without each name that it contains. */
function withoutNames(headline: string, siteNames: readonly string[]): string[] {
  const folded = foldForMatching(headline);
  const names = foldAll(siteNames).filter((name) => name !== '' && folded.includes(name));
  return [folded, ...names.map((name) => folded.replace(name, ' ').replace(SPACES, ' ').trim())];
}

function withoutJoints(text: string): string {
  return text.replace(NUMBER_BEHIND, '').replace(nameJoints(), '');
}
