/** Texts that appear twice in the body. */
import { words as wordsOf } from '../text/words.ts';
import { isShownText, type Verdict } from './block.ts';
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
const [MAX_PULL_QUOTES, MAX_PULL_QUOTE_LENGTH] = [40, 1000];
/** The name of the speaker is in the text as well, but that is not a repetition. */
const MAX_SPEAKER_WORDS = 4;

/** Pull quotes that repeat the words of a paragraph, perhaps without some of them, with their speakers. */
export function repeatedQuotes(verdicts: readonly Verdict[], { features }: BodyContext): Verdict[] {
  const boxes = verdicts.map((verdict) =>
    isShownText(verdict) ? pullQuoteOf(verdict.segment, features) : undefined,
  );
  if (boxes.every((box) => box === undefined)) return [];
  const paragraphs = verdicts
    .filter(({ type }, at) => type === 'paragraph' && boxes[at] === undefined)
    .map(({ segment }) => wordsOf(segment.text));
  const saysAgain = (at: number): boolean => {
    const { text, words } = verdicts[at]?.segment ?? { text: '', words: 0 };
    if (words <= MAX_SPEAKER_WORDS || text.length > MAX_PULL_QUOTE_LENGTH) return false;
    const quoted = wordsOf(quotedWords(text));
    return paragraphs.some((paragraph) => isExcerpt(quoted, paragraph));
  };
  const quoting = boxes.flatMap((box, at) => (box === undefined ? [] : [at])).slice(0, MAX_PULL_QUOTES);
  const repeating = new Set(quoting.filter(saysAgain).map((at) => boxes[at]));
  return verdicts.filter((_verdict, at) => boxes[at] !== undefined && repeating.has(boxes[at]));
}

/** Whether a text has all words of an excerpt in their order. */
function isExcerpt(words: readonly string[], text: readonly string[]): boolean {
  let at = 0;
  for (const word of text) if (word === words[at]) at += 1;
  return at === words.length;
}
