/** A wait that can be shortened. */

/** See the module comment. */
export interface Alarm {
  /** Resolves after so many milliseconds, or earlier if it is rung. */
  wait(ms: number): Promise<void>;
  /** Ends the wait, or the next one, within so many milliseconds. */
  ringIn(ms: number): void;
}

/** Makes an alarm for one that waits. */
export function createAlarm(): Alarm {
  let rung = Number.POSITIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let resolve: (() => void) | undefined;
  const set = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        rung = Number.POSITIVE_INFINITY;
        resolve?.();
      },
      Math.max(0, rung - performance.now()),
    );
  };
  const ringIn = (ms: number): void => {
    const at = performance.now() + ms;
    if (at >= rung) return;
    rung = at;
    if (resolve !== undefined) set();
  };
  return {
    ringIn,
    async wait(ms) {
      ringIn(ms);
      await new Promise<void>((done) => {
        resolve = done;
        set();
      });
      resolve = undefined;
    },
  };
}
