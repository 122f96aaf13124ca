/** The pieces of plain text in reading order, each with its headings. */
import type { Article, Block, LiveEntry } from '../article.ts';
import { lineOf } from './line-of.ts';
import { type BlockWriters, writeBlocks } from './write-block.ts';

/** A piece of plain text: a block, or a part before the body. */
export interface TextPiece {
  readonly text: string;
  /** From the headline down, including the piece itself if it is a heading. */
  readonly headings: readonly string[];
}

/** A piece, and its level as a heading. */
interface HeadedPiece {
  readonly text: string;
  readonly level?: number;
}

const HEADLINE_LEVEL = 1;
const ENTRY_LEVEL = 2;

const WRITERS: BlockWriters<readonly HeadedPiece[]> = {
  paragraph: ({ text }) => [{ text: lineOf(text) }],
  subheading: ({ text, level }) => [{ text: lineOf(text), level }],
  list: ({ items, ordered }) => [{ text: listText(items, ordered) }],
  quote: ({ text, cite }) => [{ text: linesOf([text, cite === undefined ? '' : `— ${cite}`]) }],
  table: ({ rows }) => [{ text: tableText(rows) }],
  image: ({ caption, credit }) => [{ text: captionText(caption, credit) }],
  embed: ({ text }) => [{ text: lineOf(text ?? '') }],
  'live-entry': entryPieces,
};

/** The pieces of an article's plain text: headline, standfirst, caption of the lead image, highlights, body. None is empty. */
export function textPieces(article: Article): TextPiece[] {
  return underHeadings([...openingPieces(article), ...blockPieces(article.body)]);
}

/** The pieces of the body alone. */
export function bodyPieces({ body }: Pick<Article, 'body'>): TextPiece[] {
  return underHeadings(blockPieces(body));
}

function openingPieces({ headline, standfirst, caption, leadImage, highlights }: Article): HeadedPiece[] {
  return [
    { text: lineOf(headline), level: HEADLINE_LEVEL },
    { text: lineOf(standfirst ?? '') },
    { text: captionText(caption, leadImage?.credit) },
    { text: listText(highlights ?? [], false) },
  ];
}

function blockPieces(blocks: readonly Block[]): HeadedPiece[] {
  return writeBlocks(blocks, WRITERS).flat();
}

/** An entry without time and headline still starts a new section. */
function entryPieces({ time, headline, blocks }: LiveEntry): HeadedPiece[] {
  return [
    { text: lineOf([time, headline].filter(Boolean).join(' ')), level: ENTRY_LEVEL },
    ...blockPieces(blocks),
  ];
}

/** Pieces under one heading share one list. */
function underHeadings(pieces: readonly HeadedPiece[]): TextPiece[] {
  const found: TextPiece[] = [];
  let path: readonly HeadedPiece[] = [];
  let headings: readonly string[] = [];
  for (const piece of pieces) {
    const { text, level } = piece;
    if (level !== undefined) {
      path = [...path.filter((above) => (above.level ?? 0) < level), piece];
      headings = path.map((above) => above.text).filter((heading) => heading !== '');
    }
    if (text !== '') found.push({ text, headings });
  }
  return found;
}

function listText(items: readonly string[], isOrdered: boolean): string {
  return items.map((item, at) => `${isOrdered ? `${at + 1}.` : '-'} ${lineOf(item)}`).join('\n');
}

/** Empty rows are skipped. */
function tableText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map(lineOf))
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.join('\t'))
    .join('\n');
}

function captionText(caption = '', credit = ''): string {
  return lineOf(credit === '' ? caption : `${caption} (${credit})`);
}

function linesOf(texts: readonly string[]): string {
  return texts
    .map(lineOf)
    .filter((text) => text !== '')
    .join('\n');
}
