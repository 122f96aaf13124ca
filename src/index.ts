/** The public API of samachar. */
export * from './browser.ts';
export type { ClientOptions } from './fetch/client.ts';
export type { FetchEvent, FetchListener } from './fetch/events.ts';
export { type FetchedPage, type FetchPageOptions, fetchPage } from './fetch/fetch-page.ts';
export { type FileStoreOptions, fileStore, type PageStore, type StoredPage } from './fetch/page-store.ts';
export type { HeadersFor, ProxyChoice } from './fetch/request-options.ts';
export type { Rights, RightsDirective, RightsSource, RobotsRights, TdmStatement } from './fetch/rights.ts';
export type { Fetch, Timeouts } from './fetch/transport.ts';
export { type FetchArticleOptions, fetchArticle } from './scrape/fetch-article.ts';
export type { ReadingLimits } from './scrape/pool/page-reader.ts';
export type { ReadArticle, ReadArticleOptions } from './scrape/read-article.ts';
export type { Render, RenderedPage, RenderOptions } from './scrape/render-page.ts';
export {
  type ScrapedArticle,
  type ScrapeItem,
  type ScrapeOptions,
  type ScrapeProgress,
  type ScrapeResult,
  type ScrapeSource,
  scrapeArticles,
} from './scrape/scrape-articles.ts';
