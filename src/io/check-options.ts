/** Strict checks of options: an unknown name or an invalid value is an error that names it. */
import { ScrapeError } from '../errors.ts';
import { didYouMean } from './near-name.ts';

/** The validator of an option. */
export interface OptionKind {
  /** Checks a value. @throws ScrapeError that names the option */
  readonly check: (value: unknown, name: string) => void;
  /** Whether it is required. */
  readonly isRequired?: boolean;
  /** The nested options, if it is an object of options. */
  readonly within?: OptionKinds;
}

/**
 * The options of a function by name. With the interface of the options as `T`, the compiler requires every name of it
 * and no other.
 */
export type OptionKinds<T = Readonly<Record<string, unknown>>> = {
  readonly [Name in keyof Required<T>]: OptionKind;
};

const MAX_SHOWN_LENGTH = 60;
/** Takes the article "an": "an AbortSignal", but "a URL". */
const VOWEL = /^[AEIO]/u;

/**
 * Checks options as samachar checks its own. A value of `undefined` counts as absent; `null` does not.
 *
 * @param path - where the options are, if they are nested
 * @throws ScrapeError `invalid-input` with the name of the option; for an unknown one also with the closest known name.
 * @example
 * // A function of yours that passes its options on, and has one more.
 * checkOptions(options, { ...SCRAPE_OPTIONS, table: optionKind('a string', (value) => typeof value === 'string') });
 */
export function checkOptions(options: unknown, kinds: OptionKinds, path = ''): void {
  assertObject(options, path);
  for (const [name, value] of Object.entries(options)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw unknownOption(pathOf(path, name), namesOf(kinds, path));
    if (value !== undefined) kind.check(value, pathOf(path, name));
  }
  const missing = Object.keys(kinds).find((name) => kinds[name]?.isRequired && options[name] === undefined);
  if (missing !== undefined) throw invalidInput(`option "${pathOf(path, missing)}" is missing`);
}

function assertObject(options: unknown, path: string): asserts options is Record<string, unknown> {
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return;
  const what = path === '' ? 'the options' : `option "${path}"`;
  throw invalidInput(`${what} must be an object, not ${shown(options)}`);
}

/**
 * Makes a validator from a predicate.
 *
 * @param expected - the end of "option … must be …"
 * @example
 * const evenCount = optionKind('an even number', (value) => typeof value === 'number' && value % 2 === 0);
 */
export function optionKind(expected: string, isFit: (value: unknown) => boolean): OptionKind {
  return {
    check(value, name) {
      if (!isFit(value)) throw invalidInput(`option "${name}" must be ${expected}, not ${shown(value)}`);
    },
  };
}

/** @param name - the beginning of "… must be a string" @throws ScrapeError `invalid-input` */
export function assertString(value: unknown, name: string): asserts value is string {
  if (typeof value !== 'string') throw invalidInput(`${name} must be a string, not ${shown(value)}`);
}

/** A value as shown in an error message. */
export function shown(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > MAX_SHOWN_LENGTH ? `${value.slice(0, MAX_SHOWN_LENGTH)}…` : value);
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return 'a list';
  const type = Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (type === 'Object') return 'an object';
  return `${VOWEL.test(type) ? 'an' : 'a'} ${type}`;
}

function invalidInput(message: string): ScrapeError {
  return new ScrapeError('invalid-input', message);
}

function unknownOption(name: string, known: readonly string[]): ScrapeError {
  const near = didYouMean(name, known);
  const all = known.map((one) => `"${one}"`).join(', ');
  return invalidInput(`unknown option ${shown(name)}${near === '' ? `; the options are ${all}` : near}`);
}

function namesOf(kinds: OptionKinds, path: string): string[] {
  return Object.entries(kinds).flatMap(([name, { within = {} }]) => [
    pathOf(path, name),
    ...namesOf(within, pathOf(path, name)),
  ]);
}

function pathOf(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
