/** Learns from all pages of a site but one, extracts that one, and compares with the engine that has learned nothing. */
import { type GoldPage, scorePage } from '../../../scripts/score.ts';
import { type ExtractOptions, extractArticle, learnSite } from '../../../src/index.ts';
import type { GeneratedPage } from './site-generator.ts';

/** Figures of one page: how well its blocks agree with the gold, and the fields that are right. */
export interface Comparison {
  readonly generic: number;
  readonly learned: number;
  readonly genericFields: Readonly<Record<string, boolean>>;
  readonly learnedFields: Readonly<Record<string, boolean>>;
}

/** The comparison of each page. */
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

/** The mean of some numbers. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
