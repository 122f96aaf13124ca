/**
 * The kind of a page that is no article. A page is an article unless something speaks against it: the tests below
 * weigh what it shows (sentences, teasers, pictures, a player) and take what it states and its address as support only.
 */
import type { Verdict } from '../body/block.ts';
import type { BodyPlace } from '../body/find-body.ts';
import { proseWords } from '../body/prose.ts';
import type { PageKind } from '../errors.ts';
import { type JsonLdNode, stringAt, typesOf } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import type { Box, Segment } from '../html/segment.ts';
import {
  announcesPictures,
  asksForScripts,
  GALLERY_PATHS,
  isStandingPage,
  LISTING_PATHS,
  LISTING_QUERY,
  offersConsent,
  offersToBuy,
  ROOT_PATHS,
  saysNotFound,
  speaksOfConsent,
  VIDEO_PATHS,
} from '../text/page-kind-words.ts';
import { wordCount } from '../text/words.ts';
import type { Headline } from './headline.ts';

/** What the extraction has found before it asks for the kind. */
export interface Findings {
  readonly headline?: Headline | undefined;
  readonly place?: BodyPlace | undefined;
  /** Verdicts for all segments; empty where there is no place. */
  readonly verdicts: readonly Verdict[];
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
  readonly addresses: readonly Address[];
  /** Sentences of the body that are not teasers. */
  readonly story: number;
  /** Paragraphs of the story. */
  readonly paragraphs: number;
  /** Tables and short list items of the body: an article may be made of them. */
  readonly listed: number;
  /** Sentences in teasers, and how many teasers there are. */
  readonly teased: number;
  readonly teasers: number;
  /** Links as long as a headline, each address once. */
  readonly linkedTitles: number;
  /** All visible words outside of links and controls. */
  readonly plain: number;
  /** Lines that open with a price. */
  readonly prices: number;
  /** Lines such as "3/8". */
  readonly counters: number;
  /** Pictures behind the headline that lead nowhere. */
  readonly pictures: number;
}

/** The steps of a path and the query of an address. */
interface Address {
  readonly steps: readonly string[];
  readonly query: string;
}

/**
 * The kinds and the test for each. The order is from what a page says outright to what it merely lacks: an error page
 * offers a list of news, a video page stands among links to other videos, and both have few words.
 */
const KINDS: readonly (readonly [PageKind, (signals: Signals) => boolean])[] = [
  ['error-page', isErrorPage],
  ['consent-page', isConsentPage],
  ['product', isProduct],
  ['home', isHome],
  ['gallery', isGallery],
  ['video', isVideo],
  ['listing', isListing],
  ['empty-shell', isEmptyShell],
  ['other', isOther],
];

/**
 * Says what a page is that is no article; undefined for an article.
 *
 * @example
 * const kind = pageKind(page, { headline, place, verdicts });
 * if (kind !== undefined) throw new ScrapeError('not-an-article', `This page is a ${kind}`, { kind });
 */
export function pageKind(page: Page, found: Findings): PageKind | undefined {
  const signals = readSignals(page, found);
  return KINDS.find(([, holds]) => holds(signals))?.[0];
}

/** A page that is not there says so in few sentences; a report that quotes the phrase has more of them. */
const MOST_ERROR_WORDS = 60;
const MOST_LINE_WORDS = 14;

function isErrorPage({ page, headline, stated, story }: Signals): boolean {
  if (stated || story >= MOST_ERROR_WORDS) return false;
  if (saysNotFound(page.head.title) || (headline !== undefined && saysNotFound(headline.value))) return true;
  return page.segments.some((segment) => isHeading(segment) && isLine(segment) && saysNotFound(segment.text));
}

/** Consent is the matter of so large a part of the sentences on a consent page; a site with a banner has its own text beside it. */
const LEAST_CONSENT = 0.4;
const MOST_CONSENT_LINKS = 5;
const MOST_CONSENT_WORDS = 600;

function isConsentPage({ page, stated, story, linkedTitles }: Signals): boolean {
  if (stated || linkedTitles > MOST_CONSENT_LINKS || story > MOST_CONSENT_WORDS) return false;
  let prose = 0;
  let consenting = 0;
  for (const segment of page.segments) {
    const words = proseWords(segment);
    prose += words;
    if (words > 0 && speaksOfConsent(segment.text)) consenting += words;
  }
  if (consenting === 0 || consenting < prose * LEAST_CONSENT) return false;
  return page.segments.some((segment) => isLine(segment) && offersConsent(segment.text));
}

