/** Whether pages are from one site: these share most of their structure, pages of several sites almost none. */
import { ancestorsOf, type Box } from '../html/segment.ts';
import type { Sample } from './sample.ts';
import { ownSelectors } from './selectors.ts';

const LEVELS = 4;
/** Minimum share of pages with a structure for it to count as the site's. */
const MAX_PAGES = 0.7;

/** How much of its structure a page shares with most of the pages, on average: from 0 to 1. */
export function coherenceOf(samples: readonly Sample[]): number {
  const names = sharedNames(samples);
  const structures = samples.map(
    ({ page }) => new Set(page.boxes.filter(holdsText).map((box) => structureOf(box, names))),
  );
  const pages = new Map<string, number>();
  for (const structure of structures)
    for (const path of structure) pages.set(path, (pages.get(path) ?? 0) + 1);
  const shares = structures.map((structure) => {
    const shared = [...structure].filter((path) => (pages.get(path) ?? 0) >= samples.length * MAX_PAGES);
    return structure.size === 0 ? 0 : shared.length / structure.size;
  });
  const mean = shares.sort((a, b) => a - b).reduce((sum, share) => sum + share, 0) / samples.length;
  return Math.round(mean * 100) / 100;
}

function holdsText({ first, end, hidden }: Box): boolean {
  return end > first && !hidden;
}

/** Names on more than one page: the others are generated per page. */
function sharedNames(samples: readonly Sample[]): ReadonlySet<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const { page } of samples) {
    const names = new Set(page.boxes.flatMap(({ element }) => ownSelectors(element)));
    for (const name of names) (once.has(name) ? shared : once).add(name);
  }
  return shared;
}

/** A box and its ancestors: elements, each with one shared name. */
function structureOf(box: Box, names: ReadonlySet<string>): string {
  return ancestorsOf(box)
    .slice(0, LEVELS)
    .map(({ tag, element }) => ownSelectors(element).find((name) => names.has(name)) ?? tag)
    .join(' < ');
}
