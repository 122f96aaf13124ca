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
export function predictPage(page: SavedPage, options: PredictionOptions = {}): Prediction {
  const html = readPage(page.file, options);
  if (!(html instanceof Uint8Array)) return { id: page.id, ms: 0, error: html };
  const started = performance.now();
  const outcome = extractOrExplain(html, page.url, options);
  return { id: page.id, ms: roundMs(performance.now() - started), ...outcome };
}

/** Whether a page gave no article. */
export function isFailure(prediction: Prediction): prediction is Extract<Prediction, { error: unknown }> {
  return 'error' in prediction;
}

function readPage(
  file: string,
  { nameless, shuffled, gold }: PredictionOptions,
): Uint8Array | PredictionError {
  try {
    const html = readFileSync(file);
    const named = nameless === true ? withoutNames(html) : html;
    return shuffled === true ? withOtherWords(named, gold) : named;
  } catch (error) {
    return { code: 'unreadable', message: messageOf(error) };
  }
}

function extractOrExplain(
  html: Uint8Array,
  url: string | undefined,
  options: PredictionOptions,
): Article | { error: PredictionError } {
  try {
    return extractArticle(html, {
      ...(url === undefined ? {} : { url }),
      ...(options.generic === true ? { publishers: [] } : {}),
    });
  } catch (error) {
    if (error instanceof ScrapeError) return { error: error.toJSON() };
    return {
      error: {
        code: 'crash',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      },
    };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function roundMs(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
