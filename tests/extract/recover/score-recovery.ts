/** Scores a recovered article against the expected one, field by field. */
import type { Article, Block, LiveEntry } from '../../../src/article.ts';

/** Contents of a fixture's `article.json`. */
export type Expected = Partial<Article> & Pick<Article, 'body'>;

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
export function scoreRecovery(expected: Expected, found: Article | undefined): Score {
  const wanted = textsOf(expected.body, 'paragraph').map(fold);
  const all = textsOf(expected.body).map(fold);
  const got = textsOf(found?.body ?? []).map(fold);
  const held = got.join(' ');
  const sentences = wanted.flatMap((text) => text.split(/(?<=[।?!])\s+/u));
  return {
    headline: same(expected.headline, found?.headline),
    breadcrumb: same(breadcrumb(expected.breadcrumb), breadcrumb(found?.breadcrumb)),
    standfirst: same(expected.standfirst, found?.standfirst),
    caption: same(expected.caption, found?.caption),
    dateline: same(expected.dateline?.place, found?.dateline?.place),
    recall: wanted.length === 0 ? 1 : commonLength(wanted, got) / wanted.length,
    precision: got.length === 0 ? 0 : commonLength(all, got) / got.length,
    sentences: sentences.filter((sentence) => held.includes(sentence)).length / Math.max(1, sentences.length),
  };
}

export function meanScore(scores: readonly Score[]): Score {
  const keys = Object.keys(scores[0] ?? {}) as (keyof Score)[];
  const mean = (key: keyof Score): number =>
    scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  return Object.fromEntries(keys.map((key) => [key, mean(key)])) as unknown as Score;
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
  return fold(left ?? '') === fold(right ?? '') ? 1 : 0;
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function commonLength(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const item of left) {
    const next = [0];
    for (const [at, other] of right.entries()) {
      next.push(item === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
