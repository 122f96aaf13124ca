/** The links found on a site, and what distinguishes its articles among them. */
import { wordCount } from '../text/words.ts';
import type { PageLink } from './read-links.ts';
import { shapeOf, type UrlShape } from './url-shape.ts';

/** A URL that was linked to, but neither fetched nor yielded yet. */
interface KnownLink {
  readonly shape: UrlShape;
  readonly tally: ShapeTally;
  /** URL of the link with the longest text. */
  url: string;
  words: number;
  title: string;
}

/** How often URLs of one shape are linked to with a headline. */
interface ShapeTally {
  urls: number;
  titled: number;
}

/** A text with fewer words is the label of a section. */
const MIN_HEADLINE_WORDS = 4;
/** A text with more words is not a section label. The limit allows for "मध्य प्रदेश और छत्तीसगढ़ की खबरें". */
const MAX_LABEL_WORDS = 6;
/** Minimum number and share of headlines among the links of a shape for it to be that of articles. */
const MIN_TITLED = 3;
const MIN_TITLED_SHARE = 0.3;
/** Maximum number of path segments of a section: state, district, town, page. */
const MAX_SECTION_STEPS = 4;

export class SiteLinks {
  /** Keyed by normalized URL. Articles already taken stay, without their link. */
  readonly #links = new Map<string, KnownLink | undefined>();
  readonly #tallies = new Map<string, ShapeTally>();
  readonly #sections = new Set<string>();

  /** @param isArticle - whether a URL is an article; undefined if the caller does not know, so that it is learned from the site */
  constructor(private readonly isArticle: (url: string) => boolean | undefined = () => undefined) {}

  /** Adds a link. URLs that differ only in `www.`, the scheme or a trailing slash are the same link. */
  add(link: PageLink): void {
    const key = keyOf(link.url);
    if (!this.#links.has(key)) this.#links.set(key, this.#newLink(link.url));
    const known = this.#links.get(key);
    if (known !== undefined) this.#see(known, link);
  }

  /** The articles among the links not taken yet. */
  *takeArticles(): Generator<PageLink> {
    for (const [key, link] of this.#links)
      if (link !== undefined && this.#isArticle(link)) {
        this.#links.set(key, undefined);
        yield { url: link.url, text: link.words >= MIN_HEADLINE_WORDS ? link.title : '' };
      }
  }

  /** The section pages among the links not taken yet. Take the articles first. */
  takeSections(): string[] {
    const found = [...this.#links].filter(
      ([key, link]) => link !== undefined && !this.#sections.has(key) && this.#isSection(link),
    );
    for (const [key] of found) this.#sections.add(key);
    return found.map(([, link]) => (link as KnownLink).url);
  }

  /** Counts a URL as a section page that was read. */
  addSection(url: string): void {
    this.#sections.add(keyOf(url));
  }

  /** Undefined for anything but an article or a section. */
  #newLink(url: string): KnownLink | undefined {
    const shape = shapeOf(url);
    if (shape.isUnwanted && this.isArticle(url) !== true) return undefined;
    const tally = this.#tallies.get(shape.key) ?? { urls: 0, titled: 0 };
    this.#tallies.set(shape.key, tally);
    tally.urls += 1;
    return { shape, tally, url, words: 0, title: '' };
  }

  #see(known: KnownLink, { url, text }: PageLink): void {
    const words = wordCount(text);
    if (words <= known.words) return;
    if (known.words < MIN_HEADLINE_WORDS && words >= MIN_HEADLINE_WORDS) known.tally.titled += 1;
    Object.assign(known, { url, words, title: text });
  }

  #isArticle(link: KnownLink): boolean {
    const known = this.isArticle(link.url);
    if (known !== undefined) return known;
    const isTitled = link.words >= MIN_HEADLINE_WORDS;
    if (link.shape.isStory && isTitled) return true;
    return (isTitled || link.shape.isStory) && link.tally.titled >= MIN_TITLED && isOfArticles(link);
  }

  /** A longer text is a label if most URLs of its shape have short ones. */
  #isSection(link: KnownLink): boolean {
    const { words, shape } = link;
    if (words === 0 || shape.isStory || shape.steps > MAX_SECTION_STEPS) return false;
    return words < MIN_HEADLINE_WORDS || (words <= MAX_LABEL_WORDS && !isOfArticles(link));
  }
}

/** Whether many links of the same shape have headlines. */
function isOfArticles({ tally: { urls, titled } }: KnownLink): boolean {
  return titled >= urls * MIN_TITLED_SHARE;
}

const SCHEME_AND_WWW = /^https?:\/\/(?:www\.)?/u;
const SLASH_AT_END = /\/(?=$|\?)/u;

function keyOf(url: string): string {
  return url.replace(SCHEME_AND_WWW, '').replace(SLASH_AT_END, '');
}
