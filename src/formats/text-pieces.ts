/** The pieces of plain text in reading order, each with its headings. */
import type { Article, Block, LiveEntry } from '../article.ts';
import { lineOf } from './line-of.ts';
import type { Span } from './span.ts';
import { type BlockWriters, writeBlocks } from './write-block.ts';

/** A piece of plain text, a block or a part before the body, with its offsets. */
export interface TextPiece extends Span {
  readonly text: string;
  /** Headings from the headline down, including the piece itself if it is a heading. */
  readonly headings: readonly string[];
  /** Index in the body of the block that the piece belongs to. */
  readonly block?: number;
  /** The parts of the text that the page shows as they are, in order: without bullets, brackets and dashes of plain text. */
  readonly shown: readonly string[];
}

/** A piece, its part of the text, by default `body`, and its level as a heading. `shown` defaults to the whole text. */
interface HeadedPiece extends Pick<TextPiece, 'text' | 'block'>, Partial<Pick<TextPiece, 'shown'>> {
  readonly part?: TextPart | undefined;
  readonly level?: number;
}

export const PIECE_SEPARATOR = '\n\n';
const HEADLINE_LEVEL = 1;
const ENTRY_LEVEL = 2;

/** The source of a plain text: an article, or only a body. */
export type TextSource = Pick<Article, 'body'> & Partial<Article>;

/** Parts of an article's plain text, in reading order. A part of the opening is headline, standfirst, caption or highlights. */
export const TEXT_PARTS = [
  'headline',
  'standfirst',
  /** The caption of the lead image, with its credit. */
  'caption',
  'highlights',
  /** Paragraphs, subheadings, lists, quotes and the titles of live entries. */
  'body',
  'tables',
  /** The captions of pictures in the body, with their credits. */
  'captions',
  'embeds',
  /** What the newsroom says about its text. Only where it is asked for. */
  'notes',
] as const;
const SHOWN_PARTS: readonly string[] = TEXT_PARTS.filter((part) => part !== 'notes');

export type TextPart = (typeof TEXT_PARTS)[number];

/** Block types that are separate parts. */
const PARTS: { readonly [Type in Block['type']]?: TextPart } = {
  table: 'tables',
  image: 'captions',
  embed: 'embeds',
};

const WRITERS: BlockWriters<readonly HeadedPiece[]> = {
  paragraph: ({ text }) => [{ text: lineOf(text) }],
  subheading: ({ text, level }) => [{ text: lineOf(text), level }],
  list: ({ items, ordered }) => [{ text: listText(items, ordered), shown: items }],
  quote: ({ text, cite }) => {
    const lines = [text, cite === undefined ? '' : `— ${cite}`].map(lineOf);
    return [{ text: lines.filter(Boolean).join('\n'), shown: [text] }];
  },
  table: ({ rows }) => [{ text: tableText(rows), shown: rows.flat() }],
  image: ({ caption = '', credit }) => [{ text: captionText(caption, credit), shown: [caption] }],
  embed: ({ text = '' }) => [{ text: lineOf(text), shown: [] }],
  'live-entry': entryPieces,
};

/** The pieces of an article's plain text, complete or in part. None is empty. */
export function textPieces(article: TextSource, parts = SHOWN_PARTS): TextPiece[] {
  const { headline = '', standfirst = '', caption = '', leadImage, highlights = [], notes = [] } = article;
  const pieces: readonly HeadedPiece[] = [
    { part: 'headline', text: lineOf(headline), level: HEADLINE_LEVEL },
    { part: 'standfirst', text: lineOf(standfirst) },
    { part: 'caption', text: captionText(caption, leadImage?.credit), shown: [caption] },
    { part: 'highlights', text: listText(highlights, false), shown: highlights },
    ...blockPieces(article.body),
    ...notes.map(({ text }) => ({ part: 'notes' as const, text: lineOf(text) })),
  ];
  return underHeadings(pieces.filter(({ part = 'body' }) => parts.includes(part)));
}

export function partsText(article: TextSource, parts = SHOWN_PARTS): string {
  return textPieces(article, parts)
    .map(({ text }) => text)
    .join(PIECE_SEPARATOR);
}

function blockPieces(blocks: readonly Block[]): HeadedPiece[] {
  return writeBlocks(blocks, WRITERS).flatMap((pieces, block) => {
    const part = PARTS[blocks[block]?.type as Block['type']];
    return pieces.map((piece) => ({ part, ...piece, block }));
  });
}

/** An entry without time and headline still starts a new section. */
function entryPieces({ time, headline = '', blocks }: LiveEntry): HeadedPiece[] {
  const title = lineOf([time, headline].filter(Boolean).join(' '));
  return [{ text: title, level: ENTRY_LEVEL, shown: [headline] }, ...blockPieces(blocks)];
}

/** Pieces under one heading share one list. */
function underHeadings(pieces: readonly HeadedPiece[]): TextPiece[] {
  const found: TextPiece[] = [];
  let path: readonly HeadedPiece[] = [];
  let headings: readonly string[] = [];
  for (const piece of pieces) {
    const { text, level, block, shown = [text] } = piece;
    if (level !== undefined) {
      path = [...path.filter((above) => (above.level ?? 0) < level), piece];
      headings = path.map((above) => above.text).filter((heading) => heading !== '');
    }
    if (text === '') continue;
    const last = found.at(-1);
    const start = last === undefined ? 0 : last.end + PIECE_SEPARATOR.length;
    const end = start + text.length;
    found.push({ text, start, end, headings, shown, ...(block !== undefined && { block }) });
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

function captionText(caption: string, credit = ''): string {
  return lineOf(credit === '' ? caption : `${caption} (${credit})`);
}
