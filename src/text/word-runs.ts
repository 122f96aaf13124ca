/** Runs of words: what texts share that differ in a name, a date or a number (after onion: Pomikálek 2011). */
import { rowsOf, TEXT_WORDS } from '../languages/packs.ts';
import { foldForMatching } from './fold-for-matching.ts';
import { once } from './once.ts';
import { hashNumber } from './text-hash.ts';
import { words } from './words.ts';

const LENGTH = 5;
const NUMERALS = /\p{N}+/gu;
const MASK = '0';
const DIGITS = 16;

const calendarWords = once(() => {
  const rows = [...rowsOf('months', TEXT_WORDS), ...rowsOf('weekdays', TEXT_WORDS)];
  return new Set(rows.map(([word]) => foldForMatching(word)));
});

/** Hashes of all runs of five words of a folded text, in order; digits, months and weekdays are masked. A shorter text has none. */
export function wordRuns(folded: string): number[] {
  const found = words(folded.replace(NUMERALS, MASK));
  const masked = found.map((word) => (calendarWords().has(word) ? MASK : word));
  return masked.slice(LENGTH - 1).map((_, at) => hashNumber(masked.slice(at, at + LENGTH).join(' ')));
}

/** A hash of {@link wordRuns} as in a profile: 16 hexadecimal digits. */
export function storedRun(run: number): string {
  return run.toString(16).padStart(DIGITS, '0');
}

/** Reverses {@link storedRun}. */
export function runOf(stored: string): number {
  return Number.parseInt(stored, 16);
}

/**
 * The share of a text's words that known runs cover, from 0 to 1; `runs` are its {@link wordRuns}. A run that the text repeats
 * counts once: it is a figure of speech.
 */
export function shareCovered(runs: readonly number[], isKnown: (run: number) => boolean): number {
  let [covered, end] = [0, 0];
  runs.forEach((run, at) => {
    if (!isKnown(run) || runs.indexOf(run) < at) return;
    covered += at + LENGTH - Math.max(at, end);
    end = at + LENGTH;
  });
  return runs.length === 0 ? 0 : covered / (runs.length + LENGTH - 1);
}
