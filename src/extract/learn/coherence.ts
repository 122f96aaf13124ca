/** Whether pages are from one site: such pages share most of their structure, pages of several sites almost none. */
import { ancestorsOf, type Box } from '../../html/segment.ts';
import { ownSelectors } from '../../html/selectors.ts';
import { countsOf } from '../../text/tally.ts';
import type { Sample } from './sample.ts';

const LEVELS = 4;
/** Minimum share of pages with a structure for it to count as the site's. */
const MIN_PAGES_SHARE = 0.7;
const MIN_SHARED = 0.4;

/** How much of its structure a page shares with most of the pages, on average, from 0 to 1. */
export function coherenceOf(samples: readonly Sample[]): number {
  const structures = structuresOf(samples);
  const pages = countsOf(structures.flatMap((structure) => [...structure]));
  const isCommon = (path: string): boolean => (pages.get(path) ?? 0) >= samples.length * MIN_PAGES_SHARE;
  const shares = structures.map((structure) => shareOf(structure, isCommon));
  const mean = shares.sort((a, b) => a - b).reduce((sum, share) => sum + share, 0) / samples.length;
  return Math.round(mean * 100) / 100;
}

/** Pages by template, the most frequent template first: pages that share most of their structure with the first of a group. */
export function byTemplate(samples: readonly Sample[]): Sample[][] {
  const structures = structuresOf(samples);
  const groups: { first: ReadonlySet<string>; samples: Sample[] }[] = [];
  samples.forEach((sample, at) => {
    const structure = structures[at] ?? new Set();
    const group = groups.find(({ first }) => shareOf(structure, (path) => first.has(path)) >= MIN_SHARED);
    if (group === undefined) groups.push({ first: structure, samples: [sample] });
    else group.samples.push(sample);
  });
  return groups.map((group) => group.samples).sort((a, b) => b.length - a.length);
}

/** The boxes with text of each page, as paths of names that several pages have. */
function structuresOf(samples: readonly Sample[]): Set<string>[] {
  const names = sharedNames(samples);
  return samples.map(({ page }) => {
    const boxes = page.boxes.filter(({ first, end, hidden }) => end > first && !hidden);
    return new Set(boxes.map((box) => structureOf(box, names)));
  });
}

function shareOf(structure: ReadonlySet<string>, isShared: (path: string) => boolean): number {
  return structure.size === 0 ? 0 : [...structure].filter(isShared).length / structure.size;
}

/** Names on more than one page; the others are generated per page. */
function sharedNames(samples: readonly Sample[]): ReadonlySet<string> {
  const names = samples.map(
    ({ page }) => new Set(page.boxes.flatMap(({ element }) => ownSelectors(element))),
  );
  const pages = countsOf(names.flatMap((own) => [...own]));
  return new Set([...pages.keys()].filter((name) => (pages.get(name) ?? 0) > 1));
}

/** A box and its ancestors: elements, each with one shared name. */
function structureOf(box: Box, names: ReadonlySet<string>): string {
  return ancestorsOf(box)
    .slice(0, LEVELS)
    .map(({ tag, element }) => ownSelectors(element).find((name) => names.has(name)) ?? tag)
    .join(' < ');
}
