/** Events: what a client does, told to a listener and to diagnostics channels. Nothing is logged. */
import { channel } from 'node:diagnostics_channel';
import type { ScrapeErrorCode } from '../errors.ts';

/** Something that happened while pages were fetched. Times are in milliseconds. */
export type FetchEvent =
  /** A page was asked for and came, or did not. */
  | {
      readonly type: 'request';
      readonly url: string;
      readonly ms: number;
      readonly status?: number;
      readonly code?: ScrapeErrorCode;
    }
  /** A request failed and is made again after a pause. */
  | {
      readonly type: 'retry';
      readonly url: string;
      readonly attempt: number;
      readonly delayMs: number;
      readonly code: ScrapeErrorCode;
    }
  /** The robots rules of a host were asked. */
  | { readonly type: 'robots'; readonly url: string; readonly ms: number; readonly allowed: boolean }
  /** A page was read. */
  | {
      readonly type: 'extraction';
      readonly url: string;
      readonly ms: number;
      readonly code?: ScrapeErrorCode;
    };

/** Told of each event, at once. What it throws is thrown by what it was told of, so it should not throw. */
export type FetchListener = (event: FetchEvent) => void;

/**
 * Tells each event to a listener and to the diagnostics channel of its type, such as `samachar:request`; a channel
 * that nobody has subscribed to costs nothing.
 *
 * @example
 * import { subscribe } from 'node:diagnostics_channel';
 * subscribe('samachar:retry', (event) => console.error(event));
 */
export function teller(listener?: FetchListener): FetchListener {
  const channels = {
    request: channel('samachar:request'),
    retry: channel('samachar:retry'),
    robots: channel('samachar:robots'),
    extraction: channel('samachar:extraction'),
  };
  return (event) => {
    const told = channels[event.type];
    if (told.hasSubscribers) told.publish(event);
    listener?.(event);
  };
}
