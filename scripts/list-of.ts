const BETWEEN = /\s*[|\n]\s*/u;

/** The items of a list written as `a|b|c`, on one line or several. */
export function listOf(items: string): [string, ...string[]] {
  return items.trim().split(BETWEEN) as [string, ...string[]];
}
