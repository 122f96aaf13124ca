/**
 * An ablation reads pages with an engine that has one thing changed, to see what that thing contributes. Most ablations
 * change nothing, so many are tried together and separated only on pages that differ. Reads no files.
 */
import { createHash } from 'node:crypto';
import ts from 'typescript';

/** One literal of the engine's sources, and its replacement. */
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

/** A placeholder that occurs on no page. */
const NEVER = 'ꙮꙮꙮ';
const CONSTANT = /^[A-Z][A-Z0-9_]*$/u;
const FACTORS = [
  ['÷2', 0.5],
  ['×2', 2],
] as const;
const BETWEEN_PHRASES = ', ';

/** The numeric constants of a module, each halved and doubled. */
export function constantAblations(source: string, file: string): Ablation[] {
  return declarationsOf(source, file).flatMap(({ name, initializer }) => {
    if (!ts.isIdentifier(name) || !CONSTANT.test(name.text)) return [];
    if (initializer === undefined || !ts.isNumericLiteral(initializer)) return [];
    const value = Number(initializer.text);
    return FACTORS.map(([sign, factor]) => ({
      name: `${file} ${name.text} ${sign}`,
      file,
      start: initializer.getStart(),
      end: initializer.end,
      text: String(value * factor),
    }));
  });
}

function declarationsOf(source: string, file: string): ts.VariableDeclaration[] {
  const tree = parse(source, file);
  const statements = tree.statements.filter(ts.isVariableStatement);
  return statements.flatMap(({ declarationList }) => [...declarationList.declarations]);
}

function parse(source: string, file: string): ts.SourceFile {
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
}

const PHRASE = /[^|\n]+/gu;

/** The phrases of a language pack (`list: 'one|two'`), each replaced by one that occurs on no page. Values that are not lists stay. */
export function phraseAblations(source: string, file: string): Ablation[] {
  const found: Ablation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer)) {
      const { initializer } = node;
      for (const { 0: row, index } of initializer.getText().slice(1, -1).matchAll(PHRASE)) {
        const phrase = row.trim();
        const start = initializer.getStart() + 1 + index + row.indexOf(phrase);
        found.push(...withoutPhrase(file, start, phrase));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(source, file));
  return found;
}

/** The phrases of a table such as `[['tags', 'tag, tag list']]`, each replaced by one that occurs on no page. Row names stay. */
export function rowAblations(source: string, file: string): Ablation[] {
  return literalsOf(source, file)
    .filter((literal) => !isNameOfRow(literal))
    .flatMap((literal) => {
      let next = literal.getStart() + 1;
      return literal.text.split(BETWEEN_PHRASES).flatMap((phrase) => {
        const start = next;
        next += phrase.length + BETWEEN_PHRASES.length;
        return withoutPhrase(file, start, phrase);
      });
    });
}

function literalsOf(source: string, file: string): ts.StringLiteral[] {
  const found: ts.StringLiteral[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteral(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(parse(source, file));
  return found;
}

function isNameOfRow(literal: ts.StringLiteral): boolean {
  return ts.isArrayLiteralExpression(literal.parent) && literal.parent.elements[0] === literal;
}

function withoutPhrase(file: string, start: number, phrase: string): Ablation[] {
  if (phrase === '') return [];
  return [{ name: `${file} “${phrase}”`, file, start, end: start + phrase.length, text: NEVER }];
}

/**
 * The steps of a module: each strategy or test of a list is left out, and each call in a chain of three or more `??` finds
 * nothing.
 */
export function stepAblations(source: string, file: string): Ablation[] {
  const found: Ablation[] = [];
  const visit = (node: ts.Node): void => {
    for (const step of stepsOf(node)) {
      const text = ts.isArrayLiteralExpression(node) ? '...[]' : 'undefined';
      found.push({
        name: `${file} step ${titleOf(step)}`,
        file,
        start: step.getStart(),
        end: step.end,
        text,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(source, file));
  return found;
}

function stepsOf(node: ts.Node): readonly ts.Expression[] {
  if (ts.isArrayLiteralExpression(node)) return elementsOf(node);
  if (!isChain(node) || isChain(node.parent)) return [];
  const links = linksOf(node);
  return links.length < MIN_LINKS ? [] : links.filter(ts.isCallExpression);
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

function isChain(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
}

function linksOf(node: ts.Expression): ts.Expression[] {
  return isChain(node) ? [...linksOf(node.left), ...linksOf(node.right)] : [node];
}

function titleOf(step: ts.Expression): string {
  const line = step.getText().replace(/\s+/gu, ' ');
  return line.length > MAX_TITLE ? `${line.slice(0, MAX_TITLE)}…` : line;
}

const MIN_LINKS = 3;
const MAX_TITLE = 60;

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

/** A random sample of the ablations, the same for the same seed. */
export function sampleOf(ablations: readonly Ablation[], count: number, seed: string): Ablation[] {
  const drawn = (name: string): string => createHash('md5').update(`${seed} ${name}`).digest('hex');
  return ablations.toSorted((a, b) => (drawn(a.name) < drawn(b.name) ? -1 : 1)).slice(0, count);
}

/**
 * The effect of an ablation on a corpus: compares the outcomes of the unchanged engine with those of pages read again.
 *
 * @param after - by index; a missing page was not read again because it cannot differ
 */
export function effectOn(
  corpus: string,
  before: readonly PageOutcome[],
  after: ReadonlyMap<number, PageOutcome>,
): Effect {
  const lossOf = (figure: 'blocks' | 'fields'): number =>
    [...after].reduce((total, [at, page]) => total + (before[at]?.[figure] ?? 0) - (page[figure] ?? 0), 0);
  const scored = before.filter(({ blocks }) => blocks !== undefined).length;
  return {
    corpus,
    pages: before.length,
    differing: differingIn(before, after).length,
    blocks: lossOf('blocks') / Math.max(1, scored),
    fields: lossOf('fields'),
  };
}

/** The indexes of the pages whose outcome differs. */
export function differingIn(
  before: readonly PageOutcome[],
  after: ReadonlyMap<number, PageOutcome>,
): number[] {
  return [...after].filter(([at, { outcome }]) => outcome !== before[at]?.outcome).map(([at]) => at);
}
