/** The kinds of options that several functions have. */
import { checkOptions, type OptionKind, type OptionKinds, optionKind } from './check-options.ts';

/** Timers of Node and of browsers count no further. */
const MAX_TIMER_MS = 2_147_483_647;

/** Text of any length. */
export const text = optionKind('a string', (value) => typeof value === 'string');

/** A yes or a no. */
export const flag = optionKind('true or false', (value) => typeof value === 'boolean');

/** Something to call. */
export const callback = optionKind('a function', (value) => typeof value === 'function');

/** How many, at least one. */
export const positiveCount = optionKind(
  'a whole number above 0',
  (value) => Number.isSafeInteger(value) && (value as number) > 0,
);

/** How many, perhaps none. */
export const count = optionKind(
  'a whole number, 0 or more',
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);

/** A bound of a count: a number of things, or `Infinity` for no bound. */
export const countLimit = optionKind(
  'a whole number, 0 or more, or Infinity',
  (value) => value === Number.POSITIVE_INFINITY || (Number.isSafeInteger(value) && (value as number) >= 0),
);

/** A bound of a size: a number above 0, `Infinity` for none. */
export const sizeLimit = optionKind(
  'a number above 0, or Infinity',
  (value) => typeof value === 'number' && value > 0,
);

/** A pause: none is a pause too. */
export const pauseMs = optionKind(
  `milliseconds, from 0 to ${MAX_TIMER_MS}`,
  (value) => isMilliseconds(value) && value >= 0,
);

/** A limit of time. */
export const timeLimitMs = optionKind(
  `milliseconds above 0, at most ${MAX_TIMER_MS}`,
  (value) => isMilliseconds(value) && value > 0,
);

/** A moment. */
export const date = optionKind(
  'a valid Date, such as new Date("2026-11-24T07:30:00+05:30")',
  (value) => Object.prototype.toString.call(value) === '[object Date]' && !Number.isNaN(Number(value)),
);

/** What ends something: a signal of whatever realm. */
export const signal = optionKind(
  'an AbortSignal',
  (value) => Object.prototype.toString.call(value) === '[object AbortSignal]',
);

const languageTag = optionKind('a BCP 47 language tag such as "hi" or "hi-IN"', isLanguageTag);

/** Languages, as BCP 47 has them. */
export const languages = listOf(languageTag, 'a list of language tags such as ["hi"]');

/** What must be given. */
export function required(kind: OptionKind): OptionKind {
  return { ...kind, isRequired: true };
}

/** Each item of a list is of one kind. @param expected - what the list is called */
function listOf(item: OptionKind, expected: string): OptionKind {
  const list = optionKind(expected, Array.isArray);
  return {
    check(value, name) {
      list.check(value, name);
      for (const [at, one] of (value as unknown[]).entries()) item.check(one, `${name}[${at}]`);
    },
  };
}

/** One of some words. */
export function oneOf(words: readonly string[]): OptionKind {
  const expected = words.map((word) => `"${word}"`).join(' or ');
  return optionKind(expected, (value) => words.includes(value as string));
}

/** An object that can be asked to do some things. @param expected - what it is called */
export function objectWith(methods: readonly string[], expected: string): OptionKind {
  return optionKind(
    expected,
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      methods.every((method) => typeof (value as Record<string, unknown>)[method] === 'function'),
  );
}

/** Something that gives one thing after the other. @param expected - what it is called */
export function iterable(expected: string): OptionKind {
  return optionKind(expected, isIterable);
}

/** Whether `for await` can go over it; a string is text, and not meant as a list of letters. */
export function isIterable(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)
  );
}

/** Options within options. */
export function group<T>(within: OptionKinds<T>): OptionKind {
  return { within, check: (value, name) => checkOptions(value, within, name) };
}

function isMilliseconds(value: unknown): value is number {
  return typeof value === 'number' && value <= MAX_TIMER_MS;
}

/** Whether a tag is well-formed; which languages there are it does not know. @example isLanguageTag('hi-IN'); // true */
export function isLanguageTag(value: unknown): boolean {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
