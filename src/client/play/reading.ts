/** What the page asks of the worker, and what it is given: plain data, since it passes between two threads. */
import type { ScrapeErrorCode } from '../../errors.ts';
import type { InspectionView } from '../../inspector/inspection-view.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import type { ReadOutcome } from './changes.ts';

/** A page or a text, and how to read it. */
export interface ReadingRequest {
  readonly source: string | Uint8Array;
  readonly as: 'html' | 'text';
  readonly url?: string;
  /** The rules to know; all of samachar where none are given. */
  readonly rules?: readonly Publisher[];
  /** The rules of the result that it is compared with. */
  readonly against: readonly Publisher[];
}

/** What was read, or why nothing could be. */
export type PlaygroundResult =
  | { readonly ok: true; readonly view: InspectionView; readonly before: ReadOutcome }
  | { readonly ok: false; readonly code: ScrapeErrorCode; readonly message: string };
