/**
 * An ablation reads pages with an engine that has one thing changed, to see what that thing contributes. Most ablations
 * change nothing, so many are tried together and separated only on pages that differ. Reads no files.
 */
import ts from 'typescript';

/** One part of the engine's sources, and its replacement. */
export interface Ablation {
  /** What is changed, and how. */
  readonly name: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The outcome of a page: the article or error as text, and how much of its gold it got right. */
export interface PageOutcome {
  readonly corpus: string;
  readonly outcome: string;
  /** Absent if the page has no gold. */
  readonly blocks?: number;
  readonly fields?: number;
}

/** The effect of an ablation on the pages of one corpus; positive figures are what the ablated thing contributes. */
export interface Effect {
  readonly corpus: string;
  readonly pages: number;
  readonly differing: number;
  /** Mean difference in `blocks.f`: before minus after. */
  readonly blocks: number;
  /** Difference in correct fields: before minus after. */
  readonly fields: number;
}

type Change = Omit<Ablation, 'file'>;

/** A placeholder that occurs on no page. */
const NEVER = 'ꙮꙮꙮ';
const CONSTANT = /^[A-Z][A-Z0-9_]*$/u;
const FACTORS = [
  ['÷2', 0.5],
  ['×2', 2],
] as const;
const PACKED = /[^|\n]+/gu;
const LISTED = /(?:[^,]|,(?! ))+/gu;
const MIN_LINKS = 3;
const MAX_TITLE = 60;

/** The changes that each kind of ablation makes at a node of a module. */
const KINDS = {
  /** Each numeric constant is halved and doubled. */
  constants: (node: ts.Node): Change[] => {
    if (!ts.isVariableDeclaration(node) || !CONSTANT.test(node.name.getText())) return [];
    const { name, initializer } = node;
    if (initializer === undefined || !ts.isNumericLiteral(initializer)) return [];
    return FACTORS.map(([sign, factor]) =>
      changeOf(initializer, `${name.getText()} ${sign}`, String(Number(initializer.text) * factor)),
    );
  },
  /** Each phrase of a language pack (`list: 'one|two'`) is replaced by one that occurs on no page. */
  phrases: (node: ts.Node): Change[] =>
    ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer)
      ? withoutPhrases(node.initializer, PACKED)
      : [],
  /** So is each phrase of a table such as `[['tags', 'tag, tag list']]`, but not the name of a row. */
  rows: (node: ts.Node): Change[] => {
    const isModule = ts.isImportDeclaration(node.parent ?? node);
    const isName = ts.isArrayLiteralExpression(node.parent) && node.parent.elements[0] === node;
    return ts.isStringLiteral(node) && !isModule && !isName ? withoutPhrases(node, LISTED) : [];
  },
  /** Each strategy or test of a list is left out, and each call in a chain of three or more `??` finds nothing. */
  steps: (node: ts.Node): Change[] =>
    ts.isArrayLiteralExpression(node)
      ? elementsOf(node).map((step) => changeOf(step, `step ${titleOf(step)}`, '...[]'))
      : linksOf(node).map((step) => changeOf(step, `step ${titleOf(step)}`, 'undefined')),
};

/** All ablations of a kind in a module. */
export function ablationsOf(kind: keyof typeof KINDS, source: string, file: string): Ablation[] {
  const found: Ablation[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...KINDS[kind](node).map((change) => ({ ...change, name: `${file} ${change.name}`, file })));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true), visit);
  return found;
}

function changeOf(node: ts.Node, name: string, text: string): Change {
  return { name, start: node.getStart(), end: node.end, text };
}

function withoutPhrases(literal: ts.StringLiteralLike, pattern: RegExp): Change[] {
  return [...literal.getText().slice(1, -1).matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const phrase = found.trim();
    const start = literal.getStart() + 1 + index + found.indexOf(phrase);
    return phrase === '' ? [] : [{ name: `“${phrase}”`, start, end: start + phrase.length, text: NEVER }];
  });
}

