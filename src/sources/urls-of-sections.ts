import { ScrapeError } from '../errors.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { cleanUrl } from '../io/clean-url.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { callback, countLimit, required } from '../io/option-kinds.ts';
import { parseUrl } from '../text/parse-url.ts';
import { type FetchedSection, readLinks } from './read-links.ts';
import { SiteLinks } from './site-links.ts';
import { limited, type SourceFailure, type SourceUrl, type SourceUrls } from './source-item.ts';

/** Options for reading section pages. */
export interface SectionOptions {
  /**
   * Fetches a section page: your own function, which should obey robots.txt, pause between requests and only connect to public
   * addresses. An error it throws is the failure of that page.
   *
   * @param onRedirect - call it with each redirect target before requesting it; it rejects targets on another site
   */
  readonly get: (url: string, onRedirect: (target: string) => Promise<void>) => Promise<FetchedSection>;
  /** Levels of section pages: 1 is only the start page, 2 includes the sections that it links to. @defaultValue 1 */
  readonly depth?: number;
  /** Maximum number of section pages, the start page included. @defaultValue 100 */
  readonly maxSections?: number;
  /** Maximum number of URLs. @defaultValue no limit */
  readonly limit?: number;
  /** Whether a URL may be fetched or yielded at all. @defaultValue all URLs of the site */
  readonly isWanted?: (url: string) => boolean;
  /** Whether a URL is an article, if you know; undefined leaves it to what is learned from the site. */
  readonly isArticle?: (url: string) => boolean | undefined;
}

const SECTION_OPTIONS: OptionKinds<SectionOptions> = {
  get: required(callback),
  depth: countLimit,
  maxSections: countLimit,
  limit: countLimit,
  isWanted: callback,
  isArticle: callback,
};

const MAX_SECTIONS = 100;

/**
 * Reads the URLs of articles from the section pages of a site without feed and sitemap, each once. It learns from the site
 * which links lead to articles: a number or a slug in the URL, a headline as text, and the shape that such URLs share. Links to
 * other sites, files, tags, authors, searches, logins, videos and galleries are left out, as are those with `rel="nofollow"`.
 *
 * A section page that cannot be fetched is a failure; the others are read. Pages that redirect to another site are left out,
 * except for the start page, which determines the site.
 *
 * @param url - of the start page, or of one section
 * @throws ScrapeError `invalid-url` if `url` is invalid, `invalid-input` for wrong options.
 * @example
 * for await (const item of urlsOfSections('https://naya-akhbar.example/', { get: (url) => fetchPage(url), depth: 2 })) {
 *   if ('error' in item) console.error(item.name, item.error.code);
 *   else console.log(item.url, item.title);
 * }
 */
export async function* urlsOfSections(
  url: string,
  options: SectionOptions,
): AsyncGenerator<SourceUrl | SourceFailure, void, undefined> {
  checkOptions(options, SECTION_OPTIONS);
  const start = cleanUrl(url);
  yield* limited(new SectionTree(start, options).visit(), options.limit);
}

/** Ends the fetch of a page that redirects to another site. */
class OtherSiteError extends ScrapeError {}

class SectionTree {
  readonly #links: SiteLinks;
  #site: string | undefined;
  #count = 0;

  constructor(
    private readonly start: string,
    private readonly options: SectionOptions,
  ) {
    this.#links = new SiteLinks(options.isArticle);
  }

  async *visit(): SourceUrls {
    const { depth = 1, maxSections = MAX_SECTIONS } = this.options;
    let sections = [this.start];
    for (let level = 0; level < depth && sections.length > 0; level += 1) {
      for (const section of sections.slice(0, maxSections - this.#count)) yield* this.#read(section);
      sections = this.#links.takeSections();
    }
  }

  async *#read(section: string): SourceUrls {
    this.#count += 1;
    this.#links.addSection(section);
    try {
      const page = await this.options.get(section, (target) => this.#assertOnSite(target));
      await this.#assertOnSite(page.url);
      this.#site ??= siteOf(page.url);
      this.#links.addSection(page.url);
      for (const link of readLinks(page)) this.#add(link);
    } catch (error) {
      if (!(error instanceof OtherSiteError)) yield { name: section, error: asScrapeError(error, section) };
    }
    for (const { url, text } of this.#links.takeArticles())
      yield { url, ...(text !== '' && { title: text }) };
  }

  #add({ url, text }: { readonly url: string; readonly text: string }): void {
    const cleaned = cleanedOf(url);
    if (cleaned === undefined || siteOf(cleaned) !== this.#site) return;
    if (this.options.isWanted?.(cleaned) !== false) this.#links.add({ url: cleaned, text });
  }

  /** Until the start page has been read, any host may be the site. */
  async #assertOnSite(url: string): Promise<void> {
    if (this.#site !== undefined && siteOf(url) !== this.#site)
      throw new OtherSiteError('invalid-url', 'the page redirects to another site', { url });
  }
}

const WWW = /^www\./u;

/** Host and port. */
function siteOf(url: string): string | undefined {
  return parseUrl(url)?.host.replace(WWW, '');
}

function cleanedOf(url: string): string | undefined {
  try {
    return cleanUrl(url);
  } catch {
    return undefined;
  }
}
