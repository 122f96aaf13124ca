/** Counts the skipped files of folders, so that users know they were not read. */
import type { SkipReason } from '../../../sources/index.ts';

/** Counts them by reason. */
export class SkippedFiles {
  readonly #counts = new Map<SkipReason, number>();

  /** Counts a file. */
  readonly add = (_path: string, reason: SkipReason): void => {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  };

  /** Readable: how many there are and why, the most common reason first; no lines if there are none. */
  lines(): string[] {
    const reasons = [...this.#counts].sort(([, left], [, right]) => right - left);
    const count = reasons.reduce((sum, [, files]) => sum + files, 0);
    if (count === 0) return [];
    const why = reasons.map(([reason, files]) => (reasons.length === 1 ? reason : `${files} ${reason}`));
    return [`${count} ${count === 1 ? 'file' : 'files'} skipped: ${why.join(', ')}`];
  }

  /** Machine-readable: counts by reason. */
  toJSON(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }
}
