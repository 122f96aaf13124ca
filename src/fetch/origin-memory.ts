/** What is known of each origin: asked for once, shared by all who ask meanwhile, and kept for a while. */

import { ScrapeError } from '../errors.ts';
import { parseUrl } from '../parse-url.ts';

/** Something that is known, and until when, in milliseconds of the clock. */
export interface Remembered<T> {
  readonly value: T;
  readonly until: number;
}

/** How long an answer holds, in milliseconds: the longest that RFC 9309 section 2.4 wants for robots.txt. */
export const DAY_MS = 24 * 60 * 60 * 1000;
/** Where nobody answered, it is asked again after so long. */
export const RETRY_MS = 10 * 60 * 1000;

const MAX_ORIGINS = 1000;
const WEB = /^https?:$/u;

/**
 * Makes a memory of origins. The 1,000 that were asked for last are kept.
 *
 * @param load - finds out what is to be known; it is given what was known before, and must not reject
 * @returns a function from an address to what is known of its origin; it throws `invalid-url` for what is no http(s)
 * address
 * @example
 * const rulesOf = originMemory((origin) => fetchRules(`${origin}/robots.txt`), Date.now);
 * await rulesOf('https://naya-akhbar.example/up/nahar');
 */
export function originMemory<T>(
  load: (origin: string, before: T | undefined) => Promise<Remembered<T>>,
  now: () => number,
): (url: string) => Promise<T> {
  const kept = new Map<string, Remembered<T>>();
  const running = new Map<string, Promise<Remembered<T>>>();

  const ask = async (origin: string): Promise<Remembered<T>> => {
    try {
      const known = await load(origin, kept.get(origin)?.value);
      keep(kept, origin, known);
      return known;
    } finally {
      running.delete(origin);
    }
  };

  return async (url) => {
    const origin = originOf(url);
    const known = kept.get(origin);
    if (known !== undefined && now() < known.until) return known.value;
    const asked = running.get(origin) ?? ask(origin);
    running.set(origin, asked);
    return (await asked).value;
  };
}

function originOf(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === undefined || !WEB.test(parsed.protocol))
    throw new ScrapeError('invalid-url', 'the address is no http(s) URL', { url });
  return parsed.origin;
}

function keep<T>(kept: Map<string, Remembered<T>>, origin: string, known: Remembered<T>): void {
  kept.delete(origin);
  kept.set(origin, known);
  for (const oldest of kept.keys()) {
    if (kept.size <= MAX_ORIGINS) return;
    kept.delete(oldest);
  }
}
