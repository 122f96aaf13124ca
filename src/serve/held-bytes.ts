/** Bounds the memory that clients can occupy, however slowly they send bodies and read responses. */

/** What one client occupies. */
export interface Holding {
  /** Replaces its size. A holding of size 0 is never dropped. */
  resize(bytes: number): void;
  /** The service will use the bytes soon, so they are not dropped. */
  keep(): void;
  release(): void;
}

/** All that clients occupy. */
export interface HeldBytes {
  /** @param drop - frees the bytes: called when there are too many, and this holding is the largest one */
  hold(drop: () => void): Holding;
}

interface Entry {
  bytes: number;
  readonly drop: () => void;
}

/** Makes a bound: beyond `max` bytes the largest holdings are dropped. Most clients send little, and notice nothing. */
export function boundHeldBytes(max: number): HeldBytes {
  const droppable = new Set<Entry>();
  let total = 0;

  function dropLargest(): void {
    let largest: Entry | undefined;
    for (const entry of droppable) if (entry.bytes > (largest?.bytes ?? 0)) largest = entry;
    if (largest === undefined) return;
    droppable.delete(largest);
    total -= largest.bytes;
    largest.bytes = 0;
    largest.drop();
  }

  return {
    hold(drop) {
      const entry: Entry = { bytes: 0, drop };
      droppable.add(entry);
      return {
        resize(bytes) {
          total += bytes - entry.bytes;
          entry.bytes = bytes;
          if (total > max) dropLargest();
        },
        keep: () => void droppable.delete(entry),
        release() {
          droppable.delete(entry);
          total -= entry.bytes;
          entry.bytes = 0;
        },
      };
    },
  };
}
