/** A prediction is the outcome of one page of a corpus: an article or an error, and the time it took. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
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

/** One line of predictions. */
export type Prediction =
  | ({ readonly id: string; readonly ms: number } & Article)
  | { readonly id: string; readonly ms: number; readonly error: PredictionError };

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

/** Predicts one saved page; `ms` is the time of the extraction alone, without reading the file. */
export function predictPage({ id, file, url }: SavedPage, options: PredictionOptions = {}): Prediction {
  let html: Uint8Array;
  try {
    html = disguised(readFileSync(file), options);
  } catch (error) {
    return { id, ms: 0, error: { code: 'unreadable', message: String(error) } };
  }
  const started = performance.now();
  const outcome = outcomeOf(() =>
    extractArticle(html, { ...(url && { url }), ...(options.generic && { publishers: [] }) }),
  );
  return { id, ms: Math.round((performance.now() - started) * 1000) / 1000, ...outcome };
}

function disguised(html: Uint8Array, { nameless, shuffled, gold }: PredictionOptions): Uint8Array {
  const named = nameless ? withoutNames(html) : html;
  return shuffled ? withOtherWords(named, gold) : named;
}

function outcomeOf(extract: () => Article): Article | { error: PredictionError } {
  try {
    return extract();
  } catch (error) {
    if (error instanceof ScrapeError) return { error: error.toJSON() };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { error: { code: 'crash', message } };
  }
}

/** Whether a page gave no article. */
export function isFailure(prediction: Prediction): prediction is Extract<Prediction, { error: unknown }> {
  return 'error' in prediction;
}
