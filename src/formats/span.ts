/** Spans of a text. */
import { sentences } from '../text/words.ts';

/** From `start` to before `end`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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

/** The spans of the sentences of a text. */
export function sentenceSpans(text: string, offset = 0): Span[] {
  return spansOf(text, sentences(text), offset);
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
