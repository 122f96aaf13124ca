const MARKS = /marks$/iu;

/** A value without the marks of its texts, for tests of what the texts are. */
export function unmarked<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, part) => (MARKS.test(key) ? undefined : part)));
}
