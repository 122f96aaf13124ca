/** Label words: the names of sections, places and the site's root that menus and breadcrumbs are made of. */

import { foldForMatching } from '../text/fold-for-matching.ts';
import { HOME_LABELS } from '../text/hindi/home-labels.ts';
import { CITIES, REGIONS } from '../text/hindi/places.ts';
import { SECTION_LABELS } from '../text/hindi/section-labels.ts';
import { isHomeLabel } from '../text/home-label.ts';
import { withoutEdges } from '../text/trim-signs.ts';

const MAX_WORDS = 4;
const MAX_LABEL_LENGTH = 60;
const MAX_BREADCRUMB_LENGTH = 300;
/** Folding drops it, but "बिहार:" is a kicker and "होम »" two things. */
const ENDS_IN_MARK = /[^\p{L}\p{M}\p{N}]$/u;
const SPACE = /\s+/u;
/** Marks between the crumbs of a breadcrumb: "Home » देश", "होम / खेल", "⁄ उत्तर प्रदेश". */
export const BREADCRUMB_MARK = /\s?[>»›❯→⁄]+\s?|\s[/|]\s|\s::\s/u;

/** "You are here" in front of a breadcrumb. */
const HERE = /^(?:आप यहां हैं|you are here)\s*[:：]\s*/iu;
const TIGHT_MARK = /\s?[/›»>]\s?/u;
/** A mark of a breadcrumb at the edge of a crumb. */
export const EDGE_MARK = /[\s>»›❯→⁄/|:]/u;
/** More words after the labels of a breadcrumb are its leaf. */
const MIN_LEAF_WORDS = 4;
const GOES_ON = /^[\p{M}\p{Ll}]/u;

const PLACES = [...CITIES, ...REGIONS].flatMap(({ hindi, english }) => [
  ...hindi.split('|'),
  ...english.split('|'),
]);
const NAMES = [...HOME_LABELS, ...SECTION_LABELS, ...PLACES];
const LABELS = new Set(NAMES.map(foldForMatching));
/** With their nukta and without, the longest first. */
const PRINTED_LABELS = [...NAMES, ...NAMES.map((name) => name.replaceAll('\u093c', ''))].sort(
  (a, b) => b.length - a.length,
);
/** Words that a label can begin with: nearly every other word is passed over after one look. */
const FIRST_WORDS = new Set([...LABELS].map((label) => foldForMatching(label.split(SPACE)[0] ?? '')));

/** Labels at the head of a text, and what appears after them. */
export interface LabelledHead {
  readonly labels: readonly string[];
  readonly rest: string;
}

/**
 * Cuts a breadcrumb into its crumbs: at its marks, or where its labels were run together; one part where it is not a breadcrumb.
 *
 * @example
 * trailParts('Home » देश'); // ['Home', 'देश']
 * @example
 * trailParts('होमखेतीबिहार'); // ['होम', 'खेती', 'बिहार']
 */
export function breadcrumbParts(text: string): string[] {
  const bare = text.replace(HERE, '');
  const loose = partsAt(bare, BREADCRUMB_MARK);
  if (loose.length > 1) return loose;
  const tight = partsAt(bare, TIGHT_MARK);
  if (tight.length > 1 && isHomeLabel(tight[0] ?? '')) return tight;
  const glued = gluedLabels(bare);
  return glued.length > 1 ? glued : loose;
}

function partsAt(text: string, mark: RegExp): string[] {
  const parts = text.split(mark).map((part) => withoutEdges(part, EDGE_MARK));
  return parts.filter((part) => part !== '');
}

/** "Hindi NewsबिहारPatna river rises again": labels from the root on without a space between, perhaps with the page's own name after. */
function gluedLabels(text: string): string[] {
  if (text.length > MAX_BREADCRUMB_LENGTH) return [];
  const labels: string[] = [];
  let rest = text;
  for (let label = printedLabel(rest); label !== undefined; label = printedLabel(rest)) {
    labels.push(label);
    rest = rest.slice(label.length).trimStart();
  }
  if (!isHomeLabel(labels[0] ?? '')) return [];
  if (rest === '') return labels;
  return rest.split(SPACE).length >= MIN_LEAF_WORDS ? [...labels, rest] : [];
}

function printedLabel(text: string): string | undefined {
  return PRINTED_LABELS.find((label) => text.startsWith(label) && !GOES_ON.test(text.slice(label.length)));
}

/**
 * Tells whether a text is a breadcrumb with marks between its crumbs, from the root on.
 *
 * @example
 * isMarkedTrail('Home » देश » नहर की सफाई...'); // true
 */
export function isMarkedBreadcrumb(text: string): boolean {
  const [root = '', ...others] = text.replace(HERE, '').split(BREADCRUMB_MARK, MAX_WORDS);
  return others.length > 0 && isHomeLabel(root);
}

/**
 * Tells whether a text is one label of a menu: a section, a place, the root.
 *
 * @example
 * isLabel('राष्ट्रीय'); // true
 */
export function isLabel(text: string): boolean {
  return text.length <= MAX_LABEL_LENGTH && LABELS.has(foldForMatching(text));
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
 * Cuts a breadcrumb without marks into its crumbs; words that are no known label make one crumb together.
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

/** Number of words of the longest label that appears at a place; 0 where none does. */
function labelSize(words: readonly string[], at: number): number {
  if (!FIRST_WORDS.has(foldForMatching(words[at] ?? ''))) return 0;
  for (let size = Math.min(MAX_WORDS, words.length - at); size > 0; size -= 1) {
    const label = words.slice(at, at + size).join(' ');
    if (!ENDS_IN_MARK.test(label) && isLabel(label)) return size;
  }
  return 0;
}
