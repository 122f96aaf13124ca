/** Finds the root of the body: the box with most of the prose and little else. */
import { ancestorsOf, type Box } from '../html/segment.ts';
import type { BoxFeatures } from './candidates.ts';

/** Weight of words outside of prose relative to words of prose. */
const REST_WEIGHT = 0.35;
/** Exponent above 1: a larger share of the prose counts more than purity, since losing a paragraph is worse than dropping a card later. */
const COVERAGE_POWER = 1.6;

/**
 * Among the boxes around the main paragraphs, the one with the best product of coverage (its share of the page's
 * prose) and purity (prose among its words); ties go to the innermost. Undefined when the page has no prose.
 */
export function findRoot(features: BoxFeatures): Box | undefined {
  const around = ancestorsOf(features.main);
  const total = features.prose[around.at(-1)?.index ?? 0] ?? 0;
  let best: Box | undefined;
  let bestScore = 0;
  for (const box of around) {
    const prose = features.prose[box.index] ?? 0;
    const score = (prose / total) ** COVERAGE_POWER * purityOf(box, features);
    if (score > bestScore) [best, bestScore] = [box, score];
  }
  return best;
}

/** The share of prose among the words of a box, from 0 to 1; other words weigh less. */
function purityOf({ index }: Box, features: BoxFeatures): number {
  const prose = features.prose[index] ?? 0;
  return prose === 0 ? 0 : prose / (prose + REST_WEIGHT * (features.rest[index] ?? 0));
}
