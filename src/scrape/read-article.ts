import type { Article } from '../article.ts';
import { type PageKind, ScrapeError } from '../errors.ts';
import { EXTRACT_OPTIONS, type ExtractOptions } from '../extract/input.ts';
import type { Client, ClientFetchOptions } from '../fetch/client.ts';
import type { FetchedPage } from '../fetch/fetch-page.ts';
import { unlessAborted } from '../fetch/on-abort.ts';
import { joinRights, type Rights } from '../fetch/rights.ts';
import type { PageLinks } from '../fields/page-links.ts';
import type { OptionKinds } from '../io/check-options.ts';
import { positiveCount } from '../io/option-kinds.ts';
import { continues, joinPages } from './join-pages.ts';
import type { PackablePage } from './pool/packed-pages.ts';
import type { PageOutcome } from './pool/page-outcome.ts';
import type { PageReader } from './pool/page-reader.ts';
import type { PageToRead } from './pool/read-outcome.ts';
import { type PageRenderer, pageRenderer, type Rendering } from './render-page.ts';

/** Options for reading the article of a fetched page. */
export interface ReadArticleOptions extends Omit<ExtractOptions, 'url' | 'charset'> {
  /** Maximum number of joined pages per article, including the first; 1 joins none. @defaultValue 10 */
  readonly maxPages?: number;
}

const { url: _url, charset: _charset, ...READING_OPTIONS } = EXTRACT_OPTIONS;

export const READ_ARTICLE_OPTIONS: OptionKinds<ReadArticleOptions> = {
  ...READING_OPTIONS,
  maxPages: positiveCount,
};

/** An article with its source pages. */
export interface ReadArticle {
  readonly article: Article;
  /** What the pages state about archiving and mining. */
  readonly rights: Rights;
  /** The requested page. */
  readonly fetched: FetchedPage;
  /** Its AMP version and further pages, if the article uses them. */
  readonly alsoFetched?: readonly FetchedPage[];
}

/** A page that is read with the URL of its article. Its source may be packed away while it waits for a profile. */
export type PageOfUrl = PageToRead & PackablePage & { readonly url: string };

export interface ArticleReader extends Pick<Client, 'rightsOf' | 'forget'> {
  readonly read: (page: PageOfUrl) => Promise<PageOutcome>;
  readonly fetch: (url: string) => Promise<FetchedPage>;
  /** Fetches a page that an earlier page waits for. */
  readonly fetchFollowUp: (url: string) => Promise<FetchedPage>;
  /** Renders a page without text, if the caller provided a browser. */
  readonly render?: PageRenderer | undefined;
}

export interface ArticleReaderOptions extends ClientFetchOptions {
  readonly rendering?: Rendering;
  /** The profile of a page's site, as JSON. */
  readonly profileOf?: (page: PageOfUrl) => Promise<string | undefined>;
}

/** Combines a client and a page reader for one article. Only redirects of the article URL are reported. */
export function readerOf(
  client: Client,
  pages: PageReader,
  { onRedirect, rendering = {}, profileOf, ...how }: ArticleReaderOptions,
): ArticleReader {
  const { signal } = how;
  const fetchTarget = async (url: string): Promise<FetchedPage> => {
    await onRedirect?.(url);
    return client.fetch(url, { ...how, isFollowUp: true, onRedirect });
  };
  return {
    ...client,
    fetch: (url) => client.fetch(url, { ...how, onRedirect }),
    fetchFollowUp: (url) => client.fetch(url, { ...how, isFollowUp: true }),
    read: async (page) => {
      const siteProfile = await profileOf?.(page);
      return readPage({ ...page, siteProfile }, { client, pages, signal });
    },
    render: pageRenderer(rendering, { client, fetchTarget, signal }),
  };
}

interface ReadingContext {
  readonly client: Pick<Client, 'tell'>;
  readonly pages: Pick<PageReader, 'read'>;
  readonly signal: AbortSignal | undefined;
}

/** Reads a page and emits an `extraction` event, unless the signal is aborted: it rejects with its reason. */
export async function readPage(
  page: PageOfUrl,
  { client, pages, signal }: ReadingContext,
): Promise<PageOutcome> {
  const started = performance.now();
  const outcome = await unlessAborted(pages.read({ firstUrl: page.url, ...page }), signal);
  const { error, ms = performance.now() - started } = outcome;
  client.tell({ type: 'extraction', url: page.url, ms, ...(error && { code: error.code }) });
  return outcome;
}

