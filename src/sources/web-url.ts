import { parseUrl, parseWebUrl } from '../text/parse-url.ts';

/** An absolute, normalized http(s) URL. @param bases - the outermost first; relative ones are resolved against those before them */
export function webUrl(written: string, bases: readonly string[] = []): string | undefined {
  const base = bases.reduce<string | undefined>(
    (outer, inner) => parseUrl(inner, outer)?.href ?? outer,
    undefined,
  );
  return written.trim() === '' ? undefined : parseWebUrl(written.trim(), base)?.href;
}
