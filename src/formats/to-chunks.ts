/** Splits an article into chunks for retrieval. */
import type { Article } from '../article.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { positiveCount } from '../io/option-kinds.ts';
import { textId } from '../text/text-hash.ts';
import { cutText, type Span } from './cut-text.ts';
import { type TextPiece, textPieces } from './text-pieces.ts';
import { PIECE_SEPARATOR } from './to-text.ts';

/** Options of {@link toChunks}. */
export interface ChunkOptions {
  /** Maximum length of a chunk, in UTF-16 code units (`String.length`). Default: 1200. */
  readonly maxChars?: number;
}

/** A piece of an article's plain text. */
export interface Chunk {
  /** 32 hexadecimal digits: the same for the same text at the same URL. */
  readonly id: string;
  /** The article's URL: the canonical one, otherwise that of the page. */
  readonly url?: string;
  /** Headings from the headline down to the subheading of the chunk. @example ["नहर की सफाई शुरू", "क्या है पूरा मामला"] */
  readonly headings: readonly string[];
  /** The text of whole blocks, unless one is too long. @example "काम शुरू हो गया है।" */
  readonly text: string;
  /** Offset of the text in the output of `toText`. */
  readonly start: number;
  /** Offset of the end: `toText(article).slice(start, end)` is the text. */
  readonly end: number;
}

/** A piece or a part of one, with its offsets. */
interface Section extends Span {
  readonly headings: readonly string[];
}

const CHUNK_OPTIONS: OptionKinds<ChunkOptions> = { maxChars: positiveCount };
const MAX_CHARS = 1200;

/**
 * Splits the plain text of an article into chunks of as many whole blocks as fit; text under different headings is in
 * different chunks. A block over the limit is split at the ends of sentences, a sentence over it between words, a word
 * over it between characters. Throws a ScrapeError `invalid-input`
 * for an unknown option or an invalid value.
 *
 * @example
 * toChunks(article, { maxChars: 800 }).map(({ id, headings, text }) => ({ id, path: headings.join(' > '), text }));
 */
export function toChunks(article: Article, options: ChunkOptions = {}): Chunk[] {
  checkOptions(options, CHUNK_OPTIONS);
  const { maxChars = MAX_CHARS } = options;
  const pieces = textPieces(article);
  const text = pieces.map((piece) => piece.text).join(PIECE_SEPARATOR);
  const url = article.canonicalUrl ?? article.url;
  const seen = new Map<string, number>();
  return packed(sectionsOf(pieces, maxChars), maxChars).map(({ start, end, headings }) => {
    const part = text.slice(start, end);
    const times = seen.get(part) ?? 0;
    seen.set(part, times + 1);
    const id = textId(JSON.stringify([url ?? '', part, times]));
    return { id, ...(url === undefined ? {} : { url: url }), headings, text: part, start, end };
  });
}

/** The pieces with their offsets, the long ones split. */
function sectionsOf(pieces: readonly TextPiece[], maxChars: number): Section[] {
  let offset = 0;
  return pieces.flatMap(({ text, headings }) => {
    const start = offset;
    offset += text.length + PIECE_SEPARATOR.length;
    return cutText(text, maxChars).map((span) => ({
      start: start + span.start,
      end: start + span.end,
      headings,
    }));
  });
}

function packed(sections: readonly Section[], maxChars: number): Section[] {
  const chunks: Section[] = [];
  for (const section of sections) {
    const last = chunks.at(-1);
    if (last !== undefined && isUnderSame(last, section) && section.end - last.start <= maxChars)
      chunks[chunks.length - 1] = { ...last, end: section.end };
    else chunks.push(section);
  }
  return chunks;
}

function isUnderSame(first: Section, second: Section): boolean {
  return first.headings === second.headings;
}
