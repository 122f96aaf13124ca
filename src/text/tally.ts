/** Sums and counts. */

/** The sum of what each item weighs. */
export function sumOf<T>(items: readonly T[], weigh: (item: T) => number): number {
  return items.reduce((sum, item) => sum + weigh(item), 0);
}

/** How often each key occurs. */
export function countsOf<K>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
