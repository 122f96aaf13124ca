import type { Article } from '../src/index.ts';

/** A minimal article with the given fields. */
export function articleWith(given: Partial<Article> = {}): Article {
  return {
    language: 'hi',
    breadcrumb: [],
    headline: 'नहर की सफाई शुरू',
    body: [{ type: 'paragraph', text: 'काम शुरू हो गया है।' }],
    authors: [],
    tags: [],
    isLive: false,
    isPaywalled: false,
    isTruncated: false,
    wordCount: 5,
    warnings: [],
    provenance: {},
    ...given,
  };
}
