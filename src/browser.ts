/** The public API without fetching: it does not depend on Node, and is the entry for browsers and workers. */
export {
  type Article,
  type Author,
  articleJsonSchema,
  articleSchema,
  type Block,
  type Crumb,
  type Dateline,
  type Embed,
  FIELD_NAMES,
  type FieldName,
  type Image,
  type ImageBlock,
  type List,
  type LiveEntry,
  type LiveEntryBlock,
  MARK_TYPES,
  type Mark,
  type Origin,
  type Paragraph,
  type Provenance,
  type PublisherName,
  type Quote,
  SOURCES,
  type Source,
  type Subheading,
  type Table,
  WARNING_CODES,
  type Warning,
  type WarningCode,
} from './article.ts';
export { type PageKind, ScrapeError, type ScrapeErrorCode, type ScrapeErrorDetails } from './errors.ts';
export type { ExtractOptions } from './extract/extract-input.ts';
export { type LearningPage, learnSite } from './extract/learn/learn-site.ts';
export { type RecoverOptions, recoverArticle } from './extract/recover.ts';
export { extractArticle, inspectArticle } from './extract.ts';
export type { LoadedPage, PageInput, PageSource } from './io/page-input.ts';
export { publisherOf, publishers } from './publishers/index.ts';
export {
  type Certainty,
  definePublisher,
  type Layout,
  LOCATED_FIELDS,
  type LocatedField,
  type Locator,
  type LocatorEvidence,
  type Publisher,
  publisherSchema,
  type UrlKind,
} from './publishers/publisher.ts';
export {
  type Learned,
  type LearnedBox,
  type LearnedConstant,
  type LearnedRun,
  type LearnedText,
  type SiteProfile,
  siteProfileSchema,
} from './publishers/site-profile.ts';
export type { BlockTrace, FieldTrace, Inspection, RepairTrace, Trace } from './trace.ts';
