/** Profiles of the authors: hover cards at the byline and portraits that introduce the writer. */
import { personsOf } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { type Box, closest, isWithin } from '../html/segment.ts';
import { proseBetween } from './prose.ts';

/** A picture or a role may be between the name and the text. */
const NEAR_NAME = 3;

/** The boxes in which the name of a stated author is above a text about that author, which opens with the first name. */
export function profilesOf(page: Page, prose: ArrayLike<number>): Set<Box> {
  const authors = page.article === undefined ? [] : personsOf(page.article);
  const names = new Set(authors.map(({ name }) => name));
  const profiles = new Set<Box>();
  if (names.size === 0) return profiles;
  for (const { index, text, box } of page.segments.filter((segment) => names.has(segment.text))) {
    const about = page.segments
      .slice(index + 1, index + 1 + NEAR_NAME)
      .find((segment) => (prose[segment.index] ?? 0) > 0);
    const [firstName] = text.split(' ');
    if (!about?.text.startsWith(`${firstName} `)) continue;
    const around = closest(about.box, (up) => isWithin(box, up));
    if (around === undefined) continue;
    const { first, end } = around;
    const others = proseBetween(page, first, about.index) + proseBetween(page, about.index + 1, end);
    if (others === 0) profiles.add(around);
  }
  return profiles;
}
