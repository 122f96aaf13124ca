/** The patterns of a publisher rule, compiled once per rule: suffixes of titles and captions, shapes of URLs. */
import { ScrapeError } from '../../errors.ts';
import { parseUrl } from '../../text/parse-url.ts';
import { withoutEnd } from '../../text/trim-signs.ts';
import type { Publisher, UrlKind } from '../publisher.ts';

export type PublisherPatterns = ReturnType<typeof compile>;

const compiled = new WeakMap<Publisher, PublisherPatterns>();

/** @throws ScrapeError `invalid-publisher` if a pattern of the rule is not a regular expression */
export function patternsOf(publisher: Publisher | undefined): PublisherPatterns {
  if (publisher === undefined) return compile({});
  const patterns = compiled.get(publisher) ?? compile(publisher);
  compiled.set(publisher, patterns);
  return patterns;
}

function compile({ id, suffixes: { headline = [], caption = [] } = {}, urls = {} }: Partial<Publisher>) {
  try {
    return {
      /** What the publisher appends to its titles, and to its captions and alts. */
      suffixes: { headline: headline.map(atEnd), caption: caption.map(atEnd) },
      /** What its URLs lead to, according to their shape. */
      urls: Object.entries(urls).map(([kind, sources]) => ({
        kind: kind as UrlKind,
        patterns: sources.map((source) => new RegExp(source, 'u')),
      })),
    };
  } catch (cause) {
    throw new ScrapeError('invalid-publisher', `rule ${id} contains an invalid regular expression`, {
      cause,
    });
  }
}

function atEnd(source: string): RegExp {
  return new RegExp(`(?:${source})$`, 'u');
}

/** A pattern of a rule is applied to at most this much of a page's text, however long the text is. */
const MAX_SUFFIX_LENGTH = 160;
const BORDER = /[\s|\-–—:»•·]/u;

/** A text without the publisher's suffix and the separator before it. A text that is only a suffix is unchanged. */
export function withoutSuffix(text: string, suffixes: readonly RegExp[]): string {
  let rest = text;
  for (const suffix of suffixes) {
    const from = Math.max(0, rest.length - MAX_SUFFIX_LENGTH);
    const found = suffix.exec(rest.slice(from));
    if (found === null || found[0] === '') continue;
    const kept = rest.slice(0, from + found.index);
    const bare = withoutEnd(kept, BORDER);
    if (bare !== '') rest = bare;
  }
  return rest;
}

const MAX_URL_LENGTH = 1000;

/**
 * What a URL leads to, according to its shape in the rule; empty if the rule does not know the URL or it is longer than any
 * URL of a newspaper. A pattern is tried on the path with the query, and on the path alone.
 *
 * @throws ScrapeError `invalid-publisher` if a pattern of the rule is not a regular expression
 * @example
 * urlKindsOf(url, publisherOf(url)).has('video');
 */
export function urlKindsOf(url: string | undefined, publisher: Publisher | undefined): ReadonlySet<UrlKind> {
  const parsed = url === undefined || url.length > MAX_URL_LENGTH ? undefined : parseUrl(url);
  if (parsed === undefined) return new Set();
  const { pathname, search } = parsed;
  const forms = [...new Set([`${pathname}${search}`, pathname])];
  const fits = (pattern: RegExp): boolean => forms.some((form) => pattern.test(form));
  return new Set(
    patternsOf(publisher).urls.flatMap(({ kind, patterns }) => (patterns.some(fits) ? [kind] : [])),
  );
}
