/** The rule in the editor: JSON while it is typed. */
import {
  applyEdits,
  findNodeAtLocation,
  type JSONPath,
  modify,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { definePublisher, type Publisher, ScrapeError } from '../../../../browser.ts';
import { domainOf } from '../../../../parse-url.ts';

export interface RuleProblem {
  /** Place in the rule; empty if the text is not JSON. */
  readonly path: string;
  readonly message: string;
  /** Line of the text, counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A valid rule, or its problems. Neither if there is no text. */
export interface RuleReading {
  readonly rule?: Publisher;
  readonly problems: readonly RuleProblem[];
}

interface Issue {
  readonly path: JSONPath;
  readonly message: string;
  /** For unknown keys, `path` is that of their object. */
  readonly keys?: readonly string[];
}

const STRICT = { disallowComments: true, allowTrailingComma: false };
const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2 } };
const CAPITAL = /(?=[A-Z])/u;
const NOT_OF_ID = /[^a-z0-9]+/gu;

export function readRule(text: string): RuleReading {
  if (text.trim() === '') return { problems: [] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, STRICT);
  const [error] = errors;
  if (tree === undefined || error !== undefined) return { problems: [syntaxProblem(text, error)] };
  try {
    return { rule: definePublisher(JSON.parse(text)), problems: [] };
  } catch (thrown) {
    return { problems: issuesOf(thrown).map((issue) => problemOf(issue, tree, text)) };
  }
}

/** Problems of selectors that fail a test. */
export function selectorProblems(text: string, isSelector: (css: string) => boolean): RuleProblem[] {
  const tree = parseTree(text);
  const bad = tree === undefined ? [] : selectorsBelow(tree).filter(({ value }) => !isSelector(value));
  return bad.map((node) => ({
    ...placeOf(node, text),
    path: pathOf(node),
    message: 'Not a valid CSS selector',
  }));
}

/**
 * Inserts parts before those of a rule, and leaves the rest of the text unchanged.
 *
 * @returns undefined if the text is not JSON.
 */
export function withPart(
  text: string,
  { locators = {}, boilerplate = [] }: Pick<Publisher, 'locators' | 'boilerplate'>,
): string | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, STRICT);
  if (errors.length > 0) return undefined;
  const places = Object.entries(locators).flatMap(([field, those]) =>
    those.map((locator) => ({ list: ['locators', field], item: locator })),
  );
  const items = [...places, ...boilerplate.map((css) => ({ list: ['boilerplate'], item: css }))];
  return items.reduce((edited, { list, item }) => withItem(edited, list, item), text);
}

function withItem(text: string, list: readonly string[], item: unknown): string {
  return applyEdits(text, modify(text, [...list, 0], item, { ...FORMAT, isArrayInsertion: true }));
}

export function emptyRule(url: string | undefined): Publisher {
  const domain = domainOf(url) ?? 'naya-akhbar.example';
  return { id: domain.replace(NOT_OF_ID, '-'), name: domain, domains: [domain], locators: {} };
}

function syntaxProblem(text: string, error: ParseError | undefined): RuleProblem {
  const { offset = 0, length = 0 } = error ?? {};
  const name = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error);
  const words = name.split(CAPITAL).join(' ').toLowerCase();
  return {
    path: '',
    message: `Not valid JSON: ${words}`,
    line: lineAt(text, offset),
    start: offset,
    end: offset + length,
  };
}

function issuesOf(thrown: unknown): readonly Issue[] {
  if (!(thrown instanceof ScrapeError)) throw thrown;
  const { issues } = thrown.cause as { readonly issues: readonly Issue[] };
  return issues.flatMap(({ path, message, keys }) =>
    keys === undefined
      ? [{ path, message }]
      : keys.map((key) => ({ path: [...path, key], message: 'Unknown key' })),
  );
}

function problemOf({ path, message }: Issue, tree: Node, text: string): RuleProblem {
  return { ...placeOf(closestNode(tree, path), text), path: writtenPath(path), message };
}

/** A missing key is reported at its object. */
function closestNode(tree: Node, path: JSONPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

function placeOf({ offset, length }: Node, text: string): Pick<RuleProblem, 'line' | 'start' | 'end'> {
  return { line: lineAt(text, offset), start: offset, end: offset + length };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

const SELECTORS = new Set(['css', 'whenPresent']);

/** Values that are selectors: of locators and markers, and the items of `boilerplate`. */
function selectorsBelow(node: Node, isSelector = false): Node[] {
  if (node.type === 'string') return isSelector ? [node] : [];
  if (node.type !== 'property')
    return (node.children ?? []).flatMap((child) => selectorsBelow(child, isSelector));
  const [key, value] = node.children ?? [];
  if (value === undefined) return [];
  const name = String(key?.value);
  return selectorsBelow(value, SELECTORS.has(name) || name === 'boilerplate');
}

function pathOf(node: Node): string {
  const path: (string | number)[] = [];
  for (let child = node; child.parent !== undefined; child = child.parent) {
    const { parent } = child;
    if (parent.type === 'array') path.unshift(parent.children?.indexOf(child) ?? 0);
    if (parent.type === 'property') path.unshift(String(parent.children?.[0]?.value));
  }
  return writtenPath(path);
}

function writtenPath(path: JSONPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('');
}
