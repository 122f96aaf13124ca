/** Finds the root of the body: the box that holds most of the prose and little else. */
import type { Page } from '../html/page.ts';
import type { Box } from '../html/segment.ts';
import type { Evidence } from './candidates.ts';

/** Weight of words that are no prose against words that are. */
const REST_WEIGHT = 0.35;
/** Above 1, a larger share of the prose counts more than purity: losing a paragraph is worse than dropping a card later. */
const COVERAGE_POWER = 1.6;

/**
 * The box with the best product of coverage (its share of the page's prose) and purity
 * (prose among its words); of equals the innermost. Undefined when the page has no prose.
 */
export function findRoot(page: Page, evidence: Evidence, within: Box | undefined = page.boxes[0]): Box | undefined {
  if (within === undefined) return undefined;
  const total = evidence.prose[within.index] ?? 0;
  if (total === 0) return undefined;
  let best: Box | undefined;
  let bestScore = 0;
  for (const box of page.boxes) {
    const prose = evidence.prose[box.index] ?? 0;
    if (prose === 0 || box.index < within.index || box.end > within.end) continue;
    const purity = prose / (prose + REST_WEIGHT * (evidence.rest[box.index] ?? 0));
    const score = (prose / total) ** COVERAGE_POWER * purity;
    if (score >= bestScore) [best, bestScore] = [box, score];
  }
  return best;
}
