/** The literal overlap of two texts. */
import { shingles } from './shingles.ts';

/**
 * Share of the three-word runs that two texts have in common, from 0 to 1 (Jaccard; Broder's resemblance, 1997).
 * Linear in the lengths. Order counts only within three words; a passage counts once however often it appears.
 * An excerpt scores its part of the whole. Texts without words are equal to each other.
 *
 * From 0.4, two article bodies are the same report: edited agency copy stays above it, other reports on the
 * same subject stay far below. In a headline, one changed word breaks three shingles: compare bodies.
 *
 * @example
 * similarity('नयी नहर की सफाई शुरू हुई।', 'नई नहर की सफाई शुरू'); // 0.75
 */
export function similarity(left: string, right: string): number {
  const ofLeft = shingles(left);
  const ofRight = shingles(right);
  if (ofLeft.size === 0 && ofRight.size === 0) return 1;
  let shared = 0;
  for (const shingle of ofLeft) if (ofRight.has(shingle)) shared += 1;
  return shared / (ofLeft.size + ofRight.size - shared);
}
