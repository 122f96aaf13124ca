/** Resolves URLs of sources. */
import { parseUrl } from '../parse-url.ts';

const WEB = /^https?:$/u;

/**
 * An absolute, normalized http(s) URL; `undefined` for anything else.
 *
 * @param bases - base URLs, the outermost first; relative ones are resolved against those before them
 */
export function webUrl(written: string, bases: readonly string[] = []): string | undefined {
  const base = bases.reduce<string | undefined>((outer, inner) => resolved(inner, outer) ?? outer, undefined);
  const url = written.trim() === '' ? undefined : resolved(written.trim(), base);
  return url !== undefined && WEB.test(new URL(url).protocol) ? url : undefined;
}

function resolved(written: string, base: string | undefined): string | undefined {
  return parseUrl(written, base)?.href;
}