/** A report names prices within its sentences; a shop prints them as lines of their own, beside its buttons. */
const FEWEST_PRICES = 5;
const PRICES_PER_PARAGRAPH = 3;

function isProduct({ page, stated, types, ogType, prices, paragraphs }: Signals): boolean {
  if (stated) return false;
  if (types.has('Product') || ogType.startsWith('product')) return prices > 0 || paragraphs < PRICES_PER_PARAGRAPH;
  if (prices < FEWEST_PRICES || prices < paragraphs * PRICES_PER_PARAGRAPH) return false;
  return page.segments.some((segment) => isLine(segment) && offersToBuy(segment.text));
}

/** Every address of a front page is the root of its site: an article whose URL is unknown still has a canonical one. */
const FEWEST_LINKED_TITLES = 6;
/** A front page may carry a text about its site, but links outweigh it; each counts as much as a headline has words. */
const TITLE_WORDS = 12;

function isHome({ stated, types, ogType, addresses, story, linkedTitles }: Signals): boolean {
  if (stated || linkedTitles < FEWEST_LINKED_TITLES || story > linkedTitles * TITLE_WORDS) return false;
  if (addresses.length === 0 || !addresses.every(isRoot)) return false;
  return addresses.length > 1 || ogType === 'website' || types.has('WebSite');
}

/** In a gallery each picture has a caption of a sentence or two; an article has many paragraphs to a picture. */
const FEWEST_SLIDES = 4;
const MOST_SLIDE_WORDS = 45;

function isGallery(signals: Signals): boolean {
  const { headline, stated, types, addresses, story, listed, counters, pictures } = signals;
  const slides = Math.max(counters, pictures);
  if (slides < FEWEST_SLIDES || story + listed > slides * MOST_SLIDE_WORDS) return false;
  const signs = [
    types.has('ImageGallery') || types.has('MediaGallery'),
    addresses.some((address) => standsUnder(address, GALLERY_PATHS)),
    counters >= FEWEST_SLIDES,
    headline !== undefined && announcesPictures(headline.value),
  ];
  return count(signs) >= (stated ? 2 : 1);
}

/** Words that a video page may have under its player: the more it says outright that it is one, the more of them. */
const VIDEO_WORDS_BY_SIGNS = [0, 50, 120, 200, 200] as const;
const FEWEST_HEADLINE_WORDS = 4;
/** Papers describe videos as articles too. With so many words such a page is one, unless its address says that it is a video. */
const MOST_STATED_WORDS = 30;

function isVideo(signals: Signals): boolean {
  const { page, headline, stated, types, ogType, addresses, story } = signals;
  if (headline === undefined || wordCount(headline.value) < FEWEST_HEADLINE_WORDS) return false;
  if (story > VIDEO_WORDS_BY_SIGNS[3]) return false;
  const under = addresses.some((address) => standsUnder(address, VIDEO_PATHS));
  if (stated && !under && !ogType.startsWith('video') && story > MOST_STATED_WORDS) return false;
  const signs = [
    types.has('VideoObject'),
    ogType.startsWith('video') || page.head.metas.has('og:video'),
    under,
    hasPlayer(page, headline),
  ];
  return count(signs) > (under ? 1 : 0) && story <= (VIDEO_WORDS_BY_SIGNS[count(signs)] ?? 0);
}

/** Fewer words than the shortest report: a headline and a sentence. */
const FEWEST_STORY_WORDS = 40;
const FEWEST_TEASERS = 3;
/** So much more text in teasers than outside of them. */
const TEASED_TO_STORY = 2;
/** A listing may open with a text about its topic. */
const MOST_INTRODUCTION = 250;
const MOST_LABEL_WORDS = 4;

function isListing(signals: Signals): boolean {
  const { stated, headline, story, listed, teased, teasers, linkedTitles } = signals;
  if (stated) return false;
  if (teasers >= FEWEST_TEASERS && teased > story * TEASED_TO_STORY) return true;
  if (linkedTitles < FEWEST_LINKED_TITLES) return false;
  if (story + listed < FEWEST_STORY_WORDS) return true;
  const isLabel = headline !== undefined && wordCount(headline.value) <= MOST_LABEL_WORDS;
  return isLabel && story < MOST_INTRODUCTION && statesListing(signals);
}

