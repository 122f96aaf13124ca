/** Scores a recovered article against the expected one, field by field. */
import { foldText, mean, sharedLength } from '../../../scripts/score.ts';
import type { Article, Block, LiveEntry } from '../../../src/article.ts';

/** Shares from 0 to 1. */
export interface Score {
  readonly headline: number;
  readonly breadcrumb: number;
  readonly standfirst: number;
  readonly caption: number;
  readonly dateline: number;
  /** Paragraphs of the expected body recovered as texts, in order. */
  readonly recall: number;
  /** Texts of the recovered body that the expected one contains, in order. */
  readonly precision: number;
  /** Sentences of the expected paragraphs found anywhere in the recovered body. */
  readonly sentences: number;
}

/** Scores one page. `found` is undefined if recovery refused it. */
export function scoreRecovery(expected: Article, found: Article | undefined): Score {
  const wanted = textsOf(expected.body, 'paragraph').map(foldText);
  const all = textsOf(expected.body).map(foldText);
  const got = textsOf(found?.body ?? []).map(foldText);
  const held = got.join(' ');
  const sentences = wanted.flatMap((text) => text.split(/(?<=[।?!])\s+/u));
  return {
    headline: same(expected.headline, found?.headline),
    breadcrumb: same(breadcrumb(expected.breadcrumb), breadcrumb(found?.breadcrumb)),
    standfirst: same(expected.standfirst, found?.standfirst),
    caption: same(expected.caption, found?.caption),
    dateline: same(expected.dateline?.place, found?.dateline?.place),
    recall: wanted.length === 0 ? 1 : sharedLength(wanted, got) / wanted.length,
    precision: got.length === 0 ? 0 : sharedLength(all, got) / got.length,
    sentences: sentences.filter((sentence) => held.includes(sentence)).length / Math.max(1, sentences.length),
  };
}

export function meanScore(scores: readonly Score[]): Score {
  const keys = Object.keys(scores[0] ?? {}) as (keyof Score)[];
  return Object.fromEntries(
    keys.map((key) => [key, mean(scores.map((score) => score[key]))]),
  ) as unknown as Score;
}

function textsOf(blocks: readonly Block[], only?: Block['type']): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'live-entry')
      return only === undefined || block.type === only ? textsOfBlock(block) : [];
    const head = only === undefined && block.headline !== undefined ? [block.headline] : [];
    return [...head, ...textsOf(block.blocks, only)];
  });
}

function textsOfBlock(block: Exclude<Block, LiveEntry>): string[] {
  if (block.type === 'list') return block.items;
  if (block.type === 'table') return block.rows.flat();
  return 'text' in block && block.text !== undefined ? [block.text] : [];
}

function breadcrumb(crumbs: Article['breadcrumb'] | undefined): string {
  return (crumbs ?? []).map(({ name }) => name).join(' > ');
}

function same(left: string | undefined, right: string | undefined): number {
  return foldText(left) === foldText(right) ? 1 : 0;
}
