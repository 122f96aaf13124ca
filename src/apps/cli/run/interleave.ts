/** Takes turns between sources, so that no host waits for the whole list of another. */

/** Yields one item of each source in turn, until all are exhausted. */
export async function* interleave<T>(sources: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  let open = sources.map((source) => source[Symbol.asyncIterator]());
  try {
    while (open.length > 0) {
      const ended = new Set<AsyncIterator<T>>();
      for (const source of open) {
        const { done, value } = await source.next();
        if (done) ended.add(source);
        else yield value;
      }
      open = open.filter((source) => !ended.has(source));
    }
  } finally {
    for (const source of open) await source.return?.();
  }
}
