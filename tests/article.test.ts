import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { listOf } from '../scripts/list-of.ts';
import { type Article, articleJsonSchema, articleSchema } from '../src/index.ts';
import { articleOf, pageOf, storyAround } from './page-of.ts';

const article = articleOf(pageOf(storyAround()));
const passes = (changed: object): boolean => articleSchema.safeParse({ ...article, ...changed }).success;

const TEXTS = listOf(`url|canonicalUrl|section|kicker|headline|standfirst|description|caption|agency
  publishedAt|modifiedAt`);
const REQUIRED =
  listOf(`language|breadcrumb|headline|body|authors|tags|isLive|isPaywalled|isTruncated|wordCount
  warnings|provenance`) as (keyof Article)[];

test('the schema accepts an extracted article and returns it unchanged', () => {
  expect(articleSchema.parse(article)).toEqual(article);
});

describe('a missing field is an absent key', () => {
  test.each(TEXTS)('%s is never null, empty or undefined', (field) => {
    expect(passes({ [field]: null })).toBe(false);
    expect(passes({ [field]: '' })).toBe(false);
    expect(passes({ [field]: undefined })).toBe(false);
  });

  test.each(REQUIRED)('%s is required', (field) => {
    const { [field]: _, ...rest } = article;
    expect(articleSchema.safeParse(rest).success).toBe(false);
  });
});

test.each<[string, object]>([
  ['in the article', { headLine: 'नहर' }],
  ['in a block', { body: [{ type: 'paragraph', text: 'नहर', html: '<p>' }] }],
  ['in the publisher', { publisher: { name: 'नया अख़बार', host: 'x' } }],
  ['in a crumb', { breadcrumb: [{ name: 'होम', href: '/' }] }],
  ['in an author', { authors: [{ name: 'सुनीता शर्मा', email: 'x' }] }],
  ['in the provenance', { provenance: { wordCount: { source: 'text', confidence: 1 } } }],
  ['in a warning', { warnings: [{ code: 'legacy-font', message: 'x', level: 1 }] }],
])('the schema rejects unknown keys: %s', (_, changed) => {
  expect(passes(changed)).toBe(false);
});

test.each<[string, object]>([
  ['a URL without a scheme', { url: 'naya-akhbar.example' }],
  ['a javascript: URL', { canonicalUrl: 'javascript:alert(1)' }],
  ['a date without a zone', { publishedAt: '2026-11-24T09:30:00' }],
  ['a date without a time', { publishedAt: '2026-11-24' }],
  ['an empty body', { body: [] }],
  ['a block without a type', { body: [{ text: 'नहर' }] }],
  ['a block of an unknown type', { body: [{ type: 'advert', text: 'नहर' }] }],
  ['an empty paragraph', { body: [{ type: 'paragraph', text: '' }] }],
  ['an empty list', { body: [{ type: 'list', ordered: false, items: [] }] }],
  ['a heading of level 1', { body: [{ type: 'subheading', text: 'नहर', level: 1 }] }],
  ['an image without a URL', { body: [{ type: 'image', alt: 'नहर' }] }],
  ['a nested live entry', { body: [{ type: 'live-entry', blocks: [{ type: 'live-entry', blocks: [] }] }] }],
  ['an empty tag', { tags: [''] }],
  ['an empty list of highlights', { highlights: [] }],
  ['a page count of one', { pages: 1 }],
  ['a negative index', { paywalledFrom: -1 }],
  ['a fractional word count', { wordCount: 0.5 }],
  ['a confidence above 1', { provenance: { headline: { source: 'page', confidence: 1.1 } } }],
  ['an unknown source', { provenance: { headline: { source: 'guess', confidence: 1 } } }],
  ['an unknown warning', { warnings: [{ code: 'oops', message: 'x' }] }],
  ['a language name instead of a tag', { language: 'Hindi' }],
  ['a string instead of a boolean', { isPaywalled: 'False' }],
])('the schema rejects invalid values: %s', (_, changed) => {
  expect(passes(changed)).toBe(false);
});

// The articles of all fixtures pass the schema, and show each type of block with each of its keys.
test.each<Article['body'][number]>([
  { type: 'table', rows: [['शहर', '']] },
  { type: 'embed', provider: 'twitter' },
])('the schema accepts an empty cell and an embed without a URL: $type', (block) => {
  expect(passes({ body: [block] })).toBe(true);
});

describe('the JSON Schema', () => {
  const jsonSchema = articleJsonSchema();

  test('is a draft 2020-12 schema for an object', () => {
    expect(jsonSchema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
  });

  test('requires the same fields as the zod schema', () => {
    expect([...(jsonSchema.required as string[])].sort()).toEqual([...REQUIRED].sort());
  });

  test('lists every key of an article', () => {
    const known = Object.keys(jsonSchema.properties as object);
    expect(known).toEqual(
      expect.arrayContaining([
        ...TEXTS,
        ...REQUIRED,
        ...['publisher', 'leadImage', 'dateline', 'highlights', 'pages', 'paywalledFrom'],
      ]),
    );
  });
});

test('the schema can be narrowed and extended with zod', () => {
  const line = z.pick(articleSchema, { headline: true, wordCount: true });
  const { headline, wordCount } = article;
  expect(line.parse({ headline, wordCount })).toEqual({ headline, wordCount });
  const labelled = z.extend(articleSchema, { label: articleSchema.shape.headline });
  expect(labelled.safeParse({ ...article, label: 'नहर' }).success).toBe(true);
  expect(labelled.safeParse(article).success).toBe(false);
});
