import { ScrapeError } from '../errors.ts';
import { parseWebUrl } from '../text/parse-url.ts';

/** A cached value and its expiry, in milliseconds of the clock. */
export interface Remembered<T> {
  readonly value: T;
  readonly until: number;
}

const MAX_ORIGINS = 1000;

/**
 * Makes a cache of origins, each loaded once for all concurrent callers. The 1,000 most recently used ones are kept.
 *
 * @param load - loads the value; receives the previous one, and must not reject
 * @returns a function from a URL to what is known about its origin; it throws `invalid-url` unless the URL is http(s)
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
  const origin = parseWebUrl(url)?.origin;
  if (origin === undefined) throw new ScrapeError('invalid-url', 'not an http(s) URL', { url });
  return origin;
}

function keep<T>(kept: Map<string, Remembered<T>>, origin: string, known: Remembered<T>): void {
  kept.delete(origin);
  kept.set(origin, known);
  const [oldest] = kept.keys();
  if (kept.size > MAX_ORIGINS && oldest !== undefined) kept.delete(oldest);
}
