/** The heading that a publisher rule locates. */
import { headingLevel } from '../../html/elements.ts';
import { closest, type Segment } from '../../html/segment.ts';
import type { StatedTitle } from '../../html/stated.ts';
import { segmentsOf } from '../../publishers/rules/applied-rule.ts';
import type { ExtractionContext } from '../../publishers/rules/extraction-context.ts';
import { withoutSuffix } from '../../publishers/rules/publisher-patterns.ts';
import { wordOverlap } from '../../text/word-overlap.ts';
import { AGREEMENT, MAX_COMPARED } from './best-heading.ts';
import { headingOf, type ShownHeading } from './headings.ts';

/** A heading without the publisher's suffix. */
export function withoutPublisherSuffix(heading: ShownHeading, { rule }: ExtractionContext): ShownHeading {
  return { ...heading, text: withoutSuffix(heading.text, rule.suffixes.headline) };
}

/** The headline that the rule locates, if a heading or title of the page says the same. */
export function headingFromRule(
  context: ExtractionContext,
  headings: readonly ShownHeading[],
  titles: readonly StatedTitle[],
): ShownHeading | undefined {
  const { page, rule } = context;
  const tops = headings.filter(({ level, text }) => level === 1 && !context.isSiteName(text));
  const witnesses = [
    ...titles.map(({ value }) => value),
    ...tops.slice(0, MAX_COMPARED).map(({ text }) => text),
  ];
  let headline: ShownHeading | undefined;
  rule.find('headline', (match) => {
    const parts = partsOf(segmentsOf(page, match)).slice(0, MAX_COMPARED);
    const named = parts.map((part) => withoutPublisherSuffix(headingOf(part), context));
    if (named.length === 0) return 'it is hidden';
    const isWitnessed = ({ text }: ShownHeading): boolean =>
      witnesses.length === 0 || witnesses.some((witness) => saysTheSame(text, witness));
    headline = named.find(isWitnessed);
    return headline === undefined ? "the page's headings and titles differ from it" : undefined;
  });
  return headline;
}

/** The texts found by a locator, one for each heading, since a page may contain headings of other stories too. */
function partsOf(segments: readonly Segment[]): Segment[][] {
  const parts = new Map<Segment['box'], Segment[]>();
  for (const segment of segments) {
    const owner = closest(segment.box, ({ tag }) => headingLevel(tag) > 0) ?? segment.box;
    const part = parts.get(owner);
    if (part === undefined) parts.set(owner, [segment]);
    else part.push(segment);
  }
  return [...parts.values()];
}

/** A much shorter text is only part of the headline. */
const MIN_LENGTH = 0.5;

function saysTheSame(left: string, right: string): boolean {
  const [short, long] = [left.length, right.length].sort((a, b) => a - b) as [number, number];
  return short >= long * MIN_LENGTH && wordOverlap(left, right) >= AGREEMENT;
}
