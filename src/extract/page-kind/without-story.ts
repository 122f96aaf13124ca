/** Pages that say outright that they are not articles, pages with too little text for one, and pages about the site itself. */
import { proseWords } from '../../body/prose.ts';
import { stringAt, typesOf } from '../../html/json-ld.ts';
import {
  ABOUT_PATHS,
  asksForScripts as asksToSwitchScriptsOn,
  isSitePage,
  offersConsent,
  offersToBuy,
  SERVICE_PATHS,
  SITE_PAGE_PATHS,
  saysNotFound,
  speaksOfConsent,
} from '../../text/page-kind-words.ts';
import { wordCount } from '../../text/words.ts';
import { isLine, MIN_LINKED_TITLES, MIN_STORY_WORDS, type Signals } from './signals.ts';
import { namesStory } from './url-signs.ts';

/** A not-found page says so in few sentences; a report that quotes the phrase has more. */
const MAX_ERROR_WORDS = 120;

export function isErrorPage({ page, story }: Signals): boolean {
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

export function isConsentPage({ page, story, linkedTitles }: Signals): boolean {
  if (linkedTitles > MAX_CONSENT_LINKS || story > MAX_CONSENT_WORDS) return false;
  let prose = 0;
  let consenting = 0;
  for (const segment of page.segments) {
    const words = proseWords(segment);
    prose += words;
    if (words > 0 && speaksOfConsent(segment.text)) consenting += words;
  }
  if (consenting <= prose * MIN_CONSENT) return false;
  return page.segments.some((segment) => isLine(segment) && offersConsent(segment.text));
}

/** A report names prices within its sentences; a shop prints them on separate lines, next to its buttons. */
const MIN_PRICES = 5;
/** With more words it is a review; a signed and dated one may be shorter. */
const [MAX_PRODUCT_WORDS, MAX_SIGNED_WORDS] = [300, 150];

export function isProduct({ page, types, prices, story, signs }: Signals): boolean {
  if (story > (signs > 1 ? MAX_SIGNED_WORDS : MAX_PRODUCT_WORDS)) return false;
  if (types.has('Product')) return prices > 0;
  if (prices < MIN_PRICES) return false;
  return page.segments.some((segment) => isLine(segment) && offersToBuy(segment.text));
}

/** A page that scripts fill has at most a menu before they run. */
const MAX_SHELL_WORDS = 40;

export function isBlank({ plain, story, listed }: Signals): boolean {
  return plain <= MAX_SHELL_WORDS && story + listed < MIN_WORDS;
}

export function asksForScripts({ page, story, listed }: Signals): boolean {
  if (story + listed > MAX_SHELL_WORDS) return false;
  return page.segments.some(({ words, text }) => words < MAX_SHELL_WORDS && asksToSwitchScriptsOn(text));
}

const MIN_WORDS = 8;
/** The more signs of a report a page shows, the shorter its text may be. */
const MIN_WORDS_BY_SIGNS = [30, 25, 20, 20, 20] as const;

export function hasLittleText({ stated, story, listed, signs }: Signals): boolean {
  return story + listed < (stated ? MIN_WORDS : (MIN_WORDS_BY_SIGNS[signs] ?? 0));
}

/** Whether a page is about the site itself, whatever news it lists next to that. */
export function isPageOfSite(signals: Signals): boolean {
  const { headline, siteNames } = signals;
  if (headline === undefined || (headline.heading === undefined && isBlank(signals))) return false;
  return isSitePage(headline.value, siteNames) || hasPathOfSite(signals);
}

const MIN_TABLE_WORDS = 20;
const MAX_NOTE_WORDS = 80;

/** Whether a page consists of tables: the weather, a market, the score of a match. A list must have twice as much in them as in its note. */
export function isDashboard(signals: Signals): boolean {
  const { urls, story, tabled, teasers, linkedTitles } = signals;
  const isList = linkedTitles >= MIN_LINKED_TITLES;
  const note = Math.min(MAX_NOTE_WORDS, tabled / (isList ? 2 : 1));
  if (story >= Math.max(MIN_WORDS, note) || teasers > 0 || tabled < MIN_TABLE_WORDS) return false;
  return (story < MIN_STORY_WORDS && isList) || !urls.some(namesStory);
}

/** With more words it is an article, though readers may fill in something next to it. */
const MAX_FORM_WORDS = 150;
const [MIN_FIELDS, MIN_STORY_PARAGRAPHS] = [4, 3];

/** Whether a page exists to be filled in: a quiz, a calculator, a registration, or a login next to nothing that looks like a report. */
export function isForm({ page, story, paragraphs, fields, signs }: Signals): boolean {
  if (story > MAX_FORM_WORDS) return false;
  if (fields >= MIN_FIELDS) return true;
  const isShort = signs === 0 && paragraphs < MIN_STORY_PARAGRAPHS;
  return isShort && page.elements.some(({ attribs }) => attribs.type === 'password');
}

/** Whether a page has the URL of a service, such as a quiz or the weather, and names no story. */
export function isService({ urls }: Signals): boolean {
  return !urls.some(namesStory) && urls.some(({ names }) => names.some((name) => SERVICE_PATHS.has(name)));
}

const MAX_NAME_WORDS = 8;

function hasName({ headline }: Signals): boolean {
  return headline !== undefined && wordCount(headline.value) <= MAX_NAME_WORDS;
}

const OF_SITE = ['AboutPage', 'ContactPage', 'ProfilePage'] as const;
const ITEM_TYPE = /(?:Event|Quiz|Course|Person|Application)$/u;
/** A report with all of them may describe the profile of its author. */
const MIN_SIGNS_OF_REPORT = 3;

/** Whether a page describes itself as one about the site, a person, or an item with the name of its headline. */
export function describesSite({ page, headline, types, ogType, signs }: Signals): boolean {
  if (signs >= MIN_SIGNS_OF_REPORT) return false;
  if (ogType === 'profile' || OF_SITE.some((type) => types.has(type))) return true;
  const items = page.jsonLd.filter((node) => typesOf(node).some((type) => ITEM_TYPE.test(type)));
  return page.article === undefined && items.some((item) => stringAt(item, 'name') === headline?.value);
}

/** Whether a URL is that of a page about the site: `/about`, `/about/trustees` below a name, `/plus/subscribe` with little text. */
function hasPathOfSite(signals: Signals): boolean {
  return signals.urls.some((url) => {
    const [first = '', ...below] = url.names;
    if (below.length === 0) return SITE_PAGE_PATHS.has(first);
    if (namesStory(url)) return false;
    if (ABOUT_PATHS.has(first)) return hasName(signals);
    return signals.story <= MAX_FORM_WORDS && SITE_PAGE_PATHS.has(below.at(-1) ?? '');
  });
}

/** Whether a page that states that it is an article is called and addressed like one about the site. */
export function isNamedPageOfSite(signals: Signals): boolean {
  return hasName(signals) && hasPathOfSite(signals);
}