const MAX_PAGES = 10;
/** Kinds of pages that show their text only after a script or a consent. */
const WITHOUT_TEXT: ReadonlySet<PageKind | undefined> = new Set<PageKind>(['empty-shell', 'consent-page']);
const QUERY_OR_FRAGMENT = /[?#]/u;
const LAST_SLASH = /\/$/u;

/**
 * Fetches a page and reads its article. If the page has no text, its AMP version or the rendered page is used. The
 * other pages of a multi-page article are added. A page with another headline is never joined. If a later page
 * cannot be read, the article is marked as truncated. A page that asks not to be archived is removed from the cache.
 *
 * @throws ScrapeError as `client.fetch` and `extractArticle` do.
 */
export async function readArticle(
  url: string,
  reader: ArticleReader,
  { maxPages = MAX_PAGES }: Pick<ReadArticleOptions, 'maxPages'> = {},
): Promise<ReadArticle> {
  const { article, leaves } = await readFirst(url, reader);
  const joined = await joinFollowing(article, leaves, reader, maxPages);
  const [first, ...others] = leaves;
  return {
    article: joined,
    rights: joinRights([first.rights, ...others.map(({ rights }) => rights)]),
    fetched: first.fetched,
    ...(others.length > 0 && { alsoFetched: others.map(({ fetched }) => fetched) }),
  };
}

/** A fetched and read page. */
interface Leaf {
  readonly fetched: FetchedPage;
  readonly rights: Rights;
  readonly links: PageLinks;
  readonly outcome: PageOutcome;
}

async function readFirst(
  url: string,
  reader: ArticleReader,
): Promise<{ article: Article; leaves: [Leaf, ...Leaf[]] }> {
  const first = await readLeaf(reader, await reader.fetch(url));
  const { article, error } = first.outcome;
  if (article !== undefined) return { article, leaves: [first] };
  if (error.code !== 'not-an-article' || !WITHOUT_TEXT.has(error.kind)) throw error;
  const leaves = (await readAmp(first, reader)) ?? (await readRendered(first, reader));
  const { outcome } = leaves?.at(-1) ?? first;
  if (leaves === undefined || outcome.article === undefined) throw outcome.error;
  return { article: outcome.article, leaves };
}

/** Undefined if there is no AMP version; also if it has no article, but the page may be rendered. */
async function readAmp(first: Leaf, reader: ArticleReader): Promise<[Leaf, Leaf] | undefined> {
  const { amp } = first.links;
  if (amp === undefined) return undefined;
  const isLast = !mayRender(first, reader);
  try {
    const version = await readLeaf(reader, await reader.fetchFollowUp(amp), { url: first.fetched.url });
    return isLast || version.outcome.article ? [first, version] : undefined;
  } catch (error) {
    if (isLast || !(error instanceof ScrapeError) || error.code === 'aborted') throw error;
    return undefined;
  }
}

async function readRendered(first: Leaf, reader: ArticleReader): Promise<[Leaf] | undefined> {
  const { render } = reader;
  if (render === undefined || !mayRender(first, reader)) return undefined;
  const { fetched, html } = await render(first.fetched);
  const leaf = await readLeaf(reader, fetched, { html });
  return [{ ...leaf, rights: joinRights([first.rights, leaf.rights]) }];
}

/** A consent page stays one: letting a browser agree on somebody's behalf is up to the caller. */
function mayRender({ outcome }: Leaf, { render }: ArticleReader): boolean {
  return render !== undefined && outcome.error?.kind === 'empty-shell';
}

/** Joins the further pages to an article, and adds them to the list of read pages. */
async function joinFollowing(
  article: Article,
  leaves: [Leaf, ...Leaf[]],
  reader: ArticleReader,
  maxPages: number,
): Promise<Article> {
  const articles: [Article, ...Article[]] = [article];
  const first = leaves[0].fetched.url;
  const [path = ''] = first.split(QUERY_OR_FRAGMENT);
  const base = path.replace(LAST_SLASH, '');
  const seen = new Set(leaves.map(({ fetched }) => fetched.url));
  for (let number = 2; number <= maxPages; number += 1) {
    const url = nextOf(leaves, base, number);
    if (url === undefined || seen.has(url)) break;
    seen.add(url);
    const leaf = await readNext(url, first, reader);
    if (leaf?.outcome.article === undefined) return truncated(joinPages(articles), number);
    if (!continues(article, leaf.outcome.article)) break;
    articles.push(leaf.outcome.article);
    leaves.push(leaf);
  }
  return joinPages(articles);
}

/** The URL of a further page must be below that of the first, since blogs also label the next article "next". */
function nextOf(leaves: readonly Leaf[], base: string, number: number): string | undefined {
  const urls = [...leaves.map(({ links }) => links.numbered.get(number)), leaves.at(-1)?.links.next];
  return urls.find((url) => url?.startsWith(base));
}

async function readNext(url: string, firstUrl: string, reader: ArticleReader): Promise<Leaf | undefined> {
  try {
    return await readLeaf(reader, await reader.fetchFollowUp(url), { firstUrl });
  } catch (error) {
    if (error instanceof ScrapeError && error.code !== 'aborted') return undefined;
    throw error;
  }
}

/** Differences from the page as fetched. */
interface LeafDetails {
  /** URL of its article; default: its own. */
  readonly url?: string;
  /** URL of the first page of its article; default: that of its article. */
  readonly firstUrl?: string;
  /** The page as rendered. */
  readonly html?: string | Uint8Array;
}

async function readLeaf(
  reader: ArticleReader,
  fetched: FetchedPage,
  { url = fetched.url, firstUrl = url, html }: LeafDetails = {},
): Promise<Leaf> {
  const source = html === undefined ? sourceOf(fetched) : { html };
  const outcome = await reader.read(Object.assign(source, { url, firstUrl }));
  const { head, error } = outcome;
  if (head === undefined) throw error;
  const rights = await reader.rightsOf(fetched, head.metas);
  if (rights.noarchive) await reader.forget(fetched);
  return { fetched, rights, outcome, links: head.links };
}

/** The source of a fetched page, whose own bytes are packed away with it. */
function sourceOf(
  fetched: Pick<FetchedPage, 'charset'> & { bytes: Uint8Array },
): PackablePage & Pick<PageToRead, 'charset'> {
  return {
    charset: fetched.charset,
    get html(): PackablePage['html'] {
      return fetched.bytes;
    },
    set html(html: PackablePage['html']) {
      fetched.bytes = html as Uint8Array;
    },
  };
}

function truncated(article: Article, number: number): Article {
  const message = `page ${number} of the article could not be read`;
  const warnings = article.warnings.filter(({ code }) => code !== 'body-truncated');
  return { ...article, isTruncated: true, warnings: [...warnings, { code: 'body-truncated', message }] };
}
