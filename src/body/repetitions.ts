/** Texts that the body shows twice. */
import type { Segment } from '../html/segment.ts';
import type { Verdict } from './block.ts';
import type { BoxFeatures } from './candidates.ts';
import { parentOf } from './prose.ts';
import { pullQuoteOf, quotedWords } from './quotes.ts';
import type { BodyContext } from './reading.ts';

const MIN_REPEATED_WORDS = 5;

/** Texts that the headline or an earlier text has. */
export function* repetitions(
  verdicts: readonly Verdict[],
  { headline, lost }: BodyContext,
): Generator<Verdict> {
  const seen = new Set([...headline].map(({ text }) => text));
  for (const verdict of verdicts) {
    const { type, segment } = verdict;
    if (type === undefined || segment.kind !== 'text') continue;
    if (segment.words < MIN_REPEATED_WORDS || lost.has(segment)) continue;
    if (seen.has(segment.text)) yield verdict;
    seen.add(segment.text);
  }
}

const CUT_AWAY: ReadonlySet<string | undefined> = new Set(['stray', 'before-body']);

/** Texts whose two copies were both left out: the first at an edge, the second as a repetition. */
export function lostCopies(verdicts: readonly Verdict[]): Set<Segment> {
  const repeated = new Set(
    verdicts.flatMap(({ reason, segment }) => (reason === 'duplicate' ? [segment.text] : [])),
  );
  if (repeated.size === 0) return new Set();
  for (const { type, segment } of verdicts) if (type !== undefined) repeated.delete(segment.text);
  const cut = verdicts.filter(({ reason, segment }) => CUT_AWAY.has(reason) && repeated.has(segment.text));
  return new Set(cut.map(({ segment }) => segment));
}

/** Limits, since each quote is looked for in the whole text: with more quotes the page consists of them, and a longer one is not an excerpt. */
const MAX_PULL_QUOTES = 40;
const MAX_PULL_QUOTE_LENGTH = 1000;
/** The name of the speaker is in the text too, which is not a repetition. */
const MAX_SPEAKER_WORDS = 4;
const MIN_EXCERPT_WORDS = 6;
const MAX_EXCERPT_WORDS = 40;

/** Pull quotes that repeat a sentence of the text, with their speakers. */
export function repeatedQuotes(verdicts: readonly Verdict[], { features }: BodyContext): Verdict[] {
  const boxes = verdicts.map((verdict) =>
    verdict.type === 'quote' ? pullQuoteOf(verdict.segment, features) : boxBesideText(verdict, features),
  );
  if (boxes.every((box) => box === undefined)) return [];
  const paragraphs = verdicts.flatMap(({ type, segment }) => (type === 'paragraph' ? [segment.text] : []));
  const repeats = (text: string, own: string): boolean =>
    text.length <= MAX_PULL_QUOTE_LENGTH &&
    paragraphs.some((paragraph) => paragraph !== own && paragraph.includes(text));
  const quoting = boxes.flatMap((box, at) => (box === undefined ? [] : [at])).slice(0, MAX_PULL_QUOTES);
  const saysAgain = (at: number): boolean => {
    const { text, words } = verdicts[at]?.segment ?? { text: '', words: 0 };
    return words > MAX_SPEAKER_WORDS && repeats(quotedWords(text), text);
  };
  const repeating = new Set(quoting.filter(saysAgain).map((at) => boxes[at]));
  return verdicts.filter((_verdict, at) => boxes[at] !== undefined && repeating.has(boxes[at]));
}

/** The box of a text in italics outside of the main paragraphs, which may show one of their sentences in large type. */
function boxBesideText({ type, segment }: Verdict, { main }: BoxFeatures) {
  const { box, words, chars, italicChars } = segment;
  const isShort = words >= MIN_EXCERPT_WORDS && words <= MAX_EXCERPT_WORDS;
  const isApart = type === 'paragraph' && isShort && italicChars === chars;
  return isApart && box !== main && parentOf(segment) !== main ? box : undefined;
}
