/** Events of a client, sent to a listener and to diagnostics channels. Nothing is logged. */
import { channel } from 'node:diagnostics_channel';
import type { ScrapeErrorCode } from '../errors.ts';

/** An event while fetching pages. Times are in milliseconds. */
export type FetchEvent =
  /** A page was requested, successfully or not. */
  | {
      readonly type: 'request';
      readonly url: string;
      readonly ms: number;
      readonly status?: number;
      readonly code?: ScrapeErrorCode;
    }
  /** A request failed and will be retried after a pause. */
  | {
      readonly type: 'retry';
      readonly url: string;
      readonly attempt: number;
      readonly delayMs: number;
      readonly code: ScrapeErrorCode;
    }
  /** The robots rules of a host were checked. */
  | { readonly type: 'robots'; readonly url: string; readonly ms: number; readonly allowed: boolean }
  /** A page was read. */
  | {
      readonly type: 'extraction';
      readonly url: string;
      readonly ms: number;
      readonly code?: ScrapeErrorCode;
    };

/** Called synchronously with each event. It should not throw, since that fails the operation that emitted the event. */
export type FetchListener = (event: FetchEvent) => void;

/**
 * Sends each event to a listener and to the diagnostics channel of its type, such as `samachar:request`; a channel
 * without subscribers costs nothing.
 */
export function teller(listener?: FetchListener): FetchListener {
  return (event) => {
    const told = channel(`samachar:${event.type}`);
    if (told.hasSubscribers) told.publish(event);
    listener?.(event);
  };
}
