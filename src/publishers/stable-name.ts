const PLAIN = /^[A-Za-z_-][A-Za-z0-9_-]{1,39}$/u;
const SEPARATOR = /[-_]+/u;
/** Patterns of generated names: digits within letters, long numbers, letter and case sequences that occur in no word. */
const MACHINE_PARTS = [
  /[a-z][0-9]+[a-z]/iu,
  /[0-9]{3}/u,
  /^[0-9]+[a-z]/iu,
  /^[b-df-hj-np-tv-xz]{6,}$/iu,
  /[a-z][A-Z]+[a-z]+[A-Z]/u,
  /[a-z][A-Z]{2}/u,
];
/** Prefixes that build tools put before a hash. */
const MACHINE_PREFIX = /^(?:css|sc|jsx|emotion|jss|svelte|styled)-/iu;

/**
 * Whether a class or id was written by a person and is not a hash or number, so that a locator may name it.
 *
 * @example
 * ['story-body', 'css-1q8x2v'].filter(isStableName); // ["story-body"]
 */
export function isStableName(name: string): boolean {
  if (!PLAIN.test(name) || MACHINE_PREFIX.test(name)) return false;
  return !name.split(SEPARATOR).some((part) => MACHINE_PARTS.some((pattern) => pattern.test(part)));
}
