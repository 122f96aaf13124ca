/** What the API reports in etc/ do not show: how the types relate to one another. */
import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod/mini';
import {
  type Article,
  type articleSchema,
  type Block,
  type Fetch,
  type LiveEntryBlock,
  type ScrapeError,
  type ScrapeResult,
  scrapeArticles,
} from '../src/index.ts';

test('the schema and the interface agree', () => {
  type Parsed = z.infer<typeof articleSchema>;
  expectTypeOf<Parsed>().toExtend<Article>();
  expectTypeOf<Article>().toExtend<Parsed>();
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

test('a result has either an article or an error', () => {
  expectTypeOf(scrapeArticles(['https://naya-akhbar.example/1'])).toExtend<AsyncIterable<ScrapeResult>>();
  const result = {} as ScrapeResult;
  if (result.article) expectTypeOf(result.article).toEqualTypeOf<Article>();
  else expectTypeOf(result.error).toEqualTypeOf<ScrapeError>();
});

test('the global fetch can be passed as options.fetch', () => {
  expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
});
