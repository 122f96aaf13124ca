/** Runs of words: what texts share that differ in a name, a date or a number (after onion: Pomikálek 2011). */
import { rowsOf, TEXT_WORDS } from '../languages/packs.ts';
import { foldForMatching } from './fold-for-matching.ts';
import { once } from './once.ts';
import { hashText } from './text-hash.ts';
import { words } from './words.ts';

const LENGTH = 5;
const NUMERALS = /\p{N}+/gu;
const MASK = '0';

const calendarWords = once(() => {
  const rows = [...rowsOf('months', TEXT_WORDS), ...rowsOf('weekdays', TEXT_WORDS)];
  return new Set(rows.map(([word]) => foldForMatching(word)));
});

/** Hashes of all runs of five words of a text, in order; digits, months and weekdays are masked. A shorter text has none. */
export function wordRuns(text: string): string[] {
  const found = words(foldForMatching(text).replace(NUMERALS, MASK));
  const folded = found.map((word) => (calendarWords().has(word) ? MASK : word));
  return folded.slice(LENGTH - 1).map((_, at) => hashText(folded.slice(at, at + LENGTH).join(' ')));
}

/**
 * The share of a text's words that known runs cover, from 0 to 1; `runs` are its {@link wordRuns}. A run that the text repeats
 * counts once: it is a figure of speech.
 */
export function shareCovered(runs: readonly string[], isKnown: (run: string) => boolean): number {
  let [covered, end] = [0, 0];
  runs.forEach((run, at) => {
    if (!isKnown(run) || runs.indexOf(run) < at) return;
    covered += at + LENGTH - Math.max(at, end);
    end = at + LENGTH;
  });
  return runs.length === 0 ? 0 : covered / (runs.length + LENGTH - 1);
}
