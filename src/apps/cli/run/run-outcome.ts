import type { ArticleDiff } from '../../../dedupe/index.ts';
import type { SourcedArticle } from '../../../formats/index.ts';
import type { JournalEntry, PageOutcome } from '../../../index.ts';

export type RunOutcome = PageOutcome & {
  /** Names the page in messages, in the journal and in an output folder. */
  readonly name: string;
  readonly source: string;
  readonly isPath?: boolean;
  /** Entry in the journal; `undefined` for no entry. Default: the outcome under its name. */
  readonly entry?: JournalEntry | undefined;
  readonly revised?: Revised;
};

/** What a revisit of an article found; part of its line. */
export interface Revised {
  /** 1 for the first one. */
  readonly revision: number;
  readonly changes: ArticleDiff | { readonly kind: 'removed' };
}

/** An article in the output format, or the object itself if the format needs it. */
export type Content = string | SourcedArticle;
