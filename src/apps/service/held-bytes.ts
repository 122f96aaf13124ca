/** Bounds the memory that clients can occupy, however slowly they send bodies and read responses. */

/** The bytes held for one client; none at first. */
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
  const droppable = new Map<Holding, { bytes: number; readonly drop: () => void }>();
  let total = 0;

  function dropLargest(): void {
    const [largest] = [...droppable].sort(([, a], [, b]) => b.bytes - a.bytes);
    if (largest === undefined || largest[1].bytes === 0) return;
    largest[0].release();
    largest[1].drop();
  }

  return (drop) => {
    const state = { bytes: 0, drop };
    const holding: Holding = {
      grow(bytes) {
        if (!droppable.has(holding)) return;
        state.bytes += bytes;
        total += bytes;
        if (total > max) dropLargest();
      },
      keep: () => void droppable.delete(holding),
      release() {
        droppable.delete(holding);
        total -= state.bytes;
        state.bytes = 0;
      },
    };
    droppable.set(holding, state);
    return holding;
  };
}
