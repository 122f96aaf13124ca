/** Bounds the memory that clients can occupy, however slowly they send bodies and read responses. */

export interface Holding {
  grow(bytes: number): void;
  /** Keeps the bytes from being dropped, because the service will soon use them. */
  keep(): void;
  release(): void;
}

/** @param drop - frees the bytes: called when there are too many, and this holding is the largest one */
export type Hold = (drop: () => void) => Holding;

/** Makes a bound: above `max` bytes the largest holdings are dropped. Most clients send little and never notice. */
export function boundHeldBytes(max: number): Hold {
  const droppable = new Set<{ readonly bytes: number; readonly drop: () => void }>();
  let total = 0;
  return (drop) => {
    const held = {
      bytes: 0,
      drop() {
        release();
        drop();
      },
    };
    const release = (): void => {
      droppable.delete(held);
      total -= held.bytes;
      held.bytes = 0;
    };
    droppable.add(held);
    return {
      grow(bytes) {
        if (!droppable.has(held)) return;
        held.bytes += bytes;
        total += bytes;
        const [largest] = total > max ? [...droppable].sort((a, b) => b.bytes - a.bytes) : [];
        if (largest !== undefined && largest.bytes > 0) largest.drop();
      },
      keep: () => void droppable.delete(held),
      release,
    };
  };
}
