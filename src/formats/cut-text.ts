/** Splits a long text into spans of limited length. */
import { sentences } from '../text/words.ts';

/** A span of a text, from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s/u;
/** Attaches to the character before it, or joins it with the next one. */
const CONTINUES = /^[\p{M}\u200c\u200d\udc00-\udfff]/u;
const JOINS = /[\u094d\u200d]$/u;
/** Maximum length of a character cluster that is kept whole. */
const MAX_CLUSTER_LENGTH = 16;

/**
 * The spans of a text, none longer than a limit, without the whitespace between them: as many sentences as fit. A
 * sentence over the limit is cut between words, a word over it between characters.
 */
export function cutText(text: string, maxChars: number): Span[] {
  if (text.length <= maxChars) return [{ start: 0, end: text.length }];
  const parts = sentenceSpans(text).flatMap((span) => wordSpans(text, span, maxChars));
  return parts.reduce<Span[]>((spans, part) => {
    const last = spans.at(-1);
    if (last !== undefined && part.end - last.start <= maxChars)
      spans[spans.length - 1] = { ...last, end: part.end };
    else spans.push(part);
    return spans;
  }, []);
}

function sentenceSpans(text: string): Span[] {
  let from = 0;
  return sentences(text).map((sentence) => {
    const start = text.indexOf(sentence, from);
    from = start + sentence.length;
    return { start, end: from };
  });
}

function wordSpans(text: string, { start, end }: Span, maxChars: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > maxChars) {
    const cut = lastCut(text, from, from + maxChars);
    spans.push({ start: from, end: trimmedEnd(text, from, cut) });
    from = cut;
    while (from < end && SPACE.test(text.charAt(from))) from += 1;
  }
  return from < end ? [...spans, { start: from, end }] : spans;
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
