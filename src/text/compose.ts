/** NFC and NFD in linear time: engines sort the marks of a letter one by one, which is quadratic for very many. */

/** Maximum run of marks that is kept: no script has more on one letter (UAX #15, Stream-Safe Text Format). */
const MAX_RUN_LENGTH = 30;
/** Maximum marks per match, since millions of them would overflow the stack of the regex engine. */
const MAX_CUT = 500;
const MARK = /^\p{M}/u;
/** The marks of a letter after the first {@link MAX_RUN_LENGTH}. */
export const ENDLESS_MARKS = new RegExp(`(?<=\\p{M}{${MAX_RUN_LENGTH}})\\p{M}{1,${MAX_CUT}}`, 'gu');

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

/** A text in which no letter has more than {@link MAX_RUN_LENGTH} marks. */
export function withoutLongRuns(text: string): string {
  return hasEndlessMarks(text) ? text.replace(ENDLESS_MARKS, '') : text;
}

/** Whether a letter of a text may have too many marks. It looks only at places of which a long run covers one. */
export function hasEndlessMarks(text: string): boolean {
  for (let at = MAX_RUN_LENGTH; at < text.length; at += MAX_RUN_LENGTH + 1)
    if (isMark(text, at) && marksAround(text, at) > MAX_RUN_LENGTH) return true;
  return false;
}

/** The number of adjacent marks around one, up to one too many. Those beyond the basic plane count twice. */
function marksAround(text: string, place: number): number {
  let start = place;
  while (place - start < MAX_RUN_LENGTH && isMark(text, start - 1)) start -= 1;
  let end = place + 1;
  while (end - start <= MAX_RUN_LENGTH && isMark(text, end)) end += 1;
  return end - start;
}

/** Whether a code unit is a mark, or one half of it. */
function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return code >= 0x300 && MARK.test(text.slice(isSecondHalf ? at - 1 : at, at + 2));
}
