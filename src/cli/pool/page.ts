/** Pages on their way through a run, and what became of them. Plain data, since it passes from thread to thread. */
import type { Article } from '../../article.ts';
import type { ScrapeError } from '../../errors.ts';

/** A page that is at hand. */
export interface InputPage {
  /** Names the page in messages and in the journal. @example "pages/nahar.html" */
  readonly name: string;
  readonly url?: string | undefined;
  readonly html: string | Uint8Array;
  /** What the HTTP header stated. */
  readonly charset?: string | undefined;
  /** When it was fetched. */
  readonly fetchedAt?: Date | undefined;
}

/** Why a page gave no article. */
export type Failure = ReturnType<ScrapeError['toJSON']>;

/** What the summary counts of an article. */
export interface ArticleFacts {
  /** Id of the rule; none where no rule fits. */
  readonly publisher?: string;
  readonly filled: readonly string[];
  readonly warnings: readonly string[];
}

/** An article as it is written, or the article itself where the format needs it whole. */
export type Content = string | Article;

/** What became of a page. */
export type PageOutcome =
  | {
      readonly name: string;
      /** What the source itself calls the page. */
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
    };
