/** The breadcrumb of a flattened page, in one line or in one line per crumb, and the labels of which breadcrumbs and menus consist. */
import type { Crumb } from '../../article.ts';
import { LANGUAGES, TEXT_WORDS, wordsOf } from '../../languages/packs.ts';
import { isHomeLabel } from '../../text/boilerplate.ts';
import { isOrganization } from '../../text/classify-name.ts';
import { foldAll, foldForMatching } from '../../text/fold-for-matching.ts';
import { anyWord } from '../../text/listed-words.ts';
import { once } from '../../text/once.ts';
import { withoutEdges } from '../../text/trim-signs.ts';
import { CUT, wordCount } from '../../text/words.ts';
import { isText, type TextLine } from './line.ts';

const MAX_CRUMBS = 8;
/** More lines than this below the root are a menu. */
const MAX_CRUMB_LINES = 4;
const MAX_CRUMB_WORDS = 4;
const MAX_LENGTH = 300;
const LOOK_BACK = 10;
/** The slug of a page. */
const LOWER_LATIN = /^[a-z]/u;
const HERE = new RegExp(`^${anyWord(LANGUAGES, 'breadcrumbLabels')}\\s*[:：]\\s*`, 'iu');
/** Separators of a breadcrumb: "Home » देश", "होम / खेल", "⁄ उत्तर प्रदेश". */
const MARK = /\s?[>»›❯→⁄]+\s?|\s[/|]\s|\s::\s/u;
/** Separators that also occur within a title. */
const TIGHT_MARK = /\s?[/›»>]\s?/u;
const EDGE_MARK = /[\s>»›❯→⁄/|:]/u;

export interface Breadcrumb {
  readonly crumbs: Crumb[];
  readonly confidence: number;
}

/** Reads the breadcrumb above a headline; undefined if there is none. The leaf that repeats the headline or its slug is skipped. */
export function readBreadcrumb(above: readonly TextLine[], headline: string): Breadcrumb | undefined {
  const before = above.slice(-LOOK_BACK);
  const line = before.findLast(({ kind, text }) => kind !== 'prose' && crumbsOf(text).length > 0);
  if (line === undefined) return breadcrumbOfLines(before, headline);
  const crumbs = withoutLeaf(crumbsOf(line.text), headline);
  return crumbs.length > 1 ? { crumbs, confidence: MARK.test(line.text) ? 0.9 : 0.8 } : undefined;
}

/** Ways to print a breadcrumb in one line. All need the name of the root. */
const WAYS: readonly ((text: string) => readonly string[])[] = [
  (text) => namesBetween(text, MARK),
  (text) => namesBetween(text, TIGHT_MARK),
  (text) => namesIn(joinedLabels(text)),
  (text) => namesIn(leadingLabels(withoutEdges(text, EDGE_MARK))),
];

/** The names in a line that is a breadcrumb from the root on; otherwise empty. */
export function crumbsOf(printed: string): readonly string[] {
  const text = printed.length > MAX_LENGTH ? '' : printed.replace(HERE, '');
  for (const split of WAYS) {
    const names = split(text);
    if (names.length > 1 && names.length <= MAX_CRUMBS && isRoot(names[0] ?? '', text)) return names;
  }
  return [];
}

/** Whether a text is a breadcrumb with separators, from the home page on. */
export function isMarkedBreadcrumb(text: string): boolean {
  return MARK.test(text) && isHomeLabel(crumbsOf(text)[0] ?? '');
}

function isRoot(name: string, text: string): boolean {
  return isHomeLabel(name) || (MARK.test(text) && isOrganization(name));
}

function namesBetween(text: string, mark: RegExp): string[] {
  return text
    .split(mark)
    .map((part) => withoutEdges(part, EDGE_MARK))
    .filter((part) => part !== '');
}

/** The labels; the words after them are the last crumb. */
function namesIn({ labels, rest }: LabelledHead): readonly string[] {
  return rest === '' ? labels : [...labels, rest];
}

