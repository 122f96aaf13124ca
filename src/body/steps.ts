/** Steps over all verdicts. Each step names the segments to exclude, and a list of steps has the reason next to it. */
import type { LeftOutReason, Verdict } from './block.ts';

/** A reason, and the step that finds the segments to exclude for it. */
export type StepRow<Context> = readonly [
  LeftOutReason,
  (verdicts: readonly Verdict[], context: Context) => Iterable<Verdict>,
];

/** The verdicts after all steps, in order. */
export function afterSteps<Context>(
  steps: readonly StepRow<Context>[],
  verdicts: readonly Verdict[],
  context: Context,
): readonly Verdict[] {
  return steps.reduce((before, [reason, find]) => {
    const found = new Set(find(before, context));
    if (found.size === 0) return before;
    return before.map((verdict) => (found.has(verdict) ? { segment: verdict.segment, reason } : verdict));
  }, verdicts);
}
