/** The public API of samachar. */
export { type Article, articleJsonSchema, articleSchema } from './article.ts';
export { type PageKind, ScrapeError, type ScrapeErrorCode, type ScrapeErrorDetails } from './errors.ts';
export { type ExtractOptions, extractArticle } from './extract.ts';
export { definePublisher, type Publisher } from './publishers/publisher.ts';
