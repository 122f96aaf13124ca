/**
 * The kind of a page that is not an article. A page is an article unless there is evidence against it: the tests below
 * weigh what it shows (sentences, teasers, pictures, a player) and take what it states and its URL as support only.
 * So with the shape of its URL, where a publisher rule knows it: it makes a test surer that the page itself has
 * begun to pass, and with a wrong shape an article stays one.
 */

import type { Verdict } from './body/block.ts';
import type { BodyPlace } from './body/find-body.ts';
import { parentOf, proseWords } from './body/prose.ts';
import type { PageKind } from './errors.ts';
import type { Headline } from './fields/headline.ts';
import { type JsonLdNode, stringAt, typesOf } from './html/json-ld.ts';
import type { Page } from './html/page.ts';
import type { Box, Segment } from './html/segment.ts';
import { parseUrl } from './parse-url.ts';
import type { UrlKind } from './publishers/publisher.ts';
import {
  announcesPictures,
  asksForScripts,
  asksToSignIn,
  GALLERY_PATHS,
  isStandingPage,
  isStoryUrl,
  LISTING_PATHS,
  LISTING_QUERY,
  offersConsent,
  offersToBuy,
  ROOT_PATHS,
  STANDING_PATHS,
  saysNotFound,
  speaksOfConsent,
  VIDEO_PATHS,
} from './text/page-kind-words.ts';
import { parseDateline } from './text/parse-dateline.ts';
import { wordOverlap } from './text/word-overlap.ts';
import { wordCount } from './text/words.ts';

/** What the extraction has found before it asks for the kind. */
export interface KindInput {
  readonly headline?: Headline | undefined;
  readonly place?: BodyPlace | undefined;
  /** Verdicts for all segments; empty where there is no place. */
  readonly verdicts: readonly Verdict[];
  /** What the URL leads to, by the shapes that a publisher rule knows. */
  readonly urlKinds?: ReadonlySet<UrlKind>;
  /** Whether the body comes from the JSON-LD: what the page shows then says little. */
  readonly hasStatedBody?: boolean;
}

/** What speaks for and against an article, read once. Amounts of text are in words. */
interface Signals {
  readonly page: Page;
  readonly headline: Headline | undefined;
  /** Whether the page states that it is one article: a described article with a date. */
  readonly stated: boolean;
  /** Types in its JSON-LD. */
  readonly types: ReadonlySet<string>;
  /** `og:type`, lower case. */
  readonly ogType: string;
  readonly urls: readonly UrlParts[];
  readonly urlKinds: ReadonlySet<UrlKind>;
  /** Sentences of the body that are not teasers; of those under one parent, where the verdicts left more of them out. */
  readonly story: number;
  /** Subheadings of the body. */
  readonly subheadings: number;
  /** Whether the story opens with a dateline that names an agency or a desk. */
  readonly isReport: boolean;
  /** Paragraphs of the story, and how many of them break off. */
  readonly paragraphs: number;
  readonly brokenOff: number;
  /** Tables and short list items of the body: an article may be made of them. */
  readonly listed: number;
  /** Sentences in teasers, and how many teasers there are. */
  readonly teased: number;
  readonly teasers: number;
  /** Links as long as a headline, each URL once. */
  readonly linkedTitles: number;
  /** Those of them between the headline and the first sentence of the story. */
  readonly titlesBefore: number;
  /** Visible words outside of links and controls. */
  readonly plain: number;
  /** Short lines with a price. */
  readonly prices: number;
  /** Lines such as "3/8". */
  readonly counters: number;
  /** Pictures after the headline that lead nowhere. */
  readonly pictures: number;
}

/** The steps of a path and the query of a URL. */
interface UrlParts {
  readonly steps: readonly string[];
  readonly query: string;
}

/**
 * The kinds and the test for each. The order is from what a page says outright to what it merely lacks: an error page
 * offers a list of news, a video page appears among links to other videos, and both have few words.
 */
const KINDS: readonly (readonly [PageKind, (signals: Signals) => boolean])[] = [
  ['error-page', isErrorPage],
  ['consent-page', isConsentPage],
  ['product', isProduct],
  ['home', isHome],
  ['gallery', isGallery],
  ['video', isVideo],
  ['listing', isListing],
  ['home', isRootOfLinks],
  ['empty-shell', isEmptyShell],
  ['other', isOther],
];

