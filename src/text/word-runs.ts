/** Runs of words, shared by texts that differ in a name, a date or a number (after onion: Pomikálek 2011). */
import { rowsOf, TEXT_WORDS } from '../languages/packs.ts';
import { foldForMatching } from './fold-for-matching.ts';
import { once } from './once.ts';
import { remembered } from './remembered.ts';
import { hashesOfRuns, hashOfWord } from './shingles.ts';
import { words } from './words.ts';

const LENGTH = 5;
const NUMERALS = /\p{N}+/gu;
const MASK = '0';
const SEPARATOR = /[,;|·]/u;
/** One to three words with the value that they label. */
const LABELLED = /^\s*(\S+(?: \S+){0,2}): ?\S[^:]{0,40}$/u;

const calendarWords = once(() => {
  const rows = [...rowsOf('months', TEXT_WORDS), ...rowsOf('weekdays', TEXT_WORDS)];
  return new Set(rows.map(([word]) => foldForMatching(word)));
});

/** Digits, months and weekdays have one hash. A site uses few words, so most were hashed before. */
const hashOf = remembered((word) =>
  hashOfWord(calendarWords().has(word) ? MASK : word.replace(NUMERALS, MASK)),
);

/**
 * Hashes of 32 bits of all runs of five words of a folded text, in order; digits, months and weekdays are masked. A shorter text
 * has none. A row of labels ("Camera: A, editing: B") is one run, with the values masked.
 */
export function wordRuns(folded: string): number[] {
  const parts = folded.split(SEPARATOR).map((part) => LABELLED.exec(part)?.[1]);
  if (parts.length > 1 && !parts.includes(undefined)) return [hashOfWord(parts.join(MASK))];
  return hashesOfRuns(words(folded).map(hashOf), LENGTH);
}

/** Share of a text's words that known {@link wordRuns} cover, from 0 to 1. A run that it repeats, as a figure of speech, counts once. */
export function shareCovered(runs: readonly number[], isKnown: (run: number) => boolean): number {
  let [covered, end] = [0, 0];
  const seen = new Set<number>();
  runs.forEach((run, at) => {
    if (seen.has(run) || !isKnown(run)) return;
    seen.add(run);
    covered += at + LENGTH - Math.max(at, end);
    end = at + LENGTH;
  });
  return runs.length === 0 ? 0 : covered / (runs.length + LENGTH - 1);
}
