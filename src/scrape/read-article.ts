/** The article of a fetched page: from its AMP version where the page holds no text, and from all pages of it. */
import type { Article } from '../article.ts';
import { type PageKind, ScrapeError } from '../errors.ts';
import { type ExtractOptions, extractArticle } from '../extract.ts';
import type { FetchedPage } from '../fetch/fetch-page.ts';
import { continues, joinPages } from './join-pages.ts';
import { type PageLinks, pageLinks } from './page-links.ts';

/** How the article of a fetched page is read. */
export interface ReadArticleOptions extends Omit<ExtractOptions, 'url' | 'charset'> {
  /** Pages of one article that are joined, the first included; 1 joins none. @defaultValue 10 */
  readonly maxPages?: number;
}

/** An article with the pages that it was read from: the first is the one that was asked for. */
export interface ReadArticle {
  readonly article: Article;
  readonly fetched: readonly [FetchedPage, ...FetchedPage[]];
}

const MOST_PAGES = 10;
/** Pages that show their text only once a script has run, or somebody has agreed to something. */
const WITHOUT_TEXT: ReadonlySet<PageKind | undefined> = new Set<PageKind>(['empty-shell', 'consent-page']);
const QUERY_OR_SLASH = /\/?(?:[?#].*)?$/u;
const NEXT_LINK = /rel\s*=\s*["']?[^"'>]{0,40}(?<![a-z-])next/iu;

/**
 * Reads the article of a page that was fetched, and fetches what it needs beside it: the AMP version of a page
 * without text, and the other pages of an article that is cut into several. A page with another headline is never
 * joined. Where a later page can't be read, the article says that it is truncated.
 *
 * @param getPage - fetches another page, as politely as the first
 * @throws ScrapeError as `extractArticle` does, or what `getPage` throws for an AMP version
 */
export async function readArticle(
  first: FetchedPage,
  getPage: (url: string) => Promise<FetchedPage>,
  options: ReadArticleOptions = {},
): Promise<ReadArticle> {
  const { article, fetched } = await readFirst(first, getPage, options);
  return joinFollowing(article, fetched, getPage, options);
}

async function readFirst(
  page: FetchedPage,
  getPage: (url: string) => Promise<FetchedPage>,
  options: ReadArticleOptions,
): Promise<ReadArticle> {
  try {
    return { article: extract(page, page.url, options), fetched: [page] };
  } catch (error) {
    const amp = hasNoText(error) ? pageLinks(page.bytes, addressOf(page)).amp : undefined;
    if (amp === undefined) throw error;
    const version = await getPage(amp);
    return { article: extract(version, page.url, options), fetched: [page, version] };
  }
}

async function joinFollowing(
  first: Article,
  fetched: ReadArticle['fetched'],
  getPage: (url: string) => Promise<FetchedPage>,
  options: ReadArticleOptions,
): Promise<ReadArticle> {
  const articles: [Article, ...Article[]] = [first];
  const pages: [FetchedPage, ...FetchedPage[]] = [...fetched];
  const seen = new Set(pages.map(({ url }) => url));
  const isNumbered = first.pages !== undefined;
  const links = pages.flatMap((page) => linksOf(page, pages[0], isNumbered));
  for (let number = 2; number <= (options.maxPages ?? MOST_PAGES); number += 1) {
    const url = nextOf(links, pages[0], number);
    if (url === undefined || seen.has(url)) break;
    seen.add(url);
    const next = await readNext(url, getPage, options);
    if (next === undefined) return { article: truncated(joinPages(articles), number), fetched: pages };
    if (!continues(first, next.article)) break;
    articles.push(next.article);
    pages.push(next.page);
    links.push(...linksOf(next.page, pages[0], isNumbered));
  }
  return { article: joinPages(articles), fetched: pages };
}

/** What a page links of the article's other pages; most pages say nothing of any, and are not read again. */
function linksOf(page: FetchedPage, first: FetchedPage, isNumbered: boolean): PageLinks[] {
  const speaksOfNext = isNumbered || NEXT_LINK.test(new TextDecoder('latin1').decode(page.bytes));
  return speaksOfNext ? [pageLinks(page.bytes, { ...addressOf(page), url: first.url })] : [];
}

/** The address of a page: below that of the first, since blogs call the next article "next" too. */
function nextOf(links: readonly PageLinks[], first: FetchedPage, number: number): string | undefined {
  const urls = [...links.map(({ numbered }) => numbered.get(number)), links.at(-1)?.next];
  return urls.find((url) => url?.startsWith(baseOf(first.url)));
}

function baseOf(url: string): string {
  return url.replace(QUERY_OR_SLASH, '');
}

async function readNext(
  url: string,
  getPage: (url: string) => Promise<FetchedPage>,
  options: ReadArticleOptions,
): Promise<{ article: Article; page: FetchedPage } | undefined> {
  try {
    const page = await getPage(url);
    return { article: extract(page, page.url, options), page };
  } catch (error) {
    if (error instanceof ScrapeError && error.code !== 'aborted') return undefined;
    throw error;
  }
}

function extract(page: FetchedPage, url: string, { maxPages: _, ...options }: ReadArticleOptions): Article {
  return extractArticle(page.bytes, { ...options, ...addressOf(page), url });
}

function addressOf({ url, charset }: FetchedPage): { url: string; charset?: string } {
  return { url, ...(charset === undefined ? {} : { charset }) };
}

function hasNoText(error: unknown): boolean {
  return error instanceof ScrapeError && error.code === 'not-an-article' && WITHOUT_TEXT.has(error.kind);
}

function truncated(article: Article, number: number): Article {
  const message = `page ${number} of the article could not be read`;
  const warnings = article.warnings.filter(({ code }) => code !== 'body-truncated');
  return { ...article, isTruncated: true, warnings: [...warnings, { code: 'body-truncated', message }] };
}
