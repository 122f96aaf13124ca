/** Option validators shared by several functions. */
import { ScrapeError } from '../errors.ts';
import { checkOptions, type OptionKind, type OptionKinds, optionKind, shown } from './check-options.ts';
import { didYouMean } from './near-name.ts';

/** The maximum delay of a timer in Node or a browser. */
export const MAX_TIMER_MS = 2_147_483_647;

export const text = optionKind('a string', (value) => typeof value === 'string');
export const flag = optionKind('true or false', (value) => typeof value === 'boolean');
export const callback = optionKind('a function', (value) => typeof value === 'function');

/** @param expected - the end of "option … must be …" */
export function number(expected: string, isFit: (value: number) => boolean): OptionKind {
  return optionKind(expected, (value) => typeof value === 'number' && isFit(value));
}

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isTime = (value: number): boolean => value >= 0 && value <= MAX_TIMER_MS;

export const positiveCount = number('a whole number above 0', (value) => isWhole(value) && value > 0);
export const count = number('a whole number, 0 or more', isWhole);
export const countLimit = number(
  'a whole number, 0 or more, or Infinity',
  (value) => value === Infinity || isWhole(value),
);
export const sizeLimit = number('a number above 0, or Infinity', (value) => value > 0);
export const pauseMs = number(`milliseconds, from 0 to ${MAX_TIMER_MS}`, isTime);
export const timeLimitMs = number(
  `milliseconds above 0, at most ${MAX_TIMER_MS}`,
  (value) => isTime(value) && value > 0,
);

export const date = optionKind(
  'a valid Date, such as new Date("2026-11-24T07:30:00+05:30")',
  (value) => Object.prototype.toString.call(value) === '[object Date]' && !Number.isNaN(Number(value)),
);

/** An AbortSignal of any realm. */
export const signal = optionKind(
  'an AbortSignal',
  (value) => Object.prototype.toString.call(value) === '[object AbortSignal]',
);

const languageTag = optionKind('a BCP 47 language tag such as "hi" or "hi-IN"', isLanguageTag);

export const languages = listOf(languageTag, 'a list of language tags such as ["hi"]');

export function required(kind: OptionKind): OptionKind {
  return { ...kind, isRequired: true };
}

/** @param expected - the end of "option … must be …" */
function listOf(item: OptionKind, expected: string): OptionKind {
  const list = optionKind(expected, Array.isArray);
  return {
    check(value, name) {
      list.check(value, name);
      for (const [at, one] of (value as unknown[]).entries()) item.check(one, `${name}[${at}]`);
    },
  };
}

export function oneOf(words: readonly string[]): OptionKind {
  const expected = words.map((word) => `"${word}"`).join(' or ');
  return optionKind(expected, (value) => words.includes(value as string));
}

/** A list of known names. Its error suggests the closest one. */
export function namesAmong(known: readonly string[]): OptionKind {
  const name: OptionKind = {
    check(value, path) {
      if (known.includes(value as string)) return;
      const near = didYouMean(String(value), known);
      throw new ScrapeError('invalid-input', `option "${path}": unknown name ${shown(value)}${near}`);
    },
  };
  return listOf(name, `a list of names such as ["${known[0]}"]`);
}

/** @param expected - the end of "option … must be …" */
export function objectWith(methods: readonly string[], expected: string): OptionKind {
  return optionKind(
    expected,
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      methods.every((method) => typeof (value as Record<string, unknown>)[method] === 'function'),
  );
}

/** Whether it can be iterated over with `for await`. A string does not count, since nobody wants its characters. */
export function isIterable(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)
  );
}

export function group<T>(within: OptionKinds<T>): OptionKind {
  return { within, check: (value, name) => checkOptions(value, within, name) };
}

/** Whether a language tag is well-formed, whatever language it names. */
function isLanguageTag(value: unknown): boolean {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
