/** The context in which segments get their verdicts, and how the tables that give them are read. */
import type { Page } from '../html/page.ts';
import type { Box, Segment } from '../html/segment.ts';
import type { LeftOutReason, Verdict } from './block.ts';
import type { BoxFeatures } from './candidates.ts';

/** What is known before segments are classified. */
export interface BodyContext {
  readonly page: Page;
  readonly root: Box;
  /** Sibling boxes that form the body; with fewer than two, the root is the whole body. */
  readonly parts: ReadonlySet<Box>;
  readonly features: BoxFeatures;
  /** Segments of the headline, the kicker and the standfirst. */
  readonly headline: ReadonlySet<Segment>;
  readonly standfirst: ReadonlySet<Segment>;
  /** Boxes and segments that a publisher rule calls boilerplate. */
  readonly excludedByRule: ReadonlySet<Box | Segment>;
  /** Whether a publisher rule knows a text as a phrase of the publisher. */
  isPhrase(text: string): boolean;
  /** Whether a text is the name of the site. */
  isSiteName(text: string): boolean;
  /** First segment after the headline if that is known, otherwise 0. */
  readonly start: number;
  /** First segment that no longer belongs to this article. */
  readonly end: number;
}

/** The segments that close the page below its text. */
export type ClosingReason = 'metadata' | 'comments';

/** The context with the small boxes that ask the reader something. */
export interface Placing extends BodyContext {
  readonly asking: ReadonlySet<Box>;
}

/** The context with features of the whole page. */
export interface Reading extends Placing {
  /** Small boxes that open with a label such as "यह भी पढ़ें". */
  readonly labelled: ReadonlySet<Box>;
  /** The part below the text that each segment belongs to. */
  readonly closing: readonly (ClosingReason | undefined)[];
  /** The share of links in each list, as far as computed. */
  readonly linkShares: Map<Box, number>;
}

/** Whether a reason or a type applies to a segment. `afterLabel` says whether it follows the label of other stories. */
export type Test<Context = Reading> = (segment: Segment, context: Context, afterLabel: boolean) => boolean;

/** A reason to exclude a segment, and its test. */
export type ReasonRow<Context = Reading> = readonly [LeftOutReason, Test<Context>];

/** The result of the first row that applies. Rest parameters would cost more here than most tests. */
export function firstRow<Result, A, B, C>(
  rows: readonly (readonly [Result, (first: A, second: B, third: C) => boolean])[],
  first: A,
  second: B,
  third: C,
): Result | undefined {
  for (const row of rows) if (row[1](first, second, third)) return row[0];
  return undefined;
}

/** A step over all verdicts: a reason, and what finds the segments to exclude for it. */
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
