/** Day parts: the words that turn "5 बजे" into an hour of the day. Source: CLDR day periods (hi), widened by use in papers. */

/** A part of the day: the hours from `from` up to, not including, `to`; a night runs over midnight. */
export interface DayPart {
  words: readonly string[];
  from: number;
  to: number;
}

/** Longer names first, since देर रात holds रात. */
export const DAY_PARTS: readonly DayPart[] = [
  { words: ['देर रात', 'मध्यरात्रि', 'आधी रात'], from: 21, to: 5 },
  { words: ['रात्रि', 'रात'], from: 19, to: 6 },
  { words: ['तड़के', 'तड़के', 'भोर'], from: 0, to: 8 },
  { words: ['सुबह', 'प्रातःकाल', 'प्रातः', 'प्रात:', 'सवेरे'], from: 3, to: 12 },
  { words: ['पूर्वाह्न'], from: 0, to: 12 },
  { words: ['दोपहर बाद', 'दोपहर'], from: 11, to: 17 },
  { words: ['अपराह्न'], from: 12, to: 24 },
  { words: ['शाम', 'सायंकाल', 'सायं', 'संध्या'], from: 15, to: 21 },
];

/** Hours in words, as hour and minute. */
export const HOUR_WORDS: readonly (readonly [word: string, hour: number, minute: number])[] = [
  ['एक', 1, 0],
  ['डेढ़', 1, 30],
  ['डेढ', 1, 30],
  ['दो', 2, 0],
  ['ढाई', 2, 30],
  ['तीन', 3, 0],
  ['चार', 4, 0],
  ['पांच', 5, 0],
  ['पाँच', 5, 0],
  ['छह', 6, 0],
  ['छः', 6, 0],
  ['सात', 7, 0],
  ['आठ', 8, 0],
  ['नौ', 9, 0],
  ['दस', 10, 0],
  ['ग्यारह', 11, 0],
  ['बारह', 12, 0],
];

/** Words before an hour, as the minutes that they add to it. */
export const HOUR_FRACTIONS: readonly (readonly [word: string, minutes: number])[] = [
  ['साढ़े', 30],
  ['साढे', 30],
  ['सवा', 15],
  ['पौने', -15],
];

/** Counts before a span of time that are not hours. */
export const HALF_AND_ONE: readonly (readonly [word: string, count: number])[] = [
  ['आधा', 0.5],
  ['आधे', 0.5],
  ['a', 1],
  ['an', 1],
];

/** Spans of time in "… पहले" and "… ago", as seconds. */
export const SPANS: readonly (readonly [word: string, seconds: number])[] = [
  ['सेकंड', 1],
  ['सेकेंड', 1],
  ['seconds', 1],
  ['second', 1],
  ['secs', 1],
  ['sec', 1],
  ['मिनटों', 60],
  ['मिनट', 60],
  ['minutes', 60],
  ['minute', 60],
  ['mins', 60],
  ['min', 60],
  ['घंटों', 3600],
  ['घंटे', 3600],
  ['घंटा', 3600],
  ['घण्टे', 3600],
  ['hours', 3600],
  ['hour', 3600],
  ['hrs', 3600],
  ['hr', 3600],
  ['दिनों', 86400],
  ['दिन', 86400],
  ['days', 86400],
  ['day', 86400],
  ['हफ्ते', 604800],
  ['हफ़्ते', 604800],
  ['सप्ताह', 604800],
  ['weeks', 604800],
  ['week', 604800],
];

/** Days named by their distance from today. */
export const NAMED_DAYS: readonly (readonly [word: string, days: number])[] = [
  ['आज', 0],
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['बीते कल', -1],
  ['आने वाले कल', 1],
];

/** Days that may lie as far in the past as in the future. */
export const TWO_WAY_DAYS: readonly (readonly [word: string, distance: number])[] = [
  ['कल', 1],
  ['परसों', 2],
];
