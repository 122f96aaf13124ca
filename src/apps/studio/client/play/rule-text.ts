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
  visit,
} from 'jsonc-parser';
import { definePublisher, type Publisher, ScrapeError } from '../../../../browser.ts';
import { domainOf } from '../../../../publishers/index.ts';

export interface RuleProblem {
  /** Place in the rule; empty if the text is not JSON. */
  readonly path: string;
  readonly message: string;
  /** Line of the text, counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

interface Issue {
  readonly path: JSONPath;
  readonly message: string;
  /** For unknown keys, `path` is that of their object. */
  readonly keys?: readonly string[];
}

const STRICT = { disallowComments: true, allowTrailingComma: false };
const INSERTION = { isArrayInsertion: true, formattingOptions: { insertSpaces: true, tabSize: 2 } };
const SELECTORS: ReadonlySet<unknown> = new Set(['css', 'whenPresent', 'boilerplate']);
const CAPITAL = /(?=[A-Z])/u;
const NOT_OF_ID = /[^a-z0-9]+/gu;

/** A valid rule, or its problems. Neither if there is no text. */
export function readRule(text: string): { rule?: Publisher; problems: readonly RuleProblem[] } {
  if (text.trim() === '') return { problems: [] };
  const { tree, error } = parsed(text);
  if (error !== undefined) return { problems: [syntaxProblem(text, error)] };
  try {
    return { rule: definePublisher(JSON.parse(text)), problems: [] };
  } catch (thrown) {
    const problems = issuesOf(thrown).map(({ path, message }) =>
      problemAt(closestNode(tree, path), text, path, message),
    );
    return { problems };
  }
}

function parsed(text: string) {
  const errors: ParseError[] = [];
  // Without an error there is a tree.
  return { tree: parseTree(text, errors, STRICT) as Node, error: errors[0] };
}

/** Problems of selectors that fail a test: those of locators and markers, and the items of `boilerplate`. */
export function selectorProblems(text: string, isSelector: (css: string) => boolean): RuleProblem[] {
  const problems: RuleProblem[] = [];
  visit(text, {
    onLiteralValue(value, offset, length, _line, _column, pathOf) {
      const path = pathOf();
      if (!SELECTORS.has(path.findLast((step) => typeof step === 'string')) || isSelector(value)) return;
      problems.push(problemAt({ offset, length }, text, path, 'Not a valid CSS selector'));
    },
  });
  return problems;
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
  if (parsed(text).error !== undefined) return undefined;
  const located = Object.entries(locators).flatMap(([field, list]) =>
    list.map((item) => ({ path: ['locators', field, 0], item })),
  );
  const items = [...located, ...boilerplate.map((css) => ({ path: ['boilerplate', 0], item: css }))];
  return items.reduce(
    (edited, { path, item }) => applyEdits(edited, modify(edited, path, item, INSERTION)),
    text,
  );
}

export function emptyRule(url: string | undefined): Publisher {
  const domain = domainOf(url) ?? 'naya-akhbar.example';
  return { id: domain.replace(NOT_OF_ID, '-'), name: domain, domains: [domain], locators: {} };
}

function syntaxProblem(text: string, error: ParseError): RuleProblem {
  const words = printParseErrorCode(error.error).split(CAPITAL).join(' ').toLowerCase();
  return problemAt(error, text, [], `Not valid JSON: ${words}`);
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

/** A missing key is reported at its object. */
function closestNode(tree: Node, path: JSONPath): Node {
  return findNodeAtLocation(tree, path) ?? closestNode(tree, path.slice(0, -1));
}

function problemAt(
  { offset, length }: Pick<Node, 'offset' | 'length'>,
  text: string,
  path: JSONPath,
  message: string,
): RuleProblem {
  const steps = path.map((step, index) =>
    typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`,
  );
  const line = text.slice(0, offset).split('\n').length;
  return { path: steps.join(''), message, line, start: offset, end: offset + length };
}
