import type { Article } from '../article.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { callback, count, positiveCount, required } from '../io/option-kinds.ts';
import { textId } from '../text/text-hash.ts';
import { sentences } from '../text/words.ts';
import { cutText, type Fits, overlapping, type Span, spansOf } from './span.ts';
import { textFragments } from './text-fragment.ts';
import { PIECE_SEPARATOR, type TextPiece, textPieces } from './text-pieces.ts';

/** Options of {@link toChunks}. */
export interface ChunkOptions {
  /** Maximum length of a chunk, in UTF-16 code units (`String.length`). Default: 1200, or no limit with `countTokens`. */
  readonly maxChars?: number;
  /** Counts the tokens of a text as your model does; longer texts must not have fewer. It is called many times per chunk. */
  readonly countTokens?: (text: string) => number;
  /** Maximum number of tokens of a chunk; needs `countTokens`. Default: 400. */
  readonly maxTokens?: number;
  /** Number of sentences at the end of a chunk that the next one under the same heading repeats, if they fit. Default: 0. */
  readonly overlap?: number;
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
  /** Indices in `article.body` of the blocks with text in the chunk. None for headline, standfirst, caption and highlights. */
  readonly blocks: readonly number[];
  /**
   * The URL with a text fragment: a browser scrolls to the chunk and marks it. Absent without a URL, and if the page shows the
   * text only in an embed. @example "https://naya-akhbar.example/nahar-1#:~:text=काम,है।" with percent-encoded text
   */
  readonly fragmentUrl?: string;
}

/** A piece or a part of one, with its offsets. */
type Section = Span & Pick<TextPiece, 'headings'>;

const CHUNK_OPTIONS: OptionKinds<ChunkOptions> = {
  maxChars: positiveCount,
  countTokens: callback,
  maxTokens: positiveCount,
  overlap: count,
};
const TOKEN_OPTIONS = { ...CHUNK_OPTIONS, countTokens: required(callback) };
const MAX_CHARS = 1200;
const MAX_TOKENS = 400;

/**
 * Splits the plain text of an article into chunks of as many whole blocks as fit; text under different headings is in
 * different chunks. A block over the limit is split at the ends of sentences, a sentence over it between words, a word
 * over it between characters. Throws a ScrapeError `invalid-input` for an unknown option or an invalid value, and if
 * `countTokens` returns anything but a whole number.
 *
 * @example
 * toChunks(article, { countTokens: (text) => tokenizer.encode(text).length, maxTokens: 256, overlap: 1 });
 */
export function toChunks(article: Article, options: ChunkOptions = {}): Chunk[] {
  checkOptions(options, options.maxTokens === undefined ? CHUNK_OPTIONS : TOKEN_OPTIONS);
  const pieces = textPieces(article);
  const text = pieces.map((piece) => piece.text).join(PIECE_SEPARATOR);
  const url = article.canonicalUrl ?? article.url;
  const shown = pieces.flatMap((piece) => spansOf(piece.text, piece.shown, piece.start));
  const fragmentOf = url === undefined ? () => undefined : textFragments(text, shown);
  const idOf = idsFor(url);
  return packed(pieces, fitsIn(text, options), options.overlap ?? 0).map(({ start, end, headings }) => {
    const part = text.slice(start, end);
    const fragment = fragmentOf({ start, end });
    return {
      id: idOf(part),
      ...(url !== undefined && { url }),
      headings,
      text: part,
      start,
      end,
      blocks: [...new Set(overlapping(pieces, { start, end }).flatMap(({ block }) => block ?? []))],
      ...(url !== undefined &&
        fragment !== undefined && { fragmentUrl: `${url}${url.includes('#') ? '' : '#'}${fragment}` }),
    };
  });
}

/** Texts that recur under one URL have different ids. */
function idsFor(url = ''): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const times = seen.get(text) ?? 0;
    seen.set(text, times + 1);
    return textId(JSON.stringify([url, text, times]));
  };
}

/** Whether a span of a text is within the limits. */
function fitsIn(text: string, { countTokens, maxTokens = MAX_TOKENS, maxChars }: ChunkOptions): Fits {
  if (countTokens === undefined) return (start, end) => end - start <= (maxChars ?? MAX_CHARS);
  return (start, end) => {
    if (maxChars !== undefined && end - start > maxChars) return false;
    const tokens = countTokens(text.slice(start, end));
    count.check(tokens, 'countTokens()');
    return tokens <= maxTokens;
  };
}

/** As many sections as fit under each other, after sentences of the chunk before. */
function packed(pieces: readonly TextPiece[], fits: Fits, overlap: number): Section[] {
  const starts = overlap === 0 ? [] : pieces.flatMap(sentencesOf).map((sentence) => sentence.start);
  const chunks: Section[] = [];
  for (const section of pieces.flatMap((piece) => sectionsOf(piece, fits))) {
    const last = chunks.at(-1);
    if (last?.headings !== section.headings) chunks.push(section);
    else if (fits(last.start, section.end)) chunks[chunks.length - 1] = { ...last, end: section.end };
    else {
      const before = starts.filter((start) => start > last.start && start < section.start).slice(-overlap);
      const start = before.find((at) => fits(at, section.end)) ?? section.start;
      chunks.push({ ...section, start });
    }
  }
  return chunks;
}

/** The piece, in parts if it is too long. */
function sectionsOf({ text, start, headings }: TextPiece, fits: Fits): Section[] {
  return cutText(text, fits, start).map((span) => ({ ...span, headings }));
}

/** The sentences of a piece. The end of a line ends a sentence. */
function sentencesOf({ text, start }: TextPiece): Span[] {
  return spansOf(text, text.split('\n').flatMap(sentences), start);
}
