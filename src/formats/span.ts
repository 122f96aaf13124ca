/** Spans of a text: its parts, its sentences, and those of limited size. */
import { sentences } from '../text/words.ts';

/** From `start` to before `end`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the text from `start` to before `end` is small enough. */
export type Fits = (start: number, end: number) => boolean;

const WORD = /\S+/gu;
/** A letter with its signs, and those that a virama or a joiner adds to it: a long series is not kept whole. */
const CHARACTER = /[^](?:[\p{M}\u200c\u200d]|(?<=[\u094d\u200d])[^]){0,15}/gu;

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

/** Ways to cut a text, each finer than the one before: between sentences, words and characters, and if none fits, within one. */
const CUTS: readonly ((text: string) => readonly string[])[] = [
  sentences,
  (text) => text.match(WORD) ?? [],
  (text) => text.match(CHARACTER) ?? [],
  (text) => text.split(''),
];

/**
 * The spans of a text at an offset that fit, without the whitespace between them: as many sentences as fit. A
 * sentence over the limit is cut between words, a word over it between characters.
 */
export function cutText(text: string, fits: Fits, offset = 0, [cut, ...finer] = CUTS): Span[] {
  const whole = { start: offset, end: offset + text.length };
  if (cut === undefined || fits(whole.start, whole.end)) return [whole];
  const parts = spansOf(text, cut(text), offset).flatMap(({ start, end }) =>
    cutText(text.slice(start - offset, end - offset), fits, start, finer),
  );
  const spans: Span[] = [];
  for (const part of parts) {
    const last = spans.at(-1);
    if (last && fits(last.start, part.end)) spans[spans.length - 1] = { ...last, end: part.end };
    else spans.push(part);
  }
  return spans;
}
