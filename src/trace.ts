/** The trace: every decision of one extraction, so that nothing is lost silently. */
import type { Article, FieldName, Source } from './article.ts';
import type { ScrapeError } from './errors.ts';

/** One attempt to find a field. */
export interface FieldTrace {
  /** The field of the article. @example "publishedAt" */
  readonly field: FieldName;
  /** The kind of place. @example "meta" */
  readonly source: Source;
  /** The place in a few words. @example "meta article:published_time" */
  readonly where: string;
  /** The value found there, if any. */
  readonly value?: string;
  /** Why it was rejected, if it was. @example "the page's headings and titles differ from it" */
  readonly reason?: string;
  /** Whether the article's value was taken from here: true for exactly one attempt of each field that has a value. */
  readonly won: boolean;
}

/** The fate of one piece of the page. */
export interface BlockTrace {
  /** The type of the piece on the page. */
  readonly kind: 'text' | 'image' | 'embed' | 'table';
  /** Its text as read; the URL of a picture or an embed without one. */
  readonly text: string;
  /** Block type, for pieces in the body. @example "paragraph" */
  readonly type?: string;
  /** Why it was excluded, for all other pieces. @example "related" */
  readonly reason?: string;
  /** For the reason `template`: the number of pages on which it was seen, among those that the site profile was learned from. */
  readonly support?: number;
  /** Elements around it, outermost first. @example "article.story > div.body > p" */
  readonly path: string;
}

/** One repair of source or text. */
export interface RepairTrace {
  /** @example "attribute-markup" */
  readonly kind: string;
  /** Text as written; a long one is truncated. @example "<span class=\"scayt-misspell\">" */
  readonly before: string;
  /** Text as read; empty if it was removed. */
  readonly after: string;
}

/** The trace of one extraction, as plain data. */
export interface Trace {
  /** Charset that the bytes were decoded from; `string` for text. */
  readonly charset: string;
  /** Id of the publisher rule that was applied. */
  readonly publisher?: string;
  /** Id of the layout of the page. */
  readonly layout?: string;
  /** Hash of the site profile that was applied. */
  readonly profile?: string;
  /** All attempts to find a field, in order. */
  readonly fields: readonly FieldTrace[];
  /** All pieces of the page, in document order. */
  readonly blocks: readonly BlockTrace[];
  /** Repairs of the markup and of the texts of the whole page. */
  readonly repairs: readonly RepairTrace[];
}

/** An article or an error, with the trace. */
export interface Inspection {
  /** Absent if there is an error. */
  readonly article?: Article;
  /** Why there is no article. */
  readonly error?: ScrapeError;
  /** Also present for a page without an article. */
  readonly trace: Trace;
}