/** What refuses an article whose body the JSON-LD states: some systems describe the first story of a list in full. */
const KINDS_OF_STATED_BODY: typeof KINDS = [
  ['home', isRootOfSite],
  ['listing', isDescribedList],
  ['home', isRootOfLinks],
];

/**
 * Classifies a page that is not an article; undefined for an article.
 *
 * @example
 * const kind = pageKind(page, { headline, place, verdicts });
 * if (kind !== undefined) throw new ScrapeError('not-an-article', `This page is a ${kind}`, { kind });
 */
export function pageKind(page: Page, found: KindInput): PageKind | undefined {
  const signals = readSignals(page, found);
  const kinds = found.hasStatedBody ? KINDS_OF_STATED_BODY : KINDS;
  return kinds.find(([, holds]) => holds(signals))?.[0];
}

/** A page that is not there says so in few sentences; a report that quotes the phrase has more of them. */
const MAX_ERROR_WORDS = 120;
const MAX_LINE_WORDS = 14;

function isErrorPage({ page, headline, stated, story }: Signals): boolean {
  if (stated || story >= MAX_ERROR_WORDS) return false;
  if (saysNotFound(page.head.title) || (headline !== undefined && saysNotFound(headline.value))) return true;
  return page.segments.some((segment) => isHeading(segment) && isLine(segment) && saysNotFound(segment.text));
}

/** Consent is the matter of so large a part of the sentences on a consent page; a site with a banner has its own text beside it. */
const MIN_CONSENT = 0.4;
const MAX_CONSENT_LINKS = 5;
const MAX_CONSENT_WORDS = 600;

