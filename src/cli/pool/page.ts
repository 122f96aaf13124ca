/** Pages of a run and their outcomes. Plain data, since it is posted between threads. */
import type { ScrapeError } from '../../errors.ts';
import type { SourcedArticle } from '../../formats/index.ts';

/** A local page. */
export interface InputPage {
  /** Names the page in messages and in the journal. */
  readonly name: string;
  /** Its name in the source. */
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly html: string | Uint8Array;
  /** From the HTTP header. */
  readonly charset?: string | undefined;
  /** When it was fetched. */
  readonly fetchedAt?: Date | undefined;
}

/** Why a page has no article. */
export type Failure = ReturnType<ScrapeError['toJSON']>;

/** What a failure is of, if not of one page: a path without pages, or an input that broke while it was read. */
export type FailureExtent = 'path' | 'input';

/** The properties of an article that the summary counts. */
export interface ArticleFacts {
  /** Id of the rule; absent if no rule matches. */
  readonly publisher?: string;
  readonly filled: readonly string[];
  readonly warnings: readonly string[];
}

/** An article in the output format, or the object itself if the format needs it. */
export type Content = string | SourcedArticle;

/** The outcome of a page. */
export type PageOutcome =
  | {
      readonly name: string;
      /** Name of the page in its source. */
      readonly id?: string | undefined;
      readonly url?: string | undefined;
      readonly ok: true;
      readonly content: Content;
      readonly facts: ArticleFacts;
    }
  | {
      readonly name: string;
      readonly id?: string | undefined;
      readonly url?: string | undefined;
      readonly ok: false;
      readonly failure: Failure;
      readonly extent?: FailureExtent | undefined;
    };
