/** The public API of samachar/formats: converts articles to other formats. Independent of Node, with one small dependency. */
export type * from './article-types.ts';
export { type ArticleLink, links } from './links.ts';
export type { TextSource } from './text-pieces.ts';
export { type Chunk, type ChunkOptions, toChunks } from './to-chunks.ts';
export { CSV_COLUMNS, csvHeader, csvRowOf, type SourcedArticle, toCsvRow } from './to-csv-row.ts';
export { toHtml } from './to-html.ts';
export { toJson, toJsonLine } from './to-json.ts';
export { toJsonLd } from './to-json-ld.ts';
export { type MarkdownOptions, toMarkdown } from './to-markdown.ts';
export { toTei } from './to-tei.ts';
export { type BodyTextOptions, bodyText, toText } from './to-text.ts';
