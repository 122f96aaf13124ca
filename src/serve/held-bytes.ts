/** Bounds the memory that clients can occupy, however slowly they send bodies and read responses. */

/** What one client occupies; nothing at first. */
export interface Holding {
  grow(bytes: number): void;
  /** The service will use the bytes soon, so they are not dropped. */
  keep(): void;
  release(): void;
}

/** @param drop - frees the bytes: called when there are too many, and this holding is the largest one */
export type Hold = (drop: () => void) => Holding;

/** Makes a bound: beyond `max` bytes the largest holdings are dropped. Most clients send little, and notice nothing. */
export function boundHeldBytes(max: number): Hold {
  const droppable = new Set<{ bytes: number; isDropped: boolean; readonly drop: () => void }>();
  let total = 0;

  function dropLargest(): void {
    const [largest] = [...droppable].sort((a, b) => b.bytes - a.bytes);
    if (largest === undefined || largest.bytes === 0) return;
    droppable.delete(largest);
    total -= largest.bytes;
    largest.bytes = 0;
    largest.isDropped = true;
    largest.drop();
  }

  return (drop) => {
    const entry = { bytes: 0, isDropped: false, drop };
    droppable.add(entry);
    return {
      grow(bytes) {
        if (entry.isDropped) return;
        entry.bytes += bytes;
        total += bytes;
        if (total > max) dropLargest();
      },
      keep: () => void droppable.delete(entry),
      release() {
        droppable.delete(entry);
        total -= entry.bytes;
        entry.bytes = 0;
      },
    };
  };
}
