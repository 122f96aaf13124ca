/** How much running text each box holds: the evidence from which the body's root is chosen. */
import type { Page } from '../html/page.ts';
import type { Box, Segment } from '../html/segment.ts';
import { type BoxRole, roleReader } from './box-roles.ts';
import { proseWords } from './prose.ts';

/** Words by box, indexed like `page.boxes`. */
export interface Evidence {
  /** Words of running text: sentences outside of links, headings and boxes with a role. */
  readonly prose: Float64Array;
  /** All other visible words. */
  readonly rest: Float64Array;
  /** The role that holds for a box: its own, or that of a box above it. */
  readonly roles: readonly (BoxRole | undefined)[];
}

/** Roles that may turn out to name the whole article (`class="lead-story social-widget"`) when most of the prose is in them. */
const SHARE_THAT_OVERRULES_ROLE = 0.55;
/** Comments can outweigh a short article; only a page of nothing else is made of them. */
const NEVER_OVERRULED: ReadonlySet<BoxRole> = new Set(['comments', 'footer', 'consent']);
/** Weighs all boxes of a page in two passes: first to see which roles cannot be meant, then with the roles that stand. */
export function weighBoxes(page: Page, ignored: (box: Box) => boolean = () => false): Evidence {
  const prose = page.segments.map(proseWords);
  const bare = sumByBox(page, (segment) => prose[segment.index] ?? 0);
  const total = bare[0] ?? 0;
  const roles = inheritRoles(page, (box, role) => {
    if (ignored(box)) return false;
    return NEVER_OVERRULED.has(role) || (bare[box.index] ?? 0) < total * SHARE_THAT_OVERRULES_ROLE;
  });
  const counts = (segment: Segment): boolean => roles[segment.box.index] === undefined;
  return {
    roles,
    prose: sumByBox(page, (segment) => (counts(segment) ? (prose[segment.index] ?? 0) : 0)),
    rest: sumByBox(page, (segment) => restWords(segment, counts(segment) ? (prose[segment.index] ?? 0) : 0)),
  };
}

function restWords(segment: Segment, prose: number): number {
  return segment.hidden || segment.kind === 'table' || prose > 0 ? 0 : segment.words;
}

function inheritRoles(page: Page, stands: (box: Box, role: BoxRole) => boolean): (BoxRole | undefined)[] {
  const roleOf = roleReader();
  const roles: (BoxRole | undefined)[] = [];
  for (const box of page.boxes) {
    const inherited = box.parent === undefined ? undefined : roles[box.parent.index];
    const own = inherited ?? roleOf(box);
    roles.push(inherited ?? (own !== undefined && stands(box, own) ? own : undefined));
  }
  return roles;
}

function sumByBox(page: Page, weight: (segment: Segment) => number): Float64Array {
  const sums = new Float64Array(page.boxes.length);
  for (const segment of page.segments) {
    const index = segment.box.index;
    sums[index] = (sums[index] ?? 0) + weight(segment);
  }
  for (let index = page.boxes.length - 1; index > 0; index -= 1) {
    const parent = page.boxes[index]?.parent;
    if (parent !== undefined) sums[parent.index] = (sums[parent.index] ?? 0) + (sums[index] ?? 0);
  }
  return sums;
}
