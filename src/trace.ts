/** The trace: every decision of one extraction, so that nothing is lost silently. */
import type { Article, Embed, FieldName, Source } from './article.ts';
import type { ScrapeError } from './errors.ts';
import type { PageNode } from './html/page-tree.ts';
import type { LocatedField } from './publishers/publisher.ts';

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

/** What one locator or boilerplate selector of the rule finds by itself, whether or not its value was needed. */
export interface LocatorTrace {
  /** The field that it is for. @example "standfirst" */
  readonly field: LocatedField | 'boilerplate';
  /** Id of the layout that it belongs to; absent if it belongs to the whole rule. */
  readonly layout?: string;
  /** The locator in a few words, as in the attempts. @example "css .standfirst" */
  readonly where: string;
  /** Number of values or elements that it finds on the page. */
  readonly found: number;
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
  /** The field of the article that shows it, where known. @example "headline" */
  readonly field?: FieldName;
  /** For the field `body`, where its block is in `article.body`: `[3]`, in a live entry `[3, 0]`. */
  readonly block?: readonly number[];
  /** For the reason `template`: the number of pages on which it was seen, among those that the site profile was learned from. */
  readonly support?: number;
  /** Alternative text of a picture. */
  readonly alt?: string;
  /** Attribute that the URL of a picture is read from. @example "data-src" */
  readonly attribute?: string;
  /** The site of an embed. @example "youtube" */
  readonly provider?: Embed['provider'];
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
  /** The locators of the rule for this page, in order of use, without guesses. Empty without a rule. */
  readonly locators: readonly LocatorTrace[];
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
  /** The page as it was parsed, with its pieces. It is made when it is read. */
  readonly page: readonly PageNode[];
}