function isConsentPage({ page, stated, story, linkedTitles }: Signals): boolean {
  if (stated || linkedTitles > MAX_CONSENT_LINKS || story > MAX_CONSENT_WORDS) return false;
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

/** A report names prices within its sentences; a shop prints them as lines of their own, beside its buttons. */
const MIN_PRICES = 5;
const PRICES_PER_PARAGRAPH = 3;
const MAX_REVIEW_WORDS = 300;

function isProduct({ page, stated, types, ogType, prices, paragraphs, story }: Signals): boolean {
  if (stated || story > MAX_REVIEW_WORDS) return false;
  if (types.has('Product') || ogType.startsWith('product'))
    return prices > 0 || paragraphs < PRICES_PER_PARAGRAPH;
  if (prices < MIN_PRICES || prices < paragraphs * PRICES_PER_PARAGRAPH) return false;
  return page.segments.some((segment) => isLine(segment) && offersToBuy(segment.text));
}

/** Every URL of a front page is the root of its site: an article whose URL is unknown still has a canonical one. */
const MIN_LINKED_TITLES = 6;
/** A front page may carry a text about its site, but links outweigh it; each counts as much as a headline has words. */
const TITLE_WORDS = 12;

function isHome(signals: Signals): boolean {
  const { stated, types, ogType, urls, story, linkedTitles } = signals;
  if (isRootOfSite(signals)) return true;
  if (stated || linkedTitles < MIN_LINKED_TITLES || story > linkedTitles * TITLE_WORDS) return false;
  if (urls.length === 0 || !urls.every(isRoot)) return false;
  return urls.length > 1 || ogType === 'website' || types.has('WebSite');
}

/** Whether a page calls itself a site at every root address it has, and links stories: they may stand on it in full. */
function isRootOfSite(signals: Signals): boolean {
  const { page, stated, ogType, urls } = signals;
  if (ogType !== 'website' || urls.length < 2 || !urls.every(isRoot)) return false;
  return linksStories(signals) && (!stated || !isOfTitle(page));
}

/** Whether a page at the root of its site links stories and has no paragraph of its own: what it states may be lost. */
function isRootOfLinks(signals: Signals): boolean {
  const { urls, paragraphs } = signals;
  return paragraphs === 0 && linksStories(signals) && urls.length > 0 && urls.every(isRoot);
}

const MIN_SHARED = 0.6;

/** Whether the described article is the one that the page is called after. */
function isOfTitle({ article, head }: Page): boolean {
  const headline = article && stringAt(article, 'headline');
  return headline === undefined || wordOverlap(headline, head.title) >= MIN_SHARED;
}

/** In a gallery each picture has a caption of a sentence or two; an article has many paragraphs to a picture. */
const MIN_SLIDES = 4;
const MAX_SLIDE_WORDS = 45;
/** The shape of a URL is a sign only where the captions are short. */
const MAX_SHAPED_SLIDE_WORDS = 25;

/** Words to a picture from which a described story whose pictures have headings of their own is told in pictures. */
const MIN_WORDS_OF_PART = 20;

function isGallery(signals: Signals): boolean {
  const { headline, stated, types, urls, urlKinds, story, listed, counters, pictures } = signals;
  const slides = Math.max(counters, pictures);
  if (stated && signals.subheadings >= counters && story >= slides * MIN_WORDS_OF_PART) return false;
  if (slides < MIN_SLIDES || story + listed > slides * MAX_SLIDE_WORDS) return false;
  const signs = [
    types.has('ImageGallery') || types.has('MediaGallery'),
    urls.some((parsed) => standsUnder(parsed, GALLERY_PATHS)),
    counters >= MIN_SLIDES,
    headline !== undefined && announcesPictures(headline.value),
    urlKinds.has('gallery') && story + listed <= slides * MAX_SHAPED_SLIDE_WORDS,
  ];
  return count(signs) >= (stated ? 2 : 1);
}

/** Words that a video page may have under its player: the more it says outright that it is one, the more of them. */
const VIDEO_WORDS_BY_SIGNS = [0, 50, 120, 200, 200] as const;
const MIN_HEADLINE_WORDS = 4;
/** Papers describe videos as articles too. With so many words such a page is one, unless its URL says that it is a video. */
const MAX_STATED_WORDS = 30;
/** A few more where the URL has the shape of the publisher's videos. */
const MAX_SHAPED_STATED_WORDS = 50;

/** The description of a video is one text; so many paragraphs that hold more than a brief are a report with a player. */
const MIN_REPORT_PARAGRAPHS = 4;

function isReportOnVideo({ story, paragraphs }: Signals): boolean {
  return story > VIDEO_WORDS_BY_SIGNS[paragraphs < MIN_REPORT_PARAGRAPHS ? 3 : 2];
}

function isVideo(signals: Signals): boolean {
  const { page, headline, stated, types, ogType, urls, urlKinds, story } = signals;
  if (headline === undefined || wordCount(headline.value) < MIN_HEADLINE_WORDS) return false;
  if (isReportOnVideo(signals)) return false;
  const under = urls.some((parsed) => standsUnder(parsed, VIDEO_PATHS));
  const isNamed = under || ogType.startsWith('video');
  const maxStated = urlKinds.has('video') ? MAX_SHAPED_STATED_WORDS : MAX_STATED_WORDS;
  if (stated && !isNamed && story > maxStated) return false;
  const signs = [
    types.has('VideoObject'),
    ogType.startsWith('video') || page.head.metas.has('og:video'),
    under,
    hasPlayer(page, headline),
  ];
  return count(signs) > (under ? 1 : 0) && story <= (VIDEO_WORDS_BY_SIGNS[count(signs)] ?? 0);
}

/** Fewer words than the shortest report. */
const MIN_STORY_WORDS = 40;
const MIN_TEASERS = 3;
/** So much more text in teasers than outside of them. */
const TEASED_TO_STORY = 2;
/** A listing may have a text about its topic, above or below its links. */
const MAX_TOPIC_WORDS = 250;
const MAX_LABEL_WORDS = 3;

/** Where the URL has the shape of a list, fewer links before the first sentence make one. */
const MIN_SHAPED_TITLES_BEFORE = 3;

function isListing(signals: Signals): boolean {
  const { stated, headline, urlKinds, story, listed, teased, teasers, linkedTitles } = signals;
  if (stated) return isDescribedList(signals);
  const isBrief = story + listed < MIN_STORY_WORDS;
  if (!isBrief && urlKinds.has('article') && !urlKinds.has('listing')) return false;
  if (breaksOff(signals) || isOfList(signals)) return true;
  const isSpread = teasers >= MIN_TEASERS && teased > story * TEASED_TO_STORY;
  if (isSpread && (isBrief || !hasOwnHeading(headline))) return true;
  if (linkedTitles < MIN_LINKED_TITLES) return false;
  return isBrief || (story < MAX_TOPIC_WORDS && opensWithLinks(signals));
}

/** Whether a page that states an article is a list all the same: it describes the story on top of its links. */
function isDescribedList(signals: Signals): boolean {
  const isShown = signals.headline?.heading !== undefined;
  if (!isShown && breaksOff(signals) && linksStories(signals)) return true;
  return (!isShown || linksStories(signals)) && isOfList(signals);
}

/** Whether most paragraphs break off, as teasers do: this still shows where damage has taken their links or titles. */
function breaksOff({ headline, urls, paragraphs, brokenOff, teasers }: Signals): boolean {
  const isNameless = headline?.heading === undefined && !urls.some(namesStory);
  if (isNameless && brokenOff > 0 && brokenOff === paragraphs) return true;
  if (brokenOff < MIN_TEASERS) return false;
  const isTeased = teasers >= MIN_TEASERS || !hasOwnHeading(headline);
  return isTeased ? brokenOff * 2 > paragraphs : brokenOff >= paragraphs;
}

function linksStories({ linkedTitles, teasers }: Signals): boolean {
  return linkedTitles >= MIN_LINKED_TITLES || teasers >= MIN_TEASERS;
}

/** Whether a page has the address of a list and no heading of a story: its links may be lost. */
function isOfList(signals: Signals): boolean {
  const { headline, isReport, types, urls, story, paragraphs, teasers } = signals;
  if (isReport || (hasOwnHeading(headline) && paragraphs > 0)) return false;
  if (story >= MAX_TOPIC_WORDS && teasers < MIN_TEASERS) return false;
  return types.has('CollectionPage') || (urls.length > 0 && urls.every(isListUrl));
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

/** Whether the headline is shown, and longer than the name of a topic. */
function hasOwnHeading(headline: Headline | undefined): boolean {
  return headline?.heading !== undefined && wordCount(headline.value) > MAX_LABEL_WORDS;
}

/** A page that scripts fill: what appears in it before is at most a menu. */
const MAX_SHELL_WORDS = 40;

function isEmptyShell({ page, story, listed, plain }: Signals): boolean {
  if (story + listed > MAX_SHELL_WORDS) return false;
  if (plain <= MAX_SHELL_WORDS && story + listed < MIN_WORDS) return true;
  return page.segments.some(
    (segment) => segment.kind === 'text' && segment.words < MAX_SHELL_WORDS && asksForScripts(segment.text),
  );
}

const MIN_WORDS = 8;
const MIN_UNSTATED_WORDS = 20;

function isOther(signals: Signals): boolean {
  const { headline, stated, story, listed } = signals;
  if (headline === undefined) return true;
  if (story + listed < (stated ? MIN_WORDS : MIN_UNSTATED_WORDS)) return true;
  return !stated && (isStandingPage(headline.value) || isOfSite(signals) || isLogin(signals));
}

const MAX_STANDING_STEPS = 2;
const EXTENSION = /\.[a-z]{2,5}$/u;

/** Whether a page is one that a site keeps for itself, by its address or by what it says that it is. */
function isOfSite({ types, urls }: Signals): boolean {
  if (types.has('AboutPage') || types.has('ContactPage')) return true;
  return urls.some(
    ({ steps }) =>
      steps.length <= MAX_STANDING_STEPS && STANDING_PATHS.has((steps.at(-1) ?? '').replace(EXTENSION, '')),
  );
}

/** More words are an article, though a reader may sign in beside it. */
const MAX_LOGIN_WORDS = 150;

function isLogin({ page, headline, story }: Signals): boolean {
  if (story > MAX_LOGIN_WORDS) return false;
  return (headline !== undefined && asksToSignIn(headline.value)) || page.boxes.some(asksForPassword);
}

function asksForPassword({ asksPassword, hidden }: Box): boolean {
  return asksPassword === true && !hidden;
}

function readSignals(page: Page, found: KindInput): Signals {
  const { headline, place, verdicts, urlKinds = new Set() } = found;
  const types = new Set(page.jsonLd.flatMap(typesOf));
  const ogType = page.head.metas.get('og:type')?.[0]?.trim().toLowerCase() ?? '';
  const lines = readLines(page, headline);
  const story = measureStory(page, verdicts, place);
  return {
    page,
    headline,
    stated: statesArticle(page, ogType),
    types,
    ogType,
    urls: urlsOf(page),
    urlKinds,
    ...lines,
    ...story,
    titlesBefore: titlesBetween(page, { headline, place }, story.opening),
  };
}

const ARTICLE_TYPE = /(?:Article|Posting|Report)$/u;
/** An article page may describe an earlier version of itself or the article below; a listing describes each of its teasers. */
const MAX_DESCRIBED = 3;

function statesArticle(page: Page, ogType: string): boolean {
  if (ogType === 'article' && page.head.metas.has('article:published_time')) return true;
  const { article } = page;
  if (article === undefined || stringAt(article, 'headline') === undefined) return false;
  if (stringAt(article, 'datePublished') === undefined) return false;
  const headlines = new Set(page.jsonLd.filter(isArticleNode).map((node) => stringAt(node, 'headline')));
  return headlines.size <= MAX_DESCRIBED;
}

function isArticleNode(node: JsonLdNode): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

/** The URLs that are known of a page: the caller's, and those that the page states. */
function urlsOf(page: Page): UrlParts[] {
  const urls = [page.url, page.head.links.get('canonical')?.[0], page.head.metas.get('og:url')?.[0]];
  return urls.flatMap((url) => {
    const parsed = url === undefined ? undefined : parseUrl(url);
    if (parsed === undefined) return [];
    const { pathname, search } = parsed;
    return [
      {
        steps: pathname
          .toLowerCase()
          .split('/')
          .filter((step) => step !== ''),
        query: search,
      },
    ];
  });
}

function isRoot({ steps, query }: UrlParts): boolean {
  return steps.every((step) => ROOT_PATHS.has(step)) && !LISTING_QUERY.test(query);
}

/** Whether a URL has one of the steps above its last one: the last alone names the listing of such pages. */
function standsUnder({ steps }: UrlParts, names: ReadonlySet<string>): boolean {
  return steps.slice(0, -1).some((step) => names.has(step));
}

function namesStory({ steps, query }: UrlParts): boolean {
  return isStoryUrl(steps.at(-1) ?? '', query);
}

/** Steps from "tag" or "category" on: a topic, perhaps its parent, perhaps the number of a page. */
const MAX_TOPIC_STEPS = 4;

function isListUrl(url: UrlParts): boolean {
  const { steps, query } = url;
  if (namesStory(url)) return false;
  const at = steps.findIndex((step) => LISTING_PATHS.has(step));
  return LISTING_QUERY.test(query) || (at >= 0 && steps.length - at <= MAX_TOPIC_STEPS);
}

const PRICE = /(?:₹|(?<!\p{L})(?:Rs|रु)\.?)\s?\p{Nd}/u;
const COUNTER = /^\p{Nd}{1,3}\s?(?:\/|of|में से)\s?\p{Nd}{1,3}$/u;
const MAX_PRICE_WORDS = 8;
const MAX_COUNTER_LENGTH = 12;
const MIN_PICTURE_SIZE = 100;

function readLines(page: Page, headline: Headline | undefined) {
  const visible = page.segments.filter(({ hidden }) => !hidden);
  const from = headline?.heading?.segments[0]?.index ?? 0;
  return {
    plain: visible.reduce((sum, segment) => sum + plainWords(segment), 0),
    prices: visible.filter(isPrice).length,
    counters: visible.filter(isCounter).length,
    pictures: visible.filter((segment) => segment.index > from && isPicture(segment)).length,
    linkedTitles: new Set(visible.filter(isLinkedTitle).map(({ href }) => href)).size,
  };
}

function plainWords({ kind, words, chars, linkChars, control }: Segment): number {
  if (kind === 'table') return words;
  return kind === 'text' && !control ? words * (1 - linkChars / chars) : 0;
}

function isPrice({ kind, words, text }: Segment): boolean {
  return kind === 'text' && words <= MAX_PRICE_WORDS && PRICE.test(text);
}

function isCounter({ kind, text }: Segment): boolean {
  return kind === 'text' && text.length <= MAX_COUNTER_LENGTH && COUNTER.test(text);
}

/** Whether a segment is a picture that leads nowhere: those of teasers are links. */
function isPicture({ kind, href, image }: Segment): boolean {
  return kind === 'image' && href === undefined && (image?.width ?? MIN_PICTURE_SIZE) >= MIN_PICTURE_SIZE;
}

function titlesBetween(
  page: Page,
  { headline, place }: Omit<KindInput, 'verdicts'>,
  opening: number,
): number {
  const from = headline?.heading?.segments.at(-1)?.index ?? -1;
  const before = page.segments.slice(from + 1, Math.max(from + 1, opening));
  return before.filter((segment) => isLinkedTitle(segment) && !place?.features.roles[segment.box.index])
    .length;
}

const MIN_LINKED = 0.6;
const MIN_TITLE_WORDS = 4;

/** Whether a segment is a link as long as a headline. */
function isLinkedTitle({ kind, hidden, words, chars, linkChars, href }: Segment): boolean {
  return (
    kind === 'text' &&
    !hidden &&
    words >= MIN_TITLE_WORDS &&
    linkChars > chars * MIN_LINKED &&
    href !== undefined &&
    !href.startsWith('#')
  );
}

const MIN_PARAGRAPH_WORDS = 6;
/** How a teaser ends: "बताया…", "सीरीज़...", "कहा [&hellip;]". */
const BROKEN_OFF = /(?:…|\.\.\.)\]?$/u;
const STORY_TYPES: ReadonlySet<string> = new Set(['paragraph', 'quote', 'list-item', 'table']);

/** The body without its teasers, and the teasers of the whole page. */
function measureStory(page: Page, verdicts: readonly Verdict[], place: BodyPlace | undefined) {
  const prose = Float64Array.from(page.segments, proseWords);
  const teasers = teaserSegments(page, prose);
  const body = readBlocks(verdicts, teasers);
  let teased = 0;
  for (const segment of teasers) teased += segment.words;
  const story = Math.max(body.story, longestRun(page, prose, place, teasers));
  return { ...body, story, teased, teasers: teasers.size };
}

function readBlocks(verdicts: readonly Verdict[], teasers: ReadonlySet<Segment>) {
  const blocks = verdicts.filter(({ segment, type }) => STORY_TYPES.has(type ?? '') && !teasers.has(segment));
  const sentences = blocks.filter(
    ({ segment, type }) => type !== 'table' && segment.words >= MIN_PARAGRAPH_WORDS,
  );
  const story = wordsOf(sentences);
  return {
    story,
    listed: wordsOf(blocks) - story,
    paragraphs: sentences.filter(({ type }) => type === 'paragraph').length,
    brokenOff: sentences.filter(({ segment }) => BROKEN_OFF.test(segment.text)).length,
    subheadings: verdicts.filter(({ type }) => type === 'subheading').length,
    isReport: story >= MIN_STORY_WORDS && opensReport(sentences[0]?.segment.text ?? ''),
    opening: sentences[0]?.segment.index ?? 0,
  };
}

/** A text about a topic never opens so: "भिण्ड, 14 अगस्त (वार्ता)। …". */
function opensReport(text: string): boolean {
  const { place, agency, desk } = parseDateline(text) ?? {};
  return place !== undefined && (agency ?? desk) !== undefined;
}

function wordsOf(verdicts: readonly Verdict[]): number {
  return verdicts.reduce((sum, { segment }) => sum + segment.words, 0);
}

/** Most sentences that one parent has: they make an article also where a wrong headline let the body begin after them. */
function longestRun(
  page: Page,
  prose: Float64Array,
  place: BodyPlace | undefined,
  teasers: ReadonlySet<Segment>,
): number {
  if (place === undefined) return 0;
  const runs = new Map<Box, number>();
  for (const segment of page.segments) {
    const words = prose[segment.index] ?? 0;
    if (words === 0 || place.features.roles[segment.box.index] !== undefined || teasers.has(segment))
      continue;
    const parent = parentOf(segment);
    runs.set(parent, (runs.get(parent) ?? 0) + words);
  }
  return [...runs.values()].reduce((most, words) => Math.max(most, words), 0);
}

/** A card holds so much of the page's prose at most; what a link and a paragraph of an article share is the whole body. */
const MAX_CARD_SHARE = 0.5;

/** Sentences under a linked title, in a box that both have to themselves and that has others of its look beside it. */
function teaserSegments(page: Page, prose: Float64Array): Set<Segment> {
  const { segments } = page;
  const before = sumsBefore(prose);
  const most = (before.at(-1) ?? 0) * MAX_CARD_SHARE;
  const cards = new Map<Segment, Box>();
  for (const segment of segments) {
    if (prose[segment.index] === 0) continue;
    const title = titleAbove(segments, segment.index);
    const card = title && boxAround(segment.box, title.index);
    if (card !== undefined && (before[card.end] ?? 0) - (before[card.first] ?? 0) <= most)
      cards.set(segment, card);
  }
  const repeated = repeatedLooks(new Set(cards.values()));
  return new Set([...cards].filter(([, card]) => repeated.has(kinOf(card))).map(([segment]) => segment));
}

function repeatedLooks(cards: ReadonlySet<Box>): Set<string> {
  const counts = new Map<string, number>();
  for (const card of cards) counts.set(kinOf(card), (counts.get(kinOf(card)) ?? 0) + 1);
  return new Set([...counts].filter(([, cards]) => cards >= MIN_TEASERS).map(([kin]) => kin));
}

/** Element and first class word: the others often number or sort the cards. */
function kinOf({ tag, names }: Box): string {
  return `${tag} ${names.slice(1, names.indexOf(' ', 1))}`;
}

/** For each index the sum of what appears before it. */
function sumsBefore(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [index, value] of values.entries()) sums[index + 1] = (sums[index] ?? 0) + value;
  return sums;
}