function statesListing({ types, addresses }: Signals): boolean {
  return types.has('CollectionPage') || addresses.some((address) => isListAddress(address));
}

/** A page that scripts fill: what stands in it before is at most a menu. */
const MOST_SHELL_WORDS = 40;

function isEmptyShell({ page, story, listed, plain }: Signals): boolean {
  if (story + listed > MOST_SHELL_WORDS) return false;
  if (plain <= MOST_SHELL_WORDS && story + listed < FEWEST_WORDS) return true;
  return page.segments.some((segment) => segment.kind === 'text' && segment.words < MOST_SHELL_WORDS && asksForScripts(segment.text));
}

const FEWEST_WORDS = 8;
const FEWEST_UNSTATED_WORDS = 20;

function isOther({ headline, stated, story, listed }: Signals): boolean {
  if (headline === undefined) return true;
  if (story + listed < (stated ? FEWEST_WORDS : FEWEST_UNSTATED_WORDS)) return true;
  return !stated && isStandingPage(headline.value);
}

function readSignals(page: Page, { headline, verdicts }: Findings): Signals {
  const types = new Set(page.jsonLd.flatMap(typesOf));
  const ogType = page.head.metas.get('og:type')?.[0]?.trim().toLowerCase() ?? '';
  return {
    page,
    headline,
    stated: statesArticle(page, ogType),
    types,
    ogType,
    addresses: addressesOf(page),
    ...readLines(page, headline),
    ...readStory(page, verdicts),
  };
}

const ARTICLE_TYPE = /(?:Article|Posting|Report)$/u;
/** An article page may describe an earlier version of itself or the article below; a listing describes each of its teasers. */
const MOST_DESCRIBED = 3;

function statesArticle(page: Page, ogType: string): boolean {
  if (ogType === 'article' && page.head.metas.has('article:published_time')) return true;
  const { article } = page;
  if (article === undefined || stringAt(article, 'headline') === undefined) return false;
  if (stringAt(article, 'datePublished') === undefined) return false;
  const headlines = new Set(page.jsonLd.filter(isArticleNode).map((node) => stringAt(node, 'headline')));
  return headlines.size <= MOST_DESCRIBED;
}

function isArticleNode(node: JsonLdNode): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

/** The addresses that are known of a page: the caller's, and those that the page states. */
function addressesOf(page: Page): Address[] {
  const urls = [page.url, page.head.links.get('canonical')?.[0], page.head.metas.get('og:url')?.[0]];
  return urls.flatMap((url) => {
    if (url === undefined || !URL.canParse(url)) return [];
    const { pathname, search } = new URL(url);
    return [{ steps: pathname.toLowerCase().split('/').filter((step) => step !== ''), query: search }];
  });
}

function isRoot({ steps, query }: Address): boolean {
  return steps.every((step) => ROOT_PATHS.has(step)) && !LISTING_QUERY.test(query);
}

/** Whether an address has one of the steps above its last one: the last alone names the listing of such pages. */
function standsUnder({ steps }: Address, names: ReadonlySet<string>): boolean {
  return steps.slice(0, -1).some((step) => names.has(step));
}

/** Steps behind "tag" or "category": a topic, perhaps its parent, perhaps the number of a page. */
const MOST_TOPIC_STEPS = 4;

function isListAddress({ steps, query }: Address): boolean {
  if (LISTING_QUERY.test(query)) return true;
  const at = steps.findIndex((step) => LISTING_PATHS.has(step));
  return at >= 0 && steps.length - at <= MOST_TOPIC_STEPS;
}

const PRICE = /^(?:₹|rs\.?\s?\p{Nd}|रु\.?\s?\p{Nd})/iu;
const COUNTER = /^\p{Nd}{1,3}\s?(?:\/|of|में से)\s?\p{Nd}{1,3}$/iu;
const MOST_PRICE_WORDS = 8;
const LONGEST_COUNTER = 12;
const SMALLEST_PICTURE = 100;

function readLines(page: Page, headline: Headline | undefined) {
  const from = headline?.heading?.segments[0]?.index ?? 0;
  const targets = new Set<string>();
  const sums = { plain: 0, prices: 0, counters: 0, pictures: 0 };
  for (const segment of page.segments) {
    if (segment.hidden) continue;
    if (segment.kind === 'image') {
      if (segment.index > from && isPicture(segment)) sums.pictures += 1;
      continue;
    }
    if (isLinkedTitle(segment)) targets.add(segment.href ?? '');
    else if (segment.kind === 'text') countLine(segment, sums);
  }
  return { ...sums, linkedTitles: targets.size };
}

