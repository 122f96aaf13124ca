/** Texts that appear twice in the body. */
import type { Verdict } from './block.ts';
import { pullQuoteOf, quotedWords } from './quotes.ts';
import type { BodyContext } from './reading.ts';

const MIN_REPEATED_WORDS = 5;

/** Texts that repeat the headline or an earlier text. */
export function* repetitions(verdicts: readonly Verdict[], { headline }: BodyContext): Generator<Verdict> {
  const seen = new Set([...headline].map(({ text }) => text));
  for (const verdict of verdicts) {
    const { type, segment } = verdict;
    if (type === undefined || segment.kind !== 'text' || segment.words < MIN_REPEATED_WORDS) continue;
    if (seen.has(segment.text)) yield verdict;
    seen.add(segment.text);
  }
}

/** Limits, since each quote is searched for in the whole text. A page with more consists of quotes, and a longer one is not an excerpt. */
const MAX_PULL_QUOTES = 40;
const MAX_PULL_QUOTE_LENGTH = 1000;
/** The name of the speaker is in the text as well, but that is not a repetition. */
const MAX_SPEAKER_WORDS = 4;

/** Pull quotes that repeat a sentence of the text, with their speakers. */
export function repeatedQuotes(verdicts: readonly Verdict[], { features }: BodyContext): Verdict[] {
  const boxes = verdicts.map(({ type, segment }) =>
    type === 'quote' ? pullQuoteOf(segment, features) : undefined,
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
