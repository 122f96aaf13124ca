/**
 * Composed text (NFC) and decomposed text (NFD) in linear time. Engines sort the marks of a letter one by one, which
 * is quadratic for very many marks.
 */

/** Maximum run of marks that is kept: no script has more on one letter (UAX #15, Stream-Safe Text Format). */
const MAX_RUN_LENGTH = 30;
const MARK = /\p{M}/u;
/** Maximum marks per match, since millions of them would overflow the stack of the regex engine. */
const MAX_CUT = 500;
const LONG_RUN = new RegExp(`(\\p{M}{${MAX_RUN_LENGTH}})\\p{M}{1,${MAX_CUT}}`, 'u');
/** Number of adjacent marks that triggers a closer check; three occur in Hindi. */
const PROBE = 4;
/** At this distance between samples, no longer run is missed. */
const STEP = MAX_RUN_LENGTH + 1 - PROBE;
/** Code units to check on both sides of a sample, enough for a run of surrogate pairs. */
const REACH = 2 * (MAX_RUN_LENGTH + 1);

/** A text in NFC. More than 30 marks on one letter, which no language has, are removed. */
export function composed(text: string): string {
  const kept = withoutLongRuns(text);
  const whole = kept.normalize('NFC');
  return whole === kept ? whole : withoutLongRuns(whole);
}

/** A text in NFD, with marks limited as in {@link composed}. */
export function decomposed(text: string): string {
  return withoutLongRuns(text).normalize('NFD');
}

/** Marks of which the first {@link MAX_RUN_LENGTH} stay. */
export const ENDLESS_MARKS = new RegExp(LONG_RUN, 'gu');

/** The marks that are kept. */
export function firstMarks(run: string): string {
  return run.replace(LONG_RUN, '$1');
}

/** A text in which no letter has more than {@link MAX_RUN_LENGTH} marks. */
export function withoutLongRuns(text: string): string {
  let kept = text;
  while (hasEndlessMarks(kept)) kept = kept.replace(ENDLESS_MARKS, '$1');
  return kept;
}

/** Whether a letter of a text has too many marks. It checks only samples, since a long run covers one of them. */
export function hasEndlessMarks(text: string): boolean {
  for (let at = STEP; at < text.length; at += STEP)
    if (mayBeRun(text, at) && LONG_RUN.test(text.slice(Math.max(0, at - REACH), at + REACH))) return true;
  return false;
}

function mayBeRun(text: string, at: number): boolean {
  for (let place = at; place < at + PROBE; place += 1) if (!mayBeMark(text, place)) return false;
  return true;
}

/** Half of a surrogate pair may be that of a mark. */
function mayBeMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x300 && ((code >= 0xd800 && code <= 0xdfff) || MARK.test(text.charAt(at)));
}
