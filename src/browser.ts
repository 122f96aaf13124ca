/** The public API without fetching: it does not depend on Node, and is the entry for browsers and workers. */
// Values by name: of `export *`, esbuild forgets to run the module when it bundles a value alone.
export type * from './article.ts';
export {
  articleJsonSchema,
  articleSchema,
  FIELD_NAMES,
  MARK_TYPES,
  SOURCES,
  WARNING_CODES,
} from './article.ts';
export type * from './errors.ts';
export { ScrapeError } from './errors.ts';
export type { ExtractOptions } from './extract/input.ts';
export { type LearningPage, learnSite } from './extract/learn/learn-site.ts';
export { type RecoverOptions, recoverArticle } from './extract/recover.ts';
export { extractArticle, inspectArticle } from './extract.ts';
export type { PageElement, PageNode, PageText } from './html/page-tree.ts';
export { checkOptions, type OptionKind, type OptionKinds, optionKind } from './io/check-options.ts';
export type { LoadedPage, PageInput, PageSource } from './io/page-input.ts';
export { publisherOf, publishers } from './publishers/index.ts';
export type * from './publishers/publisher.ts';
export { definePublisher, describeLocator, LOCATED_FIELDS, publisherSchema } from './publishers/publisher.ts';
export {
  type Learned,
  type LearnedBox,
  type LearnedConstant,
  type LearnedRun,
  type LearnedText,
  type SiteProfile,
  siteProfileSchema,
} from './publishers/site-profile.ts';
export { isStableName } from './publishers/stable-name.ts';
export type * from './trace.ts';
