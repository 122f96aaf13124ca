/** Requests and results of the worker: plain data, since it is posted between threads. */
import type { Publisher, ScrapeErrorCode } from '../../../../browser.ts';
import type { InspectionView } from '../../inspector/inspection-view.ts';
import type { ReadOutcome } from './changes.ts';

/** A page or a text, and how to read it. */
export interface ReadingRequest {
  readonly source: string | Uint8Array;
  readonly as: 'html' | 'text';
  readonly url?: string;
  /** The publisher rules; default: all built-in ones. */
  readonly rules?: readonly Publisher[];
  /** The rules of the result to compare with. */
  readonly against: readonly Publisher[];
}

/** The result, or the failure. */
export type PlaygroundResult =
  | { readonly ok: true; readonly view: InspectionView; readonly before: ReadOutcome }
  | { readonly ok: false; readonly code: ScrapeErrorCode; readonly message: string };
