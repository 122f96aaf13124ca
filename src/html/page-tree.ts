/** Writes the tree of a page as plain data, with the piece that each of its texts belongs to. */
import { SILENT_ELEMENTS } from './elements.ts';
import type { Page } from './page.ts';
import type { Element, Segment } from './segment.ts';

/** A text of the page. */
export interface PageText {
  readonly text: string;
  /** Index in `trace.blocks` of the piece that it belongs to. */
  readonly piece?: number;
}

/** An element of the page. */
export interface PageElement {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  /** Empty for elements without text of the page, such as a script. */
  readonly children: readonly PageNode[];
  /** Index in `trace.blocks` of the piece that it is: an image, an embed or a table. */
  readonly piece?: number;
}

/** A node of the page: an element or a text. */
export type PageNode = PageElement | PageText;

const SPACES = /\s+/gu;
const TEXT = 3;

/** The nodes of a page. Scripts, styles, drawings and the like are included, since selectors may match them, but empty. */
export function pageTree({ boxes: [box], segments }: Page): PageNode[] {
  const pieces = piecesByNode(segments);
  const nodesOf = (node: ChildNode): PageNode[] => {
    const found = pieces.get(node);
    if (!('attribs' in node)) return node.nodeType === TEXT ? textNodes(node.data, found) : [];
    const [segment] = found ?? [];
    const { name, attribs } = node;
    return [
      { name, attribs: { ...attribs }, children: nodesIn(node), ...(segment && { piece: segment.index }) },
    ];
  };
  const nodesIn = ({ name, children }: Element): PageNode[] => {
    if (!SILENT_ELEMENTS.has(name)) return children.flatMap(nodesOf);
    // A `<noscript>` may hold the picture that a script would load.
    return children.filter((node) => 'attribs' in node && pieces.has(node)).flatMap(nodesOf);
  };
  return box === undefined ? [] : nodesIn(box.element);
}

type ChildNode = Element['children'][number];

function piecesByNode(segments: readonly Segment[]): ReadonlyMap<unknown, readonly Segment[]> {
  const pieces = new Map<unknown, Segment[]>();
  for (const segment of segments)
    for (const node of segment.nodes) pieces.set(node, [...(pieces.get(node) ?? []), segment]);
  return pieces;
}

/** A text, split where one piece ends and the next begins. */
function textNodes(data: string, segments: readonly Segment[] = []): PageText[] {
  const written = data.replace(SPACES, ' ');
  const [first, ...others] = segments;
  if (first === undefined) return [{ text: written }];
  const nodes: PageText[] = [];
  let [from, piece] = [0, first.index];
  for (const { text, index } of others.slice(0, MAX_PIECES)) {
    const opening = text.slice(0, text.indexOf(' ', FIRST_WORDS) + 1 || undefined).trim();
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
