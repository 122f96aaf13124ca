/** Path patterns, as in robots.txt and tdmrep.json: a prefix, with `*` for anything and `$` for the end. */
import { parseUrl } from '../text/parse-url.ts';

/** Total length of all patterns, in characters. */
const MAX_WILDCARD_PATTERNS = 32 * 1024;
const WILDCARDS = /\*+/gu;
const ENCODED = /%[0-9a-f]{2}/giu;
const UNRESERVED = /[A-Za-z0-9._~-]/u;
/** A URL contains only ASCII characters. */
const NOT_ASCII = /[^\p{ASCII}]+/gu;

/**
 * The patterns that are cheap enough to match, without duplicates. Those with wildcards beyond the first 32 KiB are skipped:
 * each piece of a pattern may be searched for in the whole URL.
 */
export function boundPatterns(patterns: Iterable<string>): string[] {
  let room = MAX_WILDCARD_PATTERNS;
  return [...new Set(patterns)].filter((pattern) => {
    if (!pattern.includes('*')) return true;
    if (pattern.length > room) return false;
    room -= pattern.length;
    return true;
  });
}

/**
 * Makes a function that finds the first pattern that matches the path and query of a URL. Patterns are those of robots.txt: a
 * prefix, with `*` for anything and `$` for the end.
 *
 * @example
 * const unwanted = pathMatcher(['/video/', '*-live-*', '/*.pdf$']);
 * const wanted = urls.filter((url) => unwanted(url) === undefined);
 */
export function pathMatcher(patterns: readonly string[]): (url: string) => string | undefined {
  const matchers = patterns.map((pattern) => matcherOf(normalizedPattern(pattern)));
  return (url) => {
    const parsed = parseUrl(url);
    if (parsed === undefined) return undefined;
    const path = normalized(parsed.pathname + parsed.search);
    return patterns[matchers.findIndex((matches) => matches(path))];
  };
}

/** The pattern in the form in which its length counts. */
export function normalizedPattern(pattern: string): string {
  return normalized(pattern.replace(WILDCARDS, '*'));
}

/** Finds the pieces between the wildcards one after the other, each at its first occurrence, without backtracking. */
function matcherOf(pattern: string): (path: string) => boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  const last = isWhole ? rest.pop() : undefined;
  return (path) => {
    if (!path.startsWith(first)) return false;
    let at = first.length;
    for (const piece of rest) {
      const found = path.indexOf(piece, at);
      if (found === -1) return false;
      at = found + piece.length;
    }
    if (!isWhole) return true;
    return last === undefined ? at === path.length : path.endsWith(last) && path.length - last.length >= at;
  };
}

/** Normalizes percent-encoding: characters that need no escape are unescaped (`%61` is `a`), all beyond ASCII are escaped. */
function normalized(text: string): string {
  return text.replace(NOT_ASCII, encoded).replace(ENCODED, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return UNRESERVED.test(character) ? character : code.toUpperCase();
  });
}

function encoded(letters: string): string {
  const bytes = [...new TextEncoder().encode(letters)];
  return bytes.map((byte) => `%${byte.toString(16)}`).join('');
}