/** Lines between a title and its teaser: section, author, date, number of comments. */
const MAX_LINES_BETWEEN = 5;
const MAX_WORDS_BETWEEN = 6;

function titleAbove(segments: readonly Segment[], index: number): Segment | undefined {
  for (let at = index - 1, lines = 0; at >= 0 && lines < MAX_LINES_BETWEEN; at -= 1) {
    const segment = segments[at];
    if (segment === undefined || segment.kind !== 'text' || segment.hidden) continue;
    if (isLinkedTitle(segment)) return segment;
    if (segment.words > MAX_WORDS_BETWEEN) return undefined;
    lines += 1;
  }
  return undefined;
}

/** The smallest box around a box that also holds the segment of that index. */
function boxAround(box: Box, index: number): Box | undefined {
  let current: Box | undefined = box;
  while (current !== undefined && current.first > index) current = current.parent;
  return current;
}

const SEGMENTS_AROUND = 14;
const PLAYER_NAMES = /(?:video|player|youtube|dailymotion)/u;
const AUDIO_NAMES = /(?:audio|listen|podcast|tts|speak)/u;
const PLAYER_URL = /(?:\/embed|player|video|youtube)/iu;

/** Whether a player appears beside the headline, before any sentence. */
function hasPlayer(page: Page, headline: Headline): boolean {
  const at = headline.heading?.segments[0]?.index;
  if (at === undefined) return false;
  const from = Math.max(0, at - SEGMENTS_AROUND);
  const prose = page.segments.findIndex((segment) => segment.index > at && proseWords(segment) > 0);
  const to = Math.min(prose < 0 ? Infinity : prose, at + SEGMENTS_AROUND);
  if (page.segments.slice(from, to).some(isVideoEmbed)) return true;
  return page.boxes.some((box) => box.first >= from && box.end <= to && box.first <= to && isPlayer(box));
}

function isVideoEmbed({ embed }: Segment): boolean {
  return embed !== undefined && embed.provider !== 'twitter' && embed.provider !== 'instagram';
}

function isPlayer({ tag, names, hidden, element }: Box): boolean {
  if (hidden || AUDIO_NAMES.test(names)) return false;
  if (tag === 'iframe') return PLAYER_URL.test(element.attribs.src ?? element.attribs['data-src'] ?? '');
  return PLAYER_NAMES.test(names);
}

function isHeading({ box }: Segment): boolean {
  return box.tag === 'h1' || box.tag === 'h2';
}

function isLine({ kind, hidden, words }: Segment): boolean {
  return kind === 'text' && !hidden && words <= MAX_LINE_WORDS;
}

function count(signs: readonly boolean[]): number {
  return signs.filter(Boolean).length;
}
