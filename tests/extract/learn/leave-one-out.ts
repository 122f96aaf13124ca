/** Learns from all pages of a site except one, extracts that one, and compares it with the engine without a profile. */
import { type GoldPage, scorePage } from '../../../scripts/score.ts';
import { type ExtractOptions, extractArticle, learnSite } from '../../../src/index.ts';
import type { GeneratedPage } from './site-generator.ts';

/** Results of one page: agreement of its blocks with the gold, and which fields are right. */
export interface Comparison {
  readonly generic: number;
  readonly learned: number;
  readonly genericFields: Readonly<Record<string, boolean>>;
  readonly learnedFields: Readonly<Record<string, boolean>>;
}

/** Compares each page with and without a profile of the others. */
export function leaveOneOut(pages: readonly GeneratedPage[]): Comparison[] {
  return pages.map((page, at) => {
    const profile = learnSite(pages.filter((_, other) => other !== at));
    const generic = scoreOf(page, page.gold, {});
    const learned = scoreOf(page, page.gold, { profile });
    return {
      generic: generic.blocks.f,
      learned: learned.blocks.f,
      genericFields: generic.fields,
      learnedFields: learned.fields,
    };
  });
}

function scoreOf({ html, url }: GeneratedPage, gold: GoldPage, options: ExtractOptions) {
  return scorePage(gold, { ...extractArticle(html, { url, publishers: [], ...options }) });
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
