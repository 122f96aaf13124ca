/** The bullets of a summary box that the page labels as such. */
import type { BodyPlace } from '../body/find-body.ts';
import type { Page } from '../html/page.ts';
import { type Box, closest, type Segment } from '../html/segment.ts';
import { isSummaryLabel } from '../text/boilerplate.ts';
import type { Located } from './field.ts';
import type { AppliedRule } from './rule.ts';

/** The bullets with the segments that show them and their label. */
export interface Highlights extends Located<string[]> {
  readonly segments: readonly Segment[];
}

const MOST_BULLETS = 12;

/** Finds the summary box: by rule, else a list behind a label such as "हाइलाइट्स". */
export function findHighlights(page: Page, rule: AppliedRule, place: BodyPlace): Highlights | undefined {
  const ruled = rule.segments('highlights').filter((segment) => !isSummaryLabel(segment.text));
  if (ruled.length > 0) return { value: ruled.map((segment) => segment.text), source: 'publisher-rule', confidence: 0.95, segments: ruled };
  for (const label of page.segments) {
    if (label.kind !== 'text' || label.hidden || label.words > 8 || !isSummaryLabel(label.text)) continue;
    const bullets = bulletsBehind(page, label);
    if (bullets.length === 0 || label.index > place.root.end) continue;
    return { value: joinItems(bullets), source: 'page', confidence: 0.9, segments: [label, ...bullets] };
  }
  return undefined;
}

/** Items of the first list behind a label, when nothing else stands between. */
function bulletsBehind(page: Page, label: Segment): Segment[] {
  const next = page.segments.slice(label.index + 1, label.index + 4).find((segment) => segment.kind === 'text' && !segment.hidden);
  const list = closest(next?.box, (box) => box.tag === 'ul' || box.tag === 'ol');
  if (list === undefined || list.first > label.index + 3) return [];
  const items = page.segments.slice(list.first, list.end).filter((segment) => segment.kind === 'text' && !segment.hidden);
  return items.length <= MOST_BULLETS && items.every((item) => item.linkChars < item.chars) ? items : [];
}

function joinItems(segments: readonly Segment[]): string[] {
  const items = new Map<Box, string>();
  for (const { box, text } of segments) {
    const item = closest(box, ({ tag }) => tag === 'li') ?? box;
    items.set(item, items.has(item) ? `${items.get(item)} ${text}` : text);
  }
  return [...items.values()];
}
