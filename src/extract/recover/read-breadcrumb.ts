/** The breadcrumb of a flattened page: the one before the headline, in one line or in one line per crumb. */
import type { Crumb } from '../../article.ts';
import { isOrganization } from '../../text/classify-name.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { isHomeLabel } from '../../text/home-label.ts';
import { withoutEdges } from '../../text/trim-signs.ts';
import { wordCount } from '../../text/words.ts';
import type { RecoveredHeadline } from './find-headline.ts';
import { breadcrumbParts, EDGE_MARK, splitLabels } from './label-words.ts';
import { isText, type TextLine } from './line.ts';

const MAX_CRUMBS = 8;
/** More lines than this below the root are a menu. */
const MAX_CRUMB_LINES = 4;
const MAX_CRUMB_WORDS = 4;
const LOOK_BACK = 10;
/** The slug of a page. */
const LOWER_LATIN = /^[a-z]/u;
const CUT = /\s?(?:\.{3}|…)$/u;

/** The names of a breadcrumb, the root first. */
export interface Breadcrumb {
  readonly crumbs: Crumb[];
  readonly confidence: number;
}

/** Reads the breadcrumb; undefined if there is none. The leaf that repeats the headline or its slug is skipped. */
export function readBreadcrumb(
  lines: readonly TextLine[],
  headline: RecoveredHeadline,
): Breadcrumb | undefined {
  const before = lines.slice(Math.max(0, headline.at - LOOK_BACK), headline.at);
  const inOneLine = before.map((line) => breadcrumbOfLine(line, headline.text));
  return inOneLine.findLast((found) => found !== undefined) ?? breadcrumbOfLines(before, headline.text);
}

/** One line: "Home » देश", "Hindi News भारत राष्ट्रीय". */
function breadcrumbOfLine({ kind, text }: TextLine, headline: string): Breadcrumb | undefined {
  const marked = breadcrumbParts(text);
  const isMarked = marked.length > 1;
  const parts = isMarked ? marked : splitLabels(withoutEdges(text, EDGE_MARK));
  const [root = ''] = parts;
  const isRooted = isHomeLabel(root) || (isMarked && isOrganization(root));
  if (kind === 'prose' || !isRooted || parts.length < 2 || parts.length > MAX_CRUMBS) return undefined;
  return { crumbs: withoutLeaf(parts, headline), confidence: isMarked ? 0.9 : 0.8 };
}

/** One line per crumb, from the root down to the headline. */
function breadcrumbOfLines(before: readonly TextLine[], headline: string): Breadcrumb | undefined {
  const texts = before.map(({ text }) => withoutEdges(text, EDGE_MARK));
  const last = texts.findLastIndex(isHomeLabel);
  if (last < 0) return undefined;
  const root = 1 + texts.slice(0, last).findLastIndex((text) => !isHomeLabel(text));
  const end = texts.findIndex((text, at) => at > last && repeats(text, headline));
  const run = before.slice(root, end < 0 ? undefined : end);
  const names = texts.slice(root, end < 0 ? undefined : end).filter((name) => name !== '');
  const crumbs = withoutLeaf(names, headline);
  const isBreadcrumb =
    run.every(isText) &&
    crumbs.length <= MAX_CRUMB_LINES &&
    crumbs.every(({ name }) => wordCount(name) <= MAX_CRUMB_WORDS);
  return isBreadcrumb ? { crumbs, confidence: 0.75 } : undefined;
}

function withoutLeaf(names: readonly string[], headline: string): Crumb[] {
  const kept = names.filter((name, at) => at === 0 || !(repeats(name, headline) || name === names[at - 1]));
  const leaf = kept.at(-1) ?? '';
  const isSlug = wordCount(leaf) >= MAX_CRUMB_WORDS || (kept.length > 2 && LOWER_LATIN.test(leaf));
  return (isSlug ? kept.slice(0, -1) : kept).map((name) => ({ name }));
}

function repeats(name: string, headline: string): boolean {
  const [part, whole] = [foldForMatching(name.replace(CUT, '')), foldForMatching(headline)];
  return part === whole || (CUT.test(name) && whole.startsWith(part));
}
