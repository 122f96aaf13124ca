import type { Article } from '../article.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { flag } from '../io/option-kinds.ts';
import { partsText, TEXT_PARTS, type TextPart, type TextSource } from './text-pieces.ts';

/**
 * The visible text, as plain text: headline, standfirst, caption of the lead image, highlights and body, separated by
 * empty lines. A list has one item per line, a table one row per line with tabs between its cells. {@link toChunks}
 * gives offsets into this text.
 *
 * @example
 * toText(article); // 'नहर की सफाई शुरू, किसानों को राहत\n\nसिंचाई विभाग ने …'
 */
export function toText(article: Article): string {
  return partsText(article);
}

/** Parts of the text around {@link bodyText}, and blocks to leave out of it. */
export interface BodyTextOptions {
  /** Default: false. */
  readonly headline?: boolean;
  /** Default: false. */
  readonly standfirst?: boolean;
  /** Whether to include the caption of the lead image. Default: false. */
  readonly caption?: boolean;
  /** Default: false. */
  readonly highlights?: boolean;
  /** Whether to include paragraphs, subheadings, lists, quotes and the titles of live entries. Default: true. */
  readonly body?: boolean;
  /** Default: true. */
  readonly tables?: boolean;
  /** Whether to include captions of pictures in the body. Default: true. */
  readonly captions?: boolean;
  /** Whether to include texts of embedded posts. Default: true. */
  readonly embeds?: boolean;
  /** Whether to include corrections and other notes of the newsroom, below the body. Default: false. */
  readonly notes?: boolean;
}

const BODY_TEXT_OPTIONS = Object.fromEntries(
  TEXT_PARTS.map((part) => [part, flag]),
) as unknown as OptionKinds<BodyTextOptions>;
const BODY_PARTS = { body: true, tables: true, captions: true, embeds: true };

/**
 * The body as {@link toText} writes it, with the parts around it that are wanted, in reading order. Without options it is the
 * column `text` of the command. Throws a ScrapeError `invalid-input` for an unknown option or an invalid value.
 *
 * @example
 * bodyText(article, { standfirst: true, captions: false }); // 'सिंचाई विभाग ने …\n\nपटना। बारिश के बाद …'
 */
export function bodyText(article: TextSource, options: BodyTextOptions = {}): string {
  checkOptions(options, BODY_TEXT_OPTIONS);
  const wanted: Partial<Record<TextPart, boolean>> = { ...BODY_PARTS, ...options };
  const parts = TEXT_PARTS.filter((part) => wanted[part]);
  return partsText(article, parts);
}
