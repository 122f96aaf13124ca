/** Reads single pages of a corpus, optionally without what identifies their publisher. */
import { readFileSync } from 'node:fs';
import { type Article, extractArticle, ScrapeError } from '../src/index.ts';
import { withoutNames } from './nameless.ts';
import { withOtherWords } from './other-words.ts';
import type { SavedPage } from './saved-pages.ts';
import type { GoldPage } from './score.ts';

/** Why a page gave no article: an error code of the library, `crash` (a bug) or `unreadable` (no such file). */
export interface PredictionError {
  readonly code: string;
  readonly message: string;
  readonly kind?: string;
}

/** The outcome of a page. */
export type Prediction =
  | { readonly article: Article; readonly error?: never }
  | { readonly article?: never; readonly error: PredictionError };

/** Options of a prediction. */
export interface PredictionOptions {
  /** Whether to omit publisher rules. */
  readonly generic?: boolean;
  /** Whether to replace classes and ids with meaningless ones: see {@link withoutNames}. */
  readonly nameless?: boolean;
  /** Whether to reword boilerplate: see {@link withOtherWords}. */
  readonly shuffled?: boolean;
  /** The known texts of the page, which keep their words. */
  readonly gold?: GoldPage | undefined;
}

/** Predicts one saved page. */
export function predictPage({ file, url }: SavedPage, options: PredictionOptions = {}): Prediction {
  let html: Uint8Array;
  try {
    html = disguised(readFileSync(file), options);
  } catch (error) {
    return { error: { code: 'unreadable', message: String(error) } };
  }
  try {
    const article = extractArticle(html, { ...(url && { url }), ...(options.generic && { publishers: [] }) });
    return { article };
  } catch (error) {
    if (error instanceof ScrapeError) return { error: error.toJSON() };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { error: { code: 'crash', message } };
  }
}

function disguised(html: Uint8Array, { nameless, shuffled, gold }: PredictionOptions): Uint8Array {
  const named = nameless ? withoutNames(html) : html;
  return shuffled ? withOtherWords(named, gold) : named;
}
