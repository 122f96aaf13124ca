/** The public API without fetching: it does not depend on Node, and is the entry for browsers and workers. */
export * from './article.ts';
export * from './errors.ts';
export type { ExtractOptions } from './extract/extract-input.ts';
export { type LearningPage, learnSite } from './extract/learn/learn-site.ts';
export { type RecoverOptions, recoverArticle } from './extract/recover.ts';
export { extractArticle, inspectArticle } from './extract.ts';
export type { LoadedPage, PageInput, PageSource } from './io/page-input.ts';
export { publisherOf, publishers } from './publishers/index.ts';
export * from './publishers/publisher.ts';
export {
  type Learned,
  type LearnedBox,
  type LearnedConstant,
  type LearnedRun,
  type LearnedText,
  type SiteProfile,
  siteProfileSchema,
} from './publishers/site-profile.ts';
export type * from './trace.ts';
