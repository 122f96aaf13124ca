/** Label words: the names of sections, places and the site's root that menus and breadcrumbs are made of. */

import { foldForMatching } from '../text/fold-for-matching.ts';
import { HOME_LABELS } from '../text/hindi/home-labels.ts';
import { CITIES, REGIONS } from '../text/hindi/places.ts';
import { SECTION_LABELS } from '../text/hindi/section-labels.ts';
import { isHomeLabel } from '../text/home-label.ts';

const MOST_WORDS = 4;
const LONGEST_LABEL = 60;
/** Folding drops it, but "बिहार:" is a kicker and "होम »" two things. */
const ENDS_IN_MARK = /[^\p{L}\p{M}\p{N}]$/u;
const SPACE = /\s+/u;
/** Marks between the crumbs of a trail: "Home » देश", "होम / खेल", "⁄ उत्तर प्रदेश". */
export const TRAIL_MARK = /\s*[>»›❯→⁄]+\s*|\s+[/|]\s+|\s+::\s+/u;

const PLACES = [...CITIES, ...REGIONS].flatMap(({ hindi, english }) => [
  ...hindi.split('|'),
  ...english.split('|'),
]);
const LABELS = new Set([...HOME_LABELS, ...SECTION_LABELS, ...PLACES].map(foldForMatching));
/** Words that a label can begin with: nearly every other word is passed over after one look. */
const FIRST_WORDS = new Set([...LABELS].map((label) => foldForMatching(label.split(SPACE)[0] ?? '')));

/** Labels at the head of a text, and what stands behind them. */
export interface LabelledHead {
  readonly labels: readonly string[];
  readonly rest: string;
}

/**
 * Tells whether a text is a trail with marks between its crumbs, from the root on.
 *
 * @example
 * isMarkedTrail('Home » देश » नहर की सफाई...'); // true
 */
export function isMarkedTrail(text: string): boolean {
  const [root = '', ...others] = text.split(TRAIL_MARK, MOST_WORDS);
  return others.length > 0 && isHomeLabel(root);
}

/**
 * Tells whether a text is one label of a menu: a section, a place, the root.
 *
 * @example
 * isLabel('राष्ट्रीय'); // true
 */
export function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && LABELS.has(foldForMatching(text));
}

/**
 * Reads the labels that open a text, the longest at each place first.
 *
 * @example
 * leadingLabels('Hindi News भारत राष्ट्रीय नहर की सफाई शुरू');
 * // { labels: ['Hindi News', 'भारत', 'राष्ट्रीय'], rest: 'नहर की सफाई शुरू' }
 */
export function leadingLabels(text: string): LabelledHead {
  const words = text.split(SPACE);
  const labels: string[] = [];
  let at = 0;
  for (let size = labelSize(words, at); size > 0; size = labelSize(words, at)) {
    labels.push(words.slice(at, at + size).join(' '));
    at += size;
  }
  return { labels, rest: words.slice(at).join(' ') };
}

/**
 * Cuts a trail without marks into its crumbs; words that are no known label make one crumb together.
 *
 * @example
 * splitLabels('Hindi News भारत शिलापुर गांव'); // ['Hindi News', 'भारत', 'शिलापुर गांव']
 */
export function splitLabels(text: string): string[] {
  const words = text.split(SPACE);
  const labels: string[] = [];
  let unknown: string[] = [];
  for (let at = 0; at < words.length; ) {
    const size = labelSize(words, at);
    if (size > 0 && unknown.length > 0) labels.push(unknown.join(' '));
    if (size > 0) unknown = [];
    if (size > 0) labels.push(words.slice(at, at + size).join(' '));
    else unknown.push(words[at] ?? '');
    at += Math.max(1, size);
  }
  return unknown.length > 0 ? [...labels, unknown.join(' ')] : labels;
}

/** Number of words of the longest label that stands at a place; 0 where none does. */
function labelSize(words: readonly string[], at: number): number {
  if (!FIRST_WORDS.has(foldForMatching(words[at] ?? ''))) return 0;
  for (let size = Math.min(MOST_WORDS, words.length - at); size > 0; size -= 1) {
    const label = words.slice(at, at + size).join(' ');
    if (!ENDS_IN_MARK.test(label) && isLabel(label)) return size;
  }
  return 0;
}
