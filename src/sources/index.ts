/** The public API of samachar/sources: pages and URLs from files, lists, feeds, sitemaps and archives. */
export { type PageKind, ScrapeError, type ScrapeErrorCode, type ScrapeErrorDetails } from '../errors.ts';
export type { SkipReason, SourceKind } from './detect-kind.ts';
export { type FoundFile, findFiles } from './find-files.ts';
export { type LineOptions, linesOfInput } from './lines-of-input.ts';
export { type FilesOptions, pagesOfFile, pagesOfFiles } from './pages-of-files.ts';
export { type InputOptions, pagesOfInput } from './pages-of-input.ts';
export { type NdjsonOptions, pagesOfNdjson } from './pages-of-ndjson.ts';
export {
  type ByteRange,
  pagesOfWarc,
  pagesOfWarcFile,
  type WarcFileOptions,
  type WarcOptions,
} from './pages-of-warc.ts';
export { type CdxEntry, readCdxLine } from './read-cdx-line.ts';
export type { SourceLine } from './read-input.ts';
export type { FetchedSection } from './read-links.ts';
export type { SourceFailure, SourceInput, SourceItem, SourceUrl } from './source-item.ts';
export { type FeedOptions, urlsOfFeed } from './urls-of-feed.ts';
export { type ListOptions, urlsOfList } from './urls-of-list.ts';
export { type SectionOptions, urlsOfSections } from './urls-of-sections.ts';
export {
  type NewsSitemapOptions,
  newsSitemaps,
  type SitemapOptions,
  urlsOfSitemap,
} from './urls-of-sitemap.ts';
