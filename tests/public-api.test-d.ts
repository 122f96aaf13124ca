import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod/mini';
import {
  type Article,
  articleJsonSchema,
  articleSchema,
  type Block,
  definePublisher,
  type ExtractOptions,
  extractArticle,
  type Fetch,
  fetchArticle,
  type Inspection,
  inspectArticle,
  type LiveEntryBlock,
  type LoadedPage,
  type PageKind,
  type Publisher,
  publisherOf,
  publishers,
  type ScrapeError,
  type ScrapeErrorCode,
  type ScrapeResult,
  scrapeArticles,
} from '../src/index.ts';
import { withPublishers } from '../src/publishers/index.ts';

test('extractArticle: a page in, an article out', () => {
  expectTypeOf(extractArticle).returns.toEqualTypeOf<Article>();
  expectTypeOf(extractArticle)
    .parameter(0)
    .toEqualTypeOf<string | ArrayBuffer | ArrayBufferView | LoadedPage>();
  expectTypeOf(extractArticle).parameter(1).toEqualTypeOf<ExtractOptions | undefined>();
});

test('inspectArticle: the same page, with its trace', () => {
  expectTypeOf(inspectArticle).parameters.toEqualTypeOf<Parameters<typeof extractArticle>>();
  expectTypeOf(inspectArticle).returns.toEqualTypeOf<Inspection>();
  expectTypeOf<Inspection['article']>().toEqualTypeOf<Article | undefined>();
  expectTypeOf<Inspection['error']>().toEqualTypeOf<ScrapeError | undefined>();
});

test('the schema and the interface say the same', () => {
  type Parsed = z.infer<typeof articleSchema>;
  expectTypeOf<Parsed>().toExtend<Article>();
  expectTypeOf<Article>().toExtend<Parsed>();
  expectTypeOf(articleSchema.parse).returns.toEqualTypeOf<Article>();
  expectTypeOf(articleJsonSchema).returns.toEqualTypeOf<Record<string, unknown>>();
});

test('a missing field is an absent key: no null, no undefined', () => {
  expectTypeOf<{ standfirst: null }>().not.toExtend<Pick<Article, 'standfirst'>>();
  expectTypeOf<{ standfirst: undefined }>().not.toExtend<Pick<Article, 'standfirst'>>();
  expectTypeOf<Record<never, never>>().toExtend<Pick<Article, 'standfirst'>>();
});

test('blocks are distinguished by their type', () => {
  expectTypeOf<Extract<Block, { type: 'paragraph' }>['text']>().toEqualTypeOf<string>();
  expectTypeOf<Extract<Block, { type: 'list' }>['items']>().toEqualTypeOf<string[]>();
  expectTypeOf<Extract<Block, { type: 'live-entry' }>['blocks']>().toEqualTypeOf<LiveEntryBlock[]>();
  expectTypeOf<LiveEntryBlock['type']>().not.toEqualTypeOf<Block['type']>();
});

test('errors have literal codes and kinds', () => {
  expectTypeOf<ScrapeError>().toExtend<Error>();
  expectTypeOf<ScrapeError['code']>().toEqualTypeOf<ScrapeErrorCode>();
  expectTypeOf<ScrapeError['kind']>().toEqualTypeOf<PageKind | undefined>();
  expectTypeOf<'not-an-article'>().toExtend<ScrapeErrorCode>();
  expectTypeOf<string>().not.toExtend<ScrapeErrorCode>();
});

test('options are read only and all optional', () => {
  expectTypeOf<Record<never, never>>().toExtend<ExtractOptions>();
  expectTypeOf<{
    publishers: readonly Publisher[];
    languages: readonly string[];
  }>().toExtend<ExtractOptions>();
});

test('rules are data', () => {
  expectTypeOf(definePublisher).toEqualTypeOf<(rule: Publisher) => Publisher>();
  expectTypeOf(publisherOf).returns.toEqualTypeOf<Publisher | undefined>();
  expectTypeOf(publishers).toExtend<readonly Publisher[]>();
});

test('a result of a run is an article or an error, and says which', () => {
  const results = scrapeArticles(['https://naya-akhbar.example/1']);
  expectTypeOf(results).toExtend<AsyncIterable<ScrapeResult>>();
  const result = {} as ScrapeResult;
  if (result.ok) expectTypeOf(result.article).toEqualTypeOf<Article>();
  else expectTypeOf(result.error).toEqualTypeOf<ScrapeError>();
  expectTypeOf(fetchArticle('https://naya-akhbar.example/1')).resolves.toEqualTypeOf<Article>();
});

test('the global fetch is a fetch', () => {
  expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
});

test("withPublishers: rules of one's own in, rules for an extraction out", () => {
  expectTypeOf(withPublishers).toBeCallableWith([] as readonly Publisher[]);
  expectTypeOf(withPublishers).returns.toExtend<NonNullable<ExtractOptions['publishers']>>();
});
