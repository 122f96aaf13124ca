/** At this size everything is forgotten, so that a memo takes a few megabytes at most. */
const MAX_TEXTS = 4096;
/** Longer texts hardly ever recur. */
const MAX_LENGTH = 256;

/** Memoizes a pure function of short texts, since labels and words recur on each page of a site. */
export function remembered<T extends string | number>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > MAX_LENGTH) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MAX_TEXTS) known.clear();
    const value = read(text);
    // A copy, since a substring of a page's source would keep the whole page in memory.
    known.set(` ${text}`.slice(1), value);
    return value;
  };
}
