/** A page store in memory, for a process that requests the same few URLs again and again. */
import type { PageStore, StoredPage } from '../../../index.ts';

/**
 * A store that keeps the most recently used pages, up to a total size.
 *
 * @param maxBytes - of all bodies; a larger body is not kept
 */
export function memoryStore(maxBytes: number): PageStore {
  const pages = new Map<string, StoredPage>();
  let total = 0;
  const drop = (key: string): void => {
    total -= pages.get(key)?.bytes.length ?? 0;
    pages.delete(key);
  };
  return {
    async get(key) {
      const page = pages.get(key);
      if (page === undefined) return undefined;
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    async set(key, page) {
      drop(key);
      if (page.bytes.length > maxBytes) return;
      pages.set(key, page);
      total += page.bytes.length;
      for (const oldest of pages.keys()) {
        if (total <= maxBytes) break;
        drop(oldest);
      }
    },
    async delete(key) {
      drop(key);
    },
  };
}
