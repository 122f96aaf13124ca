/** The file in which a site reserves its text mining rights: fetched once per origin, and kept for a day. */
import { DAY_MS, originMemory, RETRY_MS } from './origin-memory.ts';
import type { RobotsOptions } from './robots.ts';

/**
 * Finds the `/.well-known/tdmrep.json` of a URL (TDM Reservation Protocol, W3C community group, 10 May 2024).
 *
 * @returns a function that returns the text of the file; undefined if there is none, or the server does not respond
 */
export function createTdmrep({ fetchText, now, cacheMs = DAY_MS }: Omit<RobotsOptions, 'userAgent'>) {
  return originMemory<string | undefined>(async (origin) => {
    try {
      const { status, body } = await fetchText(`${origin}/.well-known/tdmrep.json`);
      const value = status >= 200 && status < 300 ? body : undefined;
      return { value, until: now() + (status < 500 ? cacheMs : RETRY_MS) };
    } catch {
      return { value: undefined, until: now() + RETRY_MS };
    }
  }, now);
}
