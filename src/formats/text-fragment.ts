/**
 * Text fragments (https://wicg.github.io/scroll-to-text-fragment/): the end of a URL that makes a browser scroll to a text and
 * mark it, `:~:text=[prefix-,]start[,end][,-suffix]`.
 */
import { lowerCase } from '../text/lower-case.ts';
import { overlapping, type Span } from './span.ts';

/** A shown text of at most this many words is named whole, a longer one by its first and last words. */
const MAX_WHOLE_WORDS = 10;
/** Numbers of words to try, until they occur only once. */
const WORD_COUNTS = [4, 8, 16, Number.POSITIVE_INFINITY];
/** How far to look for the same words, and for words around a text, in UTF-16 code units. */
const MAX_LOOK_BACK = 20_000;
const MAX_CONTEXT = 400;
const WORD = /\S+/gu;
const LETTER = /\p{L}/u;

/** A word, and the number of the element that shows it: a match of one phrase never spans two. */
interface Word extends Span {
  readonly element: number;
}

interface Page {
  readonly text: string;
  /** The text in lower case, as browsers compare it. */
  readonly compared: string;
  readonly words: readonly Word[];
}

/**
 * A function that writes the text fragment for a part of a text, without "#". A browser marks the first match, so words are added
 * until there is no earlier one; if that is not enough, also those around them. Undefined if the page shows nothing of the part.
 *
 * @param shown - the spans that the page shows as they are, in order; each is within one element
 */
export function textFragments(text: string, shown: readonly Span[]): (part: Span) => string | undefined {
  const words = shown.flatMap(({ start, end }, element) =>
    Array.from(text.slice(start, end).matchAll(WORD), ({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
      element,
    })),
  );
  const page = { text, compared: lowerCase(text), words };
  return (part) => textFragment(page, overlapping(words, part));
}

function textFragment(page: Page, part: readonly Word[]): string | undefined {
  const [first, last] = [ofElement(part, 0), ofElement(part, -1)];
  if (first.length === 0) return undefined;
  const opening = shortest(first, 0, (phrase) => !recurs(page, phrase));
  const end = shortest(last, -1, (phrase) => !recurs(page, phrase, opening.end));
  const isShort = first.length <= MAX_WHOLE_WORDS || opening.end >= end.start;
  const isWhole = first.length === part.length && isShort;
  const start = isWhole ? joined(first) : opening;
  const prefix = prefixOf(page, start).map((span) => `${encoded(page, span)}-`);
  const suffix = isWhole ? [] : suffixOf(page, start, end).map((span) => `-${encoded(page, span)}`);
  const shown = (isWhole ? [start] : [start, end]).map((span) => encoded(page, span));
  return `:~:text=${[...prefix, ...shown, ...suffix].join(',')}`;
}

/** Needed if the text also occurs earlier. */
function prefixOf(page: Page, start: Span): Span[] {
  const near = ofElement(overlapping(page.words, { start: start.start - MAX_CONTEXT, end: start.start }), -1);
  if (!isNextTo(page, near.at(-1), start) || !recurs(page, start)) return [];
  return [shortest(near, -1, (prefix) => !recurs(page, { start: prefix.start, end: start.end }))];
}

/** Needed if the end also occurs between it and the start. */
function suffixOf(page: Page, start: Span, end: Span): Span[] {
  const near = ofElement(overlapping(page.words, { start: end.end, end: end.end + MAX_CONTEXT }), 0);
  const isRepeated = (phrase: Span): boolean => recurs(page, phrase, start.end);
  if (!isNextTo(page, end, near[0]) || !isRepeated(end)) return [];
  return [shortest(near, 0, (suffix) => !isRepeated({ start: end.start, end: suffix.end }))];
}

/** Whether nothing is between two texts but marks that plain text adds: the page may show another text there. */
function isNextTo({ text }: Page, left: Span | undefined, right: Span | undefined): boolean {
  return left !== undefined && right !== undefined && !LETTER.test(text.slice(left.end, right.start));
}

/** The words of the element that shows the first (0) or the last one (-1). */
function ofElement(words: readonly Word[], at: 0 | -1): Word[] {
  return words.filter(({ element }) => element === words.at(at)?.element);
}

function joined(words: readonly Word[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** The shortest phrase of the first or the last words that is unique, otherwise one of a few words. */
function shortest(words: readonly Word[], at: 0 | -1, isUnique: (phrase: Span) => boolean): Span {
  const phrases = WORD_COUNTS.map((count) => joined(at === 0 ? words.slice(0, count) : words.slice(-count)));
  return phrases.find(isUnique) ?? (phrases[0] as Span);
}

/** Whether a phrase also occurs earlier. @param from - where to look from */
function recurs({ compared }: Page, { start, end }: Span, from = start - MAX_LOOK_BACK): boolean {
  return compared.slice(Math.max(0, from), end - 1).includes(compared.slice(start, end));
}

/** Every sign with a meaning in a directive is encoded, the hyphen too. */
function encoded({ text }: Page, { start, end }: Span): string {
  return encodeURIComponent(text.slice(start, end)).replaceAll('-', '%2D');
}
