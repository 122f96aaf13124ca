/** The tree of a page for the inspector: its elements and texts, without anything that could run or load something. */
import type { Examination } from '../../../extract.ts';
import { SILENT_ELEMENTS } from '../../../html/elements.ts';
import type { PageTree, TreeElement, TreeNode, TreeText } from './inspection-view.ts';

type Page = Examination['page'];
type Segment = Page['segments'][number];
type Node = Segment['nodes'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** Elements deeper than this are skipped and their content moves up: a page of a thousand levels would be too deep to draw. */
const MAX_DEPTH = 256;
const SPACES = /\s+/gu;
const NAME = /^[a-z][a-z0-9:_-]*$/u;
/** Attributes that describe an element. None of them contains a URL that would be loaded. */
const DESCRIPTIVE: ReadonlySet<string> = new Set(
  'class datetime id itemprop itemtype lang rel role'.split(' '),
);
const DESCRIPTIVE_FAMILY = /^(?:aria|data)-[a-z0-9_-]+$/u;
/** A value of a few words, and not a URL, markup or JSON. */
const PLAIN_VALUE = /^[\p{L}\p{M}\p{N} _.,-]{1,80}$/u;

/**
 * The nodes of a page. Each element keeps its name and descriptive attributes; scripts, styles, drawings and the like are
 * included, since selectors may match them, but empty.
 */
export function treeOf({ boxes: [box], segments }: Page): PageTree {
  const pieces = piecesByNode(segments);
  const addNodes = (element: Element, into: TreeNode[], depth: number): void => {
    for (const node of element.children) {
      if (node.nodeType === TEXT) into.push(...textNodes(node.data, pieces.get(node)));
      else if ('attribs' in node) addElement(node, into, depth);
    }
  };
  const addElement = (element: Element, into: TreeNode[], depth: number): void => {
    const isSilent = SILENT_ELEMENTS.has(element.name);
    const children = isSilent ? imagesIn(element, pieces) : [];
    if (isSilent || depth < MAX_DEPTH) into.push({ ...treeElement(element, pieces.get(element)), children });
    if (!isSilent) addNodes(element, depth < MAX_DEPTH ? children : into, depth + 1);
  };
  const tree: TreeNode[] = [];
  addNodes(box?.element as Element, tree, 0);
  return tree;
}

const TEXT = 3;

type SegmentsByNode = ReadonlyMap<unknown, readonly Segment[]>;

function piecesByNode(segments: readonly Segment[]): SegmentsByNode {
  const pieces = new Map<unknown, Segment[]>();
  for (const segment of segments)
    for (const node of segment.nodes) pieces.set(node, [...(pieces.get(node) ?? []), segment]);
  return pieces;
}

function treeElement({ name, attribs }: Element, [segment]: readonly Segment[] = []): TreeElement {
  return {
    name: NAME.test(name) ? name : 'span',
    attribs: Object.fromEntries(Object.entries(attribs).filter(isDescriptive)),
    children: [],
    ...(segment === undefined ? heldPicture(name, attribs) : { piece: segment.index }),
  };
}

/** A smaller one is a placeholder, a larger one would make the inspection too heavy. */
const MIN_PICTURE_LENGTH = 1000;
const MAX_PICTURE_LENGTH = 2_000_000;
/** Drawings are left out, since they may contain anything. */
const PICTURE_START = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/iu;

/** How tools that save a page as one file store its pictures. The engine takes such a URL for a placeholder. */
function heldPicture(name: string, { src = '' }: Element['attribs']): Pick<TreeElement, 'picture'> {
  const isPicture =
    name === 'img' &&
    src.length >= MIN_PICTURE_LENGTH &&
    src.length <= MAX_PICTURE_LENGTH &&
    PICTURE_START.test(src);
  return isPicture ? { picture: src } : {};
}

function isDescriptive([name, value]: [string, string]): boolean {
  return DESCRIPTIVE.has(name) || (DESCRIPTIVE_FAMILY.test(name) && PLAIN_VALUE.test(value));
}

/** The content of a `<noscript>` for a lazy-loaded image. */
function imagesIn({ children }: Element, pieces: SegmentsByNode): TreeNode[] {
  return children.flatMap((child) => {
    const found = 'attribs' in child ? pieces.get(child as Element) : undefined;
    return found === undefined ? [] : [treeElement(child as Element, found)];
  });
}

/** A text, split where one piece ends and the next begins. */
function textNodes(data: string, segments: readonly Segment[] = []): TreeText[] {
  const written = data.replace(SPACES, ' ');
  const [first, ...others] = segments;
  if (first === undefined) return [{ text: written }];
  const nodes: TreeText[] = [];
  let [from, piece] = [0, first.index];
  for (const { text, index } of others.slice(0, MAX_PIECES)) {
    const opening = openingOf(text);
    const at = opening === '' ? -1 : written.indexOf(opening, from);
    if (at < 0) continue;
    const start = MARKUP_ALONE.test(written.slice(from, at)) ? from : at;
    if (start > from) nodes.push({ text: written.slice(from, start), piece });
    [from, piece] = [start, index];
  }
  return [...nodes, { text: written.slice(from), piece }];
}

/** Each one is searched for, and no newspaper splits a text into more. */
const MAX_PIECES = 500;
/** This many letters identify a text among its neighbors. */
const FIRST_WORDS = 12;
const MARKUP_ALONE = /^(?:\s|<[^<>]*>)*$/u;

function openingOf(text: string): string {
  return text.slice(0, text.indexOf(' ', FIRST_WORDS) + 1 || undefined).trim();
}
