import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJsonLd, toText } from '../../src/formats/index.ts';
import type { Block, LiveEntryBlock } from '../../src/index.ts';
import { articleWith } from '../article-with.ts';
import { fixtureArticles, hostileArticle } from './articles.ts';
import { printed, textsOf } from './printed.ts';

test.each(fixtureArticles)('JSON-LD states the fields of %s, and each text in order', (_, article) => {
  const data = JSON.parse(toJsonLd(article));
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': article.isLive ? ['NewsArticle', 'LiveBlogPosting'] : 'NewsArticle',
    headline: article.headline,
    inLanguage: article.language,
    isAccessibleForFree: !article.isPaywalled,
    wordCount: article.wordCount,
  });
  expect(data.datePublished).toBe(article.publishedAt);
  expect(data.dateModified).toBe(article.modifiedAt);
  expect(data.publisher?.name).toBe(article.publisher?.name);
  expect((data.author ?? []).map(({ name }: { name: string }) => name)).toEqual(
    article.authors.map(({ name }) => name),
  );
  expect(data.keywords ?? []).toEqual(article.tags);
  const breadcrumb = data.mainEntityOfPage.breadcrumb?.itemListElement ?? [];
  expect(
    breadcrumb.map(({ position, name }: { position: number; name: string }) => [position, name]),
  ).toEqual(article.breadcrumb.map(({ name }, at) => [at + 1, name]));
  expect(toText(article).endsWith(data.articleBody)).toBe(true);
  expect(positionsOf(textsOf(article.body), data.articleBody)).not.toContain(-1);
});

test('JSON-LD can be embedded in a page, whatever its text', () => {
  fc.assert(
    fc.property(hostileArticle, (article) => {
      const json = toJsonLd(article);
      const $ = load(`<head><script type="application/ld+json">${json}</script><title>t</title></head>`);
      expect($('head').children()).toHaveLength(2);
      const read = JSON.parse($('script').text());
      expect(read.headline).toBe(article.headline);
      expect(positionsOf(textsOf(printed(article.body)), read.articleBody)).not.toContain(-1);
    }),
    // parse5 would read NUL and lone surrogates as U+FFFD, but JSON.stringify has already escaped them.
    { numRuns: 300 },
  );
});

test('JSON-LD states the license and corrections, but no other notes', () => {
  const license = 'https://creativecommons.org/licenses/by/4.0/';
  const text = 'सुधार: पहले दो गांव लिखा गया था।';
  const notes = [{ kind: 'correction', text } as const, { kind: 'ai', text: 'एआई' } as const];
  expect(JSON.parse(toJsonLd(articleWith({ license, notes })))).toMatchObject({
    license,
    correction: [text],
  });
});

test('JSON-LD states the paywall and omits unknown fields', () => {
  const data = JSON.parse(toJsonLd(articleWith({ isPaywalled: true })));
  expect(data.isAccessibleForFree).toBe(false);
  expect(Object.keys(data).join(' ')).toBe(
    '@context @type mainEntityOfPage headline inLanguage articleBody wordCount isAccessibleForFree',
  );
});

test('JSON-LD has an update for each entry of a live page', () => {
  const time = '2026-11-24T10:05:00+05:30';
  const blocks: LiveEntryBlock[] = [{ type: 'paragraph', text: 'पानी आया।' }];
  const body: Block[] = [{ type: 'live-entry', time, headline: 'नहर', blocks }];
  const data = JSON.parse(toJsonLd(articleWith({ isLive: true, body })));
  const update = { '@type': 'BlogPosting', headline: 'नहर', datePublished: time, articleBody: 'पानी आया।' };
  expect(data.liveBlogUpdate).toEqual([update]);
});

/** Position of each text after the previous one, or -1. */
function positionsOf(texts: readonly string[], whole: string): number[] {
  let from = 0;
  return texts.map((text) => {
    const at = whole.indexOf(text, from);
    from = at + text.length;
    return at;
  });
}
