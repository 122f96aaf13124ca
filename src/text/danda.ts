/** Dandas typed or scanned as another character: "|", "l" and "I". */
import { isCertainVerb } from './finite-verb.ts';

const PIPE = /[|¦]/gu;
const ANY_PIPE = /[|¦]/u;
const DEVANAGARI_BEFORE = /[\u0900-\u0963\u0971-\u097f] ?$/u;
const NO_WORD_AFTER = /^["'\u2019\u201d)\]]*(?:\s|$)/u;
const END_OF_TEXT = /^["'\u2019\u201d)\]\s]*$/u;
const ENDS_AS_SENTENCE = /[\u0964\u0965?!.|¦]["'\u2019\u201d)\]\s]*$/u;
const LAST_WORD = /[\p{L}\p{M}\u200c\u200d]+$/u;
const SPACE = /\s+/u;
/** Maximum word and sentence length to check, in characters. */
const WORD = 40;
const SENTENCE = 600;
/** Minimum number of words of a sentence, with and without a final verb. */
const WITH_VERB = 3;
const WITHOUT_VERB = 5;
const SENTENCE_MARKS = '\u0964\u0965?!|¦';

/**
 * Whether the pipes of a text can be dandas: each is after a Devanagari word and not before one, in a text
 * that ends like a sentence. A title ("… | दैनिक पत्र"), a breadcrumb, a bilingual menu or a table row does not qualify.
 */
export function holdsPipedSentences(text: string): boolean {
  if (!ANY_PIPE.test(text) || !ENDS_AS_SENTENCE.test(text.slice(-WORD))) return false;
  return [...text.matchAll(PIPE)].every(({ index }) => isDanda(text, index));
}

/** Whether one pipe of such a text ends a sentence: one with a verb at its end, or a longer one at the end of the text. */
export function endsPipedSentence(text: string, at: number): boolean {
  const sentence = text.slice(sentenceStart(text, at), at).trimStart();
  const words = sentence.trimEnd().split(SPACE);
  if (words.length >= WITH_VERB && isCertainVerb(words.at(-1) ?? '')) return true;
  const isLast = END_OF_TEXT.test(text.slice(at + 1, at + WORD));
  return isLast && !sentence.endsWith(' ') && words.length >= WITHOUT_VERB;
}

/** Whether a Latin letter at an index is a scanned danda: directly after a verb and before a space. */
export function isScannedDanda(text: string, at: number): boolean {
  const word = LAST_WORD.exec(text.slice(Math.max(0, at - WORD), at))?.[0] ?? '';
  return isCertainVerb(word) && hasNoWordAfter(text, at);
}

function sentenceStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < SENTENCE && !SENTENCE_MARKS.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

function isDanda(text: string, at: number): boolean {
  return DEVANAGARI_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && hasNoWordAfter(text, at);
}

function hasNoWordAfter(text: string, at: number): boolean {
  return NO_WORD_AFTER.test(text.slice(at + 1, at + WORD));
}
