import { isStableName } from '../../../browser.ts';

/** The common interface of elements of the parser and of the inspector. */
export interface NamedElement {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly parent: unknown;
}

/** Kinds of selectors, the most stable first. */
export const STABILITIES = [
  'json-ld',
  'meta',
  'element',
  'attribute',
  'id',
  'class',
  'below',
  'hashed class',
] as const;
export type Stability = (typeof STABILITIES)[number];

export interface StableSelector {
  readonly css: string;
  readonly stability: Stability;
}

/** Semantic elements that are rare on a page. */
const SEMANTIC_ELEMENTS: ReadonlySet<string> = new Set('h1 main article figcaption address time'.split(' '));
/** Attributes that describe an element, in addition to `data-*`. */
const ROLE_ATTRIBUTES = ['itemprop', 'aria-labelledby', 'aria-label'];
const PLAIN_VALUE = /^[A-Za-z][A-Za-z_-]*$/u;
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/u;
const SPACES = /\s+/u;
/** The suffix of a CSS-module class changes with each build, its prefix does not. */
const CSS_MODULE = /^(?<head>[A-Za-z][A-Za-z0-9-]*__?[A-Za-z]+)__[A-Za-z0-9_-]{4,}$/u;
/** Presentational classes, from Bootstrap, Tailwind and the like. */
const LOOKS =
  /^(?:col|row|container|wrapper|clearfix|clear|left|right|pull|float|text|font|flex|grid|block|hidden|d|h|w|bg|m[trblxy]?|p[trblxy]?|sm|md|lg|xl|active|show|(?:width|height|flex|align|margin|mrgn|padding)[A-Za-z0-9]+)(?:-|$)/u;
const NESTING_TRIED = 3;

/**
 * Selectors of an element by itself or by a close ancestor, the most stable first. Presentational classes, such as
 * `col-md-8`, and ids with numbers are not used: they are not specific, or specific to one page.
 */
export function stableSelectors(element: NamedElement): StableSelector[] {
  const own = namesOf(element);
  const around = ancestors(element).flatMap((ancestor) =>
    namesOf(ancestor).map((name) => below(name, element)),
  );
  return [...own, ...around].sort(
    (left, right) => STABILITIES.indexOf(left.stability) - STABILITIES.indexOf(right.stability),
  );
}

function namesOf({ name: tag, attribs }: NamedElement): StableSelector[] {
  const { id, class: classes } = attribs;
  const own = Object.keys(attribs).filter((name) => name.startsWith('data-'));
  return [
    ...(SEMANTIC_ELEMENTS.has(tag) ? [{ css: tag, stability: 'element' as const }] : []),
    ...[...ROLE_ATTRIBUTES, ...own].flatMap((name) => attributeSelector(name, attribs[name])),
    ...(id !== undefined && isStableName(id) ? [{ css: `#${id}`, stability: 'id' as const }] : []),
    ...(classes ?? '').split(SPACES).flatMap(classSelector),
  ];
}

function attributeSelector(name: string, value: string | undefined): StableSelector[] {
  if (value === undefined || !PLAIN_VALUE.test(value)) return [];
  return [{ css: `[${name}="${value}"]`, stability: 'attribute' }];
}

function classSelector(name: string): StableSelector[] {
  if (!PLAIN_NAME.test(name) || LOOKS.test(name)) return [];
  const head = CSS_MODULE.exec(name)?.groups?.head;
  if (head !== undefined) return [{ css: `[class*="${head}"]`, stability: 'class' }];
  return [{ css: `.${name}`, stability: isStableName(name) ? 'class' : 'hashed class' }];
}

function below({ css, stability }: StableSelector, { name }: NamedElement): StableSelector {
  return { css: `${css} ${name}`, stability: stability === 'hashed class' ? stability : 'below' };
}

function ancestors(element: NamedElement): NamedElement[] {
  const around: NamedElement[] = [];
  let { parent } = element;
  while (isNamed(parent) && around.length < NESTING_TRIED) {
    around.push(parent);
    parent = parent.parent;
  }
  return around;
}

function isNamed(parent: unknown): parent is NamedElement {
  return typeof parent === 'object' && parent !== null && 'attribs' in parent;
}