/** One line per crumb, from the root down to the headline. */
function breadcrumbOfLines(before: readonly TextLine[], headline: string): Breadcrumb | undefined {
  const texts = before.map(({ text }) => withoutEdges(text, EDGE_MARK));
  // "होम" and "न्यूज" may both be names of the root.
  const last = texts.findLastIndex(isHomeLabel);
  const root = 1 + texts.slice(0, last + 1).findLastIndex((text) => !isHomeLabel(text));
  const end = texts.findIndex((text, at) => at > last && repeats(text, headline));
  const run = before.slice(root, end < 0 ? undefined : end);
  const crumbs = withoutLeaf(texts.slice(root, root + run.length), headline);
  const areCrumbs = crumbs.length > 1 && crumbs.every(({ name }) => wordCount(name) <= MAX_CRUMB_WORDS);
  const isBreadcrumb = last >= 0 && crumbs.length <= MAX_CRUMB_LINES && areCrumbs && run.every(isText);
  return isBreadcrumb ? { crumbs, confidence: 0.75 } : undefined;
}

function withoutLeaf(names: readonly string[], headline: string): Crumb[] {
  const kept = names.filter(
    (name, at) => name !== '' && (at === 0 || !(repeats(name, headline) || name === names[at - 1])),
  );
  const leaf = kept.at(-1) ?? '';
  const isSlug = wordCount(leaf) >= MAX_CRUMB_WORDS || (kept.length > 2 && LOWER_LATIN.test(leaf));
  return (isSlug ? kept.slice(0, -1) : kept).map((name) => ({ name }));
}

/** Whether a crumb is the headline, or its beginning with an ellipsis. */
function repeats(name: string, headline: string): boolean {
  const [part, whole] = [foldForMatching(name.replace(CUT, '')), foldForMatching(headline)];
  return part === whole || (CUT.test(name) && whole.startsWith(part));
}

const MAX_LABEL_WORDS = 4;
const MAX_LABEL_LENGTH = 60;
/** Folding drops it, but "बिहार:" is a kicker, and "होम »" is two things. */
const ENDS_IN_MARK = /[^\p{L}\p{M}\p{N}]$/u;
const GOES_ON = /^[\p{M}\p{Ll}\p{N}]/u;

const labelNames = once(() => [
  ...wordsOf(LANGUAGES, 'homeLabels', 'sectionLabels'),
  ...wordsOf(TEXT_WORDS, 'cities', 'regions'),
]);
const foldedLabels = once(() => new Set(foldAll(labelNames())));
/** The labels with and without nukta, the longest first. */
const printedLabels = once(() =>
  labelNames()
    .flatMap((name) => [name, name.replaceAll('\u093c', '')])
    .sort((a, b) => b.length - a.length),
);

interface LabelledHead {
  readonly labels: readonly string[];
  readonly rest: string;
}

/** Reads the labels at the start of a text, the longest first. */
export function leadingLabels(text: string): LabelledHead {
  const words = text.split(' ');
  const labels: string[] = [];
  let at = 0;
  for (let size = labelSize(words, at); size > 0; size = labelSize(words, at)) {
    labels.push(words.slice(at, at + size).join(' '));
    at += size;
  }
  return { labels, rest: words.slice(at).join(' ') };
}

/** Number of words of the longest label at a position; 0 if there is none. */
function labelSize(words: readonly string[], at: number): number {
  for (let size = Math.min(MAX_LABEL_WORDS, words.length - at); size > 0; size -= 1) {
    const label = words.slice(at, at + size).join(' ');
    if (label.length > MAX_LABEL_LENGTH || ENDS_IN_MARK.test(label)) continue;
    if (foldedLabels().has(foldForMatching(label))) return size;
  }
  return 0;
}

/**
 * "Hindi NewsबिहारPatna river rises again": the same for labels without spaces between them. One alone may be the start of
 * a word, unless the text is truncated as the last crumb often is.
 */
function joinedLabels(text: string): LabelledHead {
  const labels: string[] = [];
  let rest = text;
  for (let label = printedLabel(rest); label !== undefined; label = printedLabel(rest)) {
    labels.push(label);
    rest = rest.slice(label.length).trimStart();
  }
  return labels.length > 1 || CUT.test(rest) ? { labels, rest } : { labels: [], rest: text };
}

function printedLabel(text: string): string | undefined {
  return printedLabels().find((label) => text.startsWith(label) && !GOES_ON.test(text.slice(label.length)));
}