function elementsOf({ elements, parent }: ts.ArrayLiteralExpression): readonly ts.Expression[] {
  const isTuple = ts.isVariableDeclaration(parent) && ts.isArrayBindingPattern(parent.name);
  const isTable = elements.some(isRow);
  if (isTuple || !elements.every((element) => isRow(element) || isStrategy(element))) return [];
  return isTable || elements.length > 1 ? elements : [];
}

function isStrategy(element: ts.Expression): boolean {
  return ts.isCallExpression(ts.isSpreadElement(element) ? element.expression : element);
}

/** Whether an element of a list names a reason, kind, field or source before the function that decides it. */
function isRow(element: ts.Expression): boolean {
  if (!ts.isArrayLiteralExpression(element)) return false;
  const [name, ...rest] = element.elements;
  const test = rest.at(-1);
  if (name === undefined || test === undefined || !ts.isStringLiteral(name)) return false;
  return ts.isIdentifier(test) || ts.isCallExpression(test) || ts.isArrowFunction(test);
}

/** The calls in a long chain of `??`, seen from its outermost node. */
function linksOf(node: ts.Node): ts.Node[] {
  if (!isChain(node) || isChain(node.parent)) return [];
  const links = (link: ts.Node): ts.Node[] =>
    isChain(link) ? [...links(link.left), ...links(link.right)] : [link];
  const all = links(node);
  return all.length < MIN_LINKS ? [] : all.filter(ts.isCallExpression);
}

function isChain(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
}

function titleOf(step: ts.Node): string {
  const line = step.getText().replace(/\s+/gu, ' ');
  return line.length > MAX_TITLE ? `${line.slice(0, MAX_TITLE)}…` : line;
}

/** Gives ablations unique names, since a phrase may be in several lists of a module. */
export function numbered(ablations: readonly Ablation[]): Ablation[] {
  const met = new Map<string, number>();
  return ablations.map((ablation) => {
    const count = (met.get(ablation.name) ?? 0) + 1;
    met.set(ablation.name, count);
    return count === 1 ? ablation : { ...ablation, name: `${ablation.name} ${count}` };
  });
}

/** The source with several ablations applied, of which no two overlap. */
export function ablated(source: string, ablations: readonly Ablation[]): string {
  return ablations
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, { start, end, text }) => changed.slice(0, start) + text + changed.slice(end), source);
}

/** Groups of ablations that can be tried together: no two of a group change the same place. */
export function groupsOf(ablations: readonly Ablation[], size: number): Ablation[][] {
  const groups: Ablation[][] = [];
  for (const ablation of ablations) {
    const fitting = groups.find(
      (group) => group.length < size && !group.some((other) => overlap(ablation, other)),
    );
    if (fitting === undefined) groups.push([ablation]);
    else fitting.push(ablation);
  }
  return groups;
}

function overlap(left: Ablation, right: Ablation): boolean {
  return left.file === right.file && left.start < right.end && right.start < left.end;
}

/**
 * The effect of an ablation on each corpus: compares the outcomes of the unchanged engine with those of pages read again.
 *
 * @param after - by index; a missing page was not read again because it cannot differ
 */
export function effectsOn(before: readonly PageOutcome[], after: ReadonlyMap<number, PageOutcome>): Effect[] {
  return [...new Set(before.map(({ corpus }) => corpus))].map((corpus) => {
    const pages = before.filter((page) => page.corpus === corpus);
    const scored = pages.filter(({ blocks }) => blocks !== undefined).length;
    const again = [...after].filter(([, page]) => page.corpus === corpus);
    const lossOf = (figure: 'blocks' | 'fields'): number =>
      again.reduce((total, [at, page]) => total + (before[at]?.[figure] ?? 0) - (page[figure] ?? 0), 0);
    return {
      corpus,
      pages: pages.length,
      differing: differingIn(before, new Map(again)).length,
      blocks: lossOf('blocks') / Math.max(1, scored),
      fields: lossOf('fields'),
    };
  });
}

/** The indexes of the pages whose outcome differs. */
export function differingIn(
  before: readonly PageOutcome[],
  after: ReadonlyMap<number, PageOutcome>,
): number[] {
  return [...after].filter(([at, { outcome }]) => outcome !== before[at]?.outcome).map(([at]) => at);
}
