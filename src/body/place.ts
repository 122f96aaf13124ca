/** Reasons by position: outside of the body, in a box of the page around it, or in boilerplate of a publisher rule. */
import { isInAny, isWithin, type Segment } from '../html/segment.ts';
import type { BoxRole, LeftOutReason } from './block.ts';
import type { BodyContext, Placing, ReasonRow } from './reading.ts';

export function isOutside({ box }: Segment, { root, parts }: BodyContext): boolean {
  return !isWithin(box, root) || (parts.size > 1 && !isInAny(box, parts));
}

/** Whether a publisher rule calls a segment, or a box around it, boilerplate. */
export function isExcludedByRule(segment: Segment, { excludedByRule, isPhrase }: BodyContext): boolean {
  const { kind, box, text } = segment;
  if (excludedByRule.has(segment) || isInAny(box, excludedByRule)) return true;
  return kind === 'text' && isPhrase(text);
}

/** A row for each role whose boxes are excluded completely. */
export function rowsOfRoles(...roles: readonly (BoxRole & LeftOutReason)[]): ReasonRow<Placing>[] {
  return roles.map((role) => [role, ({ box }, { features }) => features.roles[box.index] === role]);
}

/** Whether a segment is in a player and is not the player itself, or is a note that has a small box in common with a frame. */
export function isBesidePlayer({ box, embed }: Segment, { features }: BodyContext): boolean {
  if (features.roles[box.index] === 'player') return embed?.url === undefined;
  const around = box.parent;
  if (around === undefined || around.end - around.first > MAX_WITH_FRAME) return false;
  if (features.prose[around.index] !== 0) return false;
  return around.element.children.some((child) => 'name' in child && child.name === 'iframe');
}

/** Number of segments in the box of a player: the player and a note. */
const MAX_WITH_FRAME = 2;
