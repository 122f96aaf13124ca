/** Confidences of one field. */

const BINS = 20;
/** Below it a value is more likely wrong than right. */
export const UNSURE = 0.5;

/** Counts confidences in twenty steps. */
export class ConfidenceBins {
  readonly bins: number[] = Array.from({ length: BINS }, () => 0);
  count = 0;
  sum = 0;
  unsure = 0;

  add(confidence: number): void {
    const bin = Math.min(BINS - 1, Math.floor(confidence * BINS));
    this.bins[bin] = (this.bins[bin] ?? 0) + 1;
    this.count += 1;
    this.sum += confidence;
    if (confidence < UNSURE) this.unsure += 1;
  }
}
