/** Label words: the names of sections, places and the home page in menus and breadcrumbs. */
import { LANGUAGES, TEXT_WORDS, wordsOf } from '../../languages/packs.ts';
import { foldAll, foldForMatching } from '../../text/fold-for-matching.ts';
import { isHomeLabel } from '../../text/home-label.ts';
import { once } from '../../text/once.ts';
import { withoutEdges } from '../../text/trim-signs.ts';

const MAX_WORDS = 4;
const MAX_LABEL_LENGTH = 60;
/** Folding drops it, but "बिहार:" is a kicker, and "होम »" is two things. */
const ENDS_IN_MARK = /[^\p{L}\p{M}\p{N}]$/u;
const SPACE = /\s+/u;
const MAX_BREADCRUMB_LENGTH = 300;
const GOES_ON = /^[\p{M}\p{Ll}\p{N}]/u;
/** Separators of a breadcrumb: "Home » देश", "होम / खेल", "⁄ उत्तर प्रदेश". */
export const BREADCRUMB_MARK = /\s?[>»›❯→⁄]+\s?|\s[/|]\s|\s::\s/u;
/** Separators that also occur within a title. */
const TIGHT_MARK = /\s?[/›»>]\s?/u;
/** A separator of a breadcrumb at the edge of a crumb. */
export const EDGE_MARK = /[\s>»›❯→⁄/|:]/u;

const NAMES = [
  ...(['homeLabels', 'sectionLabels'] as const).flatMap((list) => wordsOf(list, LANGUAGES)),
  ...(['cities', 'regions'] as const).flatMap((list) => wordsOf(list, TEXT_WORDS)),
];
const foldedLabels = once(() => new Set(foldAll(NAMES)));
/** The labels with and without nukta, the longest first. */
const printedLabels = once(() =>
  [...NAMES, ...NAMES.map((name) => name.replaceAll('\u093c', ''))].sort((a, b) => b.length - a.length),
);
/** "You are here" before a breadcrumb. */
const HERE = /^(?:आप यहां हैं|you are here)\s*[:：]\s*/iu;
/** First words of labels, so that nearly every other word is skipped after one lookup. */
const firstWords = once(
  () => new Set(foldAll([...foldedLabels()].map((label) => label.split(SPACE)[0] ?? ''))),
);

/** Labels at the start of a text, and the text after them. */
export interface LabelledHead {
  readonly labels: readonly string[];
  readonly rest: string;
}

/** Splits a breadcrumb into its crumbs at its separators; one part if it is not a breadcrumb. */
export function breadcrumbParts(printed: string): string[] {
  const text = printed.replace(HERE, '');
  const loose = partsAt(text, BREADCRUMB_MARK);
  if (loose.length > 1) return loose;
  const tight = partsAt(text, TIGHT_MARK);
  if (tight.length > 1 && isHomeLabel(tight[0] ?? '')) return tight;
  const joined = joinedLabels(text);
  return joined.length > 1 ? joined : loose;
}

/** "Hindi NewsबिहारPatna river rises again": labels from the root on without spaces, possibly followed by the page's own name. */
function joinedLabels(text: string): string[] {
  const labels: string[] = [];
  let rest = text.length > MAX_BREADCRUMB_LENGTH ? '' : text;
  for (let label = printedLabel(rest); label !== undefined; label = printedLabel(rest)) {
    labels.push(label);
    rest = rest.slice(label.length).trimStart();
  }
  if (!isHomeLabel(labels[0] ?? '')) return [];
  if (rest === '') return labels;
  return rest.split(SPACE).length >= MAX_WORDS ? [...labels, rest] : [];
}

function printedLabel(text: string): string | undefined {
  return printedLabels().find((label) => text.startsWith(label) && !GOES_ON.test(text.slice(label.length)));
}

function partsAt(text: string, mark: RegExp): string[] {
  const parts = text.split(mark).map((part) => withoutEdges(part, EDGE_MARK));
  return parts.filter((part) => part !== '');
}

/** Whether a text is a breadcrumb with separators, from the root on. */
export function isMarkedBreadcrumb(text: string): boolean {
  const [root = '', ...others] = text.replace(HERE, '').split(BREADCRUMB_MARK, MAX_WORDS);
  return others.length > 0 && isHomeLabel(root);
}

/** Whether a text is a single menu label: a section, a place, the home page. */
export function isLabel(text: string): boolean {
  return text.length <= MAX_LABEL_LENGTH && foldedLabels().has(foldForMatching(text));
}

/** Reads the labels at the start of a text, the longest first. */
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

/** Splits a breadcrumb without separators into its crumbs; the words after its labels are the last one. */
export function splitLabels(text: string): string[] {
  const { labels, rest } = leadingLabels(text);
  return rest === '' ? [...labels] : [...labels, rest];
}

/** Number of words of the longest label at a position; 0 if there is none. */
function labelSize(words: readonly string[], at: number): number {
  if (!firstWords().has(foldForMatching(words[at] ?? ''))) return 0;
  for (let size = Math.min(MAX_WORDS, words.length - at); size > 0; size -= 1) {
    const label = words.slice(at, at + size).join(' ');
    if (!ENDS_IN_MARK.test(label) && isLabel(label)) return size;
  }
  return 0;
}
