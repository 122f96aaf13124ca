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

test('extractArticle takes a page and returns an article', () => {
  expectTypeOf(extractArticle).returns.toEqualTypeOf<Article>();
  expectTypeOf(extractArticle)
    .parameter(0)
    .toEqualTypeOf<string | ArrayBuffer | ArrayBufferView | LoadedPage>();
  expectTypeOf(extractArticle).parameter(1).toEqualTypeOf<ExtractOptions | undefined>();
});

test('inspectArticle takes the same input and returns a trace', () => {
  expectTypeOf(inspectArticle).parameters.toEqualTypeOf<Parameters<typeof extractArticle>>();
  expectTypeOf(inspectArticle).returns.toEqualTypeOf<Inspection>();
  expectTypeOf<Inspection['article']>().toEqualTypeOf<Article | undefined>();
  expectTypeOf<Inspection['error']>().toEqualTypeOf<ScrapeError | undefined>();
});

test('the schema and the interface agree', () => {
  type Parsed = z.infer<typeof articleSchema>;
  expectTypeOf<Parsed>().toExtend<Article>();
  expectTypeOf<Article>().toExtend<Parsed>();
  expectTypeOf(articleSchema.parse).returns.toEqualTypeOf<Article>();
  expectTypeOf(articleJsonSchema).returns.toEqualTypeOf<Record<string, unknown>>();
});

test('a missing field is an absent key, not null or undefined', () => {
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

test('all options are readonly and optional', () => {
  expectTypeOf<Record<never, never>>().toExtend<ExtractOptions>();
  expectTypeOf<{
    publishers: readonly Publisher[];
    languages: readonly string[];
  }>().toExtend<ExtractOptions>();
});

test('rules are plain data', () => {
  expectTypeOf(definePublisher).toEqualTypeOf<(rule: Publisher) => Publisher>();
  expectTypeOf(publisherOf).returns.toEqualTypeOf<Publisher | undefined>();
  expectTypeOf(publishers).toExtend<readonly Publisher[]>();
});

test('a result has either an article or an error, told apart by ok', () => {
  const results = scrapeArticles(['https://naya-akhbar.example/1']);
  expectTypeOf(results).toExtend<AsyncIterable<ScrapeResult>>();
  const result = {} as ScrapeResult;
  if (result.ok) expectTypeOf(result.article).toEqualTypeOf<Article>();
  else expectTypeOf(result.error).toEqualTypeOf<ScrapeError>();
  expectTypeOf(fetchArticle('https://naya-akhbar.example/1')).resolves.toEqualTypeOf<Article>();
});

test('the global fetch can be passed as options.fetch', () => {
  expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
});

test('withPublishers takes custom rules and returns rules for extraction', () => {
  expectTypeOf(withPublishers).toBeCallableWith([] as readonly Publisher[]);
  expectTypeOf(withPublishers).returns.toExtend<NonNullable<ExtractOptions['publishers']>>();
});