function countLine(segment: Segment, sums: { plain: number; prices: number; counters: number }): void {
  const { text, words, linkChars, chars, control } = segment;
  if (!control) sums.plain += words * (1 - linkChars / chars);
  if (words <= MOST_PRICE_WORDS && PRICE.test(text)) sums.prices += 1;
  if (text.length <= LONGEST_COUNTER && COUNTER.test(text)) sums.counters += 1;
}

function isPicture({ href, image }: Segment): boolean {
  return href === undefined && (image?.width ?? SMALLEST_PICTURE) >= SMALLEST_PICTURE;
}

const LEAST_LINKED = 0.6;
const FEWEST_TITLE_WORDS = 4;

/** Whether a segment is a link as long as a headline. */
function isLinkedTitle({ kind, hidden, words, chars, linkChars, href }: Segment): boolean {
  return kind === 'text' && !hidden && words >= FEWEST_TITLE_WORDS && linkChars > chars * LEAST_LINKED && href !== undefined && !href.startsWith('#');
}

const FEWEST_PARAGRAPH_WORDS = 6;
const STORY_TYPES: ReadonlySet<string> = new Set(['paragraph', 'quote', 'list-item']);

/** The body without its teasers, and the teasers of the whole page. */
function readStory(page: Page, verdicts: readonly Verdict[]) {
  const teasers = teaserSegments(page);
  const sums = { story: 0, paragraphs: 0, listed: 0 };
  for (const { segment, type } of verdicts) {
    if (type === undefined || teasers.has(segment)) continue;
    if (type === 'table') sums.listed += segment.words;
    if (!STORY_TYPES.has(type)) continue;
    if (segment.words < FEWEST_PARAGRAPH_WORDS) sums.listed += segment.words;
    else sums.story += segment.words;
    if (segment.words >= FEWEST_PARAGRAPH_WORDS && type === 'paragraph') sums.paragraphs += 1;
  }
  let teased = 0;
  for (const segment of teasers) teased += segment.words;
  return { ...sums, teased, teasers: teasers.size };
}

/** A card holds so much of the page's prose at most; what a link and a paragraph of an article share is the whole body. */
const MOST_CARD_SHARE = 0.5;

/** Sentences under a linked title, in a box that both have to themselves. */
function teaserSegments(page: Page): Set<Segment> {
  const { segments } = page;
  const sums = [0];
  for (const segment of segments) sums.push((sums.at(-1) ?? 0) + proseWords(segment));
  const proseIn = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  const total = proseIn(0, segments.length);
  const teasers = new Set<Segment>();
  for (const segment of segments) {
    if (proseIn(segment.index, segment.index + 1) === 0) continue;
    const title = titleAbove(segments, segment.index);
    const card = title && boxAround(segment.box, title.index);
    if (card !== undefined && proseIn(card.first, card.end) <= total * MOST_CARD_SHARE) teasers.add(segment);
  }
  return teasers;
}

/** Lines between a title and its teaser: section, author, date, number of comments. */
const MOST_LINES_BETWEEN = 5;
const MOST_WORDS_BETWEEN = 6;

function titleAbove(segments: readonly Segment[], index: number): Segment | undefined {
  for (let at = index - 1, lines = 0; at >= 0 && lines < MOST_LINES_BETWEEN; at -= 1) {
    const segment = segments[at];
    if (segment === undefined || segment.kind !== 'text' || segment.hidden) continue;
    if (isLinkedTitle(segment)) return segment;
    if (segment.words > MOST_WORDS_BETWEEN) return undefined;
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
const PLAYER_ADDRESS = /(?:\/embed|player|video|youtube)/iu;

/** Whether a player stands beside the headline, before any sentence. */
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
  if (tag === 'iframe') return PLAYER_ADDRESS.test(element.attribs['src'] ?? element.attribs['data-src'] ?? '');
  return PLAYER_NAMES.test(names);
}

function isHeading({ box }: Segment): boolean {
  return box.tag === 'h1' || box.tag === 'h2' || box.tag === 'h3';
}

function isLine({ kind, hidden, words }: Segment): boolean {
  return kind === 'text' && !hidden && words <= MOST_LINE_WORDS;
}

function count(signs: readonly boolean[]): number {
  return signs.filter(Boolean).length;
}
