/** The bullets of a summary box that the page labels as one. */
import type { BodyPlace } from '../body/find-body.ts';
import type { Page } from '../html/page.ts';
import { closest, isVisibleText, type Segment } from '../html/segment.ts';
import { segmentsOf } from '../publishers/rules/applied-rule.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { byRule, firstOf, type Located, type Strategy } from '../publishers/rules/strategy.ts';
import { isSummaryLabel } from '../text/boilerplate.ts';
import { groupedBy } from '../text/tally.ts';

/** The bullets with the segments that show them and their label. */
export interface Highlights extends Located<string[]> {
  readonly segments: readonly Segment[];
}

const MAX_BULLETS = 12;
/** Number of segments above the body in which a summary box may begin. */
const MAX_ABOVE_DISTANCE = 40;

export function findHighlights(context: ExtractionContext, place: BodyPlace): Highlights | undefined {
  const { page } = context;
  const rejection = (found: readonly Segment[] = []): string | undefined => {
    const { length } = bulletsOf(found);
    if (length === 0) return 'it is hidden';
    return length > MAX_BULLETS ? 'it has too many items for a summary' : undefined;
  };
  const strategies: readonly Strategy<readonly Segment[]>[] = [
    ...byRule(context, 'highlights', 0.95, (match) => segmentsOf(page, match), rejection),
    ['page', 'list behind a label', 0.9, () => labelledList(page, place)],
  ];
  const found = firstOf(context, 'highlights', strategies, (shown) => JSON.stringify(bulletsOf(shown)));
  return found && { ...found, value: bulletsOf(found.value), segments: found.value };
}

/** The texts of the bullets, without their label. Several texts may be one item of a list. */
function bulletsOf(segments: readonly Segment[]): string[] {
  const bullets = segments.filter(({ text }) => !isSummaryLabel(text));
  const items = groupedBy(bullets, ({ box }) => closest(box, ['li']) ?? box);
  return [...items.values()].map((texts) => texts.map(({ text }) => text).join(' '));
}

function labelledList(page: Page, place: BodyPlace): Segment[] {
  const { first, end } = place.root;
  for (const label of page.segments.slice(Math.max(0, first - MAX_ABOVE_DISTANCE), end)) {
    const bullets = isVisibleText(label) && isSummaryLabel(label.text) ? bulletsBehind(page, label) : [];
    if (bullets.length > 0) return [label, ...bullets];
  }
  return [];
}

/** The bullets after a label: items of a list, or lines of a box that contains nothing else. */
export function bulletsBehind(page: Page, label: Segment): Segment[] {
  const items = itemsBehind(page, label);
  return items.length > 0 ? items : linesBehind(page, label);
}

const MIN_LINES = 2;

/** The short lines in the box that a label starts, none of them a sentence. */
function linesBehind(page: Page, label: Segment): Segment[] {
  const box = label.box.parent;
  if (box === undefined || box.first !== label.index) return [];
  const lines = page.segments.slice(label.index + 1, box.end).filter(({ hidden }) => !hidden);
  if (lines.length < MIN_LINES || lines.length > MAX_BULLETS) return [];
  return lines.every(({ ends, chars, linkChars }) => !ends && linkChars < chars) ? lines : [];
}

/** Maximum segments of a list of bullets, including hidden ones: items of a longer list may contain labels themselves. */
const MAX_IN_LIST = 100;

/** Items of the first list after a label, if nothing is between them. */
function itemsBehind(page: Page, label: Segment): Segment[] {
  const next = page.segments.slice(label.index + 1, label.index + 4).find(isVisibleText);
  const list = closest(next?.box, ['ul', 'ol']);
  if (list === undefined || list.end - list.first > MAX_IN_LIST) return [];
  const items = page.segments.slice(list.first, list.end).filter(isVisibleText);
  return items.length <= MAX_BULLETS && items.every((item) => item.linkChars < item.chars) ? items : [];
}
