/** Splits a long text into spans of limited size. */
import { type Span, sentenceSpans } from './span.ts';

/** Whether the text from `start` to before `end` is small enough. */
export type Fits = (start: number, end: number) => boolean;

const SPACE = /\s/u;
/** Attaches to the character before it, or joins it with the next one. */
const CONTINUES = /^[\p{M}\u200c\u200d\udc00-\udfff]/u;
const JOINS = /[\u094d\u200d]$/u;
/** Maximum length of a character cluster that is kept whole. */
const MAX_CLUSTER_LENGTH = 16;

/**
 * The spans of a text that fit, without the whitespace between them: as many sentences as fit. A
 * sentence over the limit is cut between words, a word over it between characters.
 */
export function cutText(text: string, fits: Fits): Span[] {
  if (fits(0, text.length)) return [{ start: 0, end: text.length }];
  const parts = sentenceSpans(text).flatMap((span) => wordSpans(text, span, fits));
  return parts.reduce<Span[]>((spans, part) => {
    const last = spans.at(-1);
    if (last !== undefined && fits(last.start, part.end))
      spans[spans.length - 1] = { ...last, end: part.end };
    else spans.push(part);
    return spans;
  }, []);
}

function wordSpans(text: string, { start, end }: Span, fits: Fits): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (from < end) {
    const limit = furthest(from, end, fits);
    const cut = limit === end ? end : lastCut(text, from, limit);
    spans.push({ start: from, end: trimmedEnd(text, from, cut) });
    from = cut;
    while (from < end && SPACE.test(text.charAt(from))) from += 1;
  }
  return spans;
}

/** The furthest end that fits, at least one character: doubling, then bisection, so that only short texts are measured. */
function furthest(start: number, end: number, fits: Fits): number {
  let low = start + 1;
  let high = low;
  while (fits(start, high)) {
    if (high === end) return end;
    low = high;
    high = Math.min(end, start + 2 * (high - start));
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(start, middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Cuts after the last word that fits, otherwise after the last character. */
function lastCut(text: string, start: number, limit: number): number {
  for (let at = limit; at > start; at -= 1) if (SPACE.test(text.charAt(at))) return at;
  for (let at = limit; at > Math.max(start, limit - MAX_CLUSTER_LENGTH); at -= 1)
    if (!CONTINUES.test(text.charAt(at)) && !JOINS.test(text.charAt(at - 1))) return at;
  return limit;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && SPACE.test(text.charAt(at - 1))) at -= 1;
  return at;
}
