import type { Article, Block, Mark } from '../article.ts';

/** A link of an article. */
export interface ArticleLink {
  /** Absolute: http(s), mailto or tel. @example "https://naya-akhbar.example/up/nahar-1" */
  readonly url: string;
  /** The linked words. @example "नहर की सफाई" */
  readonly text: string;
  /** Index of its block in the body; absent for standfirst, caption and highlights. @example 3 */
  readonly block?: number;
}

type MarkedText = readonly [text: string | undefined, marks: readonly Mark[] | undefined];

/**
 * The links in the texts of an article, in reading order. Those in a live entry have the index of the entry.
 *
 * @example
 * links(article); // [{ text: 'नहर की सफाई', url: 'https://naya-akhbar.example/up/nahar-1', block: 3 }]
 */
export function links({ body, ...article }: Pick<Article, 'body'> & Partial<Article>): ArticleLink[] {
  const { standfirst, caption, highlights = [], marks } = article;
  return [
    ...linksOf([standfirst, marks?.standfirst]),
    ...linksOf([caption, marks?.caption]),
    ...highlights.flatMap((item, at) => linksOf([item, marks?.highlights?.[at]])),
    ...body.flatMap((block, at) => markedTexts(block).flatMap((text) => linksOf(text, { block: at }))),
  ];
}

function linksOf([text = '', marks = []]: MarkedText, place: Pick<ArticleLink, 'block'> = {}): ArticleLink[] {
  return marks.flatMap(({ url, start, end }) =>
    url === undefined ? [] : { text: text.slice(start, end), url, ...place },
  );
}

function markedTexts(block: Block): MarkedText[] {
  if (block.type === 'live-entry') return block.blocks.flatMap(markedTexts);
  if (block.type === 'embed') return [];
  if (block.type === 'list') return block.items.map((item, at) => [item, block.itemMarks?.[at]]);
  if (block.type !== 'table') return [[block.type === 'image' ? block.caption : block.text, block.marks]];
  return block.rows.flatMap((row, at) =>
    row.map((cell, to): MarkedText => [cell, block.cellMarks?.[at]?.[to]]),
  );
}
