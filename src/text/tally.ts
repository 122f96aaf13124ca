export function sumOf<T>(items: readonly T[], weigh: (item: T) => number): number {
  return items.reduce((sum, item) => sum + weigh(item), 0);
}

/** The first of the items with the highest score above a limit. */
export function bestOf<T>(items: Iterable<T>, scoreOf: (item: T) => number, limit = 0): T | undefined {
  let best: T | undefined;
  let bestScore = limit;
  for (const item of items) {
    const score = scoreOf(item);
    if (score > bestScore) [best, bestScore] = [item, score];
  }
  return best;
}

export function countsOf<K>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
