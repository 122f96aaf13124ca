/** Spans of a text: its parts, its sentences, and those of limited size. */
import { sentences } from '../text/words.ts';

/** From `start` to before `end`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the text from `start` to before `end` is small enough. */
export type Fits = (start: number, end: number) => boolean;

const SPACE = /\s/u;
/** Attaches to the character before it, or joins it with the next one. */
const CONTINUES = /^[\p{M}\u200c\u200d\udc00-\udfff]/u;
const JOINS = /[\u094d\u200d]$/u;
/** Maximum length of a character cluster that is kept whole. */
const MAX_CLUSTER_LENGTH = 16;

/** Where parts of a text are that follow each other in it, from an offset on. Parts that are not found are left out. */
export function spansOf(text: string, parts: readonly string[], offset = 0): Span[] {
  let from = 0;
  return parts.flatMap((part) => {
    const start = part === '' ? -1 : text.indexOf(part, from);
    if (start === -1) return [];
    from = start + part.length;
    return [{ start: offset + start, end: offset + from }];
  });
}

/** The spans of an ordered list that overlap one span. */
export function overlapping<S extends Span>(spans: readonly S[], { start, end }: Span): S[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as S).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: S[] = [];
  for (let at = low; at < spans.length && (spans[at] as S).start < end; at += 1) found.push(spans[at] as S);
  return found;
}

/**
 * The spans of a text that fit, without the whitespace between them: as many sentences as fit. A
 * sentence over the limit is cut between words, a word over it between characters.
 */
export function cutText(text: string, fits: Fits): Span[] {
  if (fits(0, text.length)) return [{ start: 0, end: text.length }];
  const spans: Span[] = [];
  for (const part of spansOf(text, sentences(text)).flatMap((span) => wordSpans(text, span, fits))) {
    const last = spans.at(-1);
    if (last && fits(last.start, part.end)) spans[spans.length - 1] = { ...last, end: part.end };
    else spans.push(part);
  }
  return spans;
}

function wordSpans(text: string, { start, end }: Span, fits: Fits): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (from < end) {
    const limit = furthest(from, end, fits);
    const cut = limit === end ? end : lastCut(text, from, limit);
    spans.push({ start: from, end: from + Math.max(1, text.slice(from, cut).trimEnd().length) });
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
