/** The breadcrumb of a flattened page: the one before the headline, in one line or in one line per crumb. */

import type { Crumb } from '../article.ts';
import { isOrganization } from '../text/classify-name.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { isHomeLabel } from '../text/home-label.ts';
import { withoutEdges } from '../text/trim-signs.ts';
import { wordCount } from '../text/words.ts';
import type { RecoveredHeadline } from './find-headline.ts';
import { breadcrumbParts, EDGE_MARK, isLabel, splitLabels } from './label-words.ts';
import { isText, type TextLine } from './line.ts';

const MAX_CRUMBS = 6;
/** More lines below the root are a menu. */
const MAX_CRUMB_LINES = 4;
const LOOK_BACK = 10;
/** The root and a section. */
const MIN_CRUMBS = 2;
const MAX_CRUMB_WORDS = 4;
/** A badge of the page. */
const LIVE = /^(?:live|लाइव)$/iu;
const LOWER_LATIN = /^[a-z]/u;
const CUT = /\s?(?:\.{3}|…)$/u;

/** A breadcrumb, and its first line. */
export interface Breadcrumb {
  readonly crumbs: Crumb[];
  readonly confidence: number;
}

/** Reads the breadcrumb; undefined if there is none. The leaf that repeats the headline or its slug is skipped. */
export function readBreadcrumb(
  lines: readonly TextLine[],
  headline: RecoveredHeadline,
): Breadcrumb | undefined {
  const first = Math.max(0, headline.at - LOOK_BACK);
  const before = lines.slice(first, headline.at);
  return breadcrumbLine(before, headline.text) ?? breadcrumbOfLines(before, headline.text);
}

/** One line: "Home » देश", "Hindi News भारत राष्ट्रीय". The nearest to the headline counts. */
function breadcrumbLine(before: readonly TextLine[], headline: string): Breadcrumb | undefined {
  const breadcrumbs = before
    .filter(({ kind }) => kind !== 'prose')
    .map(({ text }) => breadcrumbOfText(text, headline));
  return breadcrumbs.findLast((breadcrumb) => breadcrumb !== undefined);
}

function breadcrumbOfText(text: string, headline: string): Breadcrumb | undefined {
  const marked = breadcrumbParts(text);
  const parts = marked.length > 1 ? marked : splitLabels(withoutEdges(text, EDGE_MARK));
  const root = parts[0] ?? '';
  const isRooted = isHomeLabel(root) || (marked.length > 1 && isOrganization(root));
  if (parts.length < 2 || parts.length > MAX_CRUMBS + 2 || !isRooted) return undefined;
  const crumbs = withoutLeaf(parts, headline);
  return crumbs.length === 0 ? undefined : { crumbs, confidence: marked.length > 1 ? 0.9 : 0.8 };
}

/** One line per crumb, from the root down to the headline. */
function breadcrumbOfLines(before: readonly TextLine[], headline: string): Breadcrumb | undefined {
  const texts = before.map(({ text }) => withoutEdges(text, EDGE_MARK));
  const last = texts.findLastIndex(isHomeLabel);
  if (last < 0) return undefined;
  const root = 1 + texts.slice(0, last).findLastIndex((text) => !isHomeLabel(text));
  const end = texts.findIndex((text, at) => at > last && repeats(text, headline));
  const run = before.slice(root, end < 0 ? undefined : end);
  const names = withoutLeaf(
    run.map(({ text }) => withoutEdges(text, EDGE_MARK)).filter((name) => name !== ''),
    headline,
  );
  const isBreadcrumb =
    run.every(isText) &&
    names.length <= MAX_CRUMB_LINES &&
    names.every(({ name }) => wordCount(name) <= MAX_CRUMB_WORDS);
  return isBreadcrumb && names.length > 0 ? { crumbs: names, confidence: 0.75 } : undefined;
}

function withoutLeaf(names: readonly string[], headline: string): Crumb[] {
  const kept = names.filter(
    (name, at) => at === 0 || !(repeats(name, headline) || repeats(name, names[at - 1] ?? '')),
  );
  const leaf = kept.at(-1);
  const cut = leaf !== undefined && isSlug(leaf, kept.length) ? kept.slice(0, -1) : kept;
  return cut.map((name) => ({ name }));
}

/** A leaf that names the page in a few words ("Bus Into Library For Children", "gahu"), or a badge after the sections. */
function isSlug(leaf: string, depth: number): boolean {
  if (wordCount(leaf) >= MAX_CRUMB_WORDS) return true;
  return depth > MIN_CRUMBS && (LIVE.test(leaf) || (LOWER_LATIN.test(leaf) && !isLabel(leaf)));
}

function repeats(name: string, headline: string): boolean {
  const [part, whole] = [foldForMatching(name.replace(CUT, '')), foldForMatching(headline)];
  return part === whole || (CUT.test(name) && whole.startsWith(part));
}
