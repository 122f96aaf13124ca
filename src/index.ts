/** The public API of samachar. */
export * from './browser.ts';
export {
  type Client,
  type ClientFetchOptions,
  type ClientOptions,
  createClient,
  type PageSlot,
} from './fetch/client.ts';
export type { FetchEvent, FetchListener } from './fetch/events.ts';
export { type FetchedPage, type FetchPageOptions, fetchPage } from './fetch/fetch-page.ts';
export type { Slot } from './fetch/host-queue.ts';
export {
  type Journal,
  type JournalEntry,
  type JournalOptions,
  type OutputRange,
  openJournal,
} from './fetch/journal.ts';
export { type FileStoreOptions, fileStore, type PageStore, type StoredPage } from './fetch/page-store.ts';
export { pathMatcher } from './fetch/path-pattern.ts';
export type { HeadersFor, ProxyChoice } from './fetch/request-options.ts';
export { mayHeal, type RecordedFailure } from './fetch/retry-policy.ts';
export type { Rights, RightsDirective, RightsSource, TdmStatement } from './fetch/rights.ts';
export type { RobotsRights } from './fetch/robots-file.ts';
export type { SiteResponse, SiteText, SiteTexts } from './fetch/site-files.ts';
export type { Fetch, Timeouts } from './fetch/transport.ts';
export type { PageLinks } from './fields/page-links.ts';
export { cleanUrl } from './io/clean-url.ts';
export { type ExtractArticlesOptions, extractArticles } from './scrape/extract-articles.ts';
export { type FetchArticleOptions, fetchArticle } from './scrape/fetch-article.ts';
export type { OpenResources } from './scrape/open-resources.ts';
export type { PageDetails, PageHead, PageOutcome } from './scrape/pool/page-outcome.ts';
export {
  openPageReader,
  type PageReader,
  type PageReaderLimits,
  type ReadingLimits,
} from './scrape/pool/page-reader.ts';
export type { PageToRead, ReadingOptions } from './scrape/pool/read-outcome.ts';
export type { LearnPages, ProfileStore, RunPage } from './scrape/pool/site-profiles.ts';
export type { ReadArticle, ReadArticleOptions } from './scrape/read-article.ts';
export type { Render, RenderedPage, RenderOptions } from './scrape/render-page.ts';
export { SCRAPE_OPTIONS, type ScrapeOptions, scrapeArticles } from './scrape/scrape-articles.ts';
export type {
  ScrapedArticle,
  ScrapedUrl,
  ScrapeItem,
  ScrapeProgress,
  ScrapeResult,
  ScrapeSource,
} from './scrape/scrape-run.ts';
